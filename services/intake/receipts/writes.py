"""What a hand-in leaves behind that was let through: number, fact, signed receipt, rows.

All of it is made in memory first. Then the batch is written in a few statements. Called by
batching.py.
"""

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from contracts.canonical import canonical_json, plain
from contracts.facts.intake import (
    CorrectionAnsweredV1,
    LateBytesPromisedV1,
    LateFilesAwaitedV1,
    SubmissionHandedInV1,
    UnsentFile,
)
from contracts.receipt import ZONE
from contracts.vocabulary import Docket
from kit import journal
from kit.db import Writing, driver, new_id
from kit.journal import ComposedFact, compose
from kit.keys import SigningKey, b64
from services.intake.evidence.late_bytes.states import PromiseState
from services.intake.evidence.states import UNCHECKED
from services.intake.receipts import rules
from services.intake.receipts.judging import GrantedHandIn, signed_json
from services.intake.receipts.rules import PromisedFile
from services.intake.submissions.states import CorrectionState


@dataclass(frozen=True)
class FiledHandIn:
    """Everything that is written of a hand-in.

    body: canonical JSON of the receipt. docket, manifest: JSON of the snapshot's row.
    fact: of the hand-in. promises: facts about files that were handed in by their hash.
    """

    granted: GrantedHandIn
    number: str
    snapshot: int
    docket: str
    manifest: str
    receipt_id: UUID
    kid: str
    body: str
    signature: str
    fact: ComposedFact
    promises: tuple[ComposedFact, ...] = ()

    def answer(self) -> bytes:
        """The signed receipt as it goes out."""
        return signed_json(self.body, self.signature)


def first_hand_ins(granted: Sequence[GrantedHandIn]) -> Mapping[UUID, int]:
    """How many numbers each campaign has to give, in one order everywhere."""
    wanted = Counter(each.campaign.id for each in granted if not each.submission.handed_in)
    return dict(sorted(wanted.items()))


def file_all(
    granted: Sequence[GrantedHandIn],
    last: Mapping[UUID, int],
    said_at: datetime,
    key: SigningKey,
) -> list[FiledHandIn]:
    """Everything of a batch, made in memory. last: each campaign's last number, these included."""
    wanted = first_hand_ins(granted)
    free = {
        campaign_id: iter(range(top - wanted[campaign_id] + 1, top + 1))
        for campaign_id, top in last.items()
    }
    filed = []
    for each in granted:
        number = each.submission.number
        if number is None:
            prefix = each.campaign.plan.number_prefix
            next_number = next(free[each.campaign.id])
            number = rules.submission_number(prefix, each.campaign.rehearsal, next_number)
        filed.append(file(each, number, said_at, key))
    return filed


def file(granted: GrantedHandIn, number: str, said_at: datetime, key: SigningKey) -> FiledHandIn:
    """Number, docket, fact, receipt of one hand-in.

    The receipt is signed before anything is committed, and given away only after.
    """
    request = granted.request
    submission = granted.submission
    snapshot = submission.snapshot + 1
    receipt_id = new_id()
    docket = Docket(
        **granted.prepared.docket,
        campaign_id=submission.campaign_id,
        submission_id=submission.id,
        number=number,
        organisation_id=submission.organisation_id,
        snapshot=snapshot,
        snapshot_hash=granted.prepared.content_hash,
        rehearsal=granted.campaign.rehearsal,
    )
    handed_in = _hand_in_fact(granted, docket, receipt_id)
    fact = compose(request.who, handed_in, said_at, request.trace)
    body = canonical_json(_receipt(granted, docket, receipt_id, fact.leaf, key.kid))
    return FiledHandIn(
        granted=granted,
        number=number,
        snapshot=snapshot,
        docket=docket.model_dump_json(),
        manifest=json.dumps([each.listed for each in granted.evidence], ensure_ascii=False),
        receipt_id=receipt_id,
        kid=key.kid,
        body=body.decode(),
        signature=b64(key.private.sign(body)),
        fact=fact,
        promises=_promises(granted, snapshot, said_at),
    )


# The facts below name their versions by themselves: a batch is written by one statement over all
# its submissions and corrections (writes.py), which adds as much, and has no rows to advance.


def versions_taken(granted: GrantedHandIn) -> int:
    """By how much the submission's version advances: by one for each fact about it.

    The answer to a correction is a fact about the correction, but the submission changes as well.
    """
    facts = int(granted.correction is None) + int(bool(granted.late))
    return max(facts, 1)


