"""What a batch of hand-ins writes: numbers; submissions, snapshots, receipts and answers under their keys in one statement; facts; corrections, promises."""

from collections.abc import Mapping, Sequence
from typing import Any, Final
from uuid import UUID

from kit import journal
from kit.db import Writing, driver
from services.intake.receipts.filing import Filed

FILED: Final = """
WITH q AS (
    SELECT * FROM unnest($1::uuid[], $2::text[], $3::int[], $4::text[], $5::timestamptz[], $6::text[], $7::text[], $8::uuid[],
        $9::text[], $10::text[], $11::text[], $12::text[], $13::text[], $14::text[])
        AS q (id, number, snapshot, factory_key, received_at, docket, manifest, receipt_id, kid, body, signature,
            principal, key, body_hash)
), submission AS (
    UPDATE intake.submissions s SET number = q.number, snapshot = q.snapshot, version = s.version + 1,
        factory_key = coalesce(q.factory_key, s.factory_key), handed_in_at = coalesce(s.handed_in_at, q.received_at)
    FROM q WHERE s.id = q.id
), snapshot AS (
    INSERT INTO intake.snapshots (submission_id, snapshot, draft_version, content, content_hash, contact, contact_person,
        contact_hash, docket, manifest, received_at)
    SELECT p.submission_id, q.snapshot, p.draft_version, p.content, p.content_hash, p.contact, p.contact_person,
        p.contact_hash, q.docket::jsonb, q.manifest::jsonb, q.received_at
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
UPDATE intake.corrections c SET state = 'answered', answered_snapshot = q.snapshot, version = c.version + 1
FROM unnest($1::uuid[], $2::int[]) AS q (id, snapshot) WHERE c.id = q.id
"""
LATE: Final = """
INSERT INTO intake.late_files AS l (evidence_id, submission_id, campaign_id, snapshot, due_at, state, version)
SELECT *, 'awaited', 1 FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::int[], $5::timestamptz[])
ON CONFLICT (evidence_id) DO UPDATE SET snapshot = excluded.snapshot, version = l.version + 1
"""


class TakenMeanwhile(Exception):
    """What was read changed just now: another process answered one of these keys, or a file's place was given up. The batch is done again."""


async def next_numbers(tx: Writing, wanted: Mapping[UUID, int]) -> dict[UUID, int]:
    """The last number of each campaign after so many more were taken. Asked last: the row is everybody's until the commit."""
    async with driver(tx) as db:
        rows = await db.fetch(
            "INSERT INTO intake.counters AS c (campaign_id, last) SELECT * FROM unnest($1::uuid[], $2::int[]) ORDER BY 1"
            " ON CONFLICT (campaign_id) DO UPDATE SET last = c.last + excluded.last RETURNING campaign_id, last",
            list(wanted),
            list(wanted.values()),
        )
    return {row["campaign_id"]: row["last"] for row in rows}


async def keep(tx: Writing, filed: Sequence[Filed]) -> None:
    """Write it all. Raises TakenMeanwhile, and DBAPIError where the database refuses a row."""
    rows = [_row(each) for each in filed]
    answered = [
        (each.granted.correction, each.snapshot)
        for each in filed
        if each.granted.correction is not None
    ]
    async with driver(tx) as db:
        if answered:
            await db.execute(
                CORRECTIONS, [one.id for one, _ in answered], [snapshot for _, snapshot in answered]
            )
        written = await db.fetchrow(FILED, *(list(column) for column in zip(*rows, strict=True)))
    assert written["snapshots"] == len(filed), "what was judged by its preparation has one"
    if written["answers"] != len(filed):
        raise TakenMeanwhile
    await _keep_promises(tx, filed)
    await journal.write_composed(
        tx, [said for each in filed for said in (each.said, *each.promised)]
    )


def _row(filed: Filed) -> tuple[Any, ...]:
    """In the order of FILED."""
    granted = filed.granted
    return (
        granted.standing.id,
        filed.number,
        filed.snapshot,
        _factory_key(filed),
        granted.window.stamp,
        filed.docket,
        filed.manifest,
        filed.receipt_id,
        filed.kid,
        filed.body,
        filed.signature,
        granted.ask.principal,
        granted.ask.key,
        granted.ask.body_hash,
    )


def _factory_key(filed: Filed) -> str | None:
    """Kept at the first hand-in, where the campaign allows one live submission a factory."""
    first = filed.granted.standing.number is None
    return (
        filed.granted.prepared.factory_key
        if first and filed.granted.campaign.plan.one_live_submission_per_factory
        else None
    )


async def _keep_promises(tx: Writing, filed: Sequence[Filed]) -> None:
    """Files handed in by their hash. Raises TakenMeanwhile when one of their places was given up a moment ago."""
    late = [(each, one) for each in filed for one in each.granted.late]
    if not late:
        return
    ids = [one.file.evidence_id for _, one in late]
    async with driver(tx) as db:
        held = await db.fetch(
            "SELECT id FROM intake.evidence WHERE id = ANY($1::uuid[]) AND state IN ('waiting', 'checking') FOR UPDATE",
            ids,
        )
        await db.execute(
            LATE,
            ids,
            [each.granted.standing.id for each, _ in late],
            [each.granted.standing.campaign_id for each, _ in late],
            [each.snapshot for each, _ in late],
            [one.due_at for _, one in late],
        )
    if len(held) != len(late):
        raise TakenMeanwhile
