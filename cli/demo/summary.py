"""What the demo ends with: checks over the whole campaign, summary.json, a table of endings, a timeline, the papers and the addresses."""

import json
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rich.table import Table

from cli.audit import differences
from cli.demo.cast import letters
from cli.demo.filing import Filing
from cli.demo.person import together, until
from cli.demo.story import FATES, IN_WORD, SEALED
from contracts.names import SERVICES
from contracts.receipt import ReceiptInvalid, keys_of, verify
from contracts.vocabulary import ENDING_LABELS, FACTORY_TYPE_LABELS, Ending, FactoryType

if TYPE_CHECKING:
    from cli.demo.play import Play


FEWEST_BLANKS = 25
"""More than these are read from a form that is filled in whole."""


@dataclass(frozen=True)
class Refusal:
    """Something refused on purpose: the problem it was answered with, and whether nothing was lost."""

    name: str
    problem: dict[str, Any]
    kept: bool


@dataclass(frozen=True)
class Check:
    name: str
    ok: bool
    detail: str


async def report(play: "Play", out: Path) -> int:
    """Check, write, show. 0 when every check holds."""
    keys = (await play.web.ask("GET", "intake/v1/receipts/keys")).json()
    rows = await together([row_of(play, n, keys) for n in FATES])
    checks = [*checks_of(play, rows), *await agreement(play)]
    await keep_papers(play, out, keys)
    summary = {
        "campaign": play.campaign_id,
        "submissions": rows,
        "endings": {ending.value: count for ending, count in Counter(Ending(row["ending"]) for row in rows).items()},
        "checks": [check.__dict__ for check in checks],
        "seconds": play.seconds,
    }
    (out / "summary.json").write_text(json.dumps(summary, ensure_ascii=False, indent=2), encoding="utf-8")
    show(play, rows, checks, out)
    return 0 if all(check.ok for check in checks) else 1


async def row_of(play: "Play", n: int, keys: dict[str, Any]) -> dict[str, Any]:
    """One submission as the summary tells it."""
    filing = play.filings[n]
    standing = await play.cast.auditor.get(f"registry/v1/standing/{filing.submission_id}")

    async def told_to_applicant() -> bool:
        mine = await filing.person.get(f"intake/v1/submissions/{filing.submission_id}")
        return bool(mine["state"] == "ended")

    await until(f"the applicant of {filing.number} to see its ending", told_to_applicant)
    receipts = (await filing.person.get(f"intake/v1/submissions/{filing.submission_id}/receipts"))["items"]
    told = (await play.cast.auditor.get("notify/v1/messages", params={"submission_id": filing.submission_id}))["items"]
    return {
        "number": filing.number,
        "unit": filing.who.unit,
        "type": filing.who.factory_type,
        "ending": standing["ending"],
        "reason": standing.get("ending_reason") or standing["why"]["zh"],
        "registry_number": standing.get("registry_number"),
        "receipt_verified": bool(receipts) and all(_holds(receipt, keys) for receipt in receipts),
        "platform_record": standing.get("platform_record"),
        "letters": len(told),
        "note": FATES[n].note,
    }


def _holds(receipt: dict[str, Any], keys: dict[str, Any]) -> bool:
    """True when the receipt verifies with the public keys alone."""
    try:
        verify(receipt, keys_of(keys))
    except ReceiptInvalid:
        return False
    return True


def checks_of(play: "Play", rows: list[dict[str, Any]]) -> list[Check]:
    """What must hold over the rows."""
    registered = [row for row in rows if row["ending"] == Ending.registered]
    numbers = sorted(row["registry_number"] for row in registered if row["registry_number"])
    prefix = numbers[0][:-4] if numbers else ""
    gapless = numbers == [f"{prefix}{place:04d}" for place in range(1, len(registered) + 1)]
    wrong = [row["number"] for n, row in zip(FATES, rows, strict=True) if row["ending"] != FATES[n].ending]
    return [
        Check(
            "every submission has the ending of the story", not wrong, ", ".join(wrong) or f"{len(rows)} submissions"
        ),
        Check(
            "every way of ending occurs", {row["ending"] for row in rows} == set(Ending), f"{len(set(Ending))} endings"
        ),
        Check(
            "at least 24 submissions from at least 8 units",
            len(rows) >= 24 and len({r["unit"] for r in rows}) >= 8,
            f"{len(rows)}",
        ),
        Check("every registered one has one number, without gaps", gapless, f"{len(numbers)} numbers"),
        Check("no other one has a number", all(not r["registry_number"] for r in rows if r not in registered), ""),
        Check(
            "every registered one has its 5gii record", all(r["platform_record"] == "matched" for r in registered), ""
        ),
        Check("every receipt verifies offline", all(row["receipt_verified"] for row in rows), "Ed25519"),
        Check(
            "everybody was told", all(row["letters"] for row in rows), f"{sum(row['letters'] for row in rows)} letters"
        ),
        word_in(play.filings[IN_WORD]),
        sealed_scan(play.filings[SEALED]),
        *(
            Check(refusal.name, refusal.kept and bool(refusal.problem.get("detail")), refusal.problem.get("title", ""))
            for refusal in play.refusals
        ),
    ]


def word_in(filing: Filing) -> Check:
    """The typed Word file filled the draft, and left only promises to a person."""
    read = filing.read or {"filled": [], "unread": []}
    left = {each["code"] for each in read["unread"]}
    ok = len(read["filled"]) > FEWEST_BLANKS and left == {"promise"}
    return Check("a form typed in Word was read into its draft", ok, f"{len(read['filled'])} blanks, left: {left}")


