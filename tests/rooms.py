"""Rooms under test: a space on the real servers, a service's app with signed-in clients, campaigns
planted and their clocks moved.
"""

import functools
import importlib
import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any
from uuid import UUID

import httpx
from sqlalchemy import create_engine, select, text
from sqlalchemy.pool import NullPool

from contracts.policy import Plan
from contracts.vocabulary import Role
from kit import keys, migrate, security
from kit.db import new_id
from kit.journal import PLUMBING
from kit.settings import load
from tests import fact_versions
from tests.declared import Declared
from tests.plan import UNITS, YEARS, plan
from tests.servers import servers

fact_versions.watch()
ROOMS = ("identity", "intake", "notify", "registry", "review")


@dataclass(frozen=True)
class Space:
    name: str
    environment: dict[str, str]


@contextmanager
def open_space(name: str) -> Iterator[Space]:
    """A database, vhost, namespace and buckets of this name, migrated; all of it is removed at the
    end.
    """
    source = servers()
    environment = source.space(name)
    os.environ.update(environment)
    try:
        keys.ensure_keys(Path(environment["QUANLIAN_KEYS_DIR"]))
        migrate.upgrade(load("intake").pg_owner_url)
        yield Space(name, environment)
        fact_versions.said_topics.update(_said_topics())
    finally:
        source.drop(name)


class Room:
    """One service under test."""

    def __init__(self, service: str) -> None:
        self.service, self.settings = service, load(service)
        self.app = importlib.import_module(f"services.{service}.app").build(self.settings)
        self.db = self.app.state.db

    def client(
        self,
        *roles: Role | str,
        unit: str | None = None,
        organisation_id: UUID | None = None,
        person_id: UUID | None = None,
        signed_in: bool = True,
    ) -> httpx.AsyncClient:
        """A client whose person has these roles; `signed_in=False` for the public."""
        headers = {}
        if signed_in:
            headers["Authorization"] = "Bearer " + token(
                *roles, unit=unit, organisation_id=organisation_id, person_id=person_id
            )
        transport = httpx.ASGITransport(app=self.app, raise_app_exceptions=False)
        return httpx.AsyncClient(
            transport=transport,
            base_url=f"http://test/api/{self.service}/v1",
            headers=headers,
            timeout=30,
            event_hooks={"response": [self.declared]},
        )

    @functools.cached_property
    def declared(self) -> Declared:
        """Looks at every answer: does the OpenAPI document tell it?"""
        return Declared(self.app.openapi())

    async def facts(
        self,
        *,
        topic: str | None = None,
        submission_id: UUID | None = None,
        subject: UUID | None = None,
    ) -> list[dict[str, Any]]:
        """Envelopes in the journal, oldest first."""
        journal = PLUMBING[self.service].journal
        query = select(journal.c.envelope).order_by(journal.c.said_at, journal.c.fact_id)
        for column, value in (
            ("topic", topic),
            ("submission_id", submission_id),
            ("subject", subject),
        ):
            if value is not None:
                query = query.where(journal.c[column] == value)
        async with self.db.reading() as session:
            return [json.loads(row) for row in (await session.execute(query)).scalars()]


def token(
    *roles: Role | str,
    unit: str | None = None,
    organisation_id: UUID | None = None,
    person_id: UUID | None = None,
    seconds: int = 1800,
) -> str:
    """A real access token, signed with the space's key."""
    claims: dict[str, Any] = {
        "sub": str(person_id or new_id()),
        "roles": [str(role) for role in roles],
    }
    if unit:
        claims["unit"] = unit
    if organisation_id:
        claims["org"] = str(organisation_id)
    return security.sign(
        keys.signing_key(load("identity").keys_dir, "token"), "access", claims, seconds
    )


def owner_engine() -> Any:
    """Connects as the login that owns every schema, as migrations do."""
    return create_engine(
        load("intake").pg_owner_url.replace("+asyncpg", "+psycopg"), poolclass=NullPool
    )


def _said_topics() -> set[str]:
    """The topics in every room's journal: processes of their own said some of these facts."""
    engine = owner_engine()
    found: set[str] = set()
    with engine.begin() as db:
        for room in ROOMS:
            found.update(db.execute(text(f"SELECT DISTINCT topic FROM {room}.journal")).scalars())
    engine.dispose()
    return found


