"""Every path of one submission, from hand-in to each of its endings."""

import asyncio
import random
from dataclasses import replace
from types import MappingProxyType
from typing import Any

import pytest

from contracts.commands import intake, registry, review
from contracts.commands.command import Done, Location, StoredSnapshot
from contracts.facts.review import CaseEndedV1
from contracts.stages import tables
from contracts.stages.stage import END, answer_of
from contracts.stages.states import CaseState
from contracts.stages.table import StageTable
from contracts.vocabulary import Ending, FileRef
from tests.stage_tables import JOINT_REVIEW
from tests.workflows.facts import POINT, envelope, instant
from tests.workflows.play import Play
from tests.workflows.rooms import refuse
from tests.workflows.ways import DECLINE, RECOMMEND, RETURN, ways

ENDED = CaseEndedV1.topic


async def test_the_straight_way_to_the_register(play: Play) -> None:
    of = play.of
    await play.say(of.handed_in())
    await play.at("unit_review")
    await play.say(of.ruled(RECOMMEND))
    await play.at("delivery")
    await play.say(of.delivered())
    await play.at("city")
    await play.say(of.selected())
    await play.at("publicity")
    await play.asked(registry.compare_platform)
    await play.say(of.registered())
    assert await play.ending() is Ending.registered
    names = play.rooms.names(of.id)
    assert names[:3] == ["review.locate", "intake.file_snapshot", "review.open_case"]
    gates = [ask.at_gate for ask in play.rooms.asks(of.id, review.check_credit)]
    assert gates == ["unit_review", "delivery", "publication"]
    opened = play.rooms.asks(of.id, review.open_case)[0]
    assert opened.docket == of.docket() and opened.round == 1
    assert intake.open_correction.name not in names


@pytest.mark.parametrize("ending", list(Ending))
async def test_every_ending_whatever_arrives_at_once(play: Play, ending: Ending) -> None:
    await play.say(play.of.handed_in(), *ways(play.of)[ending])
    assert await play.ending() is ending
    names = play.rooms.names(play.of.id)
    assert (review.judge_withdrawal.name in names) == (ending is Ending.withdrawn)


async def test_a_lapsed_correction_is_ended_by_command(play: Play) -> None:
    of = play.of
    await play.say(of.handed_in(), of.lapsed(), of.ruled(RETURN))
    await play.asked(review.end_case)
    (ask,) = play.rooms.asks(of.id, review.end_case)
    assert ask.ending is Ending.correction_lapsed and ask.stage == "lapsed"
    await play.say(of.ended(Ending.correction_lapsed, 3))
    assert await play.ending() is Ending.correction_lapsed


async def test_corrected_twice(play: Play) -> None:
    of = play.of
    await play.say(of.handed_in())
    for round_ in (1, 2):
        await play.at("unit_review", round_)
        await play.say(of.ruled(RETURN, round_, version=2 * round_))
        await play.at("correction", round_)
        await play.say(of.answered(round_))
    await play.at("unit_review", 3)
    await play.say(of.ruled(RECOMMEND, 3, version=6), of.ended(Ending.missed_deadline))
    assert await play.ending() is Ending.missed_deadline
    corrections = play.rooms.asks(of.id, intake.open_correction)
    assert [(ask.round, ask.points) for ask in corrections] == [(1, (POINT,)), (2, (POINT,))]
    opened = play.rooms.asks(of.id, review.open_case)
    assert [(ask.round, ask.docket.snapshot) for ask in opened] == [(1, 1), (2, 2), (3, 3)]


@pytest.mark.parametrize("seed", range(8))
async def test_facts_shuffled_and_doubled_end_the_same(play: Play, seed: int) -> None:
    """All facts of a long way, in any order and twice. The ending is said when they are taken."""
    of = play.of
    facts = [
        of.handed_in(),
        of.ruled(RETURN, 1, 2),
        of.answered(1),
        of.ruled(RECOMMEND, 2, 4),
        of.delivered(5),
        of.undelivered(6),
        of.delivered(7),
        of.selected(9),
    ]
    letters = [envelope(fact) for fact in facts] * 2
    random.Random(seed).shuffle(letters)
    await play.say(*letters)
    standing = await play.at("publicity", 2)
    assert standing.held == 0
    await play.say(of.registered())
    assert await play.ending() is Ending.registered
    assert [ask.round for ask in play.rooms.asks(of.id, review.open_case)] == [1, 2]


async def test_an_older_undelivery_does_not_undo_a_newer_delivery(play: Play) -> None:
    of = play.of
    await play.say(of.handed_in(), of.ruled(RECOMMEND), of.delivered(6))
    await play.at("city")
    await play.say(of.undelivered(5), of.selected(8))
    await play.at("publicity")
    await play.say(of.removed())
    assert await play.ending() is Ending.removed_after_objection


async def test_a_ruling_of_an_earlier_round_moves_nothing(play: Play) -> None:
    of = play.of
    await play.say(of.handed_in(), of.ruled(RETURN), of.answered())
    await play.at("unit_review", 2)
    await play.say(of.ruled(DECLINE, 1, version=99))
    await play.say(of.ruled(RECOMMEND, 2, version=5), of.ended(Ending.missed_deadline))
    assert await play.ending() is Ending.missed_deadline


