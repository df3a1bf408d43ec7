"""6 to 8 September: people, the campaign, drafts with their evidence, hand-ins."""

from collections.abc import Iterable
from datetime import datetime

from cli.campaigns import files_of
from cli.demo import applying, proving
from cli.demo.applicants import applicant
from cli.demo.cast import engage_applicant, engage_staff
from cli.demo.outside import plant_outside
from cli.demo.person import together
from cli.demo.play import CAMPAIGN, Play
from cli.demo.story import EXTENDED, FATES, LATE_APPLICANT

EVERYBODY = (*FATES, LATE_APPLICANT)


async def open_campaign(play: Play) -> None:
    """People, then the campaign."""
    play.cast = await engage_staff(play.stack, play.web)
    play.note("2023-09-06", "工作人员就位 staff of units and city are there")
    opened = await play.cast.city_head.post(
        "intake/v1/campaigns",
        {"rehearsal": True, "now": "2023-09-06T09:00:00+08:00", "files": files_of(CAMPAIGN)},
    )
    play.campaign_id = opened["campaign_id"]
    play.campaign = {**opened, "now": datetime.fromisoformat("2023-09-06T09:00:00+08:00")}
    play.note("2023-09-06", f"征集开启（演练）Campaign opened as a rehearsal: {play.campaign_id}")
    people = await together(
        [engage_applicant(play.stack, play.web, applicant(n)) for n in EVERYBODY], 6
    )
    play.cast.applicants = dict(zip(EVERYBODY, people, strict=True))
    play.note(
        "2023-09-06",
        f"{len(people)} 家申请单位注册 applicants registered, each by a code in its mailbox",
    )
    await together(
        [proving.hand_in_papers(play.cast.applicants[n], applicant(n)) for n in EVERYBODY], 4
    )
    await plant_outside(play.stack, play.web, play.campaign_id)


async def draft(play: Play) -> None:
    """Every applicant has a complete draft with checked evidence."""
    people = play.cast.applicants
    filings = await together([applying.prepare(people[n], play.campaign, n) for n in EVERYBODY], 6)
    play.filings = dict(zip(EVERYBODY, filings, strict=True))
    play.note("2023-09-06", f"{len(filings)} 份草稿与佐证材料 drafts with checked evidence")


async def hand_in(play: Play) -> None:
    """All hand in, but the two who come later."""
    await hand_in_those(play, [n for n in EVERYBODY if n not in (EXTENDED, LATE_APPLICANT)])


async def confirm_applicants(play: Play) -> None:
    """The units look at the papers of those who handed in, and confirm them."""
    handed = [filing for filing in play.filings.values() if filing.receipts]
    await together([proving.confirm_applicant(play.cast, filing) for filing in handed], 6)
    play.note("2023-09-08", f"{len(handed)} 家申报单位经核验 applicants confirmed by their units")


async def hand_in_those(play: Play, numbers: Iterable[int]) -> None:
    """These hand in on 8 September."""
    await play.clock("2023-09-08T10:00:00+08:00")
    handed = await together([applying.hand_in(play.filings[n]) for n in numbers], 6)
    play.note(
        "2023-09-08",
        f"{len(handed)} 份申报递交并取得签名回执 handed in, each with a signed receipt",
    )
