"""Canonical JSON: one content, one byte string."""

import hashlib
import json
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from enum import Enum, StrEnum
from typing import Any
from uuid import UUID

import pytest
import rfc8785
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel

from contracts.canonical import canonical, canonical_json, content_hash, leaf_hash, sha256_hex

TEXT = st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=8)
SCALARS = st.none() | st.booleans() | st.integers(-(2**53) + 1, 2**53 - 1) | TEXT
VALUES = st.recursive(
    SCALARS,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.text("abé中𠀀", max_size=3), inner, max_size=4)
    ),
)


class Colour(StrEnum):
    RED = "red"


class Size(Enum):
    BIG = 3


class Thing(BaseModel):
    name: str
    price: Decimal
    colour: Colour


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ({"b": 1, "a": [True, None, "x"]}, '{"a":[true,null,"x"],"b":1}'),
        (Decimal("1200.50"), '"1200.50"'),
        (Decimal("1E+3"), '"1000"'),
        (UUID(int=1), '"00000000-0000-0000-0000-000000000001"'),
        (
            datetime(2023, 9, 23, tzinfo=timezone(timedelta(hours=8))),
            '"2023-09-22T16:00:00.000000Z"',
        ),
        (datetime(2023, 9, 22, 1, 2, 3, 4, tzinfo=UTC), '"2023-09-22T01:02:03.000004Z"'),
        (date(2023, 9, 6), '"2023-09-06"'),
        (Colour.RED, '"red"'),
        (Size.BIG, "3"),
        ("e\u0301", '"é"'),
        ({"e\u0301": (1, 2)}, '{"é":[1,2]}'),
        (
            Thing(name="工厂", price=Decimal("0.10"), colour=Colour.RED),
            '{"colour":"red","name":"工厂","price":"0.10"}',
        ),
        ({Colour.RED: 1}, '{"red":1}'),
        # RFC 8785 orders keys by UTF-16 units: an astral character sorts before U+FF21
        ({"\uff21": 1, "\U0001f600": 2}, '{"😀":2,"\uff21":1}'),
    ],
)
def test_vectors(value: object, expected: str) -> None:
    assert canonical(value).decode() == expected


@pytest.mark.parametrize(
    "value", [1.5, [0.0], {"a": float("nan")}, b"x", {1}, object(), {1: 2}, {None: 1}]
)
def test_what_has_no_exact_text_is_refused(value: object) -> None:
    with pytest.raises(TypeError):
        canonical(value)


@pytest.mark.parametrize(
    "value",
    [
        datetime(2023, 9, 6),
        Decimal("NaN"),
        Decimal("Infinity"),
        {"é": 1, "e\u0301": 2},
        2**53,
        "\ud800",
    ],
)
def test_what_would_be_ambiguous_is_refused(value: object) -> None:
    with pytest.raises(ValueError, match="."):
        canonical(value)


@pytest.mark.parametrize(
    "value",
    [
        {
            "said_at": "2026-11-21T18:24:48.123456Z",
            "id": "0190aaaa-bbbb-7ccc-8ddd-0123456789ab",
            "leaf": "0" * 64,
            "n": [1, -2],
        },
        {"text": "比例1:1.5，时刻 23:59:59.9", "amount": "1200.50"},
    ],
)
def test_what_facts_and_receipts_hold_needs_no_slow_way(
    value: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    expected = rfc8785.dumps(value)

    def refuse(_: object) -> bytes:
        raise AssertionError("the slow way")

    monkeypatch.setattr("contracts.canonical.rfc8785.dumps", refuse)
    assert canonical(value) == canonical_json(value) == expected


@pytest.mark.parametrize("number", [2**53 - 1, -(2**53) + 1, 10**15, 0, -1])
@pytest.mark.parametrize("beside", ["x", ":1.5", '":1.5', ",12345678901234567", "[2e5", "\\", "𠀀"])
def test_numbers_beside_text_that_looks_like_them(number: int, beside: str) -> None:
    values: list[Any] = [
        {beside: number},
        {"a": [number, beside, number]},
        {"a": beside, "b": {"c": number}},
    ]
    for value in values:
        assert canonical_json(value) == canonical(value) == rfc8785.dumps(value)


@given(VALUES)
def test_reading_it_back_gives_the_same_bytes(value: object) -> None:
    once = canonical(value)
    assert canonical(json.loads(once)) == once


@given(st.dictionaries(st.text("abcd", max_size=3), SCALARS, max_size=6), st.randoms())
def test_order_of_keys_does_not_matter(value: dict[str, object], random: object) -> None:
    keys = list(value)
    random.shuffle(keys)  # type: ignore[attr-defined]
    assert canonical({key: value[key] for key in keys}) == canonical(value)


@given(VALUES, VALUES)
def test_different_bytes_mean_different_hashes(left: object, right: object) -> None:
    assert (content_hash(left) == content_hash(right)) is (canonical(left) == canonical(right))


def test_hashes() -> None:
    assert sha256_hex(b"") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    assert content_hash({"a": 1}) == hashlib.sha256(b'{"a":1}').hexdigest()
    assert leaf_hash({"v": 1}) == hashlib.sha256(b'\x00{"v":1}').hexdigest()
