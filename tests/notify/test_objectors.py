"""Letters to those who object without an account, and to an address that gets no more."""

from uuid import UUID

from sqlalchemy import select
from sqlmodel import col

from contracts.facts.notify import AddressLetterQueuedAgainV1
from contracts.facts.registry import (
    ObjectionAnsweredV1,
    ObjectionLodgedV1,
    ObjectionTurnedAwayV1,
)
from contracts.vocabulary import Role
from kit.db import Writing, new_id
from kit.security import Verifier
from services.notify.channels.models import Delivery
from services.notify.channels.rules import DeliveryState
from services.notify.messages.objectors import write_to_objector
from tests.notify.post import Post, code_in, email
from tests.rooms import plant_campaign


async def proved(post: Post, address: str) -> tuple[str, dict[str, str]]:
    """A proof of an address by its code, and its claims."""
    async with post.room.client(signed_in=False) as public:
        asked = (await public.post("/email-codes", json={"email": address})).json()
        await post.flush()
        body = {"code": code_in(post.to(address)[-1])}
        answer = await public.post(f"/email-codes/{asked['address_id']}/confirm", json=body)
    proof = answer.json()["address_proof"]
    claims = Verifier(post.room.settings.keys_dir).verify("address_proof", proof)
    return proof, claims


async def test_the_objector_gets_a_receipt_and_the_answer(post: Post) -> None:
    post.sending.portal_address = "https://portal.example"
    address, campaign_id = email(), plant_campaign()
    _, claims = await proved(post, address)
    common = {
        "subject": new_id(),
        "campaign_id": campaign_id,
        "submission_id": new_id(),
        "notice_id": new_id(),
        "number": "YL-YY-2023-7KQ4MXWP",
        "reply_to": claims["reply_to"],
    }
    lodged = ObjectionLodgedV1.model_validate(common | {"items": 2})
    (envelope,) = await post.hear(lodged)
    await post.listener.hear(envelope, lodged)
    await post.hear(ObjectionAnsweredV1.model_validate(common | {"upheld": False}))
    await post.hear(ObjectionTurnedAwayV1.model_validate(common))
    await post.flush()
    # Letters go out side by side, in no order.
    letters = {str(letter["Subject"]): letter for letter in post.to(address)[1:]}
    assert len(letters) == len(post.to(address)) - 1 == 3
    receipt = letters["【演练】已收到您提出的异议 YL-YY-2023-7KQ4MXWP"]
    answer = letters["【演练】您提出的异议 YL-YY-2023-7KQ4MXWP 已有答复"]
    assert "2 个项目" in receipt.get_content()
    assert "https://portal.example/objections" in receipt.get_content()
    away = letters["【演练】您提出的异议 YL-YY-2023-7KQ4MXWP 不予受理"]
    assert "https://portal.example/objections" in away.get_content()
    assert "不成立" in answer.get_content() and claims["sub"] not in answer.get_content()


async def test_letters_to_an_objector_are_in_the_record_and_are_sent_again(post: Post) -> None:
    address, campaign_id = email(), plant_campaign()
    _, claims = await proved(post, address)
    about = {"subject": new_id(), "campaign_id": campaign_id, "notice_id": new_id(), "items": 1}
    number = "YL-YY-2023-8KQ4MXWP"
    lodged = ObjectionLodgedV1.model_validate(
        about | {"number": number, "reply_to": claims["reply_to"], "submission_id": new_id()}
    )
    await post.hear(lodged)
    await post.flush()
    async with post.room.client(Role.system_administrator) as administrator:
        query = {"campaign_id": str(campaign_id), "q": number}
        (record,) = (await administrator.get("/messages", params=query)).json()["items"]
        assert record["person_id"] is None and record["submission_id"] is None
        assert record["email"]["state"] == "sent"
        masked = record["email"]["address"]
        assert masked.endswith("***@example.com") and address not in str(record)
        again = f"/messages/{record['id']}/send-again"
        assert (await administrator.post(again)).status_code == 409
        table = await administrator.get("/messages", params=query, headers={"Accept": "text/csv"})
        assert number in table.text and address not in table.text
    await _make_unsure(post, record["id"])
    before = len(post.to(address))
    async with post.room.client(Role.system_administrator) as administrator:
        assert (await administrator.post(again)).status_code == 202
    await post.flush()
    assert len(post.to(address)) == before + 1
    said = await post.room.facts(subject=UUID(record["id"]))
    assert [each["topic"] for each in said] == [AddressLetterQueuedAgainV1.topic]


async def test_a_fact_that_is_told_twice_makes_one_letter_to_the_objector(post: Post) -> None:
    address, campaign_id = email(), plant_campaign()
    _, claims = await proved(post, address)
    lodged = ObjectionLodgedV1(
        subject=new_id(),
        campaign_id=campaign_id,
        submission_id=new_id(),
        notice_id=new_id(),
        number="YL-YY-2023-9KQ4MXWP",
        reply_to=UUID(claims["reply_to"]),
        items=1,
    )
    (envelope,) = await post.hear(lodged)
    # Past the inbox, which would leave the second one out: the record keeps its own promise.
    await post.room.db.act(write_to_objector, envelope, lodged)
    await post.flush()
    assert len(post.to(address)) == 2, "the code and one receipt"
    (record,) = await post.records(campaign_id=str(campaign_id), q=lodged.number)
    assert record["email"]["state"] == "sent"


async def _make_unsure(post: Post, message_id: str) -> None:
    """As the sweep does where a sender died."""

    async def mark(tx: Writing) -> None:
        letter = await tx.scalar(select(Delivery).where(col(Delivery.message_id) == message_id))
        assert letter is not None
        letter.state, letter.body = DeliveryState.unsure, "示例"

    await post.room.db.act(mark)


async def test_an_unknown_name_of_an_address_gets_nothing(post: Post) -> None:
    taken = len(post.box.letters)
    await post.hear(
        ObjectionLodgedV1(
            subject=new_id(),
            campaign_id=plant_campaign(),
            notice_id=new_id(),
            number="YL-YY-2023-7KQ4MXWP",
            reply_to=new_id(),
            items=1,
        )
    )
    await post.flush()
    assert len(post.box.letters) == taken


async def test_the_old_address_is_told_of_a_change(post: Post) -> None:
    before, after = email(), email()
    person = await post.person(before)
    proof, _ = await proved(post, after)
    async with post.room.client(person_id=person) as client:
        for _ in range(2):
            answer = await client.put("/my/address", json={"address_proof": proof})
            assert answer.status_code == 204
    await post.flush()
    (letter,) = post.to(before)
    assert letter["Subject"] == "您的收信邮箱已变更"
    assert f"{after[0]}***@example.com" in letter.get_content()
    assert after not in letter.get_content()
