"""The command that archives closed runs.

Temporal and the store are used outside any transaction.
"""

import asyncio
import hashlib
import json
from collections.abc import AsyncIterator
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
from kit.retention import retained_from_now
from kit.temporal import performs
from services.registry.archives import actions, rules, views
from services.registry.archives.models import ArchivedHistory
from services.registry.archives.problems import HistoriesLeft
from services.registry.archives.rules import NotOurs

log = structlog.get_logger()
AT_ONCE = 1000
PAGE = 200
ARCHIVED_TYPES = ", ".join(repr(kind) for kind in rules.ARCHIVED)
CLOSED = f"WorkflowType IN ({ARCHIVED_TYPES}) AND ExecutionStatus != 'Running'"
"""Temporal's query for the runs that are to be archived."""


class ArchiveActivities:
    """Performs the archiving."""

    def __init__(self, db: Database, files: Files) -> None:
        self.db = db
        self.files = files

    @performs(registry.archive_histories)
    async def archive_histories(self, ask: CampaignCommand) -> Done:
        """File up to a thousand closed runs that are not archived, of every campaign.

        The next command files the rest. A run that cannot be archived is logged and passed over.
        Raises HistoriesLeft where one could not be fetched now, so that the command is tried
        again.
        """
        client = activity.client()
        archived = 0
        left = 0
        async for run in self._unarchived(client):
            try:
                archived += await self._archive(client, run)
            except (NotOurs, NotFound) as broken:
                _log_error("history_not_archived", run, str(broken))
            except RPCError as error:
                _log_warning("history_not_fetched", run, error.status.name)
                # A run that Temporal has forgotten is not there the next time either.
                left += error.status is not RPCStatusCode.NOT_FOUND
            if archived == AT_ONCE:
                break
        if left:
            raise HistoriesLeft()
        return Done(changed=archived)

    async def _unarchived(self, client: Client) -> AsyncIterator[WorkflowExecution]:
        """Closed runs that are not in the catalogue, as far as Temporal lists them yet."""
        listing = client.list_workflows(CLOSED, page_size=PAGE)
        while True:
            await listing.fetch_next_page(page_size=PAGE)
            page = listing.current_page or ()
            async with self.db.reading() as session:
                run_ids = [UUID(run.run_id) for run in page]
                archived = await views.archived_among(session, run_ids)
            for run in page:
                if UUID(run.run_id) not in archived:
                    yield run
            if not listing.next_page_token:
                return

    async def _archive(self, client: Client, run: WorkflowExecution) -> bool:
        """Fetch, file under its hash, catalogue. Raises NotOurs, NotFound, RPCError, FilesDown."""
        submission_id = rules.submission_of(run.id)
        handle = client.get_workflow_handle(run.id, run_id=run.run_id)
        history = await handle.fetch_history()
        # In a thread: a long history takes seconds to write as JSON.
        text = await asyncio.to_thread(history.to_json)
        data = text.encode()
        campaign_id = rules.campaign_of(json.loads(data))
        async with self.db.reading() as session:
            campaign = await gates.plan_of(session, campaign_id)
            until = await retained_from_now(session, campaign.plan)

        key = f"histories/{hashlib.sha256(data).hexdigest()}.json"
        file = await self.files.put("papers", key, data, "application/json", retain_until=until)
        assert run.status is not None
        assert run.close_time is not None
        row = ArchivedHistory(
            run_id=UUID(run.run_id),
            workflow=run.id,
            campaign_id=campaign_id,
            submission_id=submission_id,
            closed_as=run.status.name.lower(),
            closed_at=run.close_time,
            events=len(history.events),
            file=file.model_dump(mode="json"),
        )
        return await self.db.act(actions.keep, system("workflows"), row)


def _log_error(event: str, run: WorkflowExecution, why: str) -> None:
    log.error(
        event,
        workflow=run.id,
        run_id=run.run_id,
        why=why,
    )


def _log_warning(event: str, run: WorkflowExecution, why: str) -> None:
    log.warning(
        event,
        workflow=run.id,
        run_id=run.run_id,
        why=why,
    )
