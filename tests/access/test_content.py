"""Who reads the content of a case: one rule, whatever the route and the room.

Its own organisation and its unit always, auditors always, the city while it is delivered, nobody
else. Every reading route that names a case is in one of the lists here.
"""

from collections.abc import Callable, Iterable
from uuid import UUID

import httpx
import pytest

from contracts.vocabulary import Role
from kit.db import new_id
from tests.intake.filing import Firm, open_rehearsal
from tests.prove.asking import routes_of
from tests.review.desk import OTHER_UNIT, UNIT, Desk, new_desk
from tests.rooms import Room

CONTENT = {
    "/cases/{case_id}/content",
    "/cases/{case_id}/evidence/{sha256}",
    "/cases/{case_id}/snapshots",
    "/cases/{case_id}/snapshots/{before}/compare/{after}",
    "/cases/{case_id}/changes",
    "/cases/{case_id}/scans",
    "/cases/{case_id}/rulings",
}
"""Routes of review that answer with what the applicant filed or what the unit says of it."""
DOCKET = {
    "/cases/{case_id}",
    "/cases/{case_id}/clock",
    "/cases/{case_id}/credit",
    "/cases/{case_id}/view",
}
"""Routes of review that answer with what the docket and the process tell.

The view tells the content too, to whoever may read it; tests/review/test_overview.py tries that.
"""
OF_ANSWERS = {"/cases/{case_id}/credit/answers/{answer_id}/evidence"}
"""Routes of review about one answer of a source; tests/review/test_credit_files.py tries them."""
OF_DECISIONS = {
    "/cases/{case_id}/checklists/{desk}",
    "/cases/{case_id}/rulings/{ruling_id}/opinion.docx",
}
"""Routes of review about what a desk checked and decided; tests/review/test_checklists.py tries
them.
"""
OF_OFFICERS = {"/submissions/{submission_id}/contact"}
"""Routes of intake about a submission that no applicant may ask at all."""
ONCE_RETURNED = {"/cases/{case_id}/changes"}
"""Answered only for a case that was returned and handed in again."""
PACKAGES = {
    "/submissions/{submission_id}/platform-package",
    "/submissions/{submission_id}/platform-package.zip",
}
"""Routes of registry with content; tests/registry/test_platform.py tries them."""
CERTIFICATES = {"/submissions/{submission_id}/certificate.docx"}
"""Papers of registry about an entry; tests/registry/test_certificates.py tries them."""
TOLD_BY_REGISTRY = {
    "/submissions/{submission_id}/platform-records",
    "/standing/{submission_id}",
    "/audit/submissions/{submission_id}",
}
CITY = (Role.city_officer, Role.city_head)


def reads_of(room: Room, place: str) -> set[str]:
    return {
        route.template
        for route in routes_of(room.app.openapi())
        if route.method == "get" and place in route.places
    }


def test_every_read_of_a_case_is_named_here(room: Callable[[str], Room]) -> None:
    assert reads_of(room("review"), "case_id") == CONTENT | DOCKET | OF_ANSWERS | OF_DECISIONS
    named = PACKAGES | CERTIFICATES | TOLD_BY_REGISTRY
    assert reads_of(room("registry"), "submission_id") == named


async def statuses(
    client: httpx.AsyncClient, paths: Iterable[str], case_id: UUID, sha256: str
) -> dict[str, int]:
    """What a client is answered on each path, one snapshot compared with itself."""
    places = {"case_id": case_id, "sha256": sha256, "before": 1, "after": 1}
    async with client:
        return {
            path: (await client.get(path.format(**places))).status_code for path in sorted(paths)
        }


async def evidence_of(desk: Desk, case_id: UUID) -> str:
    async with desk.auditor as auditor:
        content = (await auditor.get(f"/cases/{case_id}/content")).json()
    sha256: str = content["evidence"][0]["sha256"]
    return sha256


@pytest.mark.parametrize("delivered", [False, True])
async def test_the_city_reads_content_once_the_case_is_delivered(
    room: Callable[[str], Room], delivered: bool
) -> None:
    desk = new_desk(room("review"))
    case_id = (await desk.delivered())[0] if delivered else await desk.recommended()
    sha256 = await evidence_of(desk, case_id)
    content = CONTENT - ONCE_RETURNED
    for role in CITY:
        found = await statuses(desk.client(role), content, case_id, sha256)
        assert set(found.values()) == {200 if delivered else 404}, (role, found)
        shown = await statuses(desk.client(role), DOCKET, case_id, sha256)
        assert set(shown.values()) == {200}, (role, shown)
    for own in (desk.officer(UNIT), desk.head(UNIT), desk.auditor):
        found = await statuses(own, content | DOCKET, case_id, sha256)
        assert set(found.values()) == {200}, found
    for other in (desk.officer(OTHER_UNIT), desk.head(OTHER_UNIT)):
        found = await statuses(other, CONTENT | DOCKET, case_id, sha256)
        assert set(found.values()) == {404}, found


async def test_another_applicant_reads_nothing_of_a_submission(
    room: Callable[[str], Room],
) -> None:
    intake = room("intake")
    campaign = await open_rehearsal(intake)
    firm, neighbour = Firm(intake, campaign), Firm(intake, campaign)
    kept = await firm.ready()
    assert (await firm.hand_in(kept)).status_code == 201
    places = {
        "submission_id": kept["submission_id"],
        "evidence_id": new_id(),
        "number": 1,
        "other": 1,
        "snapshot": 1,
        "before": 1,
        "after": 1,
    }
    paths = reads_of(intake, "submission_id")
    assert paths >= OF_OFFICERS
    paths -= OF_OFFICERS
    assert len(paths) > 12
    answers = {}
    for role in (Role.applicant_member, Role.applicant_signatory):
        async with neighbour.client(role) as client:
            for path in sorted(paths):
                answer = await client.get(path.format(**places))
                answers[role, path] = answer.status_code
    assert set(answers.values()) == {404}, answers
