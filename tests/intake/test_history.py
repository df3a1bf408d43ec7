"""A draft's history: every save checked and told, versions read and compared, older ones restored,
co-workers who overtake each other.
"""

import asyncio
import json
from collections.abc import Callable
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import text

from contracts.vocabulary import Role
from tests.intake.filing import Firm, open_rehearsal
from tests.rooms import Room


@pytest.fixture(scope="module")
def intake(room: Callable[[str], Room]) -> Room:
    return room("intake")


def paths(told: list[dict[str, Any]]) -> list[str]:
    return [each["path"] for each in told]


async def test_every_save_is_checked_and_tells_what_it_changed(intake: Room) -> None:
    firm = Firm(intake, await open_rehearsal(intake))
    kept = await firm.begin()
    path = f"/submissions/{kept['submission_id']}"
    async with firm.client(Role.applicant_member) as desk:
        checked = (await desk.get(f"{path}/check")).json()
        too_long = {
            "basic": {"company_profile": "工" * 301},
            "contact": {"contact_phone": "022-01234567"},
        }
        saved = (
            await desk.patch(f"{path}/draft", json=too_long, headers={"If-Match": '"1"'})
        ).json()
        after = (await desk.get(f"{path}/check")).json()
        versions = (await desk.get(f"{path}/versions")).json()["items"]
    assert (kept["blocks"], kept["warns"]) == (checked["blocks"], checked["warns"])
    assert (
        "/cover/factory_name" in kept["changed"] and checked["content_hash"] == kept["content_hash"]
    )
    assert saved["changed"] == ["/contact/contact_phone", "/basic/company_profile"]
    assert saved["blocks"] == after["blocks"] == kept["blocks"] + 1
    assert saved["counts"] == after["counts"], "a save counts as its check does"
    counts = {count["path"]: count for count in after["counts"]}
    assert (
        counts["/basic/company_profile"]["used"],
        counts["/basic/company_profile"]["limit"],
    ) == (301, 300)
    over = next(finding for finding in after["findings"] if finding["code"] == "over_limit")
    assert "现有301字" in over["zh"] and "has 301" in over["en"]
    assert [(v["version"], v["saved_by"], v["blocks"]) for v in versions] == [
        (2, str(firm.member), saved["blocks"]),
        (1, str(firm.signatory), kept["blocks"]),
    ]
    assert versions[0]["changed"] == [
        {"path": "/contact/contact_phone", "label": "联系电话"},
        {"path": "/basic/company_profile", "label": "企业简介"},
    ]


async def test_a_save_that_changes_nothing_makes_no_version(intake: Room) -> None:
    firm = Firm(intake, await open_rehearsal(intake))
    kept = await firm.begin()
    path = f"/submissions/{kept['submission_id']}"
    async with firm.client() as desk:
        same = {"basic": firm.draft()["basic"], "contact": firm.draft()["contact"]}
        saved = await desk.patch(f"{path}/draft", json=same, headers={"If-Match": '"1"'})
        empty = await desk.patch(f"{path}/draft", json={}, headers={"If-Match": '"1"'})
        beyond = await desk.patch(
            f"{path}/draft", json=same, headers={"If-Match": '"99999999999999999999"'}
        )
        before = await desk.patch(f"{path}/draft", json=same, headers={"If-Match": '"0"'})
        versions = (await desk.get(f"{path}/versions")).json()["items"]
    assert beyond.status_code == before.status_code == 412 and "errors" not in beyond.json()
    assert "/cover/factory_name" in paths(before.json()["errors"])
    assert saved.status_code == empty.status_code == 200 and saved.headers["etag"] == '"1"'
    assert (
        saved.json()["draft_version"] == 1 and saved.json()["changed"] == [] and len(versions) == 1
    )
    facts = await intake.facts(
        topic="intake.draft_saved.v1", submission_id=UUID(kept["submission_id"])
    )
    assert len(facts) == 1