async def test_heard_after_the_ending_is_only_noted(play: Play) -> None:
    of = play.of
    await play.say(of.handed_in(), of.ruled(DECLINE))
    assert await play.ending() is Ending.not_recommended
    before = len(play.rooms.names(of.id))
    await play.say(of.ended(Ending.not_recommended), of.handed_in(), of.withdrawal())
    assert await play.ending() is Ending.not_recommended
    assert len(play.rooms.names(of.id)) == before


async def test_a_withdrawal_is_judged_before_the_run_completes(play: Play) -> None:
    of = play.of
    await play.say(
        of.handed_in(), of.ruled(RECOMMEND), of.withdrawal(), of.ended(Ending.missed_deadline)
    )
    assert await play.ending() is Ending.missed_deadline
    (ask,) = play.rooms.asks(of.id, review.judge_withdrawal)
    assert ask.requested_at == instant(11)


@pytest.mark.parametrize("version", [0, 10], ids=["unversioned", "versioned"])
async def test_a_missed_deadline_is_reopened(play: Play, version: int) -> None:
    """The one ending that can be undone starts the workflow again, where the record says."""
    of = play.of
    missed = envelope(of.ended(Ending.missed_deadline, 9))
    await play.say(of.handed_in(), missed)
    assert await play.ending() is Ending.missed_deadline
    play.stands("delivery", round=2, version=version)
    await play.say(of.reopened(10), missed)
    await play.at("delivery", 2)
    await play.say(of.delivered(11), of.selected(12), of.registered())
    assert await play.ending() is Ending.registered


async def test_a_reopening_heard_before_its_ending(play: Play) -> None:
    of = play.of
    await play.say(of.handed_in())
    await play.at("unit_review")
    play.stands("unit_review", round=2, version=10)
    await play.say(of.reopened(10), of.ended(Ending.missed_deadline, 9))
    await play.at("unit_review", 2)
    await play.say(of.ruled(DECLINE, 2, version=11))
    assert await play.ending() is Ending.not_recommended


async def test_a_lost_workflow_is_rebuilt_by_the_next_fact(play: Play) -> None:
    of = play.of
    await play.say(of.handed_in(), of.ruled(RECOMMEND))
    await play.at("delivery")
    await play.handle.terminate("lost")
    play.stands("city", version=3)
    await play.say(of.delivered(3))
    await play.at("city")
    await play.say(of.ended(Ending.not_accepted, 4))
    assert await play.ending() is Ending.not_accepted


async def test_lost_between_a_corrected_hand_in_and_its_case(play: Play) -> None:
    """The record alone brings it on.

    Intake says that the correction was answered, and gives the docket with the snapshot.
    """
    of = play.of
    file = FileRef(bucket="evidence", key="k", version_id="v", sha256="0" * 64, size=1)
    filed = StoredSnapshot(snapshot=2, file=file, docket=of.docket(2), received_at=instant(10))
    play.rooms.answer(of.id, intake.file_snapshot, filed)
    play.rooms.answer(of.id, intake.open_correction, Done(state="answered"))
    returned = Location(
        stage_table=1, stage="correction", version=2, points=(POINT,), docket=of.docket()
    )
    play.rooms.answer(of.id, review.locate, returned)
    await play.say(of.ruled(RETURN, version=2))
    await play.at("unit_review", 2)
    (opened,) = play.rooms.asks(of.id, review.open_case)
    assert (opened.round, opened.docket.snapshot, opened.received_at) == (2, 2, instant(10))
    await play.say(of.ruled(DECLINE, 2, version=4))
    assert await play.ending() is Ending.not_recommended


async def test_lost_after_the_register(play: Play) -> None:
    play.stands("publicity", version=7)
    play.rooms.answer(play.of.id, registry.compare_platform, Done(state="registered"))
    await play.say(play.of.selected(7))
    assert await play.ending() is Ending.registered


async def test_located_at_an_ending_it_ends(play: Play) -> None:
    play.stands("delivery", version=9, ending=Ending.missed_deadline)
    await play.say(play.of.handed_in(), play.of.withdrawal())
    assert await play.ending() is Ending.missed_deadline
    assert play.rooms.names(play.of.id).count("review.judge_withdrawal") == 1


async def test_a_refused_begun_command_is_not_fatal(play: Play) -> None:
    of = play.of
    play.rooms.answer(of.id, review.check_credit, refuse("review.no-such-case"))
    await play.say(of.handed_in(), of.ruled(DECLINE))
    assert await play.ending() is Ending.not_recommended


async def test_a_refused_entry_waits_and_still_hears(play: Play) -> None:
    of = play.of
    play.rooms.answer(of.id, review.open_case, refuse("review.snapshot-differs"))
    await play.say(of.handed_in())
    standing = await play.where(lambda now: now.refused is not None)
    assert (standing.stage, standing.refused) == ("filing", "review.open_case")
    await play.say(of.ended(Ending.ineligible, 2))
    assert await play.ending() is Ending.ineligible


