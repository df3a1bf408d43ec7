"""What an answer needs is open: content that changed brings a new sealed scan, new content its
evidence; all else stays as closed as the points leave it.
"""

from collections.abc import Callable
from typing import Any
from uuid import UUID

import pytest

from contracts.commands.intake import OpenCorrection
from contracts.vocabulary import CorrectionPoint
from tests.intake.filing import Firm, declared, open_rehearsal, set_clock
from tests.intake.returning import open_correction
from tests.intake.test_scans import (
    BLOCKING,
    checked,
    edit,
    printed,
    read_in_worker,
    upload,
)
from tests.rooms import Room

FIELD = CorrectionPoint(path="/basic/company_profile", wrong="示例：不清", mend="示例：写明")
LICENCE = CorrectionPoint(path="/attachments/licence", wrong="示例：不清晰", mend="示例：重扫")


@pytest.fixture(scope="module")
def intake(room: Callable[[str], Room]) -> Room:
    return room("intake")


async def returned(intake: Room, *points: CorrectionPoint) -> tuple[Firm, dict[str, Any], str]:
    """Handed in with a sealed scan of its content, then returned; the scan's evidence id."""
    firm = Firm(intake, await open_rehearsal(intake, campaign=BLOCKING))
    kept = await firm.ready(cover={"recommending_unit": "120110"})
    scan = await upload(firm, kept, [await printed(firm, kept)])
    await read_in_worker(firm)
    assert (await firm.hand_in(kept)).status_code == 201
    await set_clock(intake, firm.campaign_id, "2023-09-14T10:00:00+08:00")
    ask = OpenCorrection(
        campaign_id=firm.campaign_id,
        submission_id=UUID(kept["submission_id"]),
        stage="unit_review",
        round=1,
        points=points,
    )
    assert (await open_correction(intake, ask)).changed == 1
    async with firm.client() as desk:
        now = (await desk.get(f"/submissions/{kept['submission_id']}")).json()
    return firm, kept | {"version": now["version"]}, scan


async def start(firm: Firm, kept: dict[str, Any], kind: str) -> tuple[int, str]:
    """The status and kind of answer to announcing a file."""
    async with firm.client() as desk:
        answer = await desk.post(
            f"/submissions/{kept['submission_id']}/evidence", json=declared(b"x", kind=kind)
        )
    return answer.status_code, str(answer.json().get("type", "")).rpartition("/")[2]


async def test_a_changed_content_opens_the_sealed_scan_until_the_answer(intake: Room) -> None:
    firm, kept, old = await returned(intake, FIELD)
    closed = (409, "evidence-not-reopened")
    assert await start(firm, kept, "sealed_scan") == closed, "nothing changed yet"
    later = await edit(firm, kept, {"basic": {"company_profile": "示例：更清楚的简介"}})
    assert await checked(firm, later) == {"sealed_scan_older": "blocks"}
    refused = await firm.hand_in(later)
    assert refused.status_code == 422
    assert "sealed_scan_older" in {error["code"] for error in refused.json()["errors"]}

    async with firm.client() as desk:
        path = f"/submissions/{kept['submission_id']}/evidence"
        assert (await desk.delete(f"{path}/{old}")).status_code == 204
    await upload(firm, later, [await printed(firm, later)], filename="新.pdf")
    await read_in_worker(firm)
    assert await checked(firm, later) == {}
    for kind in ("licence", "other", "achievements"):
        assert await start(firm, later, kind) == closed, "no point names it, no answer needs it"
    answer = await firm.hand_in(later)
    assert answer.status_code == 201, answer.text
    assert await start(firm, later, "sealed_scan") == (409, "not-editable")


async def test_a_point_of_evidence_leaves_the_sealed_scan_closed(intake: Room) -> None:
    firm, kept, _ = await returned(intake, LICENCE)
    assert await start(firm, kept, "sealed_scan") == (409, "evidence-not-reopened")
    assert await checked(firm, kept) == {}
    assert (await start(firm, kept, "licence"))[0] == 201
