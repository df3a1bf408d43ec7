"""Handing in through the API on real PostgreSQL: receipts, gates, refusals, idempotency."""

import asyncio
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any
from uuid import uuid4

import pytest

from contracts import receipt as receipts
from contracts.canonical import leaf_hash
from contracts.facts.intake import HandInRefusedV1, SubmissionHandedInV1
from contracts.vocabulary import Role
from tests.intake.filing import Firm, open_rehearsal, set_clock
from tests.rooms import Room


@pytest.fixture(scope="module")
def intake(room: Callable[[str], Room]) -> Room:
    return room("intake")


async def keys_of(intake: Room) -> dict[str, Any]:
    async with intake.client(signed_in=False) as public:
        answer = await public.get("/receipts/keys")
    assert answer.status_code == 200
    return receipts.keys_of(answer.json())


async def test_a_receipt_proves_what_was_handed_in_and_when(intake: Room) -> None:
    campaign = await open_rehearsal(intake)
    firm = Firm(intake, campaign)
    kept = await firm.handed_in()
    signed = kept["signed"]
    receipt = receipts.verify(signed, await keys_of(intake))
    assert receipt.number == "YL-2023-000001" and receipt.rehearsal
    assert receipt.received_at == "2023-09-06T01:00:00.000000Z"
    assert {item.kind for item in receipt.manifest} == {
        "licence",
        "construction_evidence",
        "earlier_material",
    }
    [fact] = await intake.facts(
        topic=SubmissionHandedInV1.topic, submission_id=receipt.submission_id
    )
    assert leaf_hash(fact) == receipt.leaf
    assert fact["fact"]["docket"]["snapshot_hash"] == receipt.snapshot_hash
    assert "示例联系人" not in str(fact) and "022-" not in str(fact)
    assert any("演练" in line for line in receipts.in_words(receipt))
    async with firm.client(Role.applicant_member) as desk:
        listed = (await desk.get(f"/submissions/{kept['submission_id']}/receipts")).json()["items"]
        shown = (await desk.get(f"/submissions/{kept['submission_id']}")).json()
    assert listed == [signed]
    assert shown["state"] == "handed_in" and shown["number"] == receipt.number


async def test_a_changed_receipt_or_a_foreign_key_is_refused(intake: Room) -> None:
    signed = (await Firm(intake, await open_rehearsal(intake)).handed_in())["signed"]
    keys = await keys_of(intake)
    for change in (
        {"number": "YL-2023-000002"},
        {"received_at": "2023-09-05T01:00:00.000000Z"},
        {"kid": "nobody"},
    ):
        with pytest.raises(receipts.ReceiptInvalid):
            receipts.verify({**signed, "receipt": {**signed["receipt"], **change}}, keys)
    with pytest.raises(receipts.ReceiptInvalid):
        receipts.verify({**signed, "signature": "AA"}, keys)
    with pytest.raises(receipts.ReceiptInvalid):
        receipts.verify({}, keys)


async def test_late_is_told_the_instants_and_recorded_and_keeps_the_draft(intake: Room) -> None:
    campaign = await open_rehearsal(intake)
    firm = Firm(intake, campaign)
    kept = await firm.ready()
    await set_clock(intake, campaign, "2023-09-23T00:00:00+08:00")
    answer = await firm.hand_in(kept)
    assert answer.status_code == 409 and answer.json()["type"].endswith("/hand-in-late")
    assert answer.json()["late_by_seconds"] == "0.000000"
    assert (
        answer.json()["closes_at"] == answer.json()["attempted_at"] == "2023-09-22T16:00:00.000000Z"
    )
    [fact] = await intake.facts(topic=HandInRefusedV1.topic, submission_id=kept["submission_id"])
    assert fact["fact"]["closes_at"] == "2023-09-22T16:00:00Z"
    async with firm.client() as desk:
        shown = (await desk.get(f"/submissions/{kept['submission_id']}")).json()
    assert shown["state"] == "draft" and shown["content"]["cover"]["factory_name"]


@pytest.mark.parametrize(("shift", "status"), [(-1, 201), (0, 409), (1, 409)])
async def test_the_gate_is_half_open_to_the_millisecond(
    intake: Room, shift: int, status: int
) -> None:
    campaign = await open_rehearsal(intake)
    firm = Firm(intake, campaign)
    kept = await firm.ready()
    edge = datetime.fromisoformat("2023-09-23T00:00:00+08:00") + timedelta(milliseconds=shift)
    await set_clock(intake, campaign, edge.isoformat())
    assert (await firm.hand_in(kept)).status_code == status


