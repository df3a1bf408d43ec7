"""What pydantic refuses, said to people: Chinese and English, with the limit. Pure.

The models state their constraints. Their words stand here, by pydantic's type of error.
"""

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Any, Final

from contracts.field_error import FieldError, pointer, shortened

Words = tuple[str, str]
BODY: Final = "body"
PARAMETERS: Final = ("query", "header", "path", "cookie")


class WrongValue(ValueError):
    """Raised by a model's own validator: what is wrong and what to do, in both languages."""

    def __init__(self, zh: str, en: str) -> None:
        super().__init__(en)
        self.zh, self.en = zh, en


UNKNOWN: Final[Words] = (
    "填写内容不符合要求，请按接口文档填写",
    "does not fit: see the API's description",
)
INSTANT: Final[Words] = (
    "不是时刻，应带时区，写作 2023-09-06T09:00:00+08:00",
    "is not an instant with its offset: write it like 2023-09-06T09:00:00+08:00",
)
DAY: Final[Words] = (
    "不是日期，请写成 2023-09-06 的形式",
    "is not a day: write it like 2023-09-06",
)
LIST: Final[Words] = ("应为列表，请改为数组", "must be a list: send an array")
OBJECT: Final[Words] = ("应为一组“键: 值”，请改为对象", "must be keys with values: send an object")
WHOLE: Final[Words] = ("不是整数，请填写整数", "is not a whole number: give a whole number")
NUMBER: Final[Words] = ("不是数字，请填写数字", "is not a number: give a number")
TEXT: Final[Words] = ("应为文字，请用引号括起", "must be text: put it in quotes")
YES_NO: Final[Words] = ("应为 true 或 false", "must be true or false")
UNIQUE_ID: Final[Words] = (
    "不是编号（UUID），请核对后重新填写",
    "is not an id (UUID): check it and send it whole",
)

FIXED: Final[dict[str, Words]] = {
    "missing": ("缺少此项，请填写", "is missing: fill it in"),
    "extra_forbidden": ("未知的项，请删除", "is not known: remove it"),
    "int_parsing_size": ("数值过大，请改正", "is too large a number: correct it"),
    "not_a_file": (
        "应为文件，请以 multipart/form-data 上传",
        "must be a file: send multipart/form-data",
    ),
    "invalid_key": ("键应为文字，请改正", "a key must be text: correct it"),
    "json_type": ("应为JSON文字，请改正", "must be JSON text: correct it"),
    "none_required": ("应为空（null），请删除", "must be empty: remove it"),
    "string_unicode": (
        "含有无法保存的字符，请改正",
        "holds signs that cannot be kept: correct them",
    ),
    "finite_number": ("应为有限的数字，请改正", "must be a finite number: correct it"),
    "bytes_type": ("应为文件内容，请以文件上传", "must be a file's bytes: send it as a file"),
    "recursion_loop": ("嵌套过深，请简化", "is nested too deep: make it simpler"),
    "timezone_aware": INSTANT,
    "timezone_naive": INSTANT,
    "url_scheme": ("网址的协议不在允许之列，请改正", "has a scheme that is not taken: change it"),
}
"""Types of error whose words need no limit."""

FAMILIES: Final[tuple[tuple[str, Words], ...]] = (
    ("datetime", INSTANT),
    ("timezone", INSTANT),
    ("time_delta", ("不是时长，请写成 PT4H 的形式", "is not a length of time: write it like PT4H")),
    ("time", ("不是时间，请写成 09:00:00 的形式", "is not a time: write it like 09:00:00")),
    ("date", DAY),
    ("uuid", UNIQUE_ID),
    ("int", WHOLE),
    ("float", NUMBER),
    ("decimal", NUMBER),
    ("complex", NUMBER),
    ("bool", YES_NO),
    ("string", TEXT),
    ("bytes", FIXED["bytes_type"]),
    ("url", ("不是网址，请改正", "is not a web address: correct it")),
    ("list", LIST),
    ("tuple", LIST),
    ("set", LIST),
    ("frozen_set", LIST),
    ("iterable", LIST),
    ("iteration", LIST),
    ("dict", OBJECT),
    ("mapping", OBJECT),
    ("model", OBJECT),
    ("dataclass", OBJECT),
    ("typed_dict", OBJECT),
    ("no_such_attribute", OBJECT),
    ("frozen_dict", OBJECT),
    ("ordered_dict", OBJECT),
)
"""The first that a type of error begins with says its words."""

