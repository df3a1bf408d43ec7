"""25 September to 11 October: acceptance, panel, scores over the holiday, selection."""

from cli.demo import reviewing
from cli.demo.filing import Filing
from cli.demo.play import Play
from cli.demo.story import FATES
from contracts.vocabulary import Ending


async def accept(play: Play) -> None:
    """The city takes in what was delivered, all but one."""
    await play.clock("2023-09-25T09:00:00+08:00")
    await reviewing.accept(play.cast, play.delivered)
    play.note("2023-09-25", "市局受理，一份未受理 the city took the deliveries in, all but one")


async def score(play: Play) -> None:
    """The experts declare and score."""
    await play.clock("2023-09-26T09:00:00+08:00")
    filings = accepted(play)
    await reviewing.open_panel(play.cast, play.campaign_id, filings)
    await reviewing.score_all(play.cast, filings)
    play.note("2023-10-09", f"专家评分 {len(filings)} 份 experts scored, blind, one recused")


async def select(play: Play) -> None:
    """The evaluation is closed, the selection proposed and confirmed."""
    await play.clock("2023-10-11T09:00:00+08:00")
    await reviewing.select(play.cast, play.campaign_id, accepted(play))
    play.note("2023-10-11", "遴选名单确定 the selection is confirmed")


def accepted(play: Play) -> list[Filing]:
    """The submissions that the city took in."""
    return [
        filing
        for filing in play.delivered
        if FATES[filing.who.number].ending is not Ending.not_accepted
    ]
