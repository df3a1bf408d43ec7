"""What a hand-in leaves behind that was let through, made in memory: number, fact, receipt.

The receipt is signed and names the fact's leaf. Called by judging.py and batching.py.
"""

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from contracts.canonical import canonical_json, plain
from contracts.facts.intake import (
    CorrectionAnsweredV1,
    LateBytesPromisedV1,
    LateFilesAwaitedV1,
    SubmissionHandedInV1,
    UnsentFile,
)
from contracts.policy import EvidenceRules
from contracts.receipt import ZONE
from contracts.vocabulary import Docket
from kit.db import new_id
from kit.gates import CampaignPlan
from kit.journal import ComposedFact, compose
from kit.keys import SigningKey, b64
from services.intake.evidence.late_bytes.rules import due_at
from services.intake.receipts import rules
from services.intake.receipts.types import (
    AwaitedCorrection,
    CarriedFile,
    HandInRequest,
    HandInWindow,
    PreparedDraft,
    PromisedFile,
    SubmissionRow,
    UnfinishedFile,
)


@dataclass(frozen=True)
class GrantedHandIn:
    """A hand-in that was let through.

    correction: the one that it answers. late: the files of `evidence` that have no bytes yet.
    """

    request: HandInRequest
    submission: SubmissionRow
    prepared: PreparedDraft
    campaign: CampaignPlan
    window: HandInWindow
    evidence: tuple[CarriedFile, ...]
    correction: AwaitedCorrection | None
    late: tuple[PromisedFile, ...] = ()


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


def signed_json(body: str, signature: str) -> bytes:
    """contracts.receipt.SignedReceipt as it goes out, made of what is stored.

    The first answer and every later one are the same bytes.
    """
    return f'{{"receipt":{body},"signature":"{signature}"}}'.encode()


def promised_files(
    unfinished: Sequence[UnfinishedFile], stamp: datetime, policy: EvidenceRules
) -> tuple[PromisedFile, ...]:
    """Each file with its instant: its own from before, or that of this hand-in.

    Raises LateBytesNotTaken.
    """
    return tuple(
        PromisedFile(each, each.due_at or due_at(stamp, policy.late_bytes_minutes))
        for each in unfinished
    )


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
