"""The mark that ties a printed 申请书 to the record: what its QR code holds, and the words in its footer.

Intake prints it on every page of the form and reads it back from the sealed scan. Pure.
"""

import re
from typing import Annotated, Final
from uuid import UUID

from pydantic import Field, StringConstraints

from contracts.vocabulary import Frozen, Sha256, SubmissionId

PREFIX_SIGNS: Final = 16
"""How much of the snapshot hash is printed, in hex digits."""
_DRAFT_SIGNS: Final = 8
_MOST_VERSION: Final = 2**31 - 1
_MARK: Final = re.compile(rf"QL1:([0-9a-f]{{32}}):([1-9][0-9]{{0,9}}):([0-9a-f]{{{PREFIX_SIGNS}}})", re.ASCII)


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
    page = PaperMark(submission_id=submission_id, draft_version=draft_version, hash_prefix=snapshot_hash[:PREFIX_SIGNS])
    return f"QL1:{page.submission_id.hex}:{page.draft_version}:{page.hash_prefix}"


def read_mark(text: str) -> PaperMark | None:
    """The mark a QR code holds; None for any other text (a code of somebody else's on the page)."""
    found = _MARK.fullmatch(text.strip())
    if found is None or int(found[2]) > _MOST_VERSION:
        return None
    return PaperMark(submission_id=UUID(hex=found[1]), draft_version=int(found[2]), hash_prefix=found[3])


def shown_number(number: str | None, submission_id: SubmissionId) -> str:
    """What the footer prints as 编号: the submission's number, or 草稿 and the first digits of its id before there is one."""
    return number or f"草稿{submission_id.hex[:_DRAFT_SIGNS]}"


def footer_words(number: str | None, submission_id: SubmissionId, snapshot_hash: Sha256) -> str:
    """The footer's text before its page numbers, two ideographic spaces apart from what follows."""
    return f"编号 {shown_number(number, submission_id)}　快照 {snapshot_hash[:PREFIX_SIGNS]}"
