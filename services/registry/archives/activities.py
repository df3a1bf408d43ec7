"""The command that archives closed runs. Temporal and the store are spoken to outside any transaction."""

import asyncio
import hashlib
import json
from collections.abc import AsyncIterator
from typing import cast
from uuid import UUID

import structlog
from temporalio import activity
from temporalio.client import Client, WorkflowExecution
from temporalio.service import RPCError, RPCStatusCode

from contracts.commands import Done, registry
from contracts.commands.command import CampaignCommand
from contracts.problem import NotFound
from contracts.vocabulary import system
from kit import gates
from kit.db import Database
from kit.files import Files
from kit.temporal import performs
from services.registry.archives import actions, rules, views
from services.registry.archives.models import ArchivedHistory
from services.registry.archives.problems import HistoriesLeft
from services.registry.archives.rules import ClosedAs, NotOurs
from services.registry.publicity.papers import retain_until

log = structlog.get_logger()
AT_ONCE = 1000
PAGE = 200
CLOSED = " AND ".join(
    (
        f"WorkflowType IN ({', '.join(repr(kind) for kind in rules.ARCHIVED)})",
        "ExecutionStatus != 'Running'",
    )
)


class ArchivePerformers:
    """Performs the archiving."""

    def __init__(self, db: Database, files: Files) -> None:
        self.db, self.files = db, files

    @performs(registry.archive_histories)
    async def archive_histories(self, ask: CampaignCommand) -> Done:
        """File up to a thousand closed runs that are not archived, of every campaign; the next command goes on with the rest.

        A run that cannot be archived is told and passed over; one that could not be fetched now makes the command be tried again.
        """
        client, archived, away = activity.client(), 0, 0
        async for run in self._left(client):
            try:
                archived += await self._archive(client, run)
            except (NotOurs, NotFound) as broken:
                log.error(
                    "history_not_archived", workflow=run.id, run_id=run.run_id, why=str(broken)
                )
            except RPCError as error:
                gone = error.status is RPCStatusCode.NOT_FOUND
                log.warning(
                    "history_not_fetched", workflow=run.id, run_id=run.run_id, why=error.status.name
                )
                away += not gone
            if archived == AT_ONCE:
                break
        if away:
            raise HistoriesLeft()
        return Done(changed=archived)

    async def _left(self, client: Client) -> AsyncIterator[WorkflowExecution]:
        """Closed runs that are not in the catalogue, as far as Temporal's (late) visibility knows them."""
        listing = client.list_workflows(CLOSED, page_size=PAGE)
        while True:
            await listing.fetch_next_page(page_size=PAGE)
            page = listing.current_page or ()
            async with self.db.reading() as session:
                known = await views.archived_among(session, [UUID(run.run_id) for run in page])
            for run in page:
                if UUID(run.run_id) not in known:
                    yield run
            if not listing.next_page_token:
                return

    async def _archive(self, client: Client, run: WorkflowExecution) -> bool:
        """Fetch, file under its hash, catalogue. Raises NotOurs, NotFound, RPCError, FilesDown."""
        submission_id = rules.submission_of(run.id)
        history = await client.get_workflow_handle(run.id, run_id=run.run_id).fetch_history()
        data = (await asyncio.to_thread(history.to_json)).encode()
        campaign_id = rules.campaign_of(json.loads(data))
        async with self.db.reading() as session:
            until = await retain_until(session, (await gates.plan_of(session, campaign_id)).plan)
        key = f"histories/{hashlib.sha256(data).hexdigest()}.json"
        file = await self.files.put("papers", key, data, "application/json", retain_until=until)
        assert run.status is not None and run.close_time is not None
        row = ArchivedHistory(
            run_id=UUID(run.run_id),
            workflow=run.id,
            campaign_id=campaign_id,
            submission_id=submission_id,
            closed_as=cast(ClosedAs, run.status.name.lower()),
            closed_at=run.close_time,
            events=len(history.events),
            file=file.model_dump(mode="json"),
        )
        return await self.db.act(actions.keep, system("workflows"), row)
