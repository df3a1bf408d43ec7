"""8 to 18 September, at the units: corrections, an extension, rulings, withdrawals."""

from typing import Any

from cli.demo import applying, proving, reviewing
from cli.demo.person import together, until
from cli.demo.play import Play
from cli.demo.played import PlayedRefusal
from cli.demo.story import CORRECTED, EXTENDED, FATES, LATE_APPLICANT, those
from contracts.vocabulary import Ending

POINT = {
    "path": "/basic/project_overview",
    "wrong": "未说明投资构成",
    "mend": "请在项目概况中补充投资构成",
}
RECOMMENDED = "符合征集条件，基础较好，予以推荐"
DECLINED = "不属于征集范围内的5G应用项目"


async def return_for_correction(play: Play) -> None:
    """Two are returned: one will answer, the other will not."""
    returned = (CORRECTED, *those(Ending.correction_lapsed))
    await together(
        [
            reviewing.rule(
                play.cast, play.filings[n], "return_for_correction", "项目概况需补充", [POINT]
            )
            for n in returned
        ]
    )
    play.note("2023-09-08", "两份退回补正 two returned for correction")
    for n in returned:
        filing = play.filings[n]
        officer = play.cast.officers[filing.who.unit]
        await reviewing.case_in_state(officer, filing, "returned")
        await play.correction_is_open(n)


async def correct(play: Play) -> None:
    """One corrects; the other's correction lapses."""
    await play.clock("2023-09-12T15:00:00+08:00")
    await applying.mend_and_answer(play.filings[CORRECTED])
    play.note("2023-09-12", "补正一份，形成第2版快照 one corrected: snapshot 2")
    await play.clock("2023-09-14T00:00:00+08:00")
    for n in those(Ending.correction_lapsed):
        await play.ended(n)
    play.note("2023-09-14", "补正逾期一份 one correction lapsed")


async def refuse_late(play: Play) -> None:
    """One applicant is refused after its unit's own cut-off."""
    await play.clock("2023-09-16T00:00:00+08:00")
    late = play.filings[LATE_APPLICANT]
    problem = await applying.hand_in(late, expect=(403, 409, 410, 422))
    kept = await late.person.get(f"intake/v1/submissions/{late.submission_id}")
    play.refusals.append(
        PlayedRefusal(
            "逾期递交被拒，草稿保留",
            "late hand-in refused, draft kept",
            problem,
            bool(kept["content"]),
        )
    )
    play.note("2023-09-16", f"逾期递交被拒，草稿保留 late hand-in refused: {problem['title']}")


async def extend(play: Play) -> None:
    """Another applicant of the unit gets an extension, and hands in."""
    await play.clock("2023-09-18T09:00:00+08:00")
    filing = play.filings[EXTENDED]
    me = await filing.person.get("identity/v1/me")
    body = {
        "gate": "intake",
        "scope": "organisation",
        "scope_id": me["organisation"]["organisation_id"],
        "closes_at": "2023-09-20T00:00:00+08:00",
        "reason": "园区停电两日（示例）",
    }
    path = f"intake/v1/campaigns/{play.campaign_id}/extensions"
    preview = await play.cast.city_head.post(path, body | {"dry_run": True})
    await play.cast.city_head.post(path, body | {"token": preview["token"]})
    await applying.hand_in(filing)
    await proving.confirm_applicant(play.cast, filing)
    play.note("2023-09-18", "一家获延期后递交 one handed in under an extension")


async def rule(play: Play) -> None:
    """The units rule on the rest; a listing in a credit source is confirmed."""
    await together([_recommend(play, n) for n in undecided()])
    await together([_decline(play, n) for n in those(Ending.not_recommended)])
    await together([_recommend(play, n) for n in (EXTENDED, CORRECTED)])
    for n in those(Ending.ineligible):
        await _confirm_listed(play, n)


async def withdraw(play: Play) -> None:
    """Two applicants withdraw."""
    for n in those(Ending.withdrawn):
        filing = play.filings[n]
        await filing.person.post(
            f"intake/v1/submissions/{filing.submission_id}/withdrawal",
            {"reason": "项目建设计划调整"},
            key=f"withdraw-{filing.submission_id}",
        )
        await play.ended(n)
    play.note("2023-09-18", "推荐单位完成审核 units have ruled; one ineligible, two withdrawn")


def undecided() -> list[int]:
    """The applicants that their units recommend as they were handed in."""
    settled = {
        EXTENDED,
        CORRECTED,
        *those(Ending.correction_lapsed),
        *those(Ending.ineligible),
        *those(Ending.not_recommended),
    }
    return [n for n in FATES if n not in settled]


async def listed(play: Play, n: int) -> dict[str, Any]:
    """Wait until a credit source has answered `listed`. Returns the checks."""
    filing = play.filings[n]
    head = play.cast.heads[filing.who.unit]

    async def look() -> dict[str, Any] | None:
        found: dict[str, Any] = await head.get(f"review/v1/cases/{filing.submission_id}/credit")
        told = any(check["verdict"] == "listed" for check in found["items"])
        return found if told else None

    return await until(f"credit verdict of {filing.number}", look)


async def propose(play: Play, n: int) -> None:
    """The unit's officer proposes what the story says; its head has not confirmed it."""
    declined = n in those(Ending.not_recommended)
    outcome, reason = ("decline", DECLINED) if declined else ("recommend", RECOMMENDED)
    await reviewing.propose(play.cast, play.filings[n], outcome, reason)


async def _recommend(play: Play, n: int) -> None:
    await reviewing.rule(play.cast, play.filings[n], "recommend", RECOMMENDED)


async def _decline(play: Play, n: int) -> None:
    await reviewing.rule(play.cast, play.filings[n], "decline", DECLINED)


async def _confirm_listed(play: Play, n: int) -> None:
    """A person confirms the listing, and the case ends ineligible."""
    await listed(play, n)
    filing = play.filings[n]
    await play.cast.heads[filing.who.unit].post(
        f"review/v1/cases/{filing.submission_id}/credit/confirmation",
        {"reason": "经办人核对两个来源页面，确认列入严重失信主体名单"},
    )
    await play.ended(n)
