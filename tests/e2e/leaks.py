"""Looks for people where none may be: what a whole campaign left in logs, rows, workflow histories
and metrics, read from outside.
"""

import base64
import re
from collections.abc import AsyncIterator, Iterator
from typing import Any, Final

import httpx
import psycopg
from psycopg.sql import SQL, Identifier
from temporalio.client import Client

from cli.demo.stack import METRICS, System
from contracts.names import SERVICES

PERSONAL: Final = {
    "a contact's name": re.compile(r"示例联系人\d"),
    "a contact's phone": re.compile(r"022-0(?!0000000)\d{7}"),
    "an applicant's address": re.compile(r"contact@"),
    "an objector's address": re.compile(r"objector@"),
    "an objector's name": re.compile(r"天津示例异议单位"),
    "a token": re.compile(r"eyJ[\w-]{10,}\.eyJ"),
    "a private key": re.compile(r"BEGIN [A-Z ]*PRIVATE KEY"),
    "a signed link": re.compile(r"X-Amz-Signature"),
}
"""As the demo's people write themselves (cli/demo/applicants.py, publishing.py)."""
LAWFUL: Final = frozenset({"row of identity.people: a contact's name"})
"""The name a person registered with, in the one table of accounts."""


async def leaks(system: System) -> list[str]:
    """Where something of a person or a secret lies open: `place: what`."""
    secrets = {"the demo people's password": re.compile(re.escape(system.password()))}
    secrets |= {
        f"the secret {name}": re.compile(re.escape(value))
        for name, value in system.environment.items()
        if name.endswith(("_PASSWORD", "_SECRET_KEY", "_KEK")) and value
    }
    sought, found, places = PERSONAL | secrets, set[str](), 0
    async for place, text in _places(system):
        places += 1
        found |= {f"{place}: {what}" for what, sign in sought.items() if sign.search(text)}
    assert places > 100, "hardly any place was looked at"
    return sorted(found - LAWFUL)


async def _places(system: System) -> AsyncIterator[tuple[str, str]]:
    for place in (*_logs(system), *_rows(system), *_metrics(system)):
        yield place
    async for place in _histories(system):
        yield place


def _logs(system: System) -> Iterator[tuple[str, str]]:
    for log in sorted(system.servers.layout.logs.glob(f"*-{system.space}.log")):
        yield f"log {log.name}", log.read_text(encoding="utf-8", errors="replace")


def _rows(system: System) -> Iterator[tuple[str, str]]:
    """Every row of every table of ours, as text; bytes as they are, too."""
    of = system.environment
    with psycopg.connect(
        host=of["QUANLIAN_PG_HOST"],
        port=of["QUANLIAN_PG_PORT"],
        dbname=of["QUANLIAN_PG_DATABASE"],
        user="quanlian_owner",
        password=of["QUANLIAN_PG_OWNER_PASSWORD"],
    ) as database:
        tables = database.execute(
            "SELECT schemaname, tablename FROM pg_tables WHERE schemaname = ANY(%s) ORDER BY 1, 2",
            ([*SERVICES, "platform"],),
        ).fetchall()
        for schema, table in tables:
            for (row,) in database.execute(
                SQL("SELECT t::text FROM {} t").format(Identifier(schema, table))
            ):
                plain = "".join(
                    bytes.fromhex(hexed).decode("utf-8", "replace")
                    for hexed in re.findall(r"\\x([0-9a-f]+)", row)
                )
                yield f"row of {schema}.{table}", row + plain


def _metrics(system: System) -> Iterator[tuple[str, str]]:
    for role, port in METRICS.items():
        answer = httpx.get(f"http://127.0.0.1:{getattr(system.ports, port)}/metrics", timeout=30)
        assert answer.status_code == 200, answer.text
        yield f"metrics of {role}", answer.text


async def _histories(system: System) -> AsyncIterator[tuple[str, str]]:
    of = system.environment
    client = await Client.connect(
        of["QUANLIAN_TEMPORAL_ADDRESS"], namespace=of["QUANLIAN_TEMPORAL_NAMESPACE"]
    )
    async for workflow in client.list_workflows():
        history = await client.get_workflow_handle(
            workflow.id, run_id=workflow.run_id
        ).fetch_history()
        yield f"history of {workflow.id}", "\n".join(_texts(history.to_json_dict()))


def _texts(value: Any) -> Iterator[str]:
    """Every text in a history, payloads decoded."""
    if isinstance(value, dict):
        for name, each in value.items():
            if name == "data" and isinstance(each, str):
                yield base64.b64decode(each).decode("utf-8", "replace")
            else:
                yield from _texts(each)
    elif isinstance(value, list):
        for each in value:
            yield from _texts(each)
    elif isinstance(value, str):
        yield value
