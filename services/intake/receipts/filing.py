"""What a hand-in leaves behind: the snapshot, the fact, the signed receipt that names the fact's leaf. Called by actions.hand_in, in its transaction."""

import json
import secrets
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlmodel import col

from contracts import receipt as receipts
from contracts.application import ApplicationForm, read
from contracts.canonical import canonical, plain, sha256_hex
from contracts.facts.intake import CorrectionAnsweredV1, SubmissionHandedInV1
from contracts.receipt import ManifestItem, SignedReceipt
from contracts.snapshot import EvidenceFile
from contracts.vocabulary import Actor, Docket
from kit.db import Writing, new_id
from kit.gates import CampaignPlan
from kit.journal import say
from services.intake.applications.models import Draft, Submission
from services.intake.corrections.models import Correction
from services.intake.equipment import Equipment
from services.intake.evidence.models import Evidence
from services.intake.evidence.views import promoted_file
from services.intake.receipts import rules
from services.intake.receipts.models import Receipt, Snapshot


@dataclass(frozen=True)
class Window:
    """What the hand-in is judged by: the applicant's window, or a correction's (version 0)."""

    stamp: datetime
    opens_at: datetime | None
    closes_at: datetime | None
    version: int


@dataclass(frozen=True)
class Filing:
    """One hand-in that was let through; `correction` when it answers one."""

    who: Actor
    submission: Submission
    campaign: CampaignPlan
    draft: Draft
    contact: dict[str, Any]
    window: Window
    correction: Correction | None
    equipment: Equipment

    @property
    def number(self) -> str:
        assert self.submission.number is not None, "numbered before it is filed"
        return self.submission.number


async def freeze(tx: Writing, filing: Filing) -> Snapshot:
    """The snapshot's row: finished content, sealed contact with its salt, manifest, docket."""
    form = read(json.loads(filing.draft.content))
    frozen = canonical(form.content())
    salt, person = secrets.token_hex(16), filing.draft.contact_person or filing.who.person_id
    assert person is not None
    sealed = canonical({"contact": filing.contact, "salt": salt})
    docket = _docket(filing, form, sha256_hex(frozen))
    snapshot = Snapshot(
        submission_id=filing.submission.id,
        snapshot=docket.snapshot,
        draft_version=filing.draft.version,
        content=frozen.decode(),
        content_hash=docket.snapshot_hash,
        contact=await filing.equipment.vault.seal(tx, person, sealed),
        contact_person=person,
        contact_hash=rules.contact_hash(filing.contact, salt),
        docket=docket.model_dump(mode="json"),
        manifest=[item.model_dump(mode="json") for item in await _manifest(tx, filing.submission.id)],
        received_at=filing.window.stamp,
    )
    tx.add(snapshot)
    await tx.flush()
    return snapshot


def _docket(filing: Filing, form: ApplicationForm, snapshot_hash: str) -> Docket:
    return Docket(
        campaign_id=filing.submission.campaign_id,
        submission_id=filing.submission.id,
        number=filing.number,
        organisation_id=filing.submission.organisation_id,
        organisation_name=form.cover.applicant_name,
        credit_code=form.extra.credit_code,
        factory_name=form.cover.factory_name,
        factory_type=form.basic.factory_type,
        industries=tuple(industry.value for industry in form.basic.industries),
        unit=form.cover.recommending_unit,
        snapshot=filing.submission.snapshot,
        snapshot_hash=snapshot_hash,
        rehearsal=filing.campaign.rehearsal,
    )


async def _manifest(tx: Writing, submission_id: UUID) -> list[EvidenceFile]:
    """The promoted files, each with the version that was checked."""
    query = select(Evidence).where(col(Evidence.submission_id) == submission_id, col(Evidence.state) == "promoted")
    rows = (await tx.execute(query.order_by(col(Evidence.kind), col(Evidence.id)))).scalars()
    return [
        EvidenceFile(kind=row.kind, filename=row.filename, sha256=row.sha256, size=row.size, file=promoted_file(row))
        for row in rows
    ]


async def sign_for(tx: Writing, filing: Filing, snapshot: Snapshot) -> SignedReceipt:
    """Say the fact, sign what names its leaf, keep the receipt."""
    receipt_id = new_id()
    leaf = await _tell(tx, filing, Docket.model_validate(snapshot.docket), receipt_id)
    key, window = filing.equipment.signer.key(), filing.window
    body = receipts.Receipt(
        receipt_id=receipt_id,
        number=filing.number,
        campaign_id=filing.submission.campaign_id,
        submission_id=filing.submission.id,
        snapshot=snapshot.snapshot,
        snapshot_hash=snapshot.content_hash,
        manifest=tuple(
            ManifestItem.model_validate({key: item[key] for key in ManifestItem.model_fields})
            for item in snapshot.manifest
        ),
        contact_hash=snapshot.contact_hash,
        received_at=plain(window.stamp),
        schedule_version=window.version,
        closes_at=plain(window.closes_at),
        leaf=leaf,
        rehearsal=filing.campaign.rehearsal,
        kid=key.kid,
    )
    signed = receipts.sign(body, key.private)
    kept = Receipt(
        id=receipt_id,
        submission_id=filing.submission.id,
        snapshot=snapshot.snapshot,
        kid=key.kid,
        body=canonical(body).decode(),
        signature=signed.signature,
        received_at=window.stamp,
    )
    tx.add(kept)
    await tx.flush()
    return signed


async def _tell(tx: Writing, filing: Filing, docket: Docket, receipt_id: UUID) -> str:
    """The fact's leaf: SubmissionHandedInV1, or CorrectionAnsweredV1 with its correction closed."""
    submission, correction, received_at = filing.submission, filing.correction, filing.window.stamp
    if correction is None:
        fact: SubmissionHandedInV1 | CorrectionAnsweredV1 = SubmissionHandedInV1(
            subject=submission.id,
            subject_version=submission.version,
            campaign_id=submission.campaign_id,
            submission_id=submission.id,
            docket=docket,
            received_at=received_at,
            receipt_id=receipt_id,
            schedule_version=filing.window.version,
        )
    else:
        correction.state, correction.answered_snapshot = "answered", docket.snapshot
        correction.version += 1
        fact = CorrectionAnsweredV1(
            subject=correction.id,
            subject_version=correction.version,
            campaign_id=submission.campaign_id,
            submission_id=submission.id,
            round=correction.round,
            docket=docket,
            received_at=received_at,
            receipt_id=receipt_id,
        )
    return (await say(tx, filing.who, fact))[0]
