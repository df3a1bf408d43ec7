"""A JSON file that somebody vouches for: one reading of it, or none.

Two programs may read doubled members, text after the end or an unusual encoding in two ways. Such a
file is refused with the reason. Called to verify receipts and to read published keys.
"""

import json
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Sequence
from typing import Any


class JsonFileRefused(ValueError):
    """The bytes are no JSON with one reading. `zh` and `en` say why, and what to do."""

    def __init__(self, zh: str, en: str) -> None:
        super().__init__(en)
        self.zh, self.en = zh, en


def read_json(data: bytes) -> Any:
    """The one value that the bytes hold. Raises JsonFileRefused."""
    try:
        return json.loads(
            _text(data),
            object_pairs_hook=_object,
            parse_constant=_no_constant,
        )
    except JsonFileRefused:
        raise
    except json.JSONDecodeError as error:
        place = f"第{error.lineno}行第{error.colno}列"
        at = f"line {error.lineno}, column {error.colno}"
        if error.msg == "Extra data":
            raise JsonFileRefused(
                f"JSON结束之后还有其他内容（{place}），请使用下载的原文件",
                f"something follows the end of the JSON ({at}): use the file as it was downloaded",
            ) from error
        raise JsonFileRefused(f"不是JSON文件（{place}）", f"it is not JSON ({at})") from error
    except (ValueError, RecursionError) as error:
        raise JsonFileRefused("不是JSON文件", "it is not JSON") from error


def _text(data: bytes) -> str:
    if data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        raise JsonFileRefused(
            "文件编码为UTF-16，请另存为UTF-8",
            "it is in UTF-16: save it as UTF-8",
        )
    try:
        return data.removeprefix(BOM_UTF8).decode("utf-8")
    except UnicodeDecodeError as error:
        raise JsonFileRefused(
            f"不是UTF-8文件（第{error.start + 1}字节处），请另存为UTF-8",
            f"it is not UTF-8 (byte {error.start + 1}): save it as UTF-8",
        ) from error


def _object(pairs: Sequence[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise JsonFileRefused(
            f"成员“{twice[:40]}”出现了两次，内容有歧义",
            f"the member {twice[:40]!r} is there twice: it has two readings",
        )
    return found


def _no_constant(name: str) -> Any:
    raise JsonFileRefused(
        f"含有{name}，不是JSON的数值", f"it holds {name}, which is no JSON number"
    )