async def test_versions_are_read_compared_and_restored(intake: Room) -> None:
    firm = Firm(intake, await open_rehearsal(intake))
    kept = await firm.begin()
    path = f"/submissions/{kept['submission_id']}"
    async with firm.client() as desk, firm.client(Role.applicant_member) as colleague:
        first = (await desk.get(path)).json()
        change = {
            "basic": {
                "company_profile": first["content"]["basic"]["company_profile"] + "（示例补充）",
                "ends_month": None,
            },
            "contact": {"contact_name": "示例新联系人"},
        }
        await colleague.patch(f"{path}/draft", json=change, headers={"If-Match": '"1"'})
        old = (await desk.get(f"{path}/versions/1")).json()
        told = (await desk.get(f"{path}/versions/1/compare/2")).json()
        back = (await desk.get(f"{path}/versions/2/compare/1")).json()
        stale = await desk.post(f"{path}/versions/1/restore", headers={"If-Match": '"1"'})
        restored = await desk.post(f"{path}/versions/1/restore", headers={"If-Match": '"2"'})
        again = await desk.post(f"{path}/versions/1/restore", headers={"If-Match": '"3"'})
        now = (await desk.get(path)).json()
        missing = [
            await desk.get(f"{path}/versions/9"),
            await desk.get(f"{path}/versions/1/compare/9"),
        ]
    assert (
        old["content"] == first["content"]
        and old["contact"] == first["contact"]
        and not old["contact_erased"]
    )
    assert paths(told["differences"]) == [
        "/contact/contact_name",
        "/basic/company_profile",
        "/basic/ends_month",
    ]
    by_path = {each["path"]: each for each in told["differences"]}
    assert by_path["/contact/contact_name"]["after"] == "示例新联系人"
    assert by_path["/basic/company_profile"]["pieces"][-1] == {
        "change": "added",
        "text": "（示例补充）",
    }
    assert (
        by_path["/basic/ends_month"]["after"] is None
        and by_path["/basic/ends_month"]["after_zh"] == "（未填）"
    )
    assert (told["before"]["version"], told["after"]["saved_by"]) == (1, str(firm.member))
    assert paths(back["differences"]) == paths(told["differences"])
    assert (
        stale.status_code == 412
        and restored.status_code == 200
        and restored.json()["draft_version"] == 3
    )
    assert (
        restored.json()["content_hash"] == first["content_hash"]
        and again.json()["draft_version"] == 3
    )
    assert now["content"] == first["content"] and now["contact"] == first["contact"]
    assert [answer.status_code for answer in missing] == [404, 404]


async def test_erased_contact_data_is_neither_shown_nor_brought_back(intake: Room) -> None:
    firm = Firm(intake, await open_rehearsal(intake))
    kept = await firm.begin()
    path = f"/submissions/{kept['submission_id']}"
    async with firm.client(Role.applicant_member) as colleague:
        change = {"contact": {"contact_name": "示例新联系人"}, "basic": {"ends_month": None}}
        await colleague.patch(f"{path}/draft", json=change, headers={"If-Match": '"1"'})

        async def erase(tx: Any) -> None:
            await tx.execute(
                text("DELETE FROM platform.person_keys WHERE person_id = :p"), {"p": firm.signatory}
            )

        await intake.db.act(erase)
        old = (await colleague.get(f"{path}/versions/1")).json()
        told = (await colleague.get(f"{path}/versions/1/compare/2")).json()["differences"]
        await colleague.post(f"{path}/versions/1/restore", headers={"If-Match": '"2"'})
        now = (await colleague.get(path)).json()
    assert old["contact"] == {} and old["contact_erased"]
    assert paths(told) == ["/basic/ends_month", "/contact"]
    assert (
        told[1]["hidden"]
        and told[1]["before"] is told[1]["after"] is None
        and "示例新联系人" not in str(told)
    )
    assert (
        now["contact"]["contact_name"] == "示例新联系人" and "ends_month" in now["content"]["basic"]
    )


async def test_a_history_is_its_applicants_own(intake: Room) -> None:
    campaign = await open_rehearsal(intake)
    firm, other = Firm(intake, campaign), Firm(intake, campaign)
    kept = await firm.begin()
    path = f"/submissions/{kept['submission_id']}/versions"
    async with (
        other.client() as stranger,
        intake.client(Role.unit_officer, unit="120110") as officer,
    ):
        for tail in ("", "/1", "/1/compare/1"):
            assert (await stranger.get(path + tail)).status_code == 404
            assert (await officer.get(path + tail)).status_code == 403
        assert (
            await stranger.post(f"{path}/1/restore", headers={"If-Match": '"1"'})
        ).status_code == 404
        assert (
            await officer.post(f"{path}/1/restore", headers={"If-Match": '"1"'})
        ).status_code == 403


