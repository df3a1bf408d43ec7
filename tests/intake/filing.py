"""An applicant at intake's desk: organisations, complete drafts, evidence that lies there,
hand-ins through the API.
"""

import hashlib
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any
from uuid import UUID

import httpx

from cli.campaigns import files_of
from cli.demo.applicants import applicant, example_draft
from contracts.facts.identity import MemberAdmittedV1, OrganisationFoundedV1
from contracts.vocabulary import Role
from kit.db import new_id
from services.intake.campaigns.plan import TEMPLATE
from services.intake.evidence.models import Evidence
from services.intake.evidence.states import EvidenceState
from tests.patience import PATIENCE
from tests.rooms import Room

FOLDER = Path(__file__).resolve().parents[2] / "campaigns" / "tianjin-2023"
REQUIRED = ("licence", "construction_evidence", "earlier_material")
OWN_CUT_OFF = {"120114", "ZONE-THT"}
"""Units of the 2023 campaign that close to applicants earlier; a firm is of one only where a test
says so.
"""
_numbers = (n for n in range(10_000) if applicant(n).unit not in OWN_CUT_OFF)


def campaign_files(**replaced: tuple[str, str]) -> dict[str, str]:
    """The 2023 campaign's files; `campaign=(old, new)` replaces once in campaign.yaml, likewise
    rubric, units.
    """
    files = files_of(FOLDER)
    names = {"campaign": "campaign.yaml", "rubric": "rubric.yaml", "units": "units.csv"}
    for key, (old, new) in replaced.items():
        assert old in files[names[key]]
        files[names[key]] = files[names[key]].replace(old, new, 1)
    return files


def declared(data: bytes, **changes: Any) -> dict[str, Any]:
    """What an applicant says of a file before sending it."""
    return {
        "kind": "licence",
        "filename": "示例执照.pdf",
        "content_type": "application/pdf",
        "size": len(data),
        "sha256": hashlib.sha256(data).hexdigest(),
    } | changes


async def open_rehearsal(
    room: Room,
    now: str = "2023-09-06T09:00:00+08:00",
    *,
    template: bool = False,
    **replaced: tuple[str, str],
) -> UUID:
    """A rehearsal of the 2023 campaign, opened through the API; `template` where the form is
    printed, for trying it takes a while.
    """
    files = campaign_files(**replaced)
    if not template:
        del files[TEMPLATE]
    async with room.client(Role.city_head) as head:
        answer = await head.post("/campaigns", json={"rehearsal": True, "now": now, "files": files})
    assert answer.status_code == 201, answer.text
    return UUID(answer.json()["campaign_id"])


async def set_clock(room: Room, campaign_id: UUID, now: str) -> None:
    """Through the API, as whoever drives a rehearsal does."""
    async with room.client(Role.system_administrator) as administrator:
        answer = await administrator.post(f"/campaigns/{campaign_id}/clock", json={"now": now})
    assert answer.status_code == 200, answer.text


@dataclass
class Firm:
    """One synthetic applicant with a signatory and a member."""

    room: Room
    campaign_id: UUID
    n: int = field(default_factory=lambda: next(_numbers))
    organisation_id: UUID = field(default_factory=new_id)
    signatory: UUID = field(default_factory=new_id)
    member: UUID = field(default_factory=new_id)

    def client(self, role: Role = Role.applicant_signatory) -> httpx.AsyncClient:
        person = self.signatory if role is Role.applicant_signatory else self.member
        return self.room.client(role, organisation_id=self.organisation_id, person_id=person)

    def draft(self, **changes: Any) -> dict[str, Any]:
        return example_draft(self.n, date(2023, 9, 6), **changes)

    async def begin(self, **changes: Any) -> dict[str, Any]:
        """A complete draft: {submission_id, version, draft_version}."""
        body = {"campaign_id": str(self.campaign_id), "content": self.draft(**changes)}
        async with self.client() as desk:
            answer = await desk.post("/submissions", json=body)
        assert answer.status_code == 201, answer.text
        kept: dict[str, Any] = answer.json()
        return kept

    async def put_evidence(self, submission_id: str, *kinds: str) -> None:
        """Promoted evidence, as if it had been uploaded and checked."""
        rows = [
            Evidence(
                id=new_id(),
                submission_id=UUID(submission_id),
                organisation_id=self.organisation_id,
                campaign_id=self.campaign_id,
                kind=kind,
                filename=f"示例{kind}.pdf",
                content_type="application/pdf",
                size=10,
                sha256=hashlib.sha256(kind.encode()).hexdigest(),
                state=EvidenceState.promoted,
                bucket="nowhere",
                key=f"{submission_id}/{kind}",
                version_id="planted",
                created_by=self.member,
            )
            for kind in kinds or REQUIRED
        ]

        async def plant(tx: Any) -> None:
            tx.add_all(rows)

        await self.room.db.act(plant)

    async def ready(self, **changes: Any) -> dict[str, Any]:
        """A complete draft with its evidence."""
        kept = await self.begin(**changes)
        await self.put_evidence(kept["submission_id"])
        return kept

    async def upload(self, submission_id: str, data: bytes, **changes: Any) -> dict[str, Any]:
        """Start, send to the store as a browser does, say so (twice); the state after the check."""
        path, checked = await self._upload(submission_id, data, **changes)
        async with self.client() as desk:
            assert (await desk.post(path)).json() == checked
        return checked

    async def upload_waiting(
        self, submission_id: str, data: bytes, **changes: Any
    ) -> dict[str, Any]:
        """As `upload`, said once: what waits for the scanner is checked anew each time."""
        return (await self._upload(submission_id, data, **changes))[1]

    async def _upload(
        self, submission_id: str, data: bytes, **changes: Any
    ) -> tuple[str, dict[str, Any]]:
        body = declared(data, **changes)
        async with self.client() as desk:
            started = await desk.post(f"/submissions/{submission_id}/evidence", json=body)
            assert started.status_code == 201, started.text
            form = started.json()["upload"]
            async with httpx.AsyncClient(timeout=PATIENCE) as browser:
                sent = await browser.post(
                    form["url"],
                    data=form["fields"],
                    files={"file": ("x", data, body["content_type"])},
                )
            assert sent.status_code in {200, 204}, sent.text
            path = f"/submissions/{submission_id}/evidence/{started.json()['evidence_id']}/uploaded"
            checked = await desk.post(path)
            assert checked.status_code == 200, checked.text
        return path, checked.json()

    async def hand_in(self, kept: dict[str, Any], key: str | None = None) -> httpx.Response:
        async with self.client() as desk:
            return await desk.post(
                f"/submissions/{kept['submission_id']}/hand-in",
                json={"draft_version": kept["draft_version"]},
                headers={"Idempotency-Key": key or str(new_id())},
            )

    async def handed_in(self, **changes: Any) -> dict[str, Any]:
        """Handed in: the draft's ids, and the receipt's JSON under `receipt`."""
        kept = await self.ready(**changes)
        answer = await self.hand_in(kept)
        assert answer.status_code == 201, answer.text
        return kept | {"signed": answer.json()}

    def founded(self) -> OrganisationFoundedV1:
        who = applicant(self.n)
        return OrganisationFoundedV1(
            subject=self.organisation_id,
            credit_code=who.credit_code,
            name=who.name,
            founder=self.signatory,
        )

    def admitted(self) -> MemberAdmittedV1:
        return MemberAdmittedV1(
            subject=new_id(),
            organisation_id=self.organisation_id,
            person_id=self.member,
            roles=(Role.applicant_member,),
        )