async def test_early_is_told_when_to_come_back(intake: Room) -> None:
    firm = Firm(intake, await open_rehearsal(intake, "2023-09-05T23:59:59.999000+08:00"))
    answer = await firm.hand_in(await firm.ready())
    assert answer.status_code == 409 and answer.json()["opens_at"] == "2023-09-05T16:00:00.000000Z"
    assert "2023-09-06T00:00:00+08:00" in answer.json()["detail"]


async def test_the_same_key_gets_the_same_receipt_and_another_body_is_refused(intake: Room) -> None:
    firm = Firm(intake, await open_rehearsal(intake))
    kept = await firm.ready()
    key = str(uuid4())
    first, again = await asyncio.gather(firm.hand_in(kept, key), firm.hand_in(kept, key))
    assert first.status_code == again.status_code == 201 and first.json() == again.json()
    other = await firm.hand_in({**kept, "draft_version": 7}, key)
    assert other.status_code == 422 and other.json()["type"].endswith("/key-reused")
    twice = await firm.hand_in(kept)
    assert twice.status_code == 409 and twice.json()["type"].endswith("/already-handed-in")


async def test_what_blocks_is_told_whole(intake: Room) -> None:
    firm = Firm(intake, await open_rehearsal(intake))
    kept = await firm.begin(basic={"company_profile": "示" * 301})
    answer = await firm.hand_in(kept)
    assert answer.status_code == 422
    found = {(error["path"], error["code"]) for error in answer.json()["errors"]}
    assert ("/basic/company_profile", "over_limit") in found
    assert ("/attachments/licence", "evidence_missing") in found


async def test_a_stale_draft_version_and_a_member_are_refused(intake: Room) -> None:
    firm = Firm(intake, await open_rehearsal(intake))
    kept = await firm.ready()
    stale = await firm.hand_in({**kept, "draft_version": 99})
    assert stale.status_code == 409 and stale.json()["type"].endswith("/draft-outdated")
    async with firm.client(Role.applicant_member) as desk:
        answer = await desk.post(
            f"/submissions/{kept['submission_id']}/hand-in",
            json={"draft_version": kept["draft_version"]},
            headers={"Idempotency-Key": "k"},
        )
    assert answer.status_code == 403
    foreign = await Firm(intake, firm.campaign_id).hand_in(kept)
    assert foreign.status_code == 404


async def test_one_live_submission_per_factory_even_at_once(intake: Room) -> None:
    firm = Firm(intake, await open_rehearsal(intake))
    drafts = [await firm.ready() for _ in range(3)]
    answers = await asyncio.gather(*(firm.hand_in(kept) for kept in drafts))
    assert sorted(answer.status_code for answer in answers) == [201, 409, 409]
    assert all(a.json()["type"].endswith("/factory-taken") for a in answers if a.status_code == 409)


async def test_numbers_are_each_given_once(intake: Room) -> None:
    campaign = await open_rehearsal(intake)
    firms = [Firm(intake, campaign) for _ in range(6)]
    drafts = [await firm.ready() for firm in firms]
    answers = await asyncio.gather(*(f.hand_in(d) for f, d in zip(firms, drafts, strict=True)))
    numbers = {answer.json()["receipt"]["number"] for answer in answers}
    assert len(numbers) == 6 and all(number.startswith("YL-2023-0000") for number in numbers)


async def test_withdrawal_is_a_request_with_its_stamp(intake: Room) -> None:
    firm = Firm(intake, await open_rehearsal(intake))
    kept = await firm.ready()
    path, key = f"/submissions/{kept['submission_id']}/withdrawal", {"Idempotency-Key": "w1"}
    async with firm.client() as desk:
        early = await desk.post(path, json={"reason": "示例"}, headers=key)
        assert early.status_code == 409 and early.json()["type"].endswith("/not-handed-in")
        assert (await firm.hand_in(kept)).status_code == 201
        first = await desk.post(path, json={"reason": "示例"}, headers=key)
        again = await desk.post(path, json={"reason": "示例"}, headers=key)
        pending = await desk.post(path, json={"reason": "示例"}, headers={"Idempotency-Key": "w2"})
    assert first.status_code == 202 and first.json() == again.json()
    assert pending.status_code == 409 and pending.json()["type"].endswith("/withdrawal-pending")
