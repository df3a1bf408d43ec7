"""Drafts through the API: versions, merge patches, stale saves, contact data kept apart, others'
drafts not found.
"""

from collections.abc import Callable
from datetime import datetime
from typing import Any

import httpx
import pytest
from sqlalchemy import text

from contracts.facts.identity import CreditCodeOverriddenV1
from contracts.vocabulary import Role
from kit.db import new_id
from tests.intake.filing import Firm, open_rehearsal
from tests.intake.hearing import hear
from tests.rooms import Room, move_clock, plant_window


@pytest.fixture(scope="module")
def intake(room: Callable[[str], Room]) -> Room:
    return room("intake")


async def test_every_save_is_a_version_and_a_stale_one_is_refused(intake: Room) -> None:
    firm = Firm(intake, await open_rehearsal(intake))
    kept = await firm.begin()
    path = f"/submissions/{kept['submission_id']}"
    async with firm.client(Role.applicant_member) as desk:
        shown = await desk.get(path)
        tag = shown.headers["etag"]
        patch = {"basic": {"factory_address": "天津市示例路\u00041号\r\n", "industry_other": None}}
        saved = await desk.patch(f"{path}/draft", json=patch, headers={"If-Match": tag})
        stale = await desk.patch(f"{path}/draft", json=patch, headers={"If-Match": tag})
        unversioned = await desk.patch(f"{path}/draft", json=patch)
        after = (await desk.get(path)).json()
        versions = (await desk.get(f"{path}/versions")).json()["items"]
        found = (await desk.get(f"{path}/check")).json()
    assert (
        saved.status_code == 200
        and saved.headers["etag"] == '"2"'
        and saved.json()["draft_version"] == 2
    )
    assert stale.status_code == 412 and unversioned.status_code == 428
    assert after["content"]["basic"]["factory_address"].endswith("1号\n")
    assert [(v["version"], v["saved_by"]) for v in versions] == [
        (2, str(firm.member)),
        (1, str(firm.signatory)),
    ]
    codes = {(f["path"], f["code"]) for f in found["findings"]}
    assert ("/basic/factory_address", "control_characters") in codes and found["blocks"] >= 3


async def test_keys_the_form_does_not_have_are_refused_and_nothing_is_saved(intake: Room) -> None:
    firm = Firm(intake, await open_rehearsal(intake))
    kept = await firm.begin()
    path = f"/submissions/{kept['submission_id']}/draft"
    async with firm.client() as desk:
        for patch in (
            {"hobby": 1},
            {"basic": {"colour": "red"}},
            {"cover": {"contact_phone": "1"}},
            {"contact": {"x": 1}},
        ):
            answer = await desk.patch(path, json=patch, headers={"If-Match": '"1"'})
            assert answer.status_code == 422 and answer.json()["type"].endswith(
                "/unknown-fields"
            ), patch
        large = {"implementation": {"outlook": "示" * 100_000}}
        assert (await desk.patch(path, json=large, headers={"If-Match": '"1"'})).status_code == 413
        deep: Any = {"basic": 1}
        for _ in range(20):
            deep = {"basic": deep}
        assert (await desk.patch(path, json=deep, headers={"If-Match": '"1"'})).status_code == 422
        assert (await desk.get(f"/submissions/{kept['submission_id']}")).json()["version"] == 1


async def test_a_number_is_kept_to_its_last_digit_or_refused_by_its_place(intake: Room) -> None:
    firm = Firm(intake, await open_rehearsal(intake))
    kept = await firm.begin()
    path = f"/submissions/{kept['submission_id']}"
    blank = "/basic/total_investment"
    version = 1

    async def save(sent: str) -> httpx.Response:
        headers = {"If-Match": f'"{version}"', "Content-Type": "application/merge-patch+json"}
        body = f'{{"basic": {{"total_investment": {sent}}}}}'.encode()
        return await desk.patch(f"{path}/draft", content=body, headers=headers)

    async with firm.client() as desk:
        for sent in ("NaN", "-Infinity"):
            answer = await save(sent)
            assert answer.status_code == 422 and "NaN" in answer.json()["title"]
            assert [each["pointer"] for each in answer.json()["errors"]] == [blank]
        for sent, blocked in (("99999999999999.99", True), ("1" * 5000, True), ("1200.50", False)):
            answer = await save(sent)
            assert answer.status_code == 200, answer.text
            version = answer.json()["version"]
            shown = (await desk.get(path)).json()["content"]["basic"]["total_investment"]
            assert shown == sent
            found = (await desk.get(f"{path}/check")).json()["findings"]
            assert ((blank, "not_money") in {(f["path"], f["code"]) for f in found}) is blocked
        begun = f'{{"campaign_id": "{firm.campaign_id}", "content": {{"basic": {{"x": NaN}}}}}}'
        headers = {"Content-Type": "application/json"}
        refused = await desk.post("/submissions", content=begun.encode(), headers=headers)
        assert refused.status_code == 422 and refused.json()["errors"][0]["pointer"] == "/basic/x"


