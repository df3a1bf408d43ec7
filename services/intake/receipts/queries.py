"""What a batch of hand-ins is judged by, read for all its requests at once; receipts as given.

The order matters: gates and the clock first, then row locks, then the rows as they are after the
locks. Called by judging.py; the receipts by routes.py.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import datetime
from pathlib import Path
from typing import Any, Final
from uuid import UUID

from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from sqlalchemy import select
from sqlmodel import col

from contracts.receipt import Receipt, SignedReceipt
from contracts.vocabulary import Actor
from kit import gates
from kit.db import Reading, Writing, driver
from kit.gates import CampaignNow, Gate
from kit.keys import b64, public_keys
from services.intake.evidence.late_bytes.states import PromiseState
from services.intake.evidence.states import UNCHECKED, EvidenceState
from services.intake.receipts import rules
from services.intake.receipts.models import ReceiptRow
from services.intake.receipts.rules import (
    AwaitedCorrection,
    CarriedFile,
    HandInRequest,
    PreparedDraft,
    StoredAnswer,
    SubmissionRow,
    UnfinishedFile,
)
from services.intake.receipts.schemas import PublicKey, PublicKeys, Receipts
from services.intake.submissions.queries import live_beside
from services.intake.submissions.states import CorrectionState
from services.intake.submissions.views import mine


@dataclass(frozen=True)
class EnteredGates:
    """A batch behind its gates.

    places: the requesters' own submissions before any row is locked, by id (campaign_id,
    organisation_id, unit, handed_in). now: each campaign's clock.
    """

    places: Mapping[UUID, Any]
    now: Mapping[UUID, CampaignNow]


PLACES: Final = """
SELECT id, campaign_id, organisation_id, unit, number IS NOT NULL AS handed_in
FROM intake.submissions WHERE id = ANY($1::uuid[])
"""
LOCK: Final = """
SELECT id FROM intake.submissions WHERE id = ANY($1::uuid[]) ORDER BY id FOR UPDATE
"""


async def enter(tx: Writing, requests: Sequence[HandInRequest]) -> EnteredGates:
    """Take the gates of all requests, read the clock, then lock their submissions."""
    async with driver(tx) as db:
        rows = await db.fetch(PLACES, [each.submission_id for each in requests])
    requesters = {(each.submission_id, each.who.organisation_id) for each in requests}
    places = {row["id"]: row for row in rows if (row["id"], row["organisation_id"]) in requesters}

    wanted = {(_gate(row["handed_in"]), row["campaign_id"]) for row in places.values()}
    # The clock is read before the row locks, so that a wait for a lock makes nobody late.
    now = await gates.enter_together(tx, wanted)
    async with driver(tx) as db:
        # In the order of the ids everywhere, so that two batches never wait for each other.
        await db.fetch(LOCK, list(places))
    return EnteredGates(places, now)


def _gate(handed_in: bool) -> Gate:
    return Gate.correction if handed_in else Gate.intake


def stamp_of(request: HandInRequest, now: CampaignNow) -> datetime:
    """When a request arrived, on the campaign's time.

    A rehearsal's own clock stands still: its instant is everybody's stamp.
    """
    if now.own_clock:
        return now.now
    arrived = rules.arrival(now.read_at, now.answered, request.seen)
    return rules.stamp(now.now, arrived, request.ticket_seen)


async def submissions(tx: Writing, submission_ids: Sequence[UUID]) -> dict[UUID, SubmissionRow]:
    """The locked submissions, with everything that a clean preparation is held against."""
    async with driver(tx) as db:
        rows = await db.fetch(SUBMISSIONS, list(submission_ids))
    return {row["id"]: _submission(row) for row in rows}


# OFFSET 0 keeps the planner to the applicant and to the factory. In a surge its statistics still
# say that nobody has handed in, and it would look for numbers first, which are soon everybody's.
SUBMISSIONS: Final = f"""
SELECT s.id, s.campaign_id, s.organisation_id, s.version, s.draft_version, s.unit, s.number,
    s.snapshot, s.ended, o.name AS organisation_name, o.credit_code AS organisation_code,
    p.draft_version AS prepared, p.clean, p.checked_on, p.checked_by, p.content_hash, p.docket,
    p.factory_key, p.required, p.contact_hash, k.person_id IS NOT NULL AS contact_there,
    coalesce(own.factory, false) AS taken,
    coalesce(own.name, false) OR coalesce(others.there, false) OR EXISTS (
        SELECT FROM intake.earlier_entries e
        WHERE e.credit_code = s.credit_code AND e.compared_name = s.compared_name
    ) AS has_duplicates
