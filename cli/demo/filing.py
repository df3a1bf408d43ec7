"""What a demo's applicant has filed, and how its files go to the object store."""

import hashlib
from dataclasses import dataclass, field
from typing import Any

from cli.demo.applicants import Applicant
from cli.demo.person import DemoPerson, Unexpected


@dataclass
class Filing:
    """What one applicant has after filing.

    read: what the Word form's reading answered. scans: what its sealed scans were printed from.
    """

    who: Applicant
    person: DemoPerson
    submission_id: str
    receipts: list[dict[str, Any]] = field(default_factory=list)
    read: dict[str, Any] | None = None
    scans: list[dict[str, Any]] = field(default_factory=list)

    @property
    def number(self) -> str:
        number: str = self.receipts[0]["receipt"]["number"]
        return number


async def send_evidence(
    filing: Filing, kind: str, filename: str, content_type: str, data: bytes
) -> dict[str, Any]:
    """Ask for an upload form, post the bytes to the store, report them.

    Returns the checked state.
    """
    base = f"intake/v1/submissions/{filing.submission_id}/evidence"
    declared = {
        "kind": kind,
        "filename": filename,
        "content_type": content_type,
        "size": len(data),
        "sha256": hashlib.sha256(data).hexdigest(),
    }
    place = await filing.person.post(base, declared)
    await filing.person.web.put_in_store(place["upload"], filename, data, content_type)
    checked: dict[str, Any] = await filing.person.post(f"{base}/{place['evidence_id']}/uploaded")
    if checked["state"] != "promoted":
        raise Unexpected(f"evidence was not kept: {checked}")
    return checked
