"""P2's bare arm: the steps of a path with everything but the database.

Each step reads its token and its body, does once what it cannot do without (merge, normalise,
check, canonical JSON, hashes, sealing, the fact and its leaf) and answers as intake does.
The hand-in is the one of `bench.bare`.
"""

import json
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Annotated, Any, Final
from uuid import UUID

from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from fastapi import APIRouter, Body, FastAPI, Request, Response

from bench import bare
from bench.ground import UNIT
from contracts.application import (
    Severity,
    check,
    normalise_draft,
    published_form,
    read,
    snapshot_hash,
    split_contact,
)
from contracts.application.comparison import changed_fields
from contracts.application.counting import counted
from contracts.canonical import canonical, sha256_hex
from contracts.facts import Fact
from contracts.facts.intake import DraftSavedV1, UploadStartedV1
from contracts.vocabulary import Role
from kit.app import IfMatch, etag
from kit.db import new_id
from kit.journal import compose, trace_headers
from kit.sealing import Seal
from kit.security import Claimed, acting_unlooked
from kit.settings import ServiceSettings
from services.intake.applications import rules
from services.intake.applications.schemas import DraftCheck, DraftSaved, NewSubmission
from services.intake.evidence.schemas import StartUploads
from services.intake.findings.rules import blocking

TODAY: Final = date(2023, 9, 6)
Applicant = Annotated[Claimed, acting_unlooked(Role.applicant_signatory)]
FORM = published_form("2023.1")
router = APIRouter(prefix="/api/intake/v1/submissions")


@dataclass
class Held:
    """A draft in memory."""

    campaign_id: UUID
    version: int
    draft: dict[str, Any]


drafts: dict[UUID, Held] = {}
seal = Seal(AESGCM.generate_key(256))


@router.post("", status_code=201, response_model=DraftSaved)
async def begin(body: NewSubmission, who: Applicant, response: Response) -> DraftSaved:
    submission_id = new_id()
    drafts[submission_id] = Held(body.campaign_id, 0, {})
    return _keep(submission_id, body.content, who, response)


@router.patch("/{submission_id}/draft", response_model=DraftSaved)
async def save(
    submission_id: UUID,
    patch: Annotated[dict[str, Any], Body(media_type="application/merge-patch+json")],
    version: IfMatch,
    who: Applicant,
    response: Response,
) -> DraftSaved:
    assert drafts[submission_id].version == version
    return _keep(submission_id, patch, who, response)


def _keep(
    submission_id: UUID, patch: dict[str, Any], who: Claimed, response: Response
) -> DraftSaved:
    held = drafts[submission_id]
    before = held.draft
    after = normalise_draft(rules.merge(before, patch))
    content, contact = split_contact(after)
    text = canonical(content)
    held.version += 1
    held.draft = after
    found = _findings(after)
    blocks = blocking(found)
    changed = tuple(changed_fields(FORM, before, after))
    if contact and contact != split_contact(before)[1]:
        seal.seal(submission_id, canonical(contact))
        seal.seal(submission_id, canonical({"contact": contact, "salt": "salt"}))
    if not any(each.severity is Severity.blocks for each in found):
        sha256_hex(canonical(read(content).content()))
    content_hash = sha256_hex(text)
    fact = DraftSavedV1(
        subject=submission_id,
        subject_version=held.version,
        campaign_id=held.campaign_id,
        submission_id=submission_id,
        version=held.version,
        content_hash=content_hash,
    )
    _compose_fact(who, fact)
    etag(response, held.version)
    return DraftSaved(
        submission_id=submission_id,
        version=held.version,
        draft_version=held.version,
        content_hash=content_hash,
        blocks=blocks,
        warns=len(found) - blocks,
        changed=changed,
    )


@router.post("/{submission_id}/evidence/uploads", status_code=201)
async def start_several(
    submission_id: UUID, body: StartUploads, who: Applicant, request: Request
) -> Response:
    files = request.app.state.equipment.files
    items = []
    for one in body.files:
        evidence_id = new_id()
        fact = UploadStartedV1(
            subject=evidence_id,
            subject_version=1,
            campaign_id=drafts[submission_id].campaign_id,
            submission_id=submission_id,
            kind=one.kind.value,
        )
        _compose_fact(who, fact)
        key = f"{submission_id}/{evidence_id}"
        form = files.upload_form(key, one.content_type, one.size)
        item = one.model_dump(mode="json") | {"id": str(evidence_id), "upload": form}
        items.append(item)
    body_sent = json.dumps({"items": items})
    return Response(body_sent, 201, media_type="application/json")


@router.get("/{submission_id}/check", response_model=DraftCheck)
async def check_draft(submission_id: UUID, who: Applicant) -> DraftCheck:
    held = drafts[submission_id]
    content, _ = split_contact(held.draft)
    found = _findings(held.draft)
    blocks = blocking(found)
    return DraftCheck(
        draft_version=held.version,
        content_hash=sha256_hex(canonical(content)),
        snapshot_hash=snapshot_hash(content),
        blocks=blocks,
        warns=len(found) - blocks,
        findings=tuple(found),
        counts=tuple(counted(FORM, content)),
        closes_at=None,
    )


def _findings(draft: dict[str, Any]) -> list[Any]:
    return check(FORM, draft, units={UNIT}, year=TODAY.year, today=TODAY)


def _compose_fact(who: Claimed, fact: Fact) -> None:
    compose(who.actor, fact, datetime.now(UTC), trace_headers())


def build(settings: ServiceSettings) -> FastAPI:
    """The app of intake; the steps of the path are taken from here."""
    app = bare.build(settings)
    real = list(app.router.routes)
    app.include_router(router)
    app.router.routes[:] = [*app.router.routes[len(real) :], *real]
    return app
