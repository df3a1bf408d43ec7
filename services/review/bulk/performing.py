"""The loop of review's worker that lets bulk acts take effect."""

import asyncio
from contextlib import suppress

import structlog
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from kit.db import Database, is_down
from services.review.bulk import effect

log = structlog.get_logger()
EVERY = 1.0
"""Seconds between looks. Temporal's sweeps come each minute, too rarely for who watches a count
down; a look is one statement over an index of what waits.
"""


class BulkLoop:
    """Looks each second for what is due. The database's clock decides, not this process's."""

    def __init__(self, db: Database) -> None:
        self.db = db

    async def __call__(self, stopping: asyncio.Event) -> None:
        """Until stopped. A database that is away is asked again later."""
        while not stopping.is_set():
            try:
                await effect.perform_due(self.db)
            except (OSError, PoolTimeout) as error:
                log.warning("bulk_acts_wait", why=type(error).__name__)
            except DBAPIError as error:
                if not is_down(error):
                    raise
                log.warning("bulk_acts_wait", why=type(error).__name__)
            with suppress(TimeoutError):
                await asyncio.wait_for(stopping.wait(), EVERY)