def _hand_in_fact(
    granted: GrantedHandIn, docket: Docket, receipt_id: UUID
) -> SubmissionHandedInV1 | CorrectionAnsweredV1:
    """The first hand-in, or the answer to a correction."""
    submission = granted.submission
    correction = granted.correction
    window = granted.window
    if correction is None:
        return SubmissionHandedInV1(
            subject=submission.id,
            subject_version=submission.version + 1,
            campaign_id=submission.campaign_id,
            submission_id=submission.id,
            docket=docket,
            received_at=window.stamp,
            receipt_id=receipt_id,
            schedule_version=window.version,
        )
    return CorrectionAnsweredV1(
        subject=correction.id,
        subject_version=correction.version + 1,
        campaign_id=submission.campaign_id,
        submission_id=submission.id,
        round=correction.round,
        docket=docket,
        received_at=window.stamp,
        receipt_id=receipt_id,
    )


def _promises(granted: GrantedHandIn, snapshot: int, said_at: datetime) -> tuple[ComposedFact, ...]:
    """One fact for each file, and one of them all.

    A file that a later snapshot carries on has its fact said again.
    """
    if not granted.late:
        return ()
    facts = [
        *(_promise(granted, each, snapshot) for each in granted.late),
        _awaited(granted, snapshot),
    ]
    request = granted.request
    return tuple(compose(request.who, fact, said_at, request.trace) for fact in facts)


def _promise(granted: GrantedHandIn, late: PromisedFile, snapshot: int) -> LateBytesPromisedV1:
    return LateBytesPromisedV1(
        subject=late.file.evidence_id,
        subject_version=late.file.version + 1,
        campaign_id=granted.submission.campaign_id,
        submission_id=granted.submission.id,
        snapshot=snapshot,
        kind=late.file.kind,
        sha256=late.file.sha256,
        due_at=late.due_at,
    )


def _awaited(granted: GrantedHandIn, snapshot: int) -> LateFilesAwaitedV1:
    files = [
        UnsentFile(
            kind=each.file.kind,
            sha256=each.file.sha256,
            due_at=each.due_at,
        )
        for each in granted.late
    ]
    return LateFilesAwaitedV1(
        subject=granted.submission.id,
        subject_version=granted.submission.version + versions_taken(granted),
        campaign_id=granted.submission.campaign_id,
        submission_id=granted.submission.id,
        snapshot=snapshot,
        files=tuple(files),
    )


def _receipt(
    granted: GrantedHandIn, docket: Docket, receipt_id: UUID, leaf: str, kid: str
) -> dict[str, Any]:
    """contracts.receipt.Receipt as JSON has it; a test holds the two together."""
    window = granted.window
    return {
        "v": 1,
        "receipt_id": str(receipt_id),
        "number": docket.number,
        "campaign_id": str(docket.campaign_id),
        "submission_id": str(docket.submission_id),
        "snapshot": docket.snapshot,
        "snapshot_hash": docket.snapshot_hash,
        "manifest": [each.named for each in granted.evidence],
        "contact_hash": granted.prepared.contact_hash,
        "received_at": plain(window.stamp),
        "zone": ZONE,
        "schedule_version": window.version,
        "closes_at": plain(window.closes_at),
        "leaf": leaf,
        "rehearsal": docket.rehearsal,
        "kid": kid,
    }


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
CORRECTIONS: Final = f"""
UPDATE intake.corrections c
SET state = '{CorrectionState.answered}', answered_snapshot = q.snapshot, version = c.version + 1
FROM unnest($1::uuid[], $2::int[]) AS q (id, snapshot) WHERE c.id = q.id
"""  # noqa: S608  put together of constants


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
WHERE id = ANY($1::uuid[]) AND state = ANY($2::text[]) FOR UPDATE
"""
LATE: Final = f"""
INSERT INTO intake.late_files AS l
    (evidence_id, submission_id, campaign_id, snapshot, due_at, state, version)
SELECT *, '{PromiseState.awaited}', 1
FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::int[], $5::timestamptz[])
ON CONFLICT (evidence_id) DO UPDATE SET snapshot = excluded.snapshot, version = l.version + 1
"""  # noqa: S608  put together of constants


async def _write_promises(tx: Writing, filed: Sequence[FiledHandIn]) -> None:
    """Files handed in by their hash.

    Raises TakenMeanwhile when one of their places was given up.
    """
    late = [(each, file) for each in filed for file in each.granted.late]
    if not late:
        return
    evidence = [file.file.evidence_id for _, file in late]
    async with driver(tx) as db:
        held = await db.fetch(PLACES, evidence, UNCHECKED)
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
