"""The marks that tie printed papers to the record: what the QR codes of the 申请书 and of the receipt hold, and the form's footer.

Intake prints the form's on every page and reads it back from the sealed scan. Pure.
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
    """Which draft version of which submission a page was printed from, and the first digits of its snapshot hash.

    For a snapshot, ``draft_version`` is the version that was handed in.
    """

    submission_id: SubmissionId
    draft_version: int = Field(ge=1, le=_MOST_VERSION)
    hash_prefix: Annotated[str, StringConstraints(pattern=rf"^[0-9a-f]{{{PREFIX_SIGNS}}}$")]

    def fits(self, snapshot_hash: Sha256) -> bool:
        """The page says the same as the content with this hash."""
        return snapshot_hash.startswith(self.hash_prefix)


def mark(submission_id: SubmissionId, draft_version: int, snapshot_hash: Sha256) -> str:
    """The payload of the QR code: ``QL1:<submission id, 32 hex>:<draft version>:<first 16 hex of the hash>``."""
    page = PaperMark(
        submission_id=submission_id,
        draft_version=draft_version,
        hash_prefix=snapshot_hash[:PREFIX_SIGNS],
    )
    return f"QL1:{page.submission_id.hex}:{page.draft_version}:{page.hash_prefix}"


def read_mark(text: str) -> PaperMark | None:
    """The mark a QR code holds; None for any other text (a code of somebody else's on the page)."""
    found = _MARK.fullmatch(text.strip())
    if found is None or int(found[2]) > _MOST_VERSION:
        return None
    return PaperMark(
        submission_id=UUID(hex=found[1]), draft_version=int(found[2]), hash_prefix=found[3]
    )


def shown_number(number: str | None, submission_id: SubmissionId) -> str:
    """What the footer prints as 编号: the submission's number, or 草稿 and the last digits of its id (the first tell only when it was begun)."""
    return number or f"草稿{submission_id.hex[-_DRAFT_SIGNS:]}"


def footer_words(number: str | None, submission_id: SubmissionId, snapshot_hash: Sha256) -> str:
    """The footer's text before its page numbers, two ideographic spaces apart from what follows."""
    return f"编号 {shown_number(number, submission_id)}　快照 {snapshot_hash[:PREFIX_SIGNS]}"


class ReceiptMark(Frozen):
    """What the QR code of a receipt's paper holds: enough to find the receipt's file and to see that the paper is a copy of it.

    The signature covers the whole file, its list of files too, so the file is what verifies (`quanlian receipt verify`).
    """

    receipt_id: UUID
    number: str
    snapshot: int
    snapshot_hash: Sha256
    received_at: InstantText
    kid: str
    signature: str

    def fits(self, signed: SignedReceipt) -> bool:
        """The paper is a copy of this receipt."""
        return self == _of(signed)


_SIGNS: Final = "|"


def receipt_mark(signed: SignedReceipt) -> str:
    """The payload of the receipt's QR code: ``QLR1|receipt id|number|snapshot|snapshot hash|received at|key id|signature``."""
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
    """The receipt a QR code names; None for any other text."""
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