FROM intake.submissions s
LEFT JOIN intake.organisations o ON o.id = s.organisation_id
LEFT JOIN intake.preparations p ON p.submission_id = s.id
LEFT JOIN platform.person_keys k ON k.person_id = p.contact_person
LEFT JOIN LATERAL (
    SELECT bool_or(t.factory_key = p.factory_key) AS factory,
        bool_or(t.compared_name = s.compared_name) AS name
    FROM (
        SELECT * FROM intake.submissions WHERE organisation_id = s.organisation_id OFFSET 0
    ) t
    WHERE {live_beside("t", "s")}
) own ON true
LEFT JOIN LATERAL (
    SELECT true AS there
    FROM (
        SELECT * FROM intake.submissions
        WHERE campaign_id = s.campaign_id AND credit_code = s.credit_code
            AND compared_name = s.compared_name OFFSET 0
    ) t
    WHERE {live_beside("t", "s")} LIMIT 1
) others ON true
WHERE s.id = ANY($1::uuid[])
"""  # noqa: S608  put together of constants


def _submission(row: Any) -> SubmissionRow:
    name = row["organisation_name"]
    return SubmissionRow(
        id=row["id"],
        campaign_id=row["campaign_id"],
        organisation_id=row["organisation_id"],
        version=row["version"],
        draft_version=row["draft_version"],
        unit=row["unit"],
        number=row["number"],
        snapshot=row["snapshot"],
        ended=row["ended"],
        organisation=None if name is None else (name, row["organisation_code"]),
        prepared=_prepared(row),
        taken=row["taken"],
        has_duplicates=row["has_duplicates"],
    )


def _prepared(row: Any) -> PreparedDraft | None:
    """The preparation, where it has what a hand-in files."""
    if row["prepared"] is None or row["docket"] is None or row["contact_hash"] is None:
        return None
    return PreparedDraft(
        draft_version=row["prepared"],
        clean=row["clean"],
        checked_on=row["checked_on"],
        checked_by=row["checked_by"],
        content_hash=row["content_hash"],
        docket=row["docket"],
        factory_key=row["factory_key"],
        required=frozenset(row["required"]),
        contact_hash=row["contact_hash"],
        contact_there=row["contact_there"],
    )


MANIFESTS: Final = f"""
SELECT submission_id, kind, filename, content_type, size, sha256, bucket, key, version_id,
    scan_outcome
FROM intake.evidence
WHERE submission_id = ANY($1::uuid[]) AND state = '{EvidenceState.promoted}'
ORDER BY submission_id, kind, id
"""  # noqa: S608  put together of constants


async def manifests(
    tx: Writing, submission_ids: Sequence[UUID]
) -> dict[UUID, tuple[CarriedFile, ...]]:
    """What each hand-in would carry: the promoted files, each with the version that was checked."""
    async with driver(tx) as db:
        rows = await db.fetch(MANIFESTS, list(submission_ids))
    found: dict[UUID, tuple[CarriedFile, ...]] = {}
    for submission_id, *row in rows:
        found[submission_id] = (*found.get(submission_id, ()), _carried(*row))
    return found


def _carried(
    kind: str,
    filename: str,
    content_type: str,
    size: int,
    sha256: str,
    bucket: str,
    key: str,
    version_id: str,
    scan_outcome: str | None,
) -> CarriedFile:
    """Plain values instead of the contracts' models, which cost more; a test compares the two."""
    file = {
        "bucket": bucket,
        "key": key,
        "version_id": version_id,
        "sha256": sha256,
        "size": size,
        "content_type": content_type,
    }
    named = {"kind": kind, "filename": filename, "sha256": sha256, "size": size}
    listed = named | {"file": file, "late_until": None, "malware_scan": scan_outcome}
    return CarriedFile(kind, listed, named)


UNFINISHED: Final = f"""
SELECT e.submission_id, e.id AS evidence_id, e.kind, e.filename, e.sha256, e.size, l.due_at,
    coalesce(l.version, 0) AS version
FROM intake.evidence e
LEFT JOIN intake.late_files l ON l.evidence_id = e.id AND l.state = '{PromiseState.awaited}'
WHERE e.submission_id = ANY($1::uuid[]) AND e.state = ANY($3::text[])
    AND (l.evidence_id IS NOT NULL OR e.submission_id = ANY($2::uuid[]))
ORDER BY e.submission_id, e.kind, e.id
"""  # noqa: S608  put together of constants


