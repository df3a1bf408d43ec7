"""A correction: its clock, and that only the named points change."""

from collections.abc import Callable
from datetime import datetime

import pytest

from tests.intake.filing import Firm, open_rehearsal, set_clock
from tests.intake.returning import open_correction
from tests.intake.test_corrections import asked, returned
from tests.rooms import Room


@pytest.fixture(scope="module")
def intake(room: Callable[[str], Room]) -> Room:
    return room("intake")


async def test_the_clock_ledger_recomputes_what_the_gate_uses(intake: Room) -> None:
    firm, kept = await returned(intake)
    path = f"/submissions/{kept['submission_id']}"
    async with firm.client() as desk:
        running = (await desk.get(f"{path}/clock")).json()
        shown = (await desk.get(f"{path}/correction")).json()
        assert datetime.fromisoformat(running["due_at"]) == datetime.fromisoformat(shown["due_at"])
        assert datetime.fromisoformat(running["recomputed_due_at"]) == datetime.fromisoformat(
            shown["due_at"]
        )
        assert [(each["holder"], each["ended_at"] is None) for each in running["spans"]] == [
            ("unit", False),
            ("applicant", True),
        ]
        left = datetime.fromisoformat(shown["due_at"]) - datetime.fromisoformat(shown["now"])
        assert running["remaining_seconds"] == left.total_seconds()
        await set_clock(intake, firm.campaign_id, "2023-09-19T23:59:59.999+08:00")
        assert (await desk.get(f"{path}/clock")).json()["remaining_seconds"] == 0.001
        answer = await firm.hand_in(kept)
        assert answer.status_code == 201
        done = (await desk.get(f"{path}/clock")).json()
    assert done["due_at"] is done["remaining_seconds"] is done["recomputed_due_at"] is None
    assert [each["holder"] for each in done["spans"]] == ["unit", "applicant", "unit"]
    assert done["spans"][0]["evidence"] == kept["signed"]["receipt"]["leaf"]
    assert done["spans"][2]["evidence"] == answer.json()["receipt"]["leaf"]
    assert sum(each["seconds"] for each in done["totals"]) > 0
    async with Firm(intake, firm.campaign_id).client() as desk:
        draft = await Firm(intake, firm.campaign_id).begin()
        assert (await desk.get(f"/submissions/{draft['submission_id']}/clock")).status_code == 404


async def test_nothing_but_the_named_points_can_change_by_any_way_in(intake: Room) -> None:
    firm = Firm(intake, await open_rehearsal(intake))
    kept = await firm.begin(cover={"recommending_unit": "120110"})
    path = f"/submissions/{kept['submission_id']}"
    async with firm.client() as desk:
        first = {"If-Match": (await desk.get(path)).headers["etag"]}
        older = (await desk.get(path)).json()["draft_version"]
        kept |= (
            await desk.patch(
                f"{path}/draft", json={"basic": {"factory_address": "天津示例"}}, headers=first
            )
        ).json()
        await firm.put_evidence(kept["submission_id"])
        assert (await firm.hand_in(kept)).status_code == 201
        await open_correction(intake, asked(firm, kept))
        content = (await desk.get(path)).json()["content"]
        parts = {part: fields for part, fields in content.items() if isinstance(fields, dict)}
        tag = {"If-Match": (await desk.get(path)).headers["etag"]}
        for part, fields in parts.items():
            for name in fields:
                if (part, name) == ("basic", "project_overview"):
                    continue
                refused = await desk.patch(f"{path}/draft", json={part: {name: None}}, headers=tag)
                assert refused.json()["type"].endswith("/field-not-reopened"), (
                    part,
                    name,
                    refused.text,
                )
        contact = await desk.patch(
            f"{path}/draft", json={"contact": {"contact_phone": "13000000000"}}, headers=tag
        )
        restored = await desk.post(f"{path}/versions/{older}/restore", headers=tag)
        for refused in (contact, restored):
            assert refused.json()["type"].endswith("/field-not-reopened"), refused.text
        files = (await desk.get(f"{path}/evidence")).json()["items"]
        for file in files:
            gone = await desk.delete(f"{path}/evidence/{file['id']}")
            assert gone.status_code == (204 if file["kind"] == "licence" else 409), gone.text
        await firm.put_evidence(kept["submission_id"], "licence")
        saved = await desk.patch(
            f"{path}/draft", json={"basic": {"project_overview": "示例：目标"}}, headers=tag
        )
        answer = await firm.hand_in(saved.json())
        assert answer.status_code == 201, answer.text
        compared = (await desk.get(f"{path}/snapshots/1/compare/2")).json()
    assert [field["path"] for field in compared["fields"]] == ["/basic/project_overview"]
    assert compared["files"] == [], "the same bytes again are no change"
