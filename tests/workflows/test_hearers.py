"""What the process answers when it is asked which facts it has not heard."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID, uuid4

import pytest
from temporalio.testing import ActivityEnvironment

from contracts.commands.hearing import SaidFact, SaidFacts
from contracts.facts import Envelope
from contracts.facts.identity import SignedInV1
from contracts.names import WORKFLOWS, submission_workflow
from contracts.vocabulary import Ending
from tests.workflows.facts import Submission, envelope
from tests.workflows.play import Play
from tests.workflows.ways import RECOMMEND
from workflows.hear import listener
from workflows.hearers import unheard_facts

NOW = datetime.now(UTC)


def told(whole: Envelope, said_at: datetime) -> SaidFact:
    fact = whole.opened()
    return SaidFact(
        fact_id=whole.id,
        topic=whole.topic,
        said_at=said_at,
        subject=fact.subject,
        campaign_id=fact.campaign_id,
        submission_id=fact.submission_id,
    )


async def lacks(play: Play, *facts: SaidFact, backlog: int | None = 0) -> Sequence[UUID]:
    hearing = listener(play.client, Path("keys"))
    hearing.backlog = backlog
    answer = await ActivityEnvironment().run(
        unheard_facts(play.client, hearing), SaidFacts(facts=facts)
    )
    return list(answer.fact_ids)


async def started(play: Play) -> datetime:
    found = await play.handle.describe()
    return found.start_time


async def test_a_workflow_that_never_ran_lacks_its_facts(play: Play) -> None:
    lost = told(envelope(play.of.handed_in()), NOW)
    foreign = told(envelope(SignedInV1(subject=uuid4())), NOW)
    assert await lacks(play, lost, foreign) == [lost.fact_id]


async def test_a_running_one_lacks_what_it_was_not_told(play: Play) -> None:
    of = play.of
    handed_in, ruled = envelope(of.handed_in()), envelope(of.ruled(RECOMMEND))
    await play.say(handed_in)
    await play.at("unit_review")
    later = await started(play) + timedelta(seconds=1)
    missed = told(envelope(of.delivered()), later)
    assert await lacks(play, told(handed_in, later), missed) == [missed.fact_id]

    # What was said before it began is in the record that it asked first, but for reactions.
    earlier = later - timedelta(seconds=2)
    found, reaction = told(ruled, earlier), told(envelope(of.withdrawal()), earlier)
    assert await lacks(play, found, reaction) == [reaction.fact_id]


async def test_an_ended_one_lacks_nothing_but_a_reopening(play: Play) -> None:
    of = play.of
    await play.say(of.handed_in(), of.ended(Ending.missed_deadline))
    assert await play.ending() is Ending.missed_deadline
    closed_at = (await play.handle.describe()).close_time
    assert closed_at is not None
    later = closed_at + timedelta(seconds=1)
    late, reopened = told(envelope(of.delivered()), later), told(envelope(of.reopened()), later)
    assert await lacks(play, late, reopened) == [reopened.fact_id]


async def test_a_terminated_one_lacks_everything(play: Play) -> None:
    of = play.of
    handed_in = envelope(of.handed_in())
    await play.say(handed_in)
    await play.at("unit_review")
    await play.handle.terminate("lost on purpose")
    assert await lacks(play, told(handed_in, NOW)) == [handed_in.id]


async def test_a_run_that_cannot_answer_keeps_no_other_from_being_asked(play: Play) -> None:
    """Anybody may start one under the id of a submission: no code of ours knows its type."""
    broken, other = Submission(), play.of
    await play.client.start_workflow(
        "unknown", id=submission_workflow(broken.id), task_queue=WORKFLOWS
    )
    handed_in = envelope(other.handed_in())
    await play.say(handed_in)
    await play.at("unit_review")
    later = await started(play) + timedelta(days=1)
    stuck, missed = envelope(broken.handed_in()), envelope(other.delivered())
    facts = [told(each, later) for each in (handed_in, stuck, missed)]
    assert await lacks(play, *facts) == [stuck.id, missed.id]


@pytest.mark.parametrize("backlog", [1, None])
async def test_what_may_still_stand_in_the_queue_is_not_lacked_yet(
    play: Play, backlog: int | None
) -> None:
    """Nor is it while nothing is consumed. What is older than any backlog is."""
    now = datetime.now(UTC)
    lost = told(envelope(play.of.handed_in()), now)
    old = told(envelope(play.of.ruled(RECOMMEND)), now - timedelta(hours=1))
    assert await lacks(play, lost, old, backlog=backlog) == [old.fact_id]
