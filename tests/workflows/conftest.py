"""The real workflow code on the time-skipping server, the rooms answered by name."""

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from datetime import timedelta

import pytest
import pytest_asyncio
from temporalio.api.enums.v1 import IndexedValueType
from temporalio.api.operatorservice.v1 import AddSearchAttributesRequest
from temporalio.client import Client
from temporalio.contrib.pydantic import pydantic_data_converter
from temporalio.testing import WorkflowEnvironment

from contracts.names import SEARCH_CAMPAIGN, SEARCH_CREDIT_CODE, SEARCH_UNIT
from infra.builds import ensure_test_server
from tests.patience import PATIENCE
from tests.workflows.play import Play
from tests.workflows.rooms import Rooms
from workflows.worker import workflow_worker


async def add_search_attributes(client: Client) -> None:
    """As a space's namespace has them."""
    keyword = IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD
    names = (SEARCH_CAMPAIGN, SEARCH_UNIT, SEARCH_CREDIT_CODE)
    await client.operator_service.add_search_attributes(
        AddSearchAttributesRequest(
            namespace="default", search_attributes=dict.fromkeys(names, keyword)
        )
    )


async def start_time_skipping() -> WorkflowEnvironment:
    return await WorkflowEnvironment.start_time_skipping(
        data_converter=pydantic_data_converter,
        test_server_existing_path=str(ensure_test_server()),
        test_server_startup_timeout=timedelta(seconds=PATIENCE),
    )


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def time() -> AsyncIterator[WorkflowEnvironment]:
    """A server for each file: a terminated run leaves a time-skipping server's clock locked."""
    async with await start_time_skipping() as environment:
        await add_search_attributes(environment.client)
        yield environment


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def rooms(time: WorkflowEnvironment) -> AsyncIterator[Rooms]:
    """The rooms and the workflows' own worker, at work for the whole file."""
    made = Rooms()
    async with AsyncExitStack() as stack:
        for worker in (workflow_worker(time.client), *made.workers(time.client)):
            await stack.enter_async_context(worker)
        yield made


@pytest.fixture
def client(time: WorkflowEnvironment) -> Client:
    return time.client


@pytest.fixture
def play(client: Client, rooms: Rooms) -> Play:
    """One submission, played by its facts."""
    return Play(client, rooms)
