"""What the demo checks over the whole campaign once every submission has its ending."""

from collections import Counter
from dataclasses import asdict, dataclass
from typing import Any

from cli.audit import differences, on_their_way
from cli.demo.cast import letters
from cli.demo.filing import Filing
from cli.demo.person import Unexpected, until
from cli.demo.played import Played
from cli.demo.story import FATES, IN_WORD, SEALED
from contracts.names import SERVICES
from contracts.vocabulary import Ending

FEWEST_BLANKS = 25
"""More than these are read from a form that is filled in whole."""
FEWEST_SUBMISSIONS, FEWEST_UNITS = 24, 8


@dataclass(frozen=True)
class Check:
    """One thing that must hold, in words, and what was seen."""

    zh: str
    name: str
    ok: bool
    detail: str

    def as_json(self) -> dict[str, Any]:
        """The check as summary.json holds it."""
        return asdict(self)


async def checks_of(played: Played, rows: list[dict[str, Any]]) -> list[Check]:
    """Every check, over the rows of the summary and over what the rooms agree on."""
    return [
        *endings(rows),
        *numbers(rows),
        *proofs(rows),
        word_in(played.filings[IN_WORD]),
        sealed_scan(played.filings[SEALED]),
        *(
            Check(
                each.zh,
                each.name,
                each.kept and bool(each.problem.get("detail")),
                each.problem.get("title", ""),
            )
            for each in played.refusals
        ),
        *await agreement(played),
    ]


def endings(rows: list[dict[str, Any]]) -> list[Check]:
    wrong = [
        row["number"]
        for n, row in zip(
            FATES,
            rows,
            strict=True,
        )
        if row["ending"] != FATES[n].ending
    ]
    units = {row["unit"] for row in rows}
    enough = len(rows) >= FEWEST_SUBMISSIONS and len(units) >= FEWEST_UNITS
    return [
        Check(
            "每件申报的结局与剧本一致",
            "every submission has the ending of the story",
            not wrong,
            ", ".join(wrong) or f"{len(rows)} submissions",
        ),
        Check(
            "每一种结局都出现",
            "every way of ending occurs",
            {row["ending"] for row in rows} == set(Ending),
            f"{len(set(Ending))} endings",
        ),
        Check(
            f"至少{FEWEST_SUBMISSIONS}件申报、{FEWEST_UNITS}个推荐单位",
            f"at least {FEWEST_SUBMISSIONS} submissions from at least {FEWEST_UNITS} units",
            enough,
            f"{len(rows)} submissions, {len(units)} units",
        ),
    ]


def numbers(rows: list[dict[str, Any]]) -> list[Check]:
    registered = [row for row in rows if row["ending"] == Ending.registered]
    others = [row for row in rows if row["ending"] != Ending.registered]
    given = sorted(row["registry_number"] for row in registered if row["registry_number"])
    prefix = given[0][:-4] if given else ""
    gapless = given == [f"{prefix}{place:04d}" for place in range(1, len(registered) + 1)]
    return [
        Check(
            "入库者各有一个登记号，连续不断号",
            "every registered one has one number, without gaps",
            gapless,
            f"{given[0]} … {given[-1]}" if given else "",
        ),
        Check(
            "其他申报没有登记号",
            "no other one has a number",
            not any(row["registry_number"] for row in others),
            f"{len(others)} without",
        ),
        Check(
            "入库者均有相符的5gii记录",
            "every registered one has its 5gii record",
            all(row["platform_record"] == "matched" for row in registered),
            f"{len(registered)} matched",
        ),
    ]


def proofs(rows: list[dict[str, Any]]) -> list[Check]:
    told = sum(row["letters"] for row in rows)
    return [
        Check(
            "每份回执均可用公钥离线核验",
            "every receipt verifies offline",
            all(row["receipt_verified"] for row in rows),
            "Ed25519; receipts/, receipt-keys.json",
        ),
        Check(
            "每件申报都有告知信件",
            "everybody was told",
            all(row["letters"] for row in rows),
            f"{told} letters",
        ),
    ]


def word_in(filing: Filing) -> Check:
    """The typed Word file filled the draft, except for the promises, which a person must make."""
    read = filing.read or {"filled": [], "unread": []}
    left = sorted({each["code"] for each in read["unread"]})
    ok = len(read["filled"]) > FEWEST_BLANKS and left == ["promise"]
    return Check(
        "在Word中填写的申请书读入草稿，只剩承诺待本人确认",
        "a form typed in Word was read into its draft, all but the promises",
        ok,
        f"{len(read['filled'])} blanks; left to a person: {', '.join(left)}",
    )


def sealed_scan(filing: Filing) -> Check:
    """The scan of an outdated print is distinguished from that of the present one."""
    outcomes = [scan["outcome"] for scan in filing.scans]
    told = "; ".join(scan["zh"] for scan in filing.scans)
    return Check(
        "盖章扫描件与记录核对，旧稿被识别",
        "a sealed scan is held against the record, an outdated one is told",
        outcomes == ["older", "same"],
        told,
    )


async def agreement(played: Played) -> list[Check]:
    """Journals, outboxes, audit leaves and letters agree once the facts have drained."""
    auditor, campaign = played.cast.auditor, {"campaign_id": played.campaign_id}

    async def look() -> list[str]:
        journals = {
            name: await auditor.get(f"{name}/v1/journal/summary", params=campaign)
            for name in SERVICES
        }
        audit = await auditor.get("registry/v1/audit/summary", params=campaign)
        figures = audit["services"]
        return differences(journals, figures) + on_their_way(journals, figures)

    async def drained() -> bool:
        return not await look()

    try:
        await until("journals and audit to agree", drained)
        wrong = []
    except Unexpected:
        wrong = await look()
    verdict = await auditor.post("registry/v1/audit/verification", campaign)
    doubled = await doubled_letters(played)
    return [
        Check(
            "各服务日志、发件箱与审计叶一致",
            "journals, empty outboxes and audit leaves agree",
            not wrong,
            "; ".join(wrong) or f"{len(SERVICES)} services",
        ),
        Check(
            "每片审计叶重算相符",
            "every audit leaf recomputes",
            not verdict.get("first_bad"),
            f"{verdict.get('leaves')} leaves",
        ),
        Check(
            "没有信件重复发送",
            "no letter was sent twice",
            not doubled,
            f"{doubled} doubled",
        ),
    ]


async def doubled_letters(played: Played) -> int:
    """Letters in the mailbox with the same Message-ID."""
    counted: Counter[str] = Counter()
    for n in FATES:
        for letter in await letters(
            played.stack, played.web, f"contact@{played.filings[n].who.domain}"
        ):
            counted[letter["message_id"]] += 1
    return sum(1 for count in counted.values() if count > 1)
