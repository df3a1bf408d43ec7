"""How PostgreSQL would run what a room asked it: the plans of real statements over planted rows."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import event, text

from kit.db import Database
from tests.rooms import owner_engine


@dataclass
class Asked:
    """The SELECTs that a room sent, with their values."""

    db: Database
    statements: list[tuple[str, Any]] = field(default_factory=list)

    async def plans(self) -> list[dict[str, Any]]:
        """The plan of each."""
        found = []
        async with self.db.engine.connect() as connection:
            for statement, values in self.statements:
                explained = await connection.exec_driver_sql(
                    f"EXPLAIN (FORMAT JSON) {statement}", values
                )
                plan = explained.scalar_one()
                found.append((json.loads(plan) if isinstance(plan, str) else plan)[0]["Plan"])
        return found

    async def read_whole(self) -> set[str]:
        """The tables that some statement reads from end to end."""
        return {
            node["Relation Name"]
            for plan in await self.plans()
            for node in nodes(plan)
            if node["Node Type"] == "Seq Scan"
        }


def nodes(plan: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Every step of a plan."""
    yield plan
    for below in plan.get("Plans", ()):
        yield from nodes(below)


@contextmanager
def asked_of(db: Database) -> Iterator[Asked]:
    """Notes every SELECT that is sent meanwhile."""
    asked = Asked(db)
    engine = db.engine.sync_engine

    def note(
        connection: Any, cursor: Any, statement: str, values: Any, context: Any, many: bool
    ) -> None:
        if statement.startswith("SELECT") and " FROM " in statement.replace("\n", " "):
            asked.statements.append((statement, values))

    event.listen(engine, "before_cursor_execute", note)
    try:
        yield asked
    finally:
        event.remove(engine, "before_cursor_execute", note)


def plant(*statements: str, **values: Any) -> None:
    """Run statements as the owner of every schema."""
    engine = owner_engine()
    with engine.begin() as db:
        for statement in statements:
            db.execute(text(statement), values)
    engine.dispose()


def vacuum(*tables: str) -> None:
    """Let the planner know the tables as they are, as autovacuum does after a while."""
    engine = owner_engine()
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as db:
        for table in tables:
            db.execute(text(f"VACUUM ANALYZE {table}"))
    engine.dispose()
