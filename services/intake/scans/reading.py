"""A sealed scan from the store to its reading: fetch, read in a confined child, keep.

The worker's loop reads what waits; an applicant may have a scan read at once.
"""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import Any, Final

import structlog
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from contracts.vocabulary import Actor, system
from kit.confined import Confined
from kit.db import Database, is_down
from kit.files import DifferentBytes, Files, FilesDown, NoSuchFile
from services.intake.scans import actions, views
from services.intake.scans.page_texts import nothing
from services.intake.scans.problems import ReadersBusy
from services.intake.scans.reader import read_pages
from services.intake.scans.views import UnreadScan

log = structlog.get_logger()
EVERY: Final = 5.0
"""Seconds of real time between looks at what waits."""
MOST_AT_ONCE: Final = 20
# Drawing pages takes a core: at the deadline it must not take all of them.
_ONE: Final = asyncio.Semaphore(1)
RunAction = Callable[..., Awaitable[Any]]
"""Runs an action in a transaction of its own: a request's `Act`, or a database's `act`."""


async def read_now(
    act: RunAction, who: Actor, unread: UnreadScan, files: Files, confined: Confined
) -> None:
    """Read one scan, unless that was done.

    Raises ReadersBusy, and FilesDown when the store does not answer.
    """
    if unread.done:
        return
    if _ONE.locked():
        raise ReadersBusy(headers={"Retry-After": "5"})
    async with _ONE:
        await _read(act, who, unread, files, confined)


async def _read(
    act: RunAction, who: Actor, unread: UnreadScan, files: Files, confined: Confined
) -> None:
    """One attempt at a reading. A store that does not answer is no attempt."""
    try:
        data = await files.get(unread.file)
    except (NoSuchFile, DifferentBytes) as error:
        log.warning(
            "scan_not_in_store",
            evidence_id=str(unread.evidence_id),
            why=type(error).__name__,
        )
        data = None
    if not await act(actions.begin, unread):
        return
    found = nothing("missing") if data is None else await read_pages(data, confined)
    await act(actions.keep, who, unread.evidence_id, found)


class ScanLoop:
    """Reads what waits, one after the other, in the worker. No upload or hand-in waits for it."""

    def __init__(self, db: Database, files: Files, confined: Confined) -> None:
        self.db = db
        self.files = files
        self.confined = confined

    async def __call__(self, stopping: asyncio.Event) -> None:
        """Until stopped. A store or database that is away is asked again later."""
        while not stopping.is_set():
            try:
                await self.read_waiting(stopping)
            except (FilesDown, OSError, PoolTimeout) as error:
                log.warning("scans_wait", why=type(error).__name__)
            except DBAPIError as error:
                if not is_down(error):
                    raise
                log.warning("scans_wait", why=type(error).__name__)
            with suppress(TimeoutError):
                await asyncio.wait_for(stopping.wait(), EVERY)

    async def read_waiting(self, stopping: asyncio.Event) -> int:
        """Read what waits now, at most MOST_AT_ONCE; how many were read."""
        async with self.db.reading() as session:
            unread = await views.waiting(session, MOST_AT_ONCE)
        done = 0
        for one in unread:
            if stopping.is_set():
                break
            await self._one(one)
            done += 1
        return done

    async def _one(self, unread: UnreadScan) -> None:
        """Read one scan. An error that nobody foresaw stops neither the worker nor later scans."""
        who = system("intake")
        try:
            await _read(self.db.act, who, unread, self.files, self.confined)
        except (FilesDown, OSError, PoolTimeout, DBAPIError):
            raise
        except Exception:
            log.exception("scan_not_read", evidence_id=str(unread.evidence_id))
            # Counted as an attempt, so that it is not tried for ever.
            await self.db.act(actions.begin, unread)
            await self.db.act(actions.keep, who, unread.evidence_id, nothing("fault"))