async def test_contact_data_lies_sealed_beside_the_content(intake: Room) -> None:
    firm = Firm(intake, await open_rehearsal(intake))
    kept = await firm.begin()
    async with firm.client(Role.applicant_member) as desk:
        shown = (await desk.get(f"/submissions/{kept['submission_id']}")).json()
        new = {"contact": {"contact_phone": "022-01234567", "contact_email": None}}
        await desk.patch(
            f"/submissions/{kept['submission_id']}/draft", json=new, headers={"If-Match": '"1"'}
        )
        after = (await desk.get(f"/submissions/{kept['submission_id']}")).json()
    assert shown["contact"]["contact_name"].startswith("示例") and "contact" not in shown["content"]
    assert (
        after["contact"]["contact_phone"] == "022-01234567"
        and "contact_email" not in after["contact"]
    )
    async with intake.db.reading() as session:
        rows = await session.execute(
            text(
                "SELECT content, contact, contact_person FROM intake.drafts WHERE submission_id ="
                " :s ORDER BY version"
            ),
            {"s": kept["submission_id"]},
        )
        for row in rows:
            for phone in (shown["contact"]["contact_phone"], "022-01234567"):
                assert phone not in row.content and phone.encode() not in bytes(row.contact)
        await session.rollback()


async def test_an_erased_person_leaves_a_draft_without_contact(intake: Room) -> None:
    firm = Firm(intake, await open_rehearsal(intake))
    kept = await firm.begin()

    async def erase(tx: Any) -> None:
        await tx.execute(
            text("DELETE FROM platform.person_keys WHERE person_id = :p"), {"p": firm.signatory}
        )

    await intake.db.act(erase)
    async with firm.client() as desk:
        shown = (await desk.get(f"/submissions/{kept['submission_id']}")).json()
    assert shown["contact"] == {} and shown["content"]["cover"]


async def test_anothers_draft_is_not_found_and_co_workers_share(intake: Room) -> None:
    campaign = await open_rehearsal(intake)
    firm, other = Firm(intake, campaign), Firm(intake, campaign)
    kept = await firm.begin()
    path = f"/submissions/{kept['submission_id']}"
    async with other.client() as stranger, firm.client(Role.applicant_member) as colleague:
        for method, tail in (
            ("GET", ""),
            ("GET", "/check"),
            ("GET", "/versions"),
            ("GET", "/evidence"),
            ("GET", "/receipts"),
        ):
            assert (await stranger.request(method, path + tail)).status_code == 404, tail
            assert (await colleague.request(method, path + tail)).status_code == 200, tail
        assert (
            await stranger.patch(f"{path}/draft", json={}, headers={"If-Match": '"1"'})
        ).status_code == 404
        assert (await stranger.get("/submissions")).json()["items"] == []
        assert [s["id"] for s in (await colleague.get("/submissions")).json()["items"]] == [
            kept["submission_id"]
        ]
    async with intake.client(Role.applicant_member) as alone:
        answer = await alone.post("/submissions", json={"campaign_id": str(campaign)})
        assert answer.status_code == 409 and answer.json()["type"].endswith("/no-organisation")
    async with intake.client(Role.unit_officer, unit="120110") as officer:
        assert (await officer.get(path)).status_code == 403


async def test_a_draft_is_prefilled_from_the_organisation_and_must_agree_with_it(
    intake: Room,
) -> None:
    firm = Firm(intake, await open_rehearsal(intake))
    await hear(intake, firm.founded())
    await hear(intake, firm.founded())
    await hear(intake, firm.admitted())
    async with firm.client() as desk:
        empty = (
            await desk.post("/submissions", json={"campaign_id": str(firm.campaign_id)})
        ).json()
        shown = (await desk.get(f"/submissions/{empty['submission_id']}")).json()
        assert shown["content"] == {
            "cover": {"applicant_name": firm.founded().name},
            "extra": {"credit_code": firm.founded().credit_code},
        }
        other = await firm.begin(cover={"applicant_name": "天津示例别的有限公司"})
        found = (await desk.get(f"/submissions/{other['submission_id']}/check")).json()["findings"]
    assert ("/cover/applicant_name", "differs_from_organisation") in {
        (f["path"], f["code"]) for f in found
    }


