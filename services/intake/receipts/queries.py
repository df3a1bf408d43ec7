"""What hand-ins are judged by, read for all of a batch at once: places, gates and stamps, then row locks, then the rows as they are now."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from kit import gates
from kit.clock import DatabaseClock
from kit.db import Writing, driver
from kit.gates import CampaignNow, Gate
from services.intake.receipts import rules
from services.intake.receipts.types import (
    Ask,
    Carried,
    Kept,
    OpenCorrection,
    Prepared,
    Standing,
    Unfinished,
)


@dataclass(frozen=True)
class Entered:
    """Where the asks stand before any row is locked: the asker's own submissions, and the campaigns' clocks."""

    places: Mapping[UUID, Any]
    now: Mapping[UUID, CampaignNow]


async def enter(tx: Writing, asks: Sequence[Ask], clock: DatabaseClock) -> Entered:
    """Take the gates of all asks, stamp, then lock their submissions in one order."""
    async with driver(tx) as db:
        rows = await db.fetch(
            "SELECT id, campaign_id, organisation_id, unit, number IS NOT NULL AS handed_in"
            " FROM intake.submissions WHERE id = ANY($1::uuid[])",
            [ask.submission_id for ask in asks],
        )
    askers = {(ask.submission_id, ask.who.organisation_id) for ask in asks}
    places = {row["id"]: row for row in rows if (row["id"], row["organisation_id"]) in askers}
    wanted = {
        (Gate.correction if row["handed_in"] else Gate.intake, row["campaign_id"])
        for row in places.values()
    }
    now = await gates.enter_together(tx, wanted, clock)
    async with driver(tx) as db:
        await db.fetch(
            "SELECT id FROM intake.submissions WHERE id = ANY($1::uuid[]) ORDER BY id FOR UPDATE",
            list(places),
        )
    return Entered(places, now)


def stamp(ask: Ask, now: CampaignNow, clock: DatabaseClock) -> datetime:
    """When it arrived, on the campaign's time: a rehearsal's clock as it stands, else database time less the wait, or what its place says."""
    if now.own_clock:
        return now.now
    return rules.stamp(now.now, clock.stamp(ask.seen), ask.place)


async def standings(tx: Writing, submission_ids: Sequence[UUID]) -> dict[UUID, Standing]:
    """The locked submissions with everything that a clean preparation is held against."""
    async with driver(tx) as db:
        rows = await db.fetch(STANDINGS, list(submission_ids))
    return {row["id"]: _standing(row) for row in rows}


STANDINGS: Final = """
SELECT s.id, s.campaign_id, s.organisation_id, s.version, s.draft_version, s.unit, s.number, s.snapshot, s.ended,
    o.name AS organisation_name, o.credit_code AS organisation_code,
    p.draft_version AS prepared, p.clean, p.checked_on, p.checked_by, p.content_hash, p.docket, p.factory_key, p.required,
    p.contact_hash, k.person_id IS NOT NULL AS contact_there,
    coalesce(own.factory, false) AS taken,
    coalesce(own.name, false) OR coalesce(others.there, false) OR EXISTS (
        SELECT FROM intake.earlier_entries e WHERE e.credit_code = s.credit_code AND e.compared_name = s.compared_name
    ) AS doubles
