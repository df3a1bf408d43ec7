"""Hand-ins committed together: everybody's own answer, late ones and twins among them, culprits
alone, clients that go away, places in the queue.
"""

import asyncio
import json
from collections.abc import Callable, Coroutine
from dataclasses import replace
from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

import httpx
import pytest
from sqlalchemy import text

from contracts import receipt as receipts
from contracts.canonical import leaf_hash
from contracts.facts.intake import HandInRefusedV1, SubmissionHandedInV1
from kit.db import new_id
from services.intake.receipts import batching
from services.intake.receipts.batching import USUAL, HandInBatcher
from services.intake.receipts.rules import HandInRequest
from tests.intake.filing import Firm, open_rehearsal, set_clock
from tests.intake.queueing import asked, keys_of
from tests.patience import PATIENCE
from tests.rooms import Room, owner_engine, revoke

EDGE = datetime.fromisoformat("2023-09-23T00:00:00+08:00")


@pytest.fixture(scope="module")
def intake(room: Callable[[str], Room]) -> Room:
    return room("intake")


@pytest.fixture
async def patient(intake: Room) -> Any:
    """A desk that begins when it is told to, so that what is sent together is one batch, however
    slowly it comes.
    """
    usual = intake.app.state.hand_ins
    intake.app.state.hand_ins = HandInBatcher(
        intake.db, intake.app.state.equipment, replace(USUAL, pause=3600)
    )
    yield intake.app.state.hand_ins
    await intake.app.state.hand_ins.close()
    intake.app.state.hand_ins = usual


async def all_here(desk: HandInBatcher, many: int) -> None:
    async with asyncio.timeout(PATIENCE):
        while desk.queue.waiting < many:  # noqa: ASYNC110  nobody tells
            await asyncio.sleep(0.001)


async def together(
    desk: HandInBatcher, *sent: Coroutine[Any, Any, httpx.Response]
) -> list[httpx.Response]:
    """What is answered to each, the desk having begun once everybody was here."""
    asking = [asyncio.create_task(each) for each in sent]
    await all_here(desk, len(asking))
    await desk.close()
    return await asyncio.gather(*asking)


def batches(desk: HandInBatcher) -> list[int]:
    """The sizes of the batches that this desk commits from now on."""
    sizes: list[int] = []
    commit = desk.commit

    async def counted(requests: Any, attempts: int = 4) -> Any:
        sizes.append(len(requests))
        return await commit(requests, attempts)

    desk.commit = counted  # type: ignore[method-assign]
    return sizes


async def test_one_batch_answers_each_with_its_own(intake: Room, patient: HandInBatcher) -> None:
    campaign = await open_rehearsal(intake)
    good = [Firm(intake, campaign) for _ in range(4)]
    kept = [await firm.ready() for firm in good]
    blocked, stale, foreign = Firm(intake, campaign), Firm(intake, campaign), Firm(intake, campaign)
    unready, outdated = await blocked.begin(), await stale.ready()
    over = Firm(intake, await open_rehearsal(intake))
    late = await over.ready()
    await set_clock(intake, over.campaign_id, EDGE.isoformat())
    sizes = batches(patient)
    answers = await together(
        patient,
        *(firm.hand_in(each) for firm, each in zip(good, kept, strict=True)),
        blocked.hand_in(unready),
        stale.hand_in({**outdated, "draft_version": 99}),
        foreign.hand_in(kept[0]),
        over.hand_in(late),
    )
    assert sizes == [7, 1], "the foreign one is judged by itself, all others together"
    told = [answer.json().get("type", "").rpartition("/")[2] for answer in answers]
    assert told == [
        "",
        "",
        "",
        "",
        "hand-in-blocked",
        "draft-outdated",
        "not-found",
        "hand-in-late",
    ]
    keys = await keys_of(intake)
    given = [receipts.verify(answer.json(), keys) for answer in answers[:4]]
    assert sorted(each.number for each in given) == [f"YL-2023-00000{n}" for n in range(1, 5)]
    for firm, each in zip(good, given, strict=True):
        [fact] = await intake.facts(
            topic=SubmissionHandedInV1.topic, submission_id=each.submission_id
        )
        assert leaf_hash(fact) == each.leaf and fact["actor"]["person_id"] == str(firm.signatory)
    [refused] = await intake.facts(
        topic=HandInRefusedV1.topic, submission_id=UUID(late["submission_id"])
    )
    assert refused["actor"]["person_id"] == str(over.signatory)


async def test_twins_of_one_key_get_one_answer_and_another_body_none(
    intake: Room, patient: HandInBatcher
) -> None:
    firm = Firm(intake, await open_rehearsal(intake))
    kept, key = await firm.ready(), str(uuid4())
    answers = await together(
        patient,
        *(firm.hand_in(kept, key) for _ in range(3)),
        firm.hand_in({**kept, "draft_version": 7}, key),
    )
    assert [answer.status_code for answer in answers[:3]] == [201] * 3
    assert len({answer.content for answer in answers[:3]}) == 1, "one key had several answers"
    assert answers[3].json()["type"].endswith("/key-reused")
    assert (
        len(
            await intake.facts(
                topic=SubmissionHandedInV1.topic, submission_id=kept["submission_id"]
            )
        )
        == 1
    )


