"""Answers that the database makes are what Python would make of the same rows."""

import json
from datetime import date
from uuid import UUID

import pytest
from pydantic import BaseModel
from sqlalchemy import Date, Integer, Select, Text, Uuid, column, select, values

from contracts.canonical import sha256_hex
from kit.answers import json_rows, leaves_digest, with_rows
from kit.db import Database

ONE, OTHER = UUID(int=1), UUID(int=2)


class Line(BaseModel):
    id: UUID
    name: str | None
    position: int
    day: date


class Paper(BaseModel):
    title: str
    items: tuple[Line, ...]


LINES = (
    Line(id=ONE, name='示例 "工厂" \\ 一\n', position=2, day=date(2023, 9, 1)),
    Line(id=OTHER, name=None, position=1, day=date(2023, 10, 8)),
)


def rows(*lines: Line) -> Select[tuple[object, ...]]:
    named = values(
        column("id", Uuid),
        column("name", Text),
        column("position", Integer),
        column("day", Date),
        name="lines",
    ).data([tuple(line.model_dump().values()) for line in lines])
    return select(named).order_by(named.c.position)


async def test_rows_are_made_as_the_model_would(db: Database) -> None:
    empty = Paper(title="公示", items=())
    async with db.reading() as session:
        made = await with_rows(session, empty, "items", rows(*LINES))
        none = await with_rows(session, empty, "items", rows(*LINES).where(column("position") > 9))
    assert Paper.model_validate_json(made) == Paper(title="公示", items=LINES[::-1])
    assert json.loads(none) == {"title": "公示", "items": []}


async def test_a_view_that_has_rows_already_is_refused(db: Database) -> None:
    async with db.reading() as session:
        with pytest.raises(AssertionError):
            await with_rows(session, Paper(title="公示", items=LINES), "items", rows(*LINES))
        assert json.loads((await session.execute(json_rows(rows(*LINES)))).scalar_one())


@pytest.mark.parametrize("leaves", [[], ["b1", "a2", "a1"], ["ff", "0f", "f0", "00"]])
async def test_the_database_reckons_the_same_digest(db: Database, leaves: list[str]) -> None:
    named = values(column("leaf", Text), name="leaves").data([(each,) for each in leaves or [""]])
    query = select(leaves_digest(named.c.leaf))
    if not leaves:
        query = query.where(named.c.leaf != "")
    async with db.reading() as session:
        told = (await session.execute(query)).scalar_one()
    assert told == sha256_hex("\n".join(sorted(leaves)).encode())
