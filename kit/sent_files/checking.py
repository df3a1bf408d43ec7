"""The check of a file that was sent: a lease on it, the look at its bytes, what it found.

The bytes are looked at between transactions, never inside one.
"""

import asyncio
import hashlib
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Concatenate, Final, NamedTuple, ParamSpec, Protocol, TypeVar
from uuid import UUID, uuid4

from sqlalchemy import text

from contracts.policy import EvidenceRules
from contracts.vocabulary import FileRef
from kit.db import Writing
from kit.files import Files, NoSuchFile
from kit.inspection.formats import type_by_name
from kit.inspection.inspecting import Inspection, after_scan, as_declared, limits_of
from kit.inspection.outcomes import Declared, FileRefusal, MalwareScan, refusal
from kit.inspection.scans import SCANNER_AWAY
from kit.sent_files import rules
from kit.sent_files.problems import SentFileAwaited, SentFileBusy
from kit.sent_files.rules import SENT_FILES, UNCHECKED, SentFileState

P = ParamSpec("P")
T = TypeVar("T")
_LEASE: Final = """
    SELECT clock_timestamp() AS now, clock_timestamp() + interval '5 minutes' AS ends
"""
"""Read of the database's clock, so that leases of several processes compare."""
# Bounds the memory that files of strangers take.
_AT_ONCE: Final = asyncio.Semaphore(2)


class SentFile(Protocol):
    """What the row of a room has of a file that is sent.

    file: where it is kept, of one that was taken. outcome, why_zh, why_en: why it was not. claim,
    claimed_until: who looks at it, and until when nobody else does.
    """

    content_type: str
    size: int
    state: SentFileState
    outcome: str | None
    why_zh: str | None
    why_en: str | None
    file: dict[str, Any] | None
    claim: UUID | None
    claimed_until: datetime | None


class Acts(Protocol):
    """Runs an action in a transaction of its own: a request's `Act`, or a database's `act`."""

    async def __call__(
        self,
        action: Callable[Concatenate[Writing, P], Awaitable[T]],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> T: ...


class Lease(NamedTuple):
    now: datetime
    ends: datetime


class LookedAt(NamedTuple):
    """What a look found. refused: why the file is not taken. scan: None when it did not get there.

    sha256: of the bytes in the store, never what somebody typed.
    """

    data: bytes
    sha256: str
    refused: FileRefusal | None
    scan: MalwareScan | None = None


@dataclass(frozen=True)
class SentBytes:
    """Bytes to look at.

    claim: of the look; None when the file was checked before. place: in quarantine. kept_under:
    where they are kept in the papers, before their hash. types: content types that are taken.
    """

    claim: UUID | None
    place: str
    kept_under: str
    filename: str
    content_type: str
    size: int
    types: tuple[str, ...]
    policy: EvidenceRules
    retain_until: datetime


async def lease(tx: Writing) -> Lease:
    """Now, and when a lease of five minutes that is given now ends."""
    found = (await tx.execute(text(_LEASE))).one()
    return Lease(found.now, found.ends)


async def claim(tx: Writing, row: SentFile) -> UUID | None:
    """Take a file for checking, for five minutes of real time; the caller has locked its row.

    None when it was checked before. Raises SentFileBusy.
    """
    if row.state not in UNCHECKED:
        return None
    given = await lease(tx)
    if not rules.is_free(row.claimed_until, given.now):
        raise SentFileBusy(headers={"Retry-After": "2"})
    row.state = SENT_FILES.step(row.state, SentFileState.checking)
    row.claim = uuid4()
    row.claimed_until = given.ends
    return row.claim


def release(row: SentFile, claim_id: UUID) -> None:
    """Give a claim back: the file could not be checked now."""
    if row.claim == claim_id:
        row.state = SENT_FILES.step(row.state, SentFileState.waiting)
        _unclaim(row)


def settle(row: SentFile, claim_id: UUID, found: FileRef | FileRefusal) -> bool:
    """Keep what the check found; False for a claim that was overtaken, which changes nothing.

    A file that the scanner could not look at waits.
    """
    if row.claim != claim_id:
        return False
    _unclaim(row)
    if isinstance(found, FileRef):
        row.state = SENT_FILES.step(row.state, SentFileState.taken)
        row.file = found.model_dump(mode="json")
        row.outcome, row.why_zh, row.why_en = None, None, None
    else:
        waits = found.code == SCANNER_AWAY
        after = SentFileState.waiting if waits else SentFileState.refused
        row.state = SENT_FILES.step(row.state, after)
        row.outcome, row.why_zh, row.why_en = found.code, found.zh, found.en
    return True


def _unclaim(row: SentFile) -> None:
    row.claim = None
    row.claimed_until = None


async def check(
    files: Files,
    inspection: Inspection,
    sent: SentBytes,
    give_back: Callable[[UUID], Awaitable[None]],
    keep: Callable[[UUID, FileRef | FileRefusal], Awaitable[T]],
    known: T,
) -> T:
    """Check a file that was sent, once; asked again, it answers the same.

    give_back, keep: the room's `release` and `settle`, each in a transaction. known: the answer of
    a file that was checked before. Raises SentFileAwaited; FilesDown when the store does not
    answer: nothing is lost.
    """
    if sent.claim is None:
        return known
    try:
        found = await _look_and_keep(files, inspection, sent)
    except NoSuchFile as error:
        await give_back(sent.claim)
        raise SentFileAwaited() from error
    except Exception:
        await give_back(sent.claim)
        raise
    answer = await keep(sent.claim, found)
    if isinstance(found, FileRef) or found.code != SCANNER_AWAY:
        await files.remove("quarantine", sent.place)
    return answer


async def _look_and_keep(
    files: Files, inspection: Inspection, sent: SentBytes
) -> FileRef | FileRefusal:
    declared = Declared(sent.filename, sent.content_type, sent.size, "")
    async with _AT_ONCE:
        seen = await look(files, inspection, sent.place, declared, sent.policy, sent.types)
        if seen.refused is not None:
            return seen.refused
        # The bytes that were looked at, not whatever lies in quarantine by now: an upload form
        # stays valid for a while.
        return await files.put(
            "papers",
            f"{sent.kept_under}/{seen.sha256}",
            seen.data,
            type_by_name(sent.filename) or sent.content_type,
            retain_until=sent.retain_until,
        )


async def look(
    files: Files,
    inspection: Inspection,
    place: str,
    declared: Declared,
    policy: EvidenceRules,
    types: tuple[str, ...],
) -> LookedAt:
    """Look at what lies at a place of the quarantine. Raises NoSuchFile, FilesDown.

    declared: its hash is empty where nobody said one. types: content types that are taken.
    """
    size = await files.size("quarantine", place)
    if size is None:
        raise NoSuchFile(place)
    if size != declared.size:
        return LookedAt(b"", "", refusal("size", actual=size))
    data = await files.read(files.bucket("quarantine"), place)
    sha256 = await asyncio.to_thread(lambda: hashlib.sha256(data).hexdigest())
    refused = as_declared(len(data), sha256, declared)
    if refused is None:
        limits = replace(limits_of(policy), content_types=types)
        refused = await inspection.examiner.examine(data, declared, limits)
    if refused is not None:
        return LookedAt(data, sha256, refused)
    scan, refused = after_scan(await inspection.scan(data), policy.when_scanner_unavailable)
    return LookedAt(data, sha256, refused, scan)
