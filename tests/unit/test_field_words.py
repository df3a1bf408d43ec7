"""What pydantic refuses is said in Chinese first, with what to do and the limit."""

import re
from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from typing import Annotated, Any, Literal, get_args
from uuid import UUID

import pytest
from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, TypeAdapter, ValidationError
from pydantic_core import core_schema

from contracts.field_words import FAMILIES, PATTERNS, UNKNOWN, field_error
from contracts.vocabulary import CreditCode, Sha256, UnitCode

ENGLISH_OF_PYDANTIC = re.compile(r"Input should|Value error|String should|Field required|permitted")
CHINESE = re.compile(r"[\u4e00-\u9fff]")
OURS_NEVER_MEETS = (
    "frozen_",
    "is_",
    "callable_type",
    "arguments_type",
    "missing_",
    "unexpected_",
    "multiple_argument",
    "get_attribute",
    "default_factory",
    "needs_python",
    "ellipsis",
    "named_tuple",
    "counter",
    "deque",
    "fraction",
    "value_error",
    "assertion_error",
    "string_pattern_mismatch",
    "union_tag_not_found",
    "recursion_depth",
    "custom_error",
)
"""Types of error of what no request is made of, and those whose words their own test shows."""


class Kind(StrEnum):
    first = "first"
    other = "other"


class Everything(BaseModel):
    model_config = ConfigDict(extra="forbid")

    short: Annotated[str, Field(min_length=1, max_length=5)] = "x"
    number: Annotated[int, Field(ge=1, le=200)] = 1
    kind: Kind = Kind.first
    word: Literal["a", "b"] = "a"
    at: AwareDatetime | None = None
    day: date | None = None
    id: UUID | None = None
    items: Annotated[tuple[int, ...], Field(min_length=1, max_length=2)] = (1,)
    sha256: Sha256 | None = None
    unit: UnitCode | None = None
    credit: CreditCode | None = None
    password: Annotated[str, Field(max_length=3)] = "x"


def told(model: Any, value: Any) -> Iterator[dict[str, Any]]:
    with pytest.raises(ValidationError) as refused:
        TypeAdapter(model).validate_python(value)
    for error in refused.value.errors():
        yield field_error({**error, "loc": ("body", *error["loc"])}).document()


@pytest.mark.parametrize(
    ("sent", "message", "limit"),
    [
        ({"short": "六个字符以上"}, "最多5个字符，现有6个", 5),
        ({"short": ""}, "不能为空", 1),
        ({"short": 5}, "应为文字", None),
        ({"number": 201}, "不能大于200", 200),
        ({"number": 0}, "不能小于1", 1),
        ({"number": "x"}, "不是整数", None),
        ({"number": 1.5}, "不是整数", None),
        ({"kind": "third"}, "可选：first、other", "first、other"),
        ({"word": "c"}, "可选：a、b", "a、b"),
        ({"at": "2023-09-06T09:00:00"}, "应带时区", None),
        ({"at": "gestern"}, "不是时刻", None),
        ({"day": "2023-02-30"}, "不是日期", None),
        ({"id": "none"}, "不是编号", None),
        ({"items": []}, "至少1项|不能为空", 1),
        ({"items": [1, 2, 3]}, "最多2项，现有3项", 2),
        ({"items": {}}, "应为列表", None),
        ({"sha256": "A" * 64}, "64位小写十六进制", None),
        ({"unit": "12011"}, "6位数字", None),
        ({"credit": "9112"}, "18位", None),
        ({"more": 1}, "未知的项，请删除", None),
    ],
)
def test_each_constraint_is_told_with_its_limit(
    sent: dict[str, Any], message: str, limit: int | str | None
) -> None:
    [error] = told(Everything, sent)
    assert error["pointer"] == f"/{next(iter(sent))}"
    assert re.search(message, error["message"]), error
    assert error.get("limit") == limit
    assert error["message_en"].isascii()


def test_a_place_is_a_json_pointer_and_a_parameter_its_name() -> None:
    [deep] = told(dict[str, dict[str, int]], {"a/b": {"c~d": "x"}})
    assert deep["pointer"] == "/a~1b/c~0d"
    [long] = told(Everything, {"x" * 9000: 1})
    assert len(long["pointer"]) <= 300
    asked = {"type": "int_parsing", "loc": ("query", "limit"), "input": "x"}
    assert field_error(asked).document() | {"in": "query"} == field_error(asked).document()
    assert field_error(asked).pointer == "limit"


def test_what_was_sent_is_told_but_never_a_secret() -> None:
    [number] = told(Everything, {"number": 4711})
    assert number["got"] == "4711"
    [choice] = told(Everything, {"kind": "k" * 900})
    assert len(choice["got"]) == 40
    [secret] = told(Everything, {"password": "hunter2"})
    assert "got" not in secret and "hunter2" not in str(secret)


def kinds() -> list[str]:
    """Every type of error that pydantic has."""
    return sorted(get_args(core_schema.ErrorType))


@pytest.mark.parametrize("kind", [k for k in kinds() if not k.startswith(OURS_NEVER_MEETS)])
def test_every_type_of_error_has_words_of_its_own(kind: str) -> None:
    sent = {"type": kind, "loc": ("body", "x"), "ctx": {"expected": "'a' or 'b'"}, "input": None}
    error = field_error(sent).document()
    assert CHINESE.search(error["message"]), error
    assert (error["message"], error["message_en"]) != UNKNOWN, "no words say what to do"


def test_no_pattern_is_shown() -> None:
    for pattern in [*PATTERNS, r"^[^\x00]*$", "^(some|thing|new)$"]:
        sent = {
            "type": "string_pattern_mismatch",
            "loc": ("body", "x"),
            "msg": f"String should match pattern '{pattern}'",
            "ctx": {"pattern": pattern},
            "input": "y",
        }
        error = field_error(sent).document()
        assert pattern not in str(error) and CHINESE.search(error["message"])
        assert not ENGLISH_OF_PYDANTIC.search(str(error))


def test_the_first_family_that_fits_is_the_right_one() -> None:
    for start, words in FAMILIES:
        assert field_error({"type": start, "loc": ("x",)}).message == words[0], start