LIMITS: Final[dict[str, tuple[str, Words]]] = {
    "greater_than": ("gt", ("须大于{limit}，请改正", "must be above {limit}: correct it")),
    "greater_than_equal": ("ge", ("不能小于{limit}，请改正", "must be at least {limit}")),
    "less_than": ("lt", ("须小于{limit}，请改正", "must be below {limit}: correct it")),
    "less_than_equal": ("le", ("不能大于{limit}，请改正", "must be at most {limit}")),
    "multiple_of": ("multiple_of", ("须是{limit}的倍数，请改正", "must be a multiple of {limit}")),
    "string_too_long": (
        "max_length",
        (
            "最多{limit}个字符，现有{size}个，请删减",
            "at most {limit} signs, has {size}: shorten it",
        ),
    ),
    "string_too_short": (
        "min_length",
        ("至少{limit}个字符，现有{size}个，请补充", "at least {limit} signs, has {size}: add more"),
    ),
    "bytes_too_long": (
        "max_length",
        ("最多{limit}字节，请删减", "at most {limit} bytes: shorten it"),
    ),
    "bytes_too_short": ("min_length", ("至少{limit}字节，请补充", "at least {limit} bytes")),
    "too_long": (
        "max_length",
        ("最多{limit}项，现有{size}项，请删减", "at most {limit} items, has {size}: remove some"),
    ),
    "too_short": (
        "min_length",
        ("至少{limit}项，现有{size}项，请补充", "at least {limit} items, has {size}: add some"),
    ),
    "decimal_max_digits": (
        "max_digits",
        ("最多{limit}位数字，请改正", "at most {limit} digits: correct it"),
    ),
    "decimal_max_places": (
        "decimal_places",
        ("最多{limit}位小数，请改正", "at most {limit} decimal places: correct it"),
    ),
    "decimal_whole_digits": (
        "whole_digits",
        ("小数点前最多{limit}位，请改正", "at most {limit} digits before the point: correct it"),
    ),
}
"""Types of error with a limit: its name in pydantic's context, and the words around it."""

CHOICES: Final[dict[str, str]] = {
    "enum": "expected",
    "literal_error": "expected",
    "union_tag_invalid": "expected_tags",
}
CHOICE: Final[Words] = (
    "不是允许的取值，可选：{limit}",
    "is not a choice: take one of {limit}",
)

PATTERNS: Final[dict[str, Words]] = {
    r"^[0-9a-f]{64}$": (
        "不是SHA-256，应为64位小写十六进制字符",
        "is not a SHA-256: give 64 lower-case hexadecimal signs",
    ),
    r"^[0-9a-fA-F]{64}$": (
        "不是SHA-256，应为64位十六进制字符",
        "is not a SHA-256: give 64 hexadecimal signs",
    ),
    r"^([0-9]{6}|ZONE-[A-Z]{2,12})$": (
        "不是推荐单位代码，应为6位数字，或 ZONE- 加2至12个大写字母",
        "is not a unit's code: 6 digits, or ZONE- and 2 to 12 capitals",
    ),
    r"^[0-9A-Z]{18}$": (
        "统一社会信用代码应为18位数字或大写字母，请核对",
        "a credit code has 18 digits or capitals: check it",
    ),
    r"^\d{6}$": ("应为6位数字，请核对", "must be 6 digits: check it"),
    r"^[0-9]{1,3}(\.[0-9]{1,2})?$": (
        "分数应为最多三位整数、两位小数的文字，例如“8.5”",
        "points are text with at most three digits and two decimals, such as 8.5",
    ),
    r"^(19[89][0-9]|20[0-9]{2})-(0[1-9]|1[0-2])$": (
        "请按“年-月”填写，例如2023-09",
        "give year and month, such as 2023-09",
    ),
    r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$": DAY,
    r"^[0-9]{4}(-[0-9]{2}){2}T([0-9]{2}:){2}[0-9]{2}\.[0-9]{6}Z$": (
        "不是时刻，应为 2023-09-06T01:00:00.000000Z 的形式",
        "is not an instant: write it like 2023-09-06T01:00:00.000000Z",
    ),
    r"^[a-z][a-z0-9_]{0,39}$": (
        "代码应以小写字母开头，只含小写字母、数字和下划线，最多40个字符",
        "a code begins with a small letter; small letters, digits and _ only, at most 40 signs",
    ),
    r"^[a-z0-9][a-z0-9.-]{0,39}$": (
        "名称只含小写字母、数字、点和连字符，最多40个字符",
        "small letters, digits, . and - only, at most 40 signs",
    ),
}
"""What a pattern asks, in words. A pattern itself is never shown to people."""
UNPRINTABLE: Final[Words] = (
    "须为一行可见文字，请删除控制字符和改变书写方向的字符",
    "must be one line of visible text: remove control signs and signs that turn its direction",
)
"""What a pattern asks that only excludes signs."""

