"""Pure decisions about looking at a sealed scan."""

from contracts.scan import OUTCOME_WORDS, ScanOutcome
from services.review.cases.problems import OtherSnapshot
from services.review.scans.problems import NoteMissing

UNREAD = ("扫描件尚未识读", "the scan was not read back yet")


def may_look(current: int, compared: int, agrees: bool, note: str) -> None:
    """A look names the snapshot it compared, and says what differs.

    Raises OtherSnapshot, NoteMissing.
    """
    if current != compared:
        raise OtherSnapshot(current=current)
    if not agrees and not note.strip():
        raise NoteMissing()


def in_words(outcome: ScanOutcome | None) -> tuple[str, str]:
    """The outcome in Chinese and English. None: the scan was not read yet."""
    if outcome is None:
        return UNREAD
    return OUTCOME_WORDS[outcome]