def sealed_scan(filing: Filing) -> Check:
    """The scan of an outdated print is told from that of the present one."""
    outcomes = [scan["outcome"] for scan in filing.scans]
    told = "; ".join(scan["zh"] for scan in filing.scans)
    return Check("a sealed scan is held against the record", outcomes == ["older", "same"], told)


async def agreement(play: "Play") -> list[Check]:
    """Journals, outboxes, audit leaves and letters agree once the facts have drained."""
    auditor = play.cast.auditor

    async def look() -> list[str]:
        journals = {
            name: await auditor.get(f"{name}/v1/journal/summary", params={"campaign_id": play.campaign_id})
            for name in SERVICES
        }
        audit = await auditor.get("registry/v1/audit/summary", params={"campaign_id": play.campaign_id})
        return differences(journals, audit["services"])

    async def drained() -> bool:
        return not await look()

    try:
        await until("journals and audit to agree", drained, 60)
        wrong = []
    except Exception:
        wrong = await look()
    verdict = await auditor.post("registry/v1/audit/verification", {"campaign_id": play.campaign_id})
    doubled = await doubled_letters(play)
    return [
        Check("journals, empty outboxes and audit leaves agree", not wrong, "; ".join(wrong)),
        Check("every audit leaf recomputes", not verdict.get("first_bad"), f"{verdict.get('leaves')} leaves"),
        Check("no letter was sent twice", not doubled, f"{doubled} doubled" if doubled else ""),
    ]


async def doubled_letters(play: "Play") -> int:
    """Letters in the mailbox with the same Message-ID."""
    counted: Counter[str] = Counter()
    for n in FATES:
        for letter in await letters(play.stack, play.web, f"contact@{play.filings[n].who.domain}"):
            counted[letter["message_id"]] += 1
    return sum(1 for count in counted.values() if count > 1)


async def keep_papers(play: "Play", out: Path, keys: dict[str, Any]) -> None:
    """The papers of the campaign as files, and each receipt with the public key to check it by."""
    papers, receipts = out / "papers", out / "receipts"
    for folder in (papers, receipts):
        folder.mkdir(exist_ok=True)
        for old in folder.iterdir():
            old.unlink()
    (out / "receipt-keys.json").write_text(json.dumps(keys, indent=1))
    for filing in play.filings.values():
        for receipt in filing.receipts:
            name = f"{receipt['receipt']['number']}-{receipt['receipt']['snapshot']}.json"
            (receipts / name).write_text(json.dumps(receipt, ensure_ascii=False, indent=1), encoding="utf-8")
    for place in (IN_WORD, SEALED):
        filing = play.filings[place]
        path = f"intake/v1/submissions/{filing.submission_id}/snapshots/1/application.docx"
        (papers / f"application-{filing.number}.docx").write_bytes((await filing.person.ask("GET", path)).content)
        path = f"intake/v1/submissions/{filing.submission_id}/receipts/1/paper.docx"
        (papers / f"receipt-{filing.number}.docx").write_bytes((await filing.person.ask("GET", path)).content)
    links = {"notice.docx": f"registry/v1/notices/{play.notice_id}/paper"}
    for place, announcement in enumerate(
        await play.cast.city_head.pages("registry/v1/announcements", notice_id=play.notice_id), 1
    ):
        links[f"announcement-{place}.docx"] = f"registry/v1/announcements/{announcement['announcement_id']}/paper"
    for list_id, unit in play.delivered_lists.items():
        links[f"recommendation-list-{unit}.docx"] = f"review/v1/lists/{list_id}/paper"
    for name, path in links.items():
        link = (await play.cast.city_officer.get(path))["link"]
        answer = await play.web.client.get(link)
        answer.raise_for_status()
        (papers / name).write_bytes(answer.content)


def show(play: "Play", rows: list[dict[str, Any]], checks: list[Check], out: Path) -> None:
    """Tables for a person."""
    console = play.console
    ends = Table(
        "编号",
        "推荐单位",
        "类别",
        "结果",
        "登记号",
        "5gii",
        "信件",
        "说明",
        title="各申报的结果 How each submission ended",
    )
    for row in rows:
        label = ENDING_LABELS[Ending(row["ending"])]
        kind = FACTORY_TYPE_LABELS[FactoryType(row["type"])]
        ends.add_row(
            row["number"], row["unit"], kind, label, row["registry_number"] or "", row["platform_record"] or "",
            str(row["letters"]), row["note"] or row["reason"],
        )  # fmt: skip
    console.print(ends)
    told = Table("日期", "事项", title="时间线 Timeline")
    for when, what in play.timeline:
        told.add_row(when, what)
    console.print(told)
    held = Table("", "check", "detail", title="检查 Checks")
    for check in checks:
        held.add_row("[green]✓[/]" if check.ok else "[red]✗[/]", check.name, check.detail)
    console.print(held)
    people = Table("身份", "login", title=f"演示账号，密码均为 Demo people, password of all: {play.stack.password}")
    for label, login in play.cast.sign_ins():
        people.add_row(label, login)
    console.print(people)
    for name, address in play.stack.consoles.items():
        console.print(f"  {name}: {address}")
    console.print(f"  文件 papers, receipts, summary: {out}/   {play.seconds['total']} s")