SECRET: Final = re.compile(
    r"password|secret|token|proof|code|phone|email|name|login|account|contact|person|key|q$",
    re.IGNORECASE,
)
"""Names of fields whose value is never repeated."""


def field_error(error: Mapping[str, Any], root: tuple[str | int, ...] = ()) -> FieldError:
    """An error of pydantic's as people and programs read it.

    root: where the model stands in what was sent. The first step of a place that FastAPI names
    says which part of the request it is.
    """
    steps: tuple[str | int, ...] = tuple(error["loc"])
    part = steps[0] if steps else None
    words, limit = _words(error)
    told: dict[str, Any] = {
        "code": error["type"],
        "message": words[0],
        "message_en": words[1],
        "limit": limit,
        "got": _got(error, steps),
    }
    if error["type"] == "json_invalid":
        return FieldError(pointer="", **told)
    if part in PARAMETERS and len(steps) > 1:
        return FieldError(pointer=shortened(str(steps[1])), **told, **{"in": part})
    if part == BODY:
        steps = steps[1:]
    return FieldError(pointer=pointer((*root, *steps)), **told)


def words_of(error: Mapping[str, Any]) -> Words:
    """Chinese and English for an error of pydantic's."""
    return _words(error)[0]


def _words(error: Mapping[str, Any]) -> tuple[Words, int | str | None]:
    """The words of an error, and its limit."""
    kind, context = error["type"], error.get("ctx") or {}
    if "zh" in context and "en" in context:  # the form's own check has said it
        return (str(context["zh"]), str(context["en"])), None
    if kind in LIMITS:
        return _limited(kind, context, error.get("input"))
    if kind in CHOICES:
        choices = _choices(str(context.get(CHOICES[kind], "")))
        zh = CHOICE[0].format(limit=choices)
        return (zh, CHOICE[1].format(limit=choices.replace("、", ", "))), choices
    if kind == "string_pattern_mismatch":
        return PATTERNS.get(str(context.get("pattern")), _excluding(context)), None
    if kind == "json_invalid":
        return _not_json(error), None
    own = context.get("error")
    if isinstance(own, WrongValue):
        return (own.zh, own.en), None
    if str(own).startswith("Expected UploadFile"):  # the framework's own words
        return FIXED["not_a_file"], None
    if kind == "missing" and tuple(error["loc"]) == (BODY,):
        return ("缺少请求内容，请以JSON发送", "The body is missing: send it as JSON"), None
    if kind in FIXED:
        return FIXED[kind], None
    return next((words for start, words in FAMILIES if kind.startswith(start)), UNKNOWN), None


def _limited(kind: str, context: Mapping[str, Any], sent: Any) -> tuple[Words, int | str]:
    name, (zh, en) = LIMITS[kind]
    limit = context.get(name, "")
    size = context.get("actual_length")
    if size is None:
        size = len(sent) if isinstance(sent, str | bytes | list | dict) else "?"
    if limit == 1 and name == "min_length":
        zh, en = "不能为空，请填写", "must not be empty: fill it in"
    values = {"limit": limit, "size": size}
    shown = limit if isinstance(limit, int) else str(limit)
    return (zh.format(**values), en.format(**values)), shown


def _choices(expected: str) -> str:
    """pydantic's `'a', 'b' or 'c'` as a plain list."""
    return "、".join(re.findall(r"'([^']*)'", expected)) or expected.replace(" or ", "、")


def _excluding(context: Mapping[str, Any]) -> Words:
    """The words of a pattern that only excludes signs; else those for what nobody foresaw."""
    return UNPRINTABLE if str(context.get("pattern")).startswith("^[^") else UNKNOWN


def _not_json(error: Mapping[str, Any]) -> Words:
    place = next((step for step in error["loc"] if isinstance(step, int)), None)
    zh = "" if place is None else f"第{place + 1}个字符处"
    en = "" if place is None else f" near sign {place + 1}"
    return f"不是有效的JSON，请检查{zh or '格式'}", f"is not valid JSON: look{en or ' at its form'}"


def _got(error: Mapping[str, Any], steps: tuple[str | int, ...]) -> str | None:
    """What was sent, shortened, where it can be neither secret nor personal."""
    sent, kind = error.get("input"), error["type"]
    name = next((str(step) for step in reversed(steps) if isinstance(step, str)), "")
    if SECRET.search(name):
        return None
    of_number = kind in LIMITS and isinstance(sent, int | float | Decimal)
    of_choice = kind in CHOICES and isinstance(sent, str | int)
    if isinstance(sent, bool) or not (of_number or of_choice):
        return None
    return shortened(str(sent))
