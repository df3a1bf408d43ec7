"""A space's Temporal namespace and its search attributes.

Whoever calls this leaves through os._exit: see infra.__main__.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from datetime import timedelta

from google.protobuf.duration_pb2 import Duration
from temporalio.api.enums.v1 import IndexedValueType
from temporalio.api.namespace.v1 import NamespaceConfig
from temporalio.api.operatorservice.v1 import (
    AddSearchAttributesRequest,
    DeleteNamespaceRequest,
    ListSearchAttributesRequest,
)
from temporalio.api.workflowservice.v1 import (
    DescribeNamespaceRequest,
    ListWorkflowExecutionsRequest,
    RegisterNamespaceRequest,
    UpdateNamespaceRequest,
)
from temporalio.client import Client
from temporalio.service import RPCError, RPCStatusCode

from infra.problems import InfraProblem, NotReady
from infra.space.admin import Admin

RETENTION = timedelta(days=30)
SEARCH_ATTRIBUTES = ("QuanlianCampaign", "QuanlianUnit", "QuanlianCreditCode")


def create(admin: Admin, space: str) -> None:
    """Makes the namespace or mends its retention, adds what lacks of the search attributes, and
    waits until both are seen.
    """
    asyncio.run(_create(admin, space))


def drop(admin: Admin, space: str) -> None:
    """Deletes the namespace; the server removes its workflows by itself afterwards."""
    asyncio.run(_drop(admin, space))


async def _create(admin: Admin, space: str) -> None:
    client = await _connect(admin)
    retention = Duration()
    retention.FromTimedelta(RETENTION)
    try:
        await client.workflow_service.register_namespace(
            RegisterNamespaceRequest(namespace=space, workflow_execution_retention_period=retention)
        )
    except RPCError as failure:
        if failure.status != RPCStatusCode.ALREADY_EXISTS:
            raise
        config = NamespaceConfig(workflow_execution_retention_ttl=retention)
        await client.workflow_service.update_namespace(
            UpdateNamespaceRequest(namespace=space, config=config)
        )
    await _until(
        lambda: _add_search_attributes(client, space),
        f"Temporal does not take search attributes for {space}",
    )
    await _until(lambda: _usable(client, space), f"Temporal does not show namespace {space}")


async def _add_search_attributes(client: Client, space: str) -> bool:
    """Adds what lacks; False while the server has not heard of its new namespace."""
    try:
        known = await client.operator_service.list_search_attributes(
            ListSearchAttributesRequest(namespace=space)
        )
        lacking = [name for name in SEARCH_ATTRIBUTES if name not in known.custom_attributes]
        if lacking:
            keyword = IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD
            await client.operator_service.add_search_attributes(
                AddSearchAttributesRequest(
                    namespace=space, search_attributes={name: keyword for name in lacking}
                )
            )
    except RPCError as failure:
        if failure.status in (RPCStatusCode.NOT_FOUND, RPCStatusCode.ALREADY_EXISTS):
            return False
        raise
    return True


async def _usable(client: Client, space: str) -> bool:
    """True when the namespace is described and a query by every search attribute of ours is
    understood.
    """
    query = " AND ".join(f"{name} = 'none'" for name in SEARCH_ATTRIBUTES)
    try:
        await client.workflow_service.describe_namespace(DescribeNamespaceRequest(namespace=space))
        await client.workflow_service.list_workflow_executions(
            ListWorkflowExecutionsRequest(namespace=space, query=query)
        )
    except RPCError as failure:
        if failure.status in (RPCStatusCode.NOT_FOUND, RPCStatusCode.INVALID_ARGUMENT):
            return False
        raise
    return True


async def _drop(admin: Admin, space: str) -> None:
    client = await _connect(admin)
    try:
        await client.operator_service.delete_namespace(DeleteNamespaceRequest(namespace=space))
    except RPCError as failure:
        if failure.status != RPCStatusCode.NOT_FOUND:
            raise


async def _connect(admin: Admin) -> Client:
    try:
        return await Client.connect(admin.temporal_address)
    except RuntimeError as failure:
        raise InfraProblem(
            f"Temporal at {admin.temporal_address} does not let us in: {failure}"
        ) from failure


async def _until(
    condition: Callable[[], Awaitable[bool]], failure: str, seconds: float = 30
) -> None:
    """Asks until it holds; a namespace reaches all parts of the server a moment after it was
    registered.
    """
    try:
        async with asyncio.timeout(seconds):
            # The server tells nobody; it can only be asked.
            while not await condition():  # noqa: ASYNC110
                await asyncio.sleep(0.1)
    except TimeoutError as late:
        raise NotReady(f"{failure} within {seconds:.0f} s.") from late
