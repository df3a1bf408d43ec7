"""Facts that no room said, signalled through Temporal's open port: they lead to nothing."""

import asyncio
from uuid import uuid4

import pytest
from temporalio.client import WorkflowExecutionStatus, WorkflowFailureError

from contracts.commands import intake, review
from contracts.facts import Envelope, Fact
from contracts.names import WORKFLOWS, submission_workflow
from contracts.process import HeardFact, SubmissionInput
from contracts.vocabulary import Ending
from tests.workflows.facts import Submission, envelope
from tests.workflows.play import Play
from tests.workflows.rooms import refuse
from tests.workflows.ways import DECLINE, RECOMMEND, RETURN, ways
from workflows.submission import SubmissionWorkflow


def forged(play: Play, fact: Fact) -> Envelope:
    """An envelope that its room denies."""
    made = envelope(fact)
    play.rooms.denied.add(made.id)
    return made


def heard(whole: Envelope) -> HeardFact:
    return HeardFact(id=whole.id, topic=whole.topic, fact=whole.fact)


async def taken(play: Play, *facts: Envelope) -> None:
    """Until the run has asked after these facts and settled."""
    ids = [fact.id for fact in facts]
    lacking = await play.handle.query(SubmissionWorkflow.lacks, ids)
    assert lacking == [], "the run was told of them"
    await play.rooms.confirmed(*ids)


@pytest.mark.parametrize("ending", list(Ending))
async def test_no_forged_way_ends_anything(play: Play, ending: Ending) -> None:
    of = play.of
    await play.say(of.handed_in())
    await play.at("unit_review")
    facts = [forged(play, fact) for fact in ways(of)[ending]]
    await play.say(*facts)
    await taken(play, *facts)
    await play.at("unit_review")
    assert not play.rooms.asks(of.id, review.end_case)
    assert not play.rooms.asks(of.id, review.judge_withdrawal)
    assert not play.rooms.asks(of.id, intake.open_correction)

    await play.say(*ways(of)[ending])
    assert await play.ending() is ending


async def test_a_true_fact_of_another_submission_moves_nothing(play: Play) -> None:
    of, other = play.of, Submission()
    await play.say(of.handed_in())
    await play.at("unit_review")
    foreign = envelope(other.ruled(DECLINE))
    elsewhere = forged(play, of.ruled(DECLINE).model_copy(update={"campaign_id": uuid4()}))
    for whole in (foreign, elsewhere):
        await play.handle.signal(SubmissionWorkflow.hear, heard(whole))
    await play.rooms.confirmed(elsewhere.id)
    await play.say(of.ruled(RECOMMEND))
    await play.at("delivery")


async def test_a_forged_start_carries_nothing_into_the_mailbox(play: Play) -> None:
    of = play.of
    carried = forged(play, of.ruled(DECLINE))
    given = SubmissionInput(
        campaign_id=of.campaign_id, submission_id=of.id, mailbox=(heard(carried),)
    )
    play.stands("unit_review")
    await play.client.start_workflow(
        SubmissionWorkflow.run, given, id=submission_workflow(of.id), task_queue=WORKFLOWS
    )
    await play.at("unit_review")
    await play.rooms.confirmed(carried.id)
    await play.say(of.ruled(RECOMMEND))
    await play.at("delivery")


async def test_a_start_before_the_hand_in_keeps_no_case_from_opening(play: Play) -> None:
    """Somebody starts the run of a draft; intake has nothing to file, until it is handed in."""
    of = play.of
    play.rooms.answer(of.id, intake.file_snapshot, refuse("not-found"))
    await play.client.start_workflow(
        SubmissionWorkflow.run,
        SubmissionInput(campaign_id=of.campaign_id, submission_id=of.id),
        id=submission_workflow(of.id),
        task_queue=WORKFLOWS,
    )
    await play.where(lambda now: now.refused == intake.file_snapshot.name)
    del play.rooms.answers[of.id, intake.file_snapshot.name]
    await play.say(of.handed_in())
    await play.at("unit_review")


async def test_a_start_for_another_campaign_gives_way_to_the_true_one(play: Play) -> None:
    of = play.of
    false = await play.client.start_workflow(
        SubmissionWorkflow.run,
        SubmissionInput(campaign_id=uuid4(), submission_id=of.id),
        id=submission_workflow(of.id),
        task_queue=WORKFLOWS,
    )
    await play.asked(review.locate)
    foreign = forged(play, of.handed_in())
    await play.say(foreign)
    await play.rooms.confirmed(foreign.id)
    assert (await false.describe()).status is WorkflowExecutionStatus.RUNNING

    await play.say(of.handed_in())
    with pytest.raises(WorkflowFailureError):
        await false.result()
    await play.say(of.handed_in())
    await play.at("unit_review")


async def test_a_room_that_does_not_answer_holds_up_no_other(play: Play) -> None:
    """Intake is asked after its fact for as long as it takes; review's fact is followed."""
    of = play.of
    await play.say(of.handed_in())
    await play.at("unit_review")
    silent = asyncio.Event()
    play.rooms.silent["intake"] = silent
    try:
        await play.say(of.withdrawal(), of.ruled(RETURN))
        await play.asked(intake.open_correction)
        assert not play.rooms.asks(of.id, review.judge_withdrawal)
    finally:
        silent.set()
        del play.rooms.silent["intake"]
    await play.asked(review.judge_withdrawal)
