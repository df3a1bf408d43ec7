"""What a hand-in that was let through leaves behind, made in memory: number, snapshot, fact, signed receipt that names the fact's leaf. Called by actions.hand_in."""

import json
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from contracts.canonical import canonical, plain
from contracts.facts.intake import CorrectionAnsweredV1, SubmissionHandedInV1
from contracts.receipt import ManifestItem
from contracts.receipt import Receipt as Body
from contracts.snapshot import EvidenceFile
from contracts.vocabulary import Docket
from kit.db import new_id
from kit.gates import CampaignPlan
from kit.journal import Said, compose
from kit.keys import SigningKey, b64
from services.intake.receipts.known import Ask, OpenCorrection, Prepared, Standing, Window


@dataclass(frozen=True)
class Granted:
    """One hand-in that was let through; `correction` when it answers one."""

    ask: Ask
    standing: Standing
    prepared: Prepared
    campaign: CampaignPlan
    window: Window
    evidence: tuple[EvidenceFile, ...]
    correction: OpenCorrection | None


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
    said: Said

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
    body = canonical(_receipt(granted, docket, receipt_id, said.leaf, key.kid))
    return Filed(
        granted=granted,
        number=number,
        snapshot=snapshot,
        docket=docket.model_dump_json(),
        manifest=json.dumps([item.model_dump(mode="json") for item in granted.evidence], ensure_ascii=False),
        receipt_id=receipt_id,
        kid=key.kid,
        body=body.decode(),
        signature=b64(key.private.sign(body)),
        said=said,
    )


def _fact(granted: Granted, docket: Docket, receipt_id: UUID) -> SubmissionHandedInV1 | CorrectionAnsweredV1:
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


def _receipt(granted: Granted, docket: Docket, receipt_id: UUID, leaf: str, kid: str) -> Body:
    window = granted.window
    return Body(
        receipt_id=receipt_id,
        number=docket.number,
        campaign_id=docket.campaign_id,
        submission_id=docket.submission_id,
        snapshot=docket.snapshot,
        snapshot_hash=docket.snapshot_hash,
        manifest=tuple(_named(item) for item in granted.evidence),
        contact_hash=granted.prepared.contact_hash,
        received_at=plain(window.stamp),
        schedule_version=window.version,
        closes_at=plain(window.closes_at),
        leaf=leaf,
        rehearsal=docket.rehearsal,
        kid=kid,
    )


def _named(item: EvidenceFile) -> ManifestItem:
    return ManifestItem(kind=item.kind, filename=item.filename, sha256=item.sha256, size=item.size)
