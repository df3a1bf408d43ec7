"""21 to 23 September: the units' lists, one delivered at 23:59, one a second too late."""

from cli.demo import reviewing
from cli.demo.applicants import applicant
from cli.demo.filing import Filing
from cli.demo.person import together
from cli.demo.play import Play
from cli.demo.played import PlayedRefusal
from cli.demo.story import FATES, LATE_UNIT, SILENT_UNIT, those
from contracts.vocabulary import Ending

GONE = (
    Ending.withdrawn,
    Ending.correction_lapsed,
    Ending.not_recommended,
    Ending.ineligible,
)
"""Endings of cases that are on no list."""


async def draw_up_lists(play: Play) -> None:
    """Every unit but one puts its recommended cases in order."""
    units: dict[str, list[Filing]] = {}
    for n, fate in FATES.items():
        if fate.ending not in GONE:
            units.setdefault(applicant(n).unit, []).append(play.filings[n])
    for filings in units.values():
        for filing in filings:
            officer = play.cast.officers[filing.who.unit]
            await reviewing.case_in_state(officer, filing, "recommended")
    await play.clock("2023-09-21T14:00:00+08:00")
    play.listed = {unit: filings for unit, filings in units.items() if unit != SILENT_UNIT}
    made = await together(
        [reviewing.draw_up_list(play.cast, play.campaign_id, *item) for item in play.listed.items()]
    )
    play.lists = dict(zip(play.listed, made, strict=True))
    play.note("2023-09-21", f"{len(made)} 份推荐名单 lists are drawn up")


async def deliver(play: Play) -> None:
    """The lists are sealed and delivered; who comes late is refused."""
    await together([seal(play, unit) for unit in play.lists])
    last = next(unit for unit in play.lists if unit != LATE_UNIT)
    await together(
        [
            reviewing.deliver(play.cast, unit, list_id)
            for unit, list_id in play.lists.items()
            if unit not in (LATE_UNIT, last)
        ]
    )
    await play.clock("2023-09-22T23:59:00+08:00")
    await reviewing.deliver(play.cast, last, play.lists[last])
    play.note(
        "2023-09-22",
        f"{len(play.lists) - 1} 个推荐单位按时报送 units delivered, the last one at 23:59",
    )
    await play.clock("2023-09-23T00:00:00+08:00")
    problem = await reviewing.deliver(
        play.cast, LATE_UNIT, play.lists[LATE_UNIT], expect=(403, 409, 410, 422)
    )
    play.refusals.append(PlayedRefusal("逾期报送被拒", "late delivery refused", problem, True))
    for n in those(Ending.missed_deadline):
        await play.ended(n)
    play.note("2023-09-23", "逾期不予受理三份 three missed the deadline")
    play.delivered_lists = {
        list_id: unit for unit, list_id in play.lists.items() if unit != LATE_UNIT
    }
    play.delivered = [
        filing for unit, filings in play.listed.items() if unit != LATE_UNIT for filing in filings
    ]


async def seal(play: Play, unit: str) -> None:
    """Upload a unit's sealed page."""
    await reviewing.seal_list(play.cast, unit, play.lists[unit], play.listed[unit])