FROM intake.submissions s
LEFT JOIN intake.organisations o ON o.id = s.organisation_id
LEFT JOIN intake.preparations p ON p.submission_id = s.id
LEFT JOIN platform.person_keys k ON k.person_id = p.contact_person
LEFT JOIN LATERAL (
    SELECT bool_or(t.factory_key = p.factory_key) AS factory, bool_or(t.compared_name = s.compared_name) AS name FROM (
        SELECT * FROM intake.submissions WHERE organisation_id = s.organisation_id OFFSET 0
    ) t WHERE t.campaign_id = s.campaign_id AND t.number IS NOT NULL AND t.ended IS NULL AND t.id <> s.id
) own ON true
LEFT JOIN LATERAL (
    SELECT true AS there FROM (
        SELECT * FROM intake.submissions
        WHERE campaign_id = s.campaign_id AND credit_code = s.credit_code AND compared_name = s.compared_name OFFSET 0
    ) t WHERE t.number IS NOT NULL AND t.ended IS NULL AND t.id <> s.id LIMIT 1
) others ON true
WHERE s.id = ANY($1::uuid[])
"""
# OFFSET 0 keeps the planner to the applicant and to the factory: in a surge its statistics still say that nobody has handed in, and
# it would look for numbers first, which are soon everybody's.


def _standing(row: Any) -> Standing:
    prepared = None
    if (
        row["prepared"] is not None
        and row["docket"] is not None
        and row["contact_hash"] is not None
    ):
        prepared = Prepared(
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
    named = row["organisation_name"]
    return Standing(
        id=row["id"],
        campaign_id=row["campaign_id"],
        organisation_id=row["organisation_id"],
        version=row["version"],
        draft_version=row["draft_version"],
        unit=row["unit"],
        number=row["number"],
        snapshot=row["snapshot"],
        ended=row["ended"],
        organisation=None if named is None else (named, row["organisation_code"]),
        prepared=prepared,
        taken=row["taken"],
        doubles=row["doubles"],
    )


async def manifests(tx: Writing, submission_ids: Sequence[UUID]) -> dict[UUID, tuple[Carried, ...]]:
    """What each hand-in would carry: the promoted files, each with the version that was checked, by kind and id."""
    async with driver(tx) as db:
        rows = await db.fetch(
            "SELECT submission_id, kind, filename, content_type, size, sha256, bucket, key, version_id, scan_outcome"
            " FROM intake.evidence WHERE submission_id = ANY($1::uuid[]) AND state = 'promoted'"
            " ORDER BY submission_id, kind, id",
            list(submission_ids),
        )
    made: dict[UUID, tuple[Carried, ...]] = {}
    for submission_id, *row in rows:
        made[submission_id] = (*made.get(submission_id, ()), _carried(*row))
    return made


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
) -> Carried:
    file = {
        "bucket": bucket,
        "key": key,
        "version_id": version_id,
        "sha256": sha256,
        "size": size,
        "content_type": content_type,
    }
    named = {"kind": kind, "filename": filename, "sha256": sha256, "size": size}
    return Carried(
        kind, named | {"file": file, "late_until": None, "malware_scan": scan_outcome}, named
    )


async def unfinished(
    tx: Writing, submission_ids: Sequence[UUID], asked: Sequence[UUID]
) -> dict[UUID, tuple[Unfinished, ...]]:
    """Files whose bytes have not come: those that were promised before, and those of the submissions that ask to hand them in so."""
    async with driver(tx) as db:
        rows = await db.fetch(
            "SELECT e.submission_id, e.id AS evidence_id, e.kind, e.filename, e.sha256, e.size, l.due_at,"
            " coalesce(l.version, 0) AS version FROM intake.evidence e"
            " LEFT JOIN intake.late_files l ON l.evidence_id = e.id AND l.state = 'awaited'"
            " WHERE e.submission_id = ANY($1::uuid[]) AND e.state IN ('waiting', 'checking')"
            " AND (l.evidence_id IS NOT NULL OR e.submission_id = ANY($2::uuid[])) ORDER BY e.submission_id, e.kind, e.id",
            list(submission_ids),
            list(asked),
        )
    made: dict[UUID, tuple[Unfinished, ...]] = {}
    for row in rows:
        told = Unfinished(**{name: row[name] for name in Unfinished.__dataclass_fields__})
        made[row["submission_id"]] = (*made.get(row["submission_id"], ()), told)
    return made


async def open_corrections(
    tx: Writing, submission_ids: Sequence[UUID]
) -> dict[UUID, OpenCorrection]:
    """The open correction of each that has one."""
    async with driver(tx) as db:
        rows = await db.fetch(
            "SELECT DISTINCT ON (submission_id) submission_id, id, round, due_at, version FROM intake.corrections"
            " WHERE submission_id = ANY($1::uuid[]) AND state = 'open' ORDER BY submission_id, round DESC",
            list(submission_ids),
        )
    return {
        row["submission_id"]: OpenCorrection(row["id"], row["round"], row["due_at"], row["version"])
        for row in rows
    }


async def kept_answers(tx: Writing, asks: Sequence[Ask]) -> dict[Ask, Kept]:
    """What is known under each ask's key, and since when its person's tokens count.

    Read after the row locks: a twin of the same submission has committed by then.
    """
    async with driver(tx) as db:
        rows = await db.fetch(
            "SELECT i.body_hash, r.body, r.signature, v.not_before"
            " FROM unnest($1::text[], $2::text[], $3::uuid[]) WITH ORDINALITY AS q (principal, key, person_id, n)"
            " LEFT JOIN intake.idempotency i USING (principal, key)"
            " LEFT JOIN intake.receipts r ON r.id = (i.answer ->> 'receipt_id')::uuid"
            " LEFT JOIN intake.revocations v USING (person_id) ORDER BY n",
            [ask.principal for ask in asks],
            [ask.key for ask in asks],
            [ask.who.person_id for ask in asks],
        )
    return {
        ask: Kept(row["body_hash"], row["body"], row["signature"], row["not_before"])
        for ask, row in zip(asks, rows, strict=True)
    }


async def live_counts(
    tx: Writing, places: Sequence[tuple[UUID, UUID]]
) -> dict[tuple[UUID, UUID], int]:
    """Live submissions by (campaign, organisation), counted behind a lock of each, for campaigns that limit them."""
    async with driver(tx) as db:
        await db.execute(
            "SELECT pg_advisory_xact_lock(hashtextextended(key, 0)) FROM unnest($1::text[]) AS key",
            sorted(
                f"applicant:{campaign_id}:{organisation_id}"
                for campaign_id, organisation_id in places
            ),
        )
        rows = await db.fetch(
            "SELECT campaign_id, organisation_id, count(*) AS live FROM intake.submissions"
            " WHERE (campaign_id, organisation_id) IN (SELECT * FROM unnest($1::uuid[], $2::uuid[]))"
            " AND number IS NOT NULL AND ended IS NULL GROUP BY 1, 2",
            [campaign_id for campaign_id, _ in places],
            [organisation_id for _, organisation_id in places],
        )
    return {(row["campaign_id"], row["organisation_id"]): row["live"] for row in rows}
