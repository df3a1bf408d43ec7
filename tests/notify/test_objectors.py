"""Letters to those who object without an account, and to an address that gets no more."""

from contracts.facts.registry import ObjectionAnsweredV1, ObjectionLodgedV1
from kit.db import new_id
from kit.security import Verifier
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
    post.settings.portal_address = "https://portal.example"
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
    await post.flush()
    # Letters go out side by side, in no order.
    letters = {str(letter["Subject"]): letter for letter in post.to(address)[1:]}
    assert len(letters) == len(post.to(address)) - 1 == 2
    receipt = letters["【演练】已收到您提出的异议 YL-YY-2023-7KQ4MXWP"]
    answer = letters["【演练】您提出的异议 YL-YY-2023-7KQ4MXWP 已有答复"]
    assert "2 个项目" in receipt.get_content()
    assert "https://portal.example/objections" in receipt.get_content()
    assert "不成立" in answer.get_content() and claims["sub"] not in answer.get_content()


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