async def test_twins_at_two_processes_get_one_answer(intake: Room) -> None:
    """Two desks know nothing of each other, like two processes."""
    campaign = await open_rehearsal(intake)
    desks = [HandInBatcher(intake.db, intake.app.state.equipment) for _ in range(2)]
    firms = [Firm(intake, campaign) for _ in range(10)]
    asks = [asked(firm, await firm.ready()) for firm in firms]
    pairs = await asyncio.gather(
        *(asyncio.gather(*(desk.hand_in(ask) for desk in desks)) for ask in asks)
    )
    assert all(one == other for one, other in pairs)
    assert len({json.loads(one)["receipt"]["number"] for one, _ in pairs}) == len(firms)
    other_body = HandInRequest(**{**vars(asks[0]), "body_hash": "0" * 64})
    with pytest.raises(Exception, match="key-reused"):
        await desks[1].hand_in(other_body)


async def test_one_factory_at_two_processes_is_taken_once(intake: Room) -> None:
    firm = Firm(intake, await open_rehearsal(intake))
    desks = [
        HandInBatcher(intake.db, intake.app.state.equipment, replace(USUAL, pause=0))
        for _ in range(3)
    ]
    asks = [asked(firm, await firm.ready()) for _ in desks]
    answers = await asyncio.gather(
        *(desk.hand_in(ask) for desk, ask in zip(desks, asks, strict=True)), return_exceptions=True
    )
    assert sorted(type(each).__name__ for each in answers) == [
        "FactoryTaken",
        "FactoryTaken",
        "bytes",
    ]


async def test_a_row_the_database_refuses_fails_alone(intake: Room, patient: HandInBatcher) -> None:
    """A receipt that somehow is there already: a unique violation in the middle of a batch."""
    campaign = await open_rehearsal(intake)
    firms = [Firm(intake, campaign) for _ in range(5)]
    kept = [await firm.ready() for firm in firms]
    async with intake.db.engine.begin() as db:
        await db.execute(
            text(
                "INSERT INTO intake.receipts (id, submission_id, snapshot, kid, body, signature,"
                " received_at)"
                " VALUES (:id, :submission_id, 1, 'stray', '{}', '', now())"
            ),
            {"id": new_id(), "submission_id": UUID(kept[2]["submission_id"])},
        )
    sizes = batches(patient)
    answers = await together(
        patient, *(firm.hand_in(each) for firm, each in zip(firms, kept, strict=True))
    )
    assert sizes[0] == 5 and [answer.status_code for answer in answers] == [
        201,
        201,
        500,
        201,
        201,
    ], sizes
    numbers = {
        answer.json()["receipt"]["number"] for answer in answers if answer.status_code == 201
    }
    assert numbers == {f"YL-2023-00000{n}" for n in range(1, 5)}


async def test_damaged_contact_data_fails_alone(intake: Room, patient: HandInBatcher) -> None:
    """Sealed contact data that does not open: no refusal, no error of the database."""
    campaign = await open_rehearsal(intake)
    firms = [Firm(intake, campaign) for _ in range(3)]
    kept = [await firm.ready() for firm in firms]
    damaged = {"id": UUID(kept[1]["submission_id"])}
    engine = owner_engine()
    with engine.begin() as db:
        # Another release's preparation: the whole check is made anew and opens the contact.
        db.execute(
            text("UPDATE intake.preparations SET checked_by = 'older' WHERE submission_id = :id"),
            damaged,
        )
        db.execute(
            text(
                "UPDATE intake.drafts SET contact = contact || '\\x00'::bytea"
                " WHERE submission_id = :id"
            ),
            damaged,
        )
    engine.dispose()
    answers = await together(
        patient, *(firm.hand_in(each) for firm, each in zip(firms, kept, strict=True))
    )
    assert [answer.status_code for answer in answers] == [201, 500, 201]


async def test_a_client_that_goes_away_stops_nobody_and_finds_its_receipt(
    intake: Room, patient: HandInBatcher
) -> None:
    campaign = await open_rehearsal(intake)
    leaving, staying = Firm(intake, campaign), Firm(intake, campaign)
    kept, key = await leaving.ready(), str(uuid4())
    other = await staying.ready()
    gone = asyncio.create_task(leaving.hand_in(kept, key))
    stays = asyncio.create_task(staying.hand_in(other))
    await all_here(patient, 2)
    gone.cancel()
    await patient.close()
    assert (await stays).status_code == 201
    [again] = await together(patient, leaving.hand_in(kept, key))
    assert again.status_code == 201
    assert (
        len(
            await intake.facts(
                topic=SubmissionHandedInV1.topic, submission_id=kept["submission_id"]
            )
        )
        == 1
    )


