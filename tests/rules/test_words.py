"""Every code that an answer may carry has words, and every room publishes those of its own."""

import importlib
import re
from enum import StrEnum
from typing import Any

import httpx
import pytest

from cli import openapi
from contracts.code_words import HOLD_WORDS, CodeTable
from contracts.shared_words import STAGE_WORDS
from contracts.stages.tables import TABLES
from contracts.vocabulary import HoldKind
from kit.words import KIND, code_lists
from tests.rules.openapi import app_of, document
from tests.rules.project import module_of, sources

HAN = re.compile("[\u4e00-\u9fff]")
SERVICES = openapi.composed()


def words_of(service: str) -> dict[str, CodeTable]:
    found: dict[str, CodeTable] = importlib.import_module(f"services.{service}.words").WORDS
    return found


@pytest.mark.parametrize("service", SERVICES)
def test_every_list_of_codes_in_the_document_has_words(service: str) -> None:
    words, seen, wrong = words_of(service), 0, []
    for name, schema in code_lists(document(service)):
        seen += 1
        kind = schema.get(KIND)
        if kind is None or not set(schema["enum"]) <= words[kind].keys():
            wrong.append(f"{name}: {schema['enum']}")
    assert seen and not wrong, f"give them words in services/{service}/words.py: {wrong}"


@pytest.mark.parametrize("service", SERVICES)
def test_the_words_are_chinese_and_english_and_say_what_to_do_in_both(service: str) -> None:
    for kind, table in words_of(service).items():
        assert table, kind
        for code, said in table.items():
            assert HAN.search(said.zh) and said.en and said.zh != code, (kind, code)
            assert bool(said.to_do_zh) == bool(said.to_do_en), (kind, code)


@pytest.mark.parametrize("service", SERVICES)
def test_a_table_that_is_named_after_an_enum_has_exactly_its_members(service: str) -> None:
    """A member that is added, or taken away, is told here."""
    enums = _enums(service)
    found = {kind: table for kind, table in words_of(service).items() if kind in enums}
    assert found
    for kind, table in found.items():
        assert table.keys() == {str(member) for member in enums[kind]}, kind


def _enums(service: str) -> dict[str, type[StrEnum]]:
    """The enums of a room, and those that all rooms share, by name."""
    found: dict[str, type[StrEnum]] = {}
    for path in sources():
        dotted = module_of(path)
        if not dotted.startswith(("contracts.", "kit.", f"services.{service}.")):
            continue
        if "(StrEnum)" not in path.read_text(encoding="utf-8"):
            continue
        held = vars(importlib.import_module(dotted))
        found |= {name: each for name, each in held.items() if _is_enum(each)}
    return found


def _is_enum(each: Any) -> bool:
    return isinstance(each, type) and issubclass(each, StrEnum) and each is not StrEnum


def test_every_hold_says_what_clears_it() -> None:
    assert HOLD_WORDS.keys() == {str(kind) for kind in HoldKind}
    assert all(said.to_do_zh and said.to_do_en for said in HOLD_WORDS.values())


def test_every_stage_of_every_table_has_its_name() -> None:
    stages = {stage.name for table in TABLES.values() for stage in table.stages}
    assert STAGE_WORDS.keys() == stages | {"END"}


@pytest.mark.parametrize("service", SERVICES)
async def test_everybody_reads_the_words_of_a_room_and_may_keep_them(service: str) -> None:
    transport = httpx.ASGITransport(app=app_of(service))
    async with httpx.AsyncClient(transport=transport, base_url="http://test") as client:
        path = f"/api/{service}/v1/words"
        first = await client.get(path)
        tag = first.headers["etag"]
        again = await client.get(path, headers={"If-None-Match": f'"other", {tag}'})
        other = await client.get(path, headers={"If-None-Match": '"other"'})
    assert first.status_code == 200 and "public" in first.headers["cache-control"]
    told = {
        kind: {code: said.model_dump(exclude_none=True) for code, said in table.items()}
        for kind, table in words_of(service).items()
    }
    assert first.json() == told == other.json()
    assert again.status_code == 304 and not again.content and again.headers["etag"] == tag