async def test_who_is_overtaken_learns_what_changed_and_loses_nothing(intake: Room) -> None:
    """Member and signatory edit at once from the same version: one is kept, the other is told what
    to merge, and then kept too.
    """
    firm = Firm(intake, await open_rehearsal(intake))
    kept = await firm.begin()
    path = f"/submissions/{kept['submission_id']}/draft"
    patches = {
        Role.applicant_member: {
            "basic": {"factory_address": "天津市示例路1号", "company_profile": "示例甲"}
        },
        Role.applicant_signatory: {
            "basic": {"company_profile": "示例乙"},
            "contact": {"contact_name": "示例丙"},
        },
    }
    async with firm.client(Role.applicant_member) as member, firm.client() as signatory:
        desks = {Role.applicant_member: member, Role.applicant_signatory: signatory}
        answers = dict(
            zip(
                patches,
                await asyncio.gather(
                    *(
                        desks[role].patch(path, json=patches[role], headers={"If-Match": '"1"'})
                        for role in patches
                    )
                ),
                strict=True,
            )
        )
        late = next(role for role, answer in answers.items() if answer.status_code == 412)
        first = next(role for role in answers if role is not late)
        told = answers[late].json()
        assert answers[first].status_code == 200 and told["type"].endswith("/stale-version")
        assert told["current"] == told["draft_version"] == 2
        expected = {
            path: path == "/basic/company_profile" for path in answers[first].json()["changed"]
        }
        assert {error["path"]: error["also_yours"] for error in told["errors"]} == expected
        assert "企业简介" in told["detail"] and all(error["label"] for error in told["errors"])
        assert "示例丙" not in answers[late].text
        merged = await desks[late].patch(
            path, json=patches[late], headers={"If-Match": f'"{told["current"]}"'}
        )
        now = (await member.get(f"/submissions/{kept['submission_id']}")).json()
    assert merged.status_code == 200
    assert (
        now["content"]["basic"]["factory_address"] == "天津市示例路1号"
        and now["contact"]["contact_name"] == "示例丙"
    )
    assert now["content"]["basic"]["company_profile"] == patches[late]["basic"]["company_profile"]


async def test_co_workers_edit_and_the_authorised_person_hands_in(intake: Room) -> None:
    firm = Firm(intake, await open_rehearsal(intake))
    kept = await firm.ready()
    async with firm.client(Role.applicant_member) as member:
        address = {"basic": {"factory_address": "天津市示例路2号"}}
        saved = await member.patch(
            f"/submissions/{kept['submission_id']}/draft",
            json=address,
            headers={"If-Match": f'"{kept["version"]}"'},
        )
        assert saved.status_code == 200
        refused = await member.post(
            f"/submissions/{kept['submission_id']}/hand-in",
            json={"draft_version": saved.json()["draft_version"]},
            headers={"Idempotency-Key": "示例".encode().hex()},
        )
    assert refused.status_code == 403
    async with firm.client(Role.applicant_member) as member:
        would_be = (await member.get(f"/submissions/{kept['submission_id']}/check")).json()[
            "snapshot_hash"
        ]
    answer = await firm.hand_in(saved.json())
    assert answer.status_code == 201, answer.text
    assert answer.json()["receipt"]["snapshot_hash"] == would_be
    async with firm.client() as signatory:
        locked = await signatory.patch(
            f"/submissions/{kept['submission_id']}/draft",
            json={"basic": {"ends_month": None}},
            headers={"If-Match": '"3"'},
        )
        restored = await signatory.post(
            f"/submissions/{kept['submission_id']}/versions/1/restore", headers={"If-Match": '"3"'}
        )
    assert locked.status_code == restored.status_code == 409 and locked.json()["type"].endswith(
        "/not-editable"
    )


async def test_a_restored_contact_is_the_one_that_is_handed_in(intake: Room) -> None:
    firm = Firm(intake, await open_rehearsal(intake))
    kept = await firm.ready()
    path = f"/submissions/{kept['submission_id']}"
    async with firm.client() as desk:
        first = (await desk.get(path)).json()["contact"]
        other = {"contact": {"contact_name": "示例新联系人"}}
        await desk.patch(f"{path}/draft", json=other, headers={"If-Match": '"1"'})
        restored = (
            await desk.post(f"{path}/versions/1/restore", headers={"If-Match": '"2"'})
        ).json()
    assert restored["changed"] == ["/contact/contact_name"]
    assert (await firm.hand_in(restored)).status_code == 201
    async with intake.db.reading() as session:
        query = text(
            "SELECT contact, contact_person FROM intake.snapshots WHERE submission_id = :s"
        )
        row = (await session.execute(query, {"s": kept["submission_id"]})).one()
        sealed = await intake.app.state.equipment.vault.open(
            session, row.contact_person, bytes(row.contact)
        )
        await session.rollback()
    assert json.loads(sealed)["contact"] == first