async def test_closing_answers_who_is_here(intake: Room) -> None:
    firm = Firm(intake, await open_rehearsal(intake))
    desk = HandInBatcher(intake.db, intake.app.state.equipment, replace(USUAL, pause=3600))
    waiting = asyncio.create_task(desk.hand_in(asked(firm, await firm.ready())))
    while not desk.queue.waiting:  # noqa: ASYNC110  nobody tells
        await asyncio.sleep(0)
    await desk.close()
    assert json.loads(await waiting)["receipt"]["number"]


async def test_a_preparation_of_another_release_is_made_anew(intake: Room) -> None:
    firm = Firm(intake, await open_rehearsal(intake))
    kept = await firm.ready()
    async with intake.db.engine.begin() as db:
        await db.execute(
            text("UPDATE intake.preparations SET checked_by = 'older', content_hash = 'x'")
        )
    signed = receipts.verify((await firm.hand_in(kept)).json(), await keys_of(intake))
    assert signed.snapshot_hash != "x"


async def test_a_draft_of_before_there_were_preparations_is_taken(intake: Room) -> None:
    firm = Firm(intake, await open_rehearsal(intake))
    kept = await firm.ready()
    async with intake.db.engine.begin() as db:
        await db.execute(
            text("DELETE FROM intake.preparations WHERE submission_id = :id"),
            {"id": UUID(kept["submission_id"])},
        )
    assert (await firm.hand_in(kept)).status_code == 201


async def test_contact_data_that_was_erased_blocks(intake: Room) -> None:
    firm = Firm(intake, await open_rehearsal(intake))
    kept = await firm.ready()
    engine = owner_engine()
    with engine.begin() as db:
        db.execute(
            text("DELETE FROM platform.person_keys WHERE person_id = :p"), {"p": firm.signatory}
        )
    engine.dispose()
    answer = await firm.hand_in(kept)
    assert answer.status_code == 422
    assert "/contact/contact_name" in {error["path"] for error in answer.json()["errors"]}


async def test_at_most_so_many_of_one_applicant_also_at_once(intake: Room) -> None:
    campaign = await open_rehearsal(
        intake,
        campaign=(
            "one_live_submission_per_factory: true",
            "one_live_submission_per_factory: false\nmax_per_applicant: 2",
        ),
    )
    firm = Firm(intake, campaign)
    names = [f"示例工厂{n}" for n in range(4)]
    drafts = [await firm.ready(cover={"factory_name": name}) for name in names]
    answers = await asyncio.gather(*(firm.hand_in(kept) for kept in drafts))
    assert sorted(answer.status_code for answer in answers) == [201, 201, 409, 409]
    assert {a.json()["type"].rpartition("/")[2] for a in answers if a.status_code == 409} == {
        "too-many-submissions"
    }


async def test_a_batch_is_one_transaction(intake: Room) -> None:
    """Taken back, nothing of it is left: no number, no receipt, no fact."""
    campaign = await open_rehearsal(intake)
    firms = [Firm(intake, campaign) for _ in range(3)]
    kept = [await firm.ready() for firm in firms]
    asks = [asked(firm, each) for firm, each in zip(firms, kept, strict=True)]
    desk = intake.app.state.hand_ins

    class Taken(Exception):
        pass

    async def take_back(tx: Any) -> None:
        outcomes = await batching.hand_in(tx, asks, intake.app.state.equipment, desk.cache)
        assert all(isinstance(each, bytes) for each in outcomes)
        raise Taken

    with pytest.raises(Taken):
        await intake.db.act(take_back)
    ids = [UUID(each["submission_id"]) for each in kept]
    async with intake.db.engine.connect() as db:
        left = await db.execute(
            text(
                "SELECT (SELECT count(*) FROM intake.receipts WHERE submission_id = ANY(:ids)),"
                " (SELECT count(*) FROM intake.submissions WHERE id = ANY(:ids) AND number IS NOT"
                " NULL)"
            ),
            {"ids": ids},
        )
        assert tuple(left.one()) == (0, 0)
    assert not await intake.facts(topic=SubmissionHandedInV1.topic, submission_id=ids[0])
    assert (await firms[0].hand_in(kept[0])).json()["receipt"]["number"] == "YL-2023-000001"


async def test_a_sign_in_that_was_revoked_hands_nothing_in_and_gets_no_receipt(
    intake: Room,
) -> None:
    firm = Firm(intake, await open_rehearsal(intake))
    kept, key = await firm.ready(), str(uuid4())
    async with firm.client() as desk:
        path, body = (
            f"/submissions/{kept['submission_id']}/hand-in",
            {"draft_version": kept["draft_version"]},
        )
        assert (
            await desk.post(path, json=body, headers={"Idempotency-Key": key})
        ).status_code == 201
        revoke(firm.signatory)
        answer = await desk.post(path, json=body, headers={"Idempotency-Key": key})
    assert answer.status_code == 401 and "撤销" in answer.json()["detail"]
    assert (await firm.hand_in(kept, key)).status_code == 201, "who signs in anew is known again"
