"""A space's database: schemas owned by the login that runs migrations, and a login per service
that enters its own.

Every service may also enter `platform`. Grants on tables are not here: the project's migrations
give them.
"""

from __future__ import annotations

import psycopg
from psycopg.sql import SQL, Composable, Identifier, Literal

from infra.credentials import PG_SERVICES
from infra.problems import InfraProblem
from infra.space.admin import Admin

OWNER = "quanlian_owner"
PLATFORM = "platform"
SCHEMAS = (PLATFORM, *PG_SERVICES)
LOCALE = "C.UTF-8"


def login(service: str) -> str:
    return f"quanlian_{service}"


def create(admin: Admin, space: str) -> None:
    """Makes the logins (the server's), the database, its schemas and who may enter them."""
    with _connect(admin, "postgres") as server:
        # Two commands at once would both find a login missing; the lock makes the second wait.
        server.execute("SELECT pg_advisory_lock(hashtext('quanlian space'))")
        _ensure_login(
            server,
            OWNER,
            admin.secrets["PG_OWNER_PASSWORD"],
        )
        for service in PG_SERVICES:
            _ensure_login(
                server,
                login(service),
                admin.secrets[f"PG_{service.upper()}_PASSWORD"],
            )
        if not server.execute("SELECT 1 FROM pg_database WHERE datname = %s", (space,)).fetchone():
            statement = SQL(
                "CREATE DATABASE {} OWNER {} TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE {}"
                " LC_CTYPE {}"
            )
            server.execute(
                statement.format(
                    Identifier(space), Identifier(OWNER), Literal(LOCALE), Literal(LOCALE)
                )
            )
        server.execute(SQL("REVOKE ALL ON DATABASE {} FROM PUBLIC").format(Identifier(space)))
        server.execute(
            SQL("GRANT CONNECT ON DATABASE {} TO {}").format(Identifier(space), _services())
        )
        _create_schemas(admin, space)


def drop(admin: Admin, space: str) -> None:
    """Removes the database, ending whoever is connected; logins stay, other spaces use them."""
    with _connect(admin, "postgres") as server:
        server.execute(SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(Identifier(space)))


def _create_schemas(admin: Admin, space: str) -> None:
    with _connect(admin, space) as database, database.transaction():
        database.execute("REVOKE ALL ON SCHEMA public FROM PUBLIC")
        for schema in map(Identifier, SCHEMAS):
            database.execute(
                SQL("CREATE SCHEMA IF NOT EXISTS {} AUTHORIZATION {}").format(
                    schema, Identifier(OWNER)
                )
            )
            database.execute(SQL("REVOKE ALL ON SCHEMA {} FROM PUBLIC").format(schema))
        for service in PG_SERVICES:
            grant = SQL("GRANT USAGE ON SCHEMA {} TO {}")
            database.execute(grant.format(Identifier(service), Identifier(login(service))))
        database.execute(
            SQL("GRANT USAGE ON SCHEMA {} TO {}").format(Identifier(PLATFORM), _services())
        )


def _ensure_login(server: psycopg.Connection, name: str, password: str) -> None:
    """Make the login if it is missing, set its password, and allow it nothing but to log in."""
    exists = server.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", (name,)).fetchone()
    act = SQL("ALTER") if exists else SQL("CREATE")
    statement = SQL(
        "{} ROLE {} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION PASSWORD {}"
    )
    server.execute(
        statement.format(
            act,
            Identifier(name),
            Literal(password),
        )
    )


def _services() -> Composable:
    return SQL(", ").join(Identifier(login(service)) for service in PG_SERVICES)


def _connect(admin: Admin, database: str) -> psycopg.Connection:
    try:
        return psycopg.connect(
            host=admin.pg_host,
            port=admin.pg_port,
            user=admin.pg_user,
            password=admin.pg_password,
            dbname=database,
            connect_timeout=20,
            autocommit=True,
        )
    except psycopg.OperationalError as failure:
        raise InfraProblem(
            f"PostgreSQL at {admin.pg_host}:{admin.pg_port} does not let us in: {failure}"
        ) from failure