def plant_campaign(now: str = "2023-09-06T09:00:00+08:00", **changes: Any) -> UUID:
    """A rehearsal in `platform`, as intake would open it: plan (with changes), units, windows,
    calendar, clock.
    """
    campaign_id, made = new_id(), Plan.model_validate(plan() | changes)
    engine = owner_engine()
    with engine.begin() as db:
        db.execute(
            text(
                "INSERT INTO platform.campaigns (id, code, title, year, rehearsal, version, plan,"
                " opened_at)"
                " VALUES (:id, :code, :title, :year, true, 1, CAST(:plan AS jsonb),"
                " clock_timestamp())"
            ),
            {
                "id": campaign_id,
                "code": made.code,
                "title": made.title,
                "year": made.year,
                "plan": made.model_dump_json(),
            },
        )
        db.execute(
            text("INSERT INTO platform.clocks (campaign_id, now) VALUES (:id, :now)"),
            {"id": campaign_id, "now": datetime.fromisoformat(now)},
        )
        for year, (off, makeup) in YEARS.items():
            db.execute(
                text(
                    "INSERT INTO platform.calendar_years (year, off, makeup, source) VALUES (:y,"
                    " :o, :m, 'test') ON CONFLICT DO NOTHING"
                ),
                {"y": year, "o": off, "m": makeup},
            )
        for code, name, short, kind, parent in UNITS:
            db.execute(
                text(
                    "INSERT INTO platform.units (campaign_id, code, name, short_name, kind,"
                    " parent) VALUES (:c, :code, :n, :s, :k, :p)"
                ),
                {"c": campaign_id, "code": code, "n": name, "s": short, "k": kind, "p": parent},
            )
    engine.dispose()
    for gate, closes_at in (
        ("intake", made.dates.delivery_closes_at),
        ("delivery", made.dates.delivery_closes_at),
        ("scoring", made.dates.scores_due_at),
    ):
        plant_window(campaign_id, gate, made.dates.opens_at, closes_at)
    return campaign_id


def pin_stage_table(campaign_id: UUID, version: int) -> None:
    """The campaign's plan names another stage table from now on."""
    engine = owner_engine()
    with engine.begin() as db:
        db.execute(
            text(
                "UPDATE platform.campaigns SET version = version + 1,"
                " plan = jsonb_set(plan, '{stage_table}', to_jsonb(CAST(:version AS int)))"
                " WHERE id = :id"
            ),
            {"id": campaign_id, "version": version},
        )
    engine.dispose()


def plant_window(
    campaign_id: UUID,
    gate: str,
    opens_at: datetime,
    closes_at: datetime,
    *,
    scope: str = "all",
    scope_id: str = "",
    narrows: bool = False,
    version: int = 1,
) -> None:
    """One version of a window."""
    engine = owner_engine()
    with engine.begin() as db:
        db.execute(
            text(
                "INSERT INTO platform.windows (id, campaign_id, gate, scope, scope_id, narrows,"
                " version, opens_at, closes_at, reason, decided_at)"
                " VALUES (:id, :c, :g, :s, :sid, :n, :v, :o, :cl, 'test', clock_timestamp())"
            ),
            {
                "id": new_id(),
                "c": campaign_id,
                "g": gate,
                "s": scope,
                "sid": scope_id,
                "n": narrows,
                "v": version,
                "o": opens_at,
                "cl": closes_at,
            },
        )
    engine.dispose()


def revoke(person_id: UUID) -> None:
    """End a person's tokens as identity does, without its fact."""
    engine = owner_engine()
    with engine.begin() as db:
        db.execute(
            text(
                "INSERT INTO identity.revocations (person_id, not_before, version)"
                " VALUES (:person, clock_timestamp(), 1) ON CONFLICT (person_id)"
                " DO UPDATE SET not_before = excluded.not_before"
            ),
            {"person": person_id},
        )
    engine.dispose()


def move_clock(campaign_id: UUID, instant: str | datetime) -> None:
    """Set a planted campaign's clock (tests may move it without the gates)."""
    at = datetime.fromisoformat(instant) if isinstance(instant, str) else instant
    engine = owner_engine()
    with engine.begin() as db:
        db.execute(
            text("UPDATE platform.clocks SET now = :now WHERE campaign_id = :id"),
            {"id": campaign_id, "now": at},
        )
    engine.dispose()