async def unfinished(
    tx: Writing, submission_ids: Sequence[UUID], asking: Sequence[UUID]
) -> dict[UUID, tuple[UnfinishedFile, ...]]:
    """Files whose bytes have not come.

    Those that were promised before, and all of the submissions that ask to hand them in so.
    """
    async with driver(tx) as db:
        rows = await db.fetch(UNFINISHED, list(submission_ids), list(asking), UNCHECKED)
    names = [each.name for each in fields(UnfinishedFile)]
    found: dict[UUID, tuple[UnfinishedFile, ...]] = {}
    for row in rows:
        file = UnfinishedFile(**{name: row[name] for name in names})
        found[row["submission_id"]] = (*found.get(row["submission_id"], ()), file)
    return found


CORRECTIONS: Final = f"""
SELECT DISTINCT ON (submission_id) submission_id, id, round, due_at, version
FROM intake.corrections
WHERE submission_id = ANY($1::uuid[]) AND state = '{CorrectionState.open}'
ORDER BY submission_id, round DESC
"""  # noqa: S608  put together of constants


async def open_corrections(
    tx: Writing, submission_ids: Sequence[UUID]
) -> dict[UUID, AwaitedCorrection]:
    """The open correction of each submission that has one."""
    async with driver(tx) as db:
        rows = await db.fetch(CORRECTIONS, list(submission_ids))
    return {
        row["submission_id"]: AwaitedCorrection(
            row["id"], row["round"], row["due_at"], row["version"]
        )
        for row in rows
    }


ANSWERS: Final = """
SELECT i.body_hash, r.body, r.signature, v.not_before
FROM unnest($1::text[], $2::text[], $3::uuid[]) WITH ORDINALITY AS q (principal, key, person_id, n)
LEFT JOIN intake.idempotency i USING (principal, key)
LEFT JOIN intake.receipts r ON r.id = (i.answer ->> 'receipt_id')::uuid
LEFT JOIN platform.revocations v USING (person_id)
ORDER BY n
"""


async def stored_answers(
    tx: Writing, requests: Sequence[HandInRequest]
) -> dict[HandInRequest, StoredAnswer]:
    """What is stored under each request's key, and since when its person's tokens count.

    Read after the row locks: a twin of the same submission has committed by then.
    """
    async with driver(tx) as db:
        rows = await db.fetch(
            ANSWERS,
            [each.principal for each in requests],
            [each.key for each in requests],
            [each.who.person_id for each in requests],
        )
    return {
        each: StoredAnswer(row["body_hash"], row["body"], row["signature"], row["not_before"])
        for each, row in zip(requests, rows, strict=True)
    }


LIVE: Final = """
SELECT campaign_id, organisation_id, count(*) AS live
FROM intake.submissions
WHERE (campaign_id, organisation_id) IN (SELECT * FROM unnest($1::uuid[], $2::uuid[]))
    AND number IS NOT NULL AND ended IS NULL
GROUP BY 1, 2
"""
LOCK_APPLICANTS: Final = """
SELECT pg_advisory_xact_lock(hashtextextended(key, 0)) FROM unnest($1::text[]) AS key
"""


async def live_counts(
    tx: Writing, applicants: Sequence[tuple[UUID, UUID]]
) -> dict[tuple[UUID, UUID], int]:
    """Live submissions by (campaign, organisation), for campaigns that limit them."""
    campaigns = [campaign_id for campaign_id, _ in applicants]
    organisations = [organisation_id for _, organisation_id in applicants]
    keys = sorted(f"applicant:{campaign}:{organisation}" for campaign, organisation in applicants)
    async with driver(tx) as db:
        # Without the lock two batches would count the same and both find room for one more.
        await db.execute(LOCK_APPLICANTS, keys)
        rows = await db.fetch(LIVE, campaigns, organisations)
    return {(row["campaign_id"], row["organisation_id"]): row["live"] for row in rows}


async def receipts(session: Reading, who: Actor, submission_id: UUID) -> Receipts:
    """Every receipt of a submission, first to last. Raises NotFound."""
    submission = await mine(session, who, submission_id)
    query = (
        select(ReceiptRow)
        .where(col(ReceiptRow.submission_id) == submission.id)
        .order_by(col(ReceiptRow.snapshot))
    )
    rows = (await session.execute(query)).scalars()
    return Receipts(items=tuple(_signed(row) for row in rows))


def _signed(row: ReceiptRow) -> SignedReceipt:
    body = Receipt.model_validate(json.loads(row.body))
    return SignedReceipt(receipt=body, signature=row.signature)


def published_keys(keys_dir: Path) -> PublicKeys:
    """All receipt keys, old and new side by side."""
    found = public_keys(keys_dir, "receipt")
    return PublicKeys(
        keys=tuple(
            PublicKey(kid=kid, x=b64(key.public_bytes(Encoding.Raw, PublicFormat.Raw)))
            for kid, key in found.items()
        )
    )
