"""Receipts as they were given, and the published keys that verify them."""

import json
from pathlib import Path
from uuid import UUID

from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from sqlalchemy import select
from sqlmodel import col

from contracts.receipt import Receipt as SignedBody
from contracts.receipt import SignedReceipt
from contracts.vocabulary import Actor
from kit.db import Reading
from kit.keys import b64, public_keys
from services.intake.receipts.models import Receipt
from services.intake.receipts.schemas import PublicKey, PublicKeys, Receipts
from services.intake.submissions.views import mine


async def receipts(session: Reading, who: Actor, submission_id: UUID) -> Receipts:
    """Every receipt of a submission, first to last. Raises NotFound."""
    submission = await mine(session, who, submission_id)
    query = (
        select(Receipt)
        .where(col(Receipt.submission_id) == submission.id)
        .order_by(col(Receipt.snapshot))
    )
    return Receipts(
        items=tuple(
            SignedReceipt(
                receipt=SignedBody.model_validate(json.loads(row.body)), signature=row.signature
            )
            for row in (await session.execute(query)).scalars()
        )
    )


def published_keys(keys_dir: Path) -> PublicKeys:
    """All receipt keys, old and new side by side."""
    found = public_keys(keys_dir, "receipt")
    return PublicKeys(
        keys=tuple(
            PublicKey(kid=kid, x=b64(key.public_bytes(Encoding.Raw, PublicFormat.Raw)))
            for kid, key in found.items()
        )
    )
