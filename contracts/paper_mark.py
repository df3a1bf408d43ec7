"""The marks that tie a printed paper to the record: QR codes and the form's footer.

Intake prints a mark on every page of the 申请书 and reads it back from the sealed scan. Pure.
"""

import re
from typing import Annotated, Final
from uuid import UUID

from pydantic import Field, StringConstraints, ValidationError

from contracts.receipt import InstantText, SignedReceipt
from contracts.vocabulary import Frozen, Sha256, SubmissionId

PREFIX_SIGNS: Final = 16
"""How much of the snapshot hash is printed, in hex digits."""
_DRAFT_SIGNS: Final = 8
_MOST_VERSION: Final = 2**31 - 1
_MARK: Final = re.compile(
    rf"QL1:([0-9a-f]{{32}}):([1-9][0-9]{{0,9}}):([0-9a-f]{{{PREFIX_SIGNS}}})", re.ASCII
)


class PaperMark(Frozen):
    """What a page of the form was printed from.

    draft_version: for a snapshot, the version that was handed in.
    hash_prefix: the first digits of the snapshot's hash.
    """

    submission_id: SubmissionId
    draft_version: int = Field(ge=1, le=_MOST_VERSION)
    hash_prefix: Annotated[str, StringConstraints(pattern=rf"^[0-9a-f]{{{PREFIX_SIGNS}}}$")]

    def fits(self, snapshot_hash: Sha256) -> bool:
        """Whether the page was printed from the content with this hash."""
        return snapshot_hash.startswith(self.hash_prefix)


def mark(submission_id: SubmissionId, draft_version: int, snapshot_hash: Sha256) -> str:
    """The form's QR code: ``QL1:<submission id, 32 hex>:<draft version>:<16 hex of the hash>``."""
    page = PaperMark(
        submission_id=submission_id,
        draft_version=draft_version,
        hash_prefix=snapshot_hash[:PREFIX_SIGNS],
    )
    return f"QL1:{page.submission_id.hex}:{page.draft_version}:{page.hash_prefix}"


def read_mark(text: str) -> PaperMark | None:
    """The mark in a QR code; None for any other text."""
    found = _MARK.fullmatch(text.strip())
    if found is None or int(found[2]) > _MOST_VERSION:
        return None
    return PaperMark(
        submission_id=UUID(hex=found[1]), draft_version=int(found[2]), hash_prefix=found[3]
    )


def shown_number(number: str | None, submission_id: SubmissionId) -> str:
    """What the footer prints as 编号: the submission's number, or 草稿 and the end of its id.

    The beginning of an id only says when it was made.
    """
    return number or f"草稿{submission_id.hex[-_DRAFT_SIGNS:]}"


def footer_words(number: str | None, submission_id: SubmissionId, snapshot_hash: Sha256) -> str:
    """The footer's text before its page numbers."""
    return f"编号 {shown_number(number, submission_id)}　快照 {snapshot_hash[:PREFIX_SIGNS]}"


class ReceiptMark(Frozen):
    """What the QR code of a printed receipt holds.

    It is enough to find the receipt's file and to compare the paper with it. Only the file
    verifies (`quanlian receipt verify`), because the signature covers all of it.
    """

    receipt_id: UUID
    number: str
    snapshot: int
    snapshot_hash: Sha256
    received_at: InstantText
    kid: str
    signature: str

    def fits(self, signed: SignedReceipt) -> bool:
        """Whether the paper is a copy of this receipt."""
        return self == _of(signed)


_SIGNS: Final = "|"


def receipt_mark(signed: SignedReceipt) -> str:
    """The receipt's QR code: ``QLR1|`` and the fields of a ReceiptMark in their order."""
    of = _of(signed)
    said = (
        of.receipt_id.hex,
        of.number,
        str(of.snapshot),
        of.snapshot_hash,
        of.received_at,
        of.kid,
        of.signature,
    )
    return _SIGNS.join(("QLR1", *said))


def read_receipt_mark(text: str) -> ReceiptMark | None:
    """The receipt that a QR code names; None for any other text."""
    version, *said = text.strip().split(_SIGNS)
    if version != "QLR1" or len(said) != len(ReceiptMark.model_fields):
        return None
    try:
        return ReceiptMark.model_validate(dict(zip(ReceiptMark.model_fields, said, strict=True)))
    except ValidationError:
        return None


def _of(signed: SignedReceipt) -> ReceiptMark:
    body = signed.receipt
    return ReceiptMark(
        receipt_id=body.receipt_id,
        number=body.number,
        snapshot=body.snapshot,
        snapshot_hash=body.snapshot_hash,
        received_at=body.received_at,
        kid=body.kid,
        signature=signed.signature,
    )
