"""Migrations, and the table grants of least privilege after them.

Each service has its own Alembic folder and version table. The login that owns the schemas runs
them. Used by `quanlian migrate`, the tests' database and tests/rules.
"""

from pathlib import Path
from typing import Any

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from sqlalchemy import Connection, MetaData, create_engine, pool, text

from contracts.names import SERVICES

ROOT = Path(__file__).resolve().parent.parent
READ_ONLY_PLATFORM = [service for service in SERVICES if service != "intake"]
ADD_ONLY = {
    "intake": ("receipts", "contact_readings"),
    "review": ("snapshots", "turns", "credit_answers", "checklist_saves"),
    "registry": ("leaves", "parked_decisions"),
    "identity": ("papers",),
}
"""Tables that a service may only add to, beside its journal and its grounds."""
UNWRAPS_PERSONS = ("intake", "review")
"""Services that may read the keys of persons."""


def config(service: str, url: str) -> Config:
    """Alembic's configuration for one service. `url` may be an async URL."""
    made = Config()
    made.set_main_option("script_location", str(ROOT / "services" / service / "migrations"))
    made.set_main_option("path_separator", "os")
    made.attributes["url"] = url.replace("+asyncpg", "+psycopg")
    made.attributes["service"] = service
    return made


def run_env(context: Any, metadata: list[MetaData], schemas: set[str]) -> None:
    """Run one service's migrations. Every migrations/env.py calls it.

    Only the service's schemas are looked at. The version table is in its own schema.
    """
    service = context.config.attributes["service"]
    engine = create_engine(context.config.attributes["url"], poolclass=pool.NullPool)

    def is_own(name: str | None, kind: str, parents: Any) -> bool:
        if kind == "schema":
            return name in schemas
        return not (kind == "table" and name == "alembic_version")

    with engine.connect() as connection:
        context.configure(
            connection=connection,
            target_metadata=metadata,
            include_schemas=True,
            include_name=is_own,
            version_table_schema=service,
            compare_type=True,
            compare_server_default=False,
        )
        with context.begin_transaction():
            context.run_migrations()
    engine.dispose()


def upgrade(url: str) -> None:
    """Bring every schema to its head and make the grants. Idempotent.

    Intake comes first: the other services read its schema `platform`.
    """
    for service in ("intake", *READ_ONLY_PLATFORM):
        versions = ROOT / "services" / service / "migrations" / "versions"
        if any(versions.glob("*.py")):
            command.upgrade(config(service, url), "head")

    engine = create_engine(url.replace("+asyncpg", "+psycopg"), poolclass=pool.NullPool)
    with engine.begin() as connection:
        for service in SERVICES:
            if head_of(service, connection):
                _grant(connection, service)
    engine.dispose()


def _grant(connection: Connection, service: str) -> None:
    """Grant one service's login what it needs and nothing else.

    It changes its own rows, only adds to its journal, its grounds and ADD_ONLY, and reads
    `platform`. Intake also writes `platform`, where it only adds to the windows and only reads
    revocations. Only UNWRAPS_PERSONS read the keys of persons.
    """
    login = f"quanlian_{service}"
    add_only = ("journal", "grounds", *ADD_ONLY.get(service, ()))
    statements = [
        f"GRANT USAGE ON SCHEMA {service}, platform TO {login}",
        f"GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA {service} TO {login}",
        f"GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA {service} TO {login}",
        *(f"REVOKE UPDATE, DELETE ON {service}.{name} FROM {login}" for name in add_only),
        f"REVOKE ALL ON {service}.alembic_version FROM {login}",
        f"GRANT SELECT ON ALL TABLES IN SCHEMA platform TO {login}",
        f"GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA platform TO {login}",
    ]
    if service == "intake":
        statements.append(
            f"GRANT INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA platform TO {login}"
        )
        statements.append(f"REVOKE UPDATE, DELETE ON platform.windows FROM {login}")
        # A view of one table can be written through. Identity alone writes revocations.
        statements.append(f"REVOKE INSERT, UPDATE, DELETE ON platform.revocations FROM {login}")
    if service not in UNWRAPS_PERSONS:
        statements.append(f"REVOKE ALL ON platform.person_keys FROM {login}")
    for statement in statements:
        connection.execute(text(statement))


def head_of(service: str, connection: Connection) -> str | None:
    """The revision that a service's schema is at, or None."""
    context = MigrationContext.configure(
        connection,
        opts={"version_table_schema": service},
    )
    return context.get_current_revision()