async def test_an_overridden_code_warns_and_does_not_block(intake: Room) -> None:
    firm = Firm(intake, await open_rehearsal(intake))
    code = "91350203M0001QAY9B"
    kept = await firm.begin(extra={"credit_code": code})
    path = f"/submissions/{kept['submission_id']}/check"
    async with firm.client() as desk:
        before = {f["code"]: f["severity"] for f in (await desk.get(path)).json()["findings"]}
        fact = CreditCodeOverriddenV1(
            subject=new_id(), credit_code=code, reason="示例", licence_sha256="0" * 64
        )
        await hear(intake, fact)
        await hear(intake, fact)
        after = {f["code"]: f["severity"] for f in (await desk.get(path)).json()["findings"]}
    assert any(
        code.startswith("credit_code_") and severity == "blocks"
        for code, severity in before.items()
    )
    assert after["credit_code_overridden"] == "warns"


async def test_the_check_tells_until_when_this_applicant_hands_in(intake: Room) -> None:
    firm = Firm(intake, await open_rehearsal(intake))
    kept = await firm.begin(cover={"recommending_unit": None})
    path = f"/submissions/{kept['submission_id']}"
    opens = datetime.fromisoformat("2023-09-06T00:00:00+08:00")

    async def told(desk: httpx.AsyncClient) -> datetime | None:
        found = (await desk.get(f"{path}/check")).json()["closes_at"]
        return datetime.fromisoformat(found) if found else None

    async with firm.client() as desk:
        assert await told(desk) is None
        chosen = {"cover": {"recommending_unit": "120104"}}
        await desk.patch(f"{path}/draft", json=chosen, headers={"If-Match": '"1"'})
        assert await told(desk) == datetime.fromisoformat("2023-09-23T00:00:00+08:00")
        own = datetime.fromisoformat("2023-09-25T00:00:00+08:00")
        plant_window(
            firm.campaign_id,
            "intake",
            opens,
            own,
            scope="organisation",
            scope_id=str(firm.organisation_id),
            version=91,
        )
        assert await told(desk) == own


async def test_after_the_closing_no_draft_is_begun_and_no_unit_is_exchanged(intake: Room) -> None:
    firm = Firm(intake, await open_rehearsal(intake))
    kept = await firm.begin()
    narrowed = firm.draft()["cover"]["recommending_unit"]
    other = "120111" if narrowed != "120111" else "120104"
    own = datetime.fromisoformat("2023-09-18T00:00:00+08:00")
    opens = datetime.fromisoformat("2023-09-06T00:00:00+08:00")
    plant_window(
        firm.campaign_id,
        "intake",
        opens,
        own,
        scope="unit",
        scope_id=narrowed,
        narrows=True,
        version=90,
    )
    path = f"/submissions/{kept['submission_id']}/draft"

    async def patch(unit: str | None, version: int) -> httpx.Response:
        body = {"cover": {"recommending_unit": unit}}
        async with firm.client() as desk:
            return await desk.patch(path, json=body, headers={"If-Match": f'"{version}"'})

    assert (await patch(other, 1)).status_code == 200
    assert (await patch(narrowed, 2)).status_code == 200
    move_clock(firm.campaign_id, own)
    for unit in (other, None):
        refused = await patch(unit, 3)
        assert refused.status_code == 409 and refused.json()["type"].endswith("/unit-closed")
        assert narrowed in refused.json()["detail"]
    async with firm.client() as desk:
        body = {"basic": {"factory_address": "天津市示例路2号"}}
        assert (await desk.patch(path, json=body, headers={"If-Match": '"3"'})).status_code == 200
        asked = {"campaign_id": str(firm.campaign_id), "content": firm.draft()}
        late = await desk.post("/submissions", json=asked)
        assert late.status_code == 409 and late.json()["type"].endswith("/draft-too-late")
        asked["content"] = {"cover": {"recommending_unit": other}}
        assert (await desk.post("/submissions", json=asked)).status_code == 201
        move_clock(firm.campaign_id, "2023-09-23T00:00:00+08:00")
        for content in ({}, {"cover": {"recommending_unit": other}}):
            asked["content"] = content
            late = await desk.post("/submissions", json=asked)
            assert late.status_code == 409 and "2023-09-23 00:00" in late.json()["detail"]
