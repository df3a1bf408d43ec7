"""12 to 20 October: notice, two objections, announcement, a supplementary one."""

from cli.demo import publishing
from cli.demo.outside import enter_on_platform
from cli.demo.play import Play
from cli.demo.story import DISMISSED_OBJECTION, FATES, LATE_PLATFORM_RECORD, those
from contracts.vocabulary import Ending


async def publish(play: Play) -> None:
    """The notice is published."""
    await play.clock("2023-10-12T09:00:00+08:00")
    notice = await publishing.publish(play.cast, play.campaign_id)
    play.notice_id = notice["notice_id"]
    play.note(
        "2023-10-12",
        f"公示发布，至{notice['last_day']}止 notice published, last day {notice['last_day']}",
    )


async def object_to(play: Play) -> None:
    """Two objections come by letter."""
    await play.clock("2023-10-13T10:00:00+08:00")
    for n in (DISMISSED_OBJECTION, upheld()):
        await record_objection(play, n)


async def record_objection(play: Play, n: int) -> None:
    """The city's officer records what came by letter."""
    play.objections[n] = await publishing.object_to(play.cast, play.notice_id, play.filings[n])


async def judge(play: Play) -> None:
    """One objection is dismissed, the other upheld."""
    await play.clock("2023-10-16T10:00:00+08:00")
    await publishing.judge(play.cast, play.objections[DISMISSED_OBJECTION], upheld=False)
    await publishing.judge(play.cast, play.objections[upheld()], upheld=True)
    await play.ended(upheld())
    play.note("2023-10-16", "异议两件：一件不成立，一件成立 two objections judged, one upheld")


async def announce(play: Play) -> None:
    """The announcement gives the numbers; what was held follows in a second one."""
    await play.clock("2023-10-19T00:00:00+08:00")
    await play.clock("2023-10-20T09:00:00+08:00")
    await publishing.announce(play.cast, play.notice_id)
    play.note("2023-10-20", "公告并入库 announced; entries have their numbers")
    await enter_on_platform(play.stack, play.web, play.campaign_id, LATE_PLATFORM_RECORD)
    held = play.filings[LATE_PLATFORM_RECORD]
    await publishing.supplement(play.cast, play.notice_id, held)
    for n in FATES:
        await play.ended(n)
    play.note(
        "2023-10-20",
        "补充公告一件 one supplementary announcement; every submission has its ending",
    )


def upheld() -> int:
    """The applicant against whom the objection is upheld."""
    return those(Ending.removed_after_objection)[0]
