"""`quanlian case rebuild` begins a workflow only for what the record has."""

from collections.abc import Callable
from uuid import UUID, uuid4

import pytest
import typer

from cli.operations import must_be_handed_in
from tests.intake.filing import Firm, open_rehearsal
from tests.rooms import Room


@pytest.fixture(scope="module")
def intake(room: Callable[[str], Room]) -> Room:
    return room("intake")


async def test_only_a_submission_of_that_campaign_that_was_handed_in(intake: Room) -> None:
    campaign = await open_rehearsal(intake)
    with pytest.raises(typer.BadParameter, match="没有申报"):
        await must_be_handed_in(campaign, uuid4())
    firm = Firm(intake, campaign)
    kept = await firm.ready()
    submission = UUID(kept["submission_id"])
    with pytest.raises(typer.BadParameter, match="尚未递交"):
        await must_be_handed_in(campaign, submission)
    handed_in = await firm.hand_in(kept)
    assert handed_in.status_code == 201, handed_in.text
    await must_be_handed_in(campaign, submission)
    with pytest.raises(typer.BadParameter, match=str(campaign)):
        await must_be_handed_in(uuid4(), submission)
