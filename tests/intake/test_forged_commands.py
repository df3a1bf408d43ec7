"""Corrections and filings that nobody asked for: intake looks at its rows and review's ruling."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import text
from temporalio.exceptions import ApplicationError

from contracts.commands.command import SubmissionCommand
from contracts.commands.intake import OpenCorrection
from contracts.facts.intake import CorrectionOpenedV1
from contracts.facts.review import CaseRuledV1
from contracts.vocabulary import CorrectionPoint, Outcome
from kit.db import new_id
from kit.files import Files
from services.intake.corrections.activities import CorrectionActivities
from services.intake.submissions.activities import FilingActivities
from tests.intake.filing import Firm, open_rehearsal, set_clock
from tests.intake.hearing import hear
from tests.intake.returning import hear_return, open_correction
from tests.rooms import Room

POINT = CorrectionPoint(path="/basic/project_overview", wrong="示例：不清", mend="示例：写明")
OTHER = CorrectionPoint(path="/basic/company_profile", wrong="示例：不清", mend="示例：写明")


@pytest.fixture(scope="module")
def intake(room: Callable[[str], Room]) -> Room:
    return room("intake")


async def handed_in(intake: Room) -> tuple[Firm, UUID]:
    firm = Firm(intake, await open_rehearsal(intake))
    kept = await firm.handed_in(cover={"recommending_unit": "120110"})
    await set_clock(intake, firm.campaign_id, "2023-09-14T10:00:00+08:00")
    return firm, UUID(kept["submission_id"])


def asking(firm: Firm, submission_id: UUID, **claims: Any) -> OpenCorrection:
    fields: dict[str, Any] = {
        "campaign_id": firm.campaign_id,
        "submission_id": submission_id,
        "stage": "correction",
        "points": (POINT,),
    }
    return OpenCorrection.model_validate(fields | claims)


async def refused(intake: Room, ask: OpenCorrection) -> str:
    with pytest.raises(ApplicationError) as error:
        await CorrectionActivities(intake.db).open_correction(ask)
    return str(error.value.type)


async def test_a_correction_needs_the_ruling_that_returned_the_case(intake: Room) -> None:
    firm, submission_id = await handed_in(intake)
    ask = asking(firm, submission_id)
    assert await refused(intake, ask) == "ground-not-heard"
    await hear_return(intake, asking(firm, new_id()))
    assert await refused(intake, ask) == "ground-not-heard"
    await hear_return(intake, ask)
    assert await refused(intake, asking(firm, submission_id, round=2)) == "ground-not-heard"
    wider = asking(firm, submission_id, points=(POINT, OTHER))
    assert await refused(intake, wider) == "claim-refuted"
    assert await intake.facts(topic=CorrectionOpenedV1.topic, submission_id=submission_id) == []
    assert (await open_correction(intake, ask)).changed == 1


@pytest.mark.parametrize("outcome", [Outcome.recommend, Outcome.decline])
async def test_another_ruling_reopens_nothing(intake: Room, outcome: Outcome) -> None:
    firm, submission_id = await handed_in(intake)
    ruled = CaseRuledV1(
        subject=submission_id,
        campaign_id=firm.campaign_id,
        submission_id=submission_id,
        outcome=outcome,
        round=1,
        snapshot=1,
        reason="示例",
    )
    await hear(intake, ruled)
    assert await refused(intake, asking(firm, submission_id)) == "claim-refuted"


async def test_a_snapshot_is_filed_under_the_plan_of_its_own_campaign(intake: Room) -> None:
    _, submission_id = await handed_in(intake)
    filed = "SELECT count(*) FROM intake.snapshots WHERE submission_id = :id AND file IS NOT NULL"
    filing = FilingActivities(intake.db, Files(intake.settings))
    elsewhere = SubmissionCommand(
        campaign_id=await open_rehearsal(intake), submission_id=submission_id, stage="filing"
    )
    with pytest.raises(ApplicationError, match="not-found"):
        await filing.file_snapshot(elsewhere)
    async with intake.db.reading() as session:
        assert (await session.execute(text(filed), {"id": submission_id})).scalar_one() == 0
