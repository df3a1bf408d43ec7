"""Alembic, one folder and version table per service, run as the login that owns the schemas; then the table grants of least privilege.

Used by `quanlian migrate`, by the tests' database fixture, and by `alembic check` in tests/rules.
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
    "intake": ("receipts",),
    "review": ("snapshots", "turns", "credit_answers"),
    "registry": ("leaves",),
}
"""Beside every journal: what is kept for good, as it was said."""
UNWRAPS_PERSONS = ("intake", "review")


def config(service: str, url: str) -> Config:
    """Alembic's configuration for one service; `url` may be an async URL."""
    made = Config()
    made.set_main_option("script_location", str(ROOT / "services" / service / "migrations"))
    made.set_main_option("path_separator", "os")
    made.attributes["url"] = url.replace("+asyncpg", "+psycopg")
    made.attributes["service"] = service
    return made


def run_env(context: Any, metadata: list[MetaData], schemas: set[str]) -> None:
    """What every migrations/env.py calls: this service's schemas only, version table in its own schema."""
    service = context.config.attributes["service"]
    engine = create_engine(context.config.attributes["url"], poolclass=pool.NullPool)

    def mine(name: str | None, kind: str, parents: Any) -> bool:
        if kind == "schema":
            return name in schemas
        return not (kind == "table" and name == "alembic_version")

    with engine.connect() as connection:
        context.configure(
            connection=connection,
            target_metadata=metadata,
            include_schemas=True,
            include_name=mine,
            version_table_schema=service,
            compare_type=True,
            compare_server_default=False,
        )
        with context.begin_transaction():
            context.run_migrations()
    engine.dispose()


def upgrade(url: str) -> None:
    """Bring every schema to its head and make the grants. Idempotent."""
    for service in ("intake", *READ_ONLY_PLATFORM):
        if any((ROOT / "services" / service / "migrations" / "versions").glob("*.py")):
            command.upgrade(config(service, url), "head")
    engine = create_engine(url.replace("+asyncpg", "+psycopg"), poolclass=pool.NullPool)
    with engine.begin() as connection:
        for service in SERVICES:
            if head_of(service, connection):
                _grant(connection, service)
    engine.dispose()


def _grant(connection: Connection, service: str) -> None:
    """A service may change its own rows, only add to its journal and what is kept for good, and read platform.

    Intake alone writes platform, and adds to its windows only; the keys of persons are for who may unwrap them.
    """
    login = f"quanlian_{service}"
    statements = [
        f"GRANT USAGE ON SCHEMA {service}, platform TO {login}",
        f"GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA {service} TO {login}",
        f"GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA {service} TO {login}",
        *(
            f"REVOKE UPDATE, DELETE ON {service}.{name} FROM {login}"
            for name in ("journal", *ADD_ONLY.get(service, ()))
        ),
        f"REVOKE ALL ON {service}.alembic_version FROM {login}",
        f"GRANT SELECT ON ALL TABLES IN SCHEMA platform TO {login}",
        f"GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA platform TO {login}",
    ]
    if service == "intake":
        statements.append(
            f"GRANT INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA platform TO {login}"
        )
        statements.append(f"REVOKE UPDATE, DELETE ON platform.windows FROM {login}")
    if service not in UNWRAPS_PERSONS:
        statements.append(f"REVOKE ALL ON platform.person_keys FROM {login}")
    for statement in statements:
        connection.execute(text(statement))


def head_of(service: str, connection: Connection) -> str | None:
    """The revision a schema is at."""
    return MigrationContext.configure(
        connection, opts={"version_table_schema": service}
    ).get_current_revision()