async def test_a_late_hand_in_fact_opens_the_case_later(play: Play) -> None:
    """The ruling's fact overtook the hand-in's: the case is opened once its docket is known."""
    of = play.of
    await play.say(of.ruled(RECOMMEND))
    await play.where(lambda now: now.held == 1)
    assert review.open_case.name not in play.rooms.names(of.id)
    await play.say(of.handed_in())
    await play.at("delivery")
    await play.say(of.ended(Ending.missed_deadline))
    assert await play.ending() is Ending.missed_deadline


async def test_search_attributes_name_campaign_unit_and_code(play: Play) -> None:
    of = play.of
    await play.say(of.handed_in())
    await play.at("unit_review")
    described = await play.handle.describe()
    told = {pair.key.name: pair.value for pair in described.typed_search_attributes}
    wanted = {
        "QuanlianCampaign": str(of.campaign_id),
        "QuanlianUnit": "120116",
        "QuanlianCreditCode": of.docket().credit_code,
    }
    assert wanted.items() <= told.items()
    await asyncio.gather(play.say(of.ruled(DECLINE)), play.ending())


async def test_a_room_that_is_down_is_asked_until_it_answers(play: Play) -> None:
    """Nothing but the filing waits for it; an endless credit check blocks nobody."""
    of, tries = play.of, []

    def file(ask: Any) -> StoredSnapshot:
        tries.append(ask.round)
        if len(tries) < 3:
            raise RuntimeError("the store is down")
        return StoredSnapshot(
            snapshot=1, file=FileRef(bucket="e", key="k", version_id="v", sha256="0" * 64, size=1)
        )

    def down(_: Any) -> Done:
        raise RuntimeError("the source is down")

    play.rooms.answer(of.id, intake.file_snapshot, file)
    play.rooms.answer(of.id, review.check_credit, down)
    await play.say(of.handed_in(), of.ruled(RECOMMEND), of.delivered())
    await play.at("city")
    await play.say(of.ended(Ending.not_accepted))
    assert await play.ending() is Ending.not_accepted
    assert len(tries) == 3


async def test_a_new_table_leaves_running_cases_alone(
    play: Play, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The record says which table a case began with; a later one is for those who begin
    under it.
    """
    old, new = play, Play(play.client, play.rooms)
    await old.say(old.of.handed_in())
    await old.at("unit_review")
    first = tables.TABLES[1]
    short = replace(
        tables.UNIT_REVIEW,
        answers={answer_of(new.of.ruled(RECOMMEND)): "city", ENDED: END},
        states=(CaseState.in_review, CaseState.returned),
    )
    kept = [short if one.name == "unit_review" else one for one in first.stages]
    stages = tuple(one for one in kept if one.name not in ("correction", "lapsed"))
    both = MappingProxyType({1: first, 2: replace(first, version=2, stages=stages)})
    monkeypatch.setattr(tables, "TABLES", both)
    new.rooms.answer(new.of.id, review.locate, Location(stage_table=2))
    await new.say(new.of.handed_in(), new.of.ruled(RECOMMEND))
    await new.at("city")
    await old.say(old.of.ruled(RECOMMEND))
    await old.at("delivery")
    for each in (old, new):
        await each.say(each.of.ended(Ending.not_selected))
        assert await each.ending() is Ending.not_selected


async def test_a_case_of_another_table_is_played_by_it(play: Play, second: StageTable) -> None:
    """Its first stage, its stages' names and its ways are its own; a round begins where it says."""
    of = play.of
    play.stands(None, table=second.version)
    await play.say(of.handed_in())
    await play.at(JOINT_REVIEW)
    await play.say(of.delivered(), of.undelivered())
    await play.at(JOINT_REVIEW)
    await play.say(of.delivered(5), of.selected(7), of.registered())
    assert await play.ending() is Ending.registered


async def test_a_case_of_another_table_is_reopened(play: Play, second: StageTable) -> None:
    of = play.of
    play.stands(None, table=second.version)
    await play.say(of.handed_in(), of.ended(Ending.missed_deadline, 9))
    assert await play.ending() is Ending.missed_deadline
    play.stands(JOINT_REVIEW, table=second.version, round=2, version=10)
    await play.say(of.reopened(10))
    await play.at(JOINT_REVIEW, 2)
    await play.say(of.ended(Ending.not_recommended, 11))
    assert await play.ending() is Ending.not_recommended


async def test_a_running_case_is_located_anew_in_its_own_table(
    play: Play, second: StageTable
) -> None:
    """It began under table 1; a release with a later table relocates it in table 1."""
    of = play.of
    await play.say(of.handed_in())
    await play.at("unit_review")
    play.stands("delivery", table=1, round=2, version=10)
    await play.say(of.reopened(10))
    await play.at("delivery", 2)
    await play.say(of.ended(Ending.missed_deadline, 11))
    assert await play.ending() is Ending.missed_deadline
