"""What is wrong with a value of a campaign's file, in words. Keyed by pydantic's error. Pure."""

from typing import Final

MESSAGES: Final[dict[str, tuple[str, str]]] = {
    "missing": ("缺少此项", "is missing"),
    "extra_forbidden": ("未知的项", "is not known"),
    "datetime": (
        "不是时刻，应写作 2020-09-06T00:00:00+08:00",
        "is not an instant like 2020-09-06T00:00:00+08:00",
    ),
    "int": ("不是整数", "is not a whole number"),
    "bool": ("应为 true 或 false", "must be true or false"),
    "decimal": ("不是数字", "is not a number"),
    "literal_error": ("不是允许的取值", "is not one of the allowed values"),
    "enum": ("不是允许的取值", "is not one of the allowed values"),
    "string_type": ("应为文字", "must be text"),
    "tuple_type": ("应为列表", "must be a list"),
    "model": ("应为一组“键: 值”", "must be keys with values"),
}


def message_of(kind: str, message: str) -> tuple[str, str]:
    """Chinese and English for pydantic's kind of error; its own words where none fits."""
    for start, told in MESSAGES.items():
        if kind.startswith(start):
            return told
    return message, message
