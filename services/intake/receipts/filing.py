"""What a hand-in that was let through leaves behind, made in memory: number, snapshot, fact, signed receipt that names the fact's leaf. Called by actions.hand_in."""

import json
from collections.abc import Sequence
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
from contracts.snapshot import EvidenceFile
from contracts.vocabulary import Docket
from kit.db import new_id
from kit.gates import CampaignPlan
from kit.journal import ComposedFact, compose
from kit.keys import SigningKey, b64
from services.intake.evidence.late_bytes.rules import due_at
from services.intake.receipts.types import (
    Ask,
    Carried,
    OpenCorrection,
    Prepared,
    Standing,
    Unfinished,
    Window,
)


@dataclass(frozen=True)
class Late:
    """A file that goes along by its hash, its bytes due before an instant (plan time)."""

    file: Unfinished
    due_at: datetime

    @property
    def carried(self) -> Carried:
        told = self.file
        named = {
            "kind": told.kind,
            "filename": told.filename,
            "sha256": told.sha256,
            "size": told.size,
        }
        listed = EvidenceFile(**named, late_until=self.due_at).model_dump(mode="json")
        return Carried(told.kind, listed, named | {"late_until": plain(self.due_at)})


def late_files(
    unfinished: Sequence[Unfinished], stamp: datetime, policy: EvidenceRules
) -> tuple[Late, ...]:
    """Each with its instant: its own from before, or that of this hand-in. Raises LateBytesNotTaken."""
    return tuple(
        Late(each, each.due_at or due_at(stamp, policy.late_bytes_minutes)) for each in unfinished
    )


@dataclass(frozen=True)
class Granted:
    """One hand-in that was let through; `correction` when it answers one; `late`: files of `evidence` without bytes yet."""

    ask: Ask
    standing: Standing
    prepared: Prepared
    campaign: CampaignPlan
    window: Window
    evidence: tuple[Carried, ...]
    correction: OpenCorrection | None
    late: tuple[Late, ...] = ()


@dataclass(frozen=True)
class Filed:
    """Everything that is kept of it. body: canonical JSON of the receipt; docket, manifest: JSON of the snapshot's row."""

    granted: Granted
    number: str
    snapshot: int
    docket: str
    manifest: str
    receipt_id: UUID
    kid: str
    body: str
    signature: str
    said: ComposedFact
    promised: tuple[ComposedFact, ...] = ()

    def answer(self) -> bytes:
        return signed_json(self.body, self.signature)


def signed_json(body: str, signature: str) -> bytes:
    """contracts.receipt.SignedReceipt as it goes out, from what is kept: the first answer and every later one are the same bytes."""
    return f'{{"receipt":{body},"signature":"{signature}"}}'.encode()


def file(granted: Granted, number: str, said_at: datetime, key: SigningKey) -> Filed:
    """Number, docket, fact, receipt. The receipt is signed before anything is committed, and given away only after."""
    standing, snapshot, receipt_id = granted.standing, granted.standing.snapshot + 1, new_id()
    docket = Docket(
        **granted.prepared.docket,
        campaign_id=standing.campaign_id,
        submission_id=standing.id,
        number=number,
        organisation_id=standing.organisation_id,
        snapshot=snapshot,
        snapshot_hash=granted.prepared.content_hash,
        rehearsal=granted.campaign.rehearsal,
    )
    said = compose(granted.ask.who, _fact(granted, docket, receipt_id), said_at, granted.ask.trace)
    body = canonical_json(_receipt(granted, docket, receipt_id, said.leaf, key.kid))
    return Filed(
        granted=granted,
        number=number,
        snapshot=snapshot,
        docket=docket.model_dump_json(),
        manifest=json.dumps([each.listed for each in granted.evidence], ensure_ascii=False),
        receipt_id=receipt_id,
        kid=key.kid,
        body=body.decode(),
        signature=b64(key.private.sign(body)),
        said=said,
        promised=_promises(granted, snapshot, said_at),
    )


def _promises(granted: Granted, snapshot: int, said_at: datetime) -> tuple[ComposedFact, ...]:
    """One fact a file, the same again when a later snapshot carries it on, and one of all of them."""
    if not granted.late:
        return ()
    facts = [
        *(_promised(granted, each, snapshot) for each in granted.late),
        _awaited(granted, snapshot),
    ]
    return tuple(compose(granted.ask.who, fact, said_at, granted.ask.trace) for fact in facts)


def _promised(granted: Granted, late: Late, snapshot: int) -> LateBytesPromisedV1:
    return LateBytesPromisedV1(
        subject=late.file.evidence_id,
        subject_version=late.file.version + 1,
        campaign_id=granted.standing.campaign_id,
        submission_id=granted.standing.id,
        snapshot=snapshot,
        kind=late.file.kind,
        sha256=late.file.sha256,
        due_at=late.due_at,
    )


def _awaited(granted: Granted, snapshot: int) -> LateFilesAwaitedV1:
    files = [
        UnsentFile(kind=one.file.kind, sha256=one.file.sha256, due_at=one.due_at)
        for one in granted.late
    ]
    return LateFilesAwaitedV1(
        subject=granted.standing.id,
        subject_version=granted.standing.version + 1,
        campaign_id=granted.standing.campaign_id,
        submission_id=granted.standing.id,
        snapshot=snapshot,
        files=tuple(files),
    )


def _fact(
    granted: Granted, docket: Docket, receipt_id: UUID
) -> SubmissionHandedInV1 | CorrectionAnsweredV1:
    """The first hand-in, or the answer to a correction."""
    standing, window, correction = granted.standing, granted.window, granted.correction
    if correction is None:
        return SubmissionHandedInV1(
            subject=standing.id,
            subject_version=standing.version + 1,
            campaign_id=standing.campaign_id,
            submission_id=standing.id,
            docket=docket,
            received_at=window.stamp,
            receipt_id=receipt_id,
            schedule_version=window.version,
        )
    return CorrectionAnsweredV1(
        subject=correction.id,
        subject_version=correction.version + 1,
        campaign_id=standing.campaign_id,
        submission_id=standing.id,
        round=correction.round,
        docket=docket,
        received_at=window.stamp,
        receipt_id=receipt_id,
    )


def _receipt(
    granted: Granted, docket: Docket, receipt_id: UUID, leaf: str, kid: str
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
