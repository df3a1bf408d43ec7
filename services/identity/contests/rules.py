"""States of a contest; who may contest, what a licence's file is, what a decision may do. Pure."""

from enum import StrEnum
from typing import Final
from uuid import UUID

from contracts.transitions import Transitions
from services.identity.contests.problems import (
    ContestDecided,
    ContestNotNeeded,
    LicenceNotReadable,
)
from services.identity.organisations.problems import MembershipExists

LICENCE_BYTES: Final = 5 * 1024 * 1024
SIGNS: Final[tuple[tuple[bytes, bytes, str], ...]] = (
    (b"%PDF-", b"%%EOF", "application/pdf"),
    (b"\xff\xd8\xff", b"\xff\xd9", "image/jpeg"),
    (b"\x89PNG\r\n\x1a\n", b"IEND\xaeB`\x82", "image/png"),
)
"""How the files begin and end that a licence may be, and what they are."""
END_WITHIN: Final = 1024
"""The end stands within so many last bytes, as readers of PDF look for it."""
ENDINGS: Final = {"application/pdf": "pdf", "image/jpeg": "jpg", "image/png": "png"}


class ContestState(StrEnum):
    open = "open"
    upheld = "upheld"
    dismissed = "dismissed"


CONTEST_STATES: Final = Transitions(
    ContestState,
    {
        ContestState.open: {ContestState.upheld, ContestState.dismissed},
        ContestState.upheld: (),
        ContestState.dismissed: (),
    },
)


def may_contest(
    contested: UUID,
    belongs_to: UUID | None,
    admitted: bool,
) -> None:
    """Whether a person may contest an organisation.

    belongs_to, admitted: of the person's live membership, if there is one. Who only asks to join
    the organisation may contest it. Raises ContestNotNeeded, MembershipExists.
    """
    if belongs_to is None:
        return
    if belongs_to != contested:
        raise MembershipExists()
    if admitted:
        raise ContestNotNeeded()


def licence_type(data: bytes) -> str:
    """The content type by the bytes, whatever the upload is called. Raises LicenceNotReadable."""
    if len(data) > LICENCE_BYTES:
        raise LicenceNotReadable()
    tail = data[-END_WITHIN:]
    for begins, ends, kind in SIGNS:
        if data.startswith(begins) and ends in tail:
            return kind
    raise LicenceNotReadable()


def may_decide(state: ContestState) -> None:
    """Raises ContestDecided."""
    if state is not ContestState.open:
        raise ContestDecided()
