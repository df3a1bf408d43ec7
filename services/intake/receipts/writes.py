"""What a batch of hand-ins writes, in a few statements: numbers, rows, answers under keys, facts.

Called by batching.py.
"""

from collections.abc import Mapping, Sequence
from typing import Any, Final
from uuid import UUID

from kit import journal
from kit.db import Writing, driver
from services.intake.receipts.filing import FiledHandIn, GrantedHandIn, versions_taken


class TakenMeanwhile(Exception):
    """What was read has changed, and the caller does the batch again.

    Another process answered one of these keys, or the place of a file was given up.
    """


NUMBERS: Final = """
INSERT INTO intake.counters AS c (campaign_id, last)
SELECT * FROM unnest($1::uuid[], $2::int[]) ORDER BY 1
ON CONFLICT (campaign_id) DO UPDATE SET last = c.last + excluded.last
RETURNING campaign_id, last
"""


async def next_numbers(tx: Writing, wanted: Mapping[UUID, int]) -> dict[UUID, int]:
    """The last number of each campaign after so many more were taken.

    Asked last: until the commit every other batch waits for this row.
    """
    if not wanted:
        return {}
    async with driver(tx) as db:
        rows = await db.fetch(NUMBERS, list(wanted), list(wanted.values()))
    return {row["campaign_id"]: row["last"] for row in rows}


# One statement for four tables: every further round trip is paid by the whole batch, and the
# driver encodes each array once.
FILED: Final = """
WITH q AS (
    SELECT * FROM unnest($1::uuid[], $2::text[], $3::int[], $4::text[], $5::timestamptz[],
        $6::text[], $7::text[], $8::uuid[], $9::text[], $10::text[], $11::text[], $12::text[],
        $13::text[], $14::text[], $15::int[])
        AS q (id, number, snapshot, factory_key, received_at, docket, manifest, receipt_id, kid,
            body, signature, principal, key, body_hash, versions)
), submission AS (
    UPDATE intake.submissions s SET number = q.number, snapshot = q.snapshot,
        version = s.version + q.versions, factory_key = coalesce(q.factory_key, s.factory_key),
        handed_in_at = coalesce(s.handed_in_at, q.received_at)
    FROM q WHERE s.id = q.id
), snapshot AS (
    INSERT INTO intake.snapshots (submission_id, snapshot, draft_version, content, content_hash,
        contact, contact_person, contact_hash, docket, manifest, received_at)
    SELECT p.submission_id, q.snapshot, p.draft_version, p.content, p.content_hash,
        p.contact, p.contact_person, p.contact_hash, q.docket::jsonb, q.manifest::jsonb,
        q.received_at
    FROM q JOIN intake.preparations p ON p.submission_id = q.id
    RETURNING 1
), receipt AS (
    INSERT INTO intake.receipts (id, submission_id, snapshot, kid, body, signature, received_at)
    SELECT receipt_id, id, snapshot, kid, body, signature, received_at FROM q
), answer AS (
    INSERT INTO intake.idempotency (principal, key, body_hash, answer)
    SELECT principal, key, body_hash, jsonb_build_object('receipt_id', receipt_id) FROM q
    ON CONFLICT DO NOTHING
    RETURNING 1
)
SELECT (SELECT count(*) FROM snapshot) AS snapshots, (SELECT count(*) FROM answer) AS answers
"""
CORRECTIONS: Final = """
UPDATE intake.corrections c
SET state = 'answered', answered_snapshot = q.snapshot, version = c.version + 1
FROM unnest($1::uuid[], $2::int[]) AS q (id, snapshot) WHERE c.id = q.id
"""


async def write(tx: Writing, filed: Sequence[FiledHandIn]) -> None:
    """Write a batch. Raises TakenMeanwhile, and DBAPIError where the database refuses a row."""
    rows = [_columns(each) for each in filed]
    columns = [list(column) for column in zip(*rows, strict=True)]
    answered = [
        (each.granted.correction.id, each.snapshot)
        for each in filed
        if each.granted.correction is not None
    ]
    async with driver(tx) as db:
        if answered:
            corrections = [correction_id for correction_id, _ in answered]
            snapshots = [snapshot for _, snapshot in answered]
            await db.execute(CORRECTIONS, corrections, snapshots)
        written = await db.fetchrow(FILED, *columns)
    assert written["snapshots"] == len(filed), "what was judged by its preparation has one"
    if written["answers"] != len(filed):
        raise TakenMeanwhile

    await _write_promises(tx, filed)
    facts = [fact for each in filed for fact in (each.fact, *each.promises)]
    await journal.write_composed(tx, facts)


def _columns(filed: FiledHandIn) -> tuple[Any, ...]:
    """In the order of FILED."""
    granted = filed.granted
    return (
        granted.submission.id,
        filed.number,
        filed.snapshot,
        _factory_key(granted),
        granted.window.stamp,
        filed.docket,
        filed.manifest,
        filed.receipt_id,
        filed.kid,
        filed.body,
        filed.signature,
        granted.request.principal,
        granted.request.key,
        granted.request.body_hash,
        versions_taken(granted),
    )


def _factory_key(granted: GrantedHandIn) -> str | None:
    """Kept at the first hand-in, where the campaign allows one live submission a factory."""
    if granted.submission.handed_in:
        return None
    if not granted.campaign.plan.one_live_submission_per_factory:
        return None
    return granted.prepared.factory_key


# Locked, so that nobody gives up a place between this look and the commit.
PLACES: Final = """
SELECT id FROM intake.evidence
WHERE id = ANY($1::uuid[]) AND state IN ('waiting', 'checking') FOR UPDATE
"""
LATE: Final = """
INSERT INTO intake.late_files AS l
    (evidence_id, submission_id, campaign_id, snapshot, due_at, state, version)
SELECT *, 'awaited', 1
FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::int[], $5::timestamptz[])
ON CONFLICT (evidence_id) DO UPDATE SET snapshot = excluded.snapshot, version = l.version + 1
"""


async def _write_promises(tx: Writing, filed: Sequence[FiledHandIn]) -> None:
    """Files handed in by their hash.

    Raises TakenMeanwhile when one of their places was given up.
    """
    late = [(each, file) for each in filed for file in each.granted.late]
    if not late:
        return
    evidence = [file.file.evidence_id for _, file in late]
    async with driver(tx) as db:
        held = await db.fetch(PLACES, evidence)
        await db.execute(
            LATE,
            evidence,
            [each.granted.submission.id for each, _ in late],
            [each.granted.submission.campaign_id for each, _ in late],
            [each.snapshot for each, _ in late],
            [file.due_at for _, file in late],
        )
    if len(held) != len(late):
        raise TakenMeanwhile
