"""A submission that its unit returned: the ruling is heard, then the correction is commanded."""

from contracts.commands.command import Done
from contracts.commands.intake import OpenCorrection
from contracts.facts.review import CaseRuledV1
from contracts.vocabulary import Outcome
from services.intake.corrections.activities import CorrectionActivities
from tests.intake.hearing import hear
from tests.rooms import Room


async def hear_return(intake: Room, ask: OpenCorrection) -> None:
    """Hear the ruling that a command claims."""
    ruled = CaseRuledV1(
        subject=ask.submission_id,
        campaign_id=ask.campaign_id,
        submission_id=ask.submission_id,
        outcome=Outcome.return_for_correction,
        round=ask.round,
        snapshot=1,
        reason="示例：请补正",
        points=ask.points,
    )
    await hear(intake, ruled)


async def open_correction(intake: Room, ask: OpenCorrection) -> Done:
    """Command the correction of a ruling that was heard."""
    await hear_return(intake, ask)
    return await CorrectionActivities(intake.db).open_correction(ask)
