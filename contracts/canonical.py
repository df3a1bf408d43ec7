"""Canonical JSON (RFC 8785) and the hashes of it: one byte string for one content.

Receipts, snapshots, the journal and the audit all hash through here, so that anybody can repeat
it.
"""

import hashlib
import json
import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, date, datetime
from decimal import Decimal
from enum import Enum
from typing import Any, Final
from uuid import UUID

import rfc8785
from pydantic import BaseModel

_LEAF: Final = b"\x00"
_FAST: Final = json.JSONEncoder(
    ensure_ascii=False, check_circular=False, sort_keys=True, separators=(",", ":")
)
# What the standard library may write in another way than RFC 8785: an integer beyond 2^53 − 1,
# which has at least 16 digits. Fractions are not allowed; what looks like one takes the slow way,
# which refuses it. A number follows a comma, a bracket, or the colon after a key's closing quote;
# the colons of an instant do not count.
_SLOW: Final = re.compile(r'[:,\[](?<![^"]:)-?(?:[0-9]{16}|[0-9]+[.eE]|NaN|Infinity)')


def plain(value: Any) -> Any:
    """The value as JSON may hold it.

    Decimals, ids and times become text, models and enums their content, text NFC. Instants become
    UTC with microseconds and ``Z``. Raises TypeError for a float, bytes, a set or anything else
    without an exact text. Raises ValueError for an instant without zone, a decimal that is no
    number, or two keys that are the same text.
    """
    known = _BY_TYPE.get(type(value))
    if known is not None:
        return known(value)
    if isinstance(value, Enum):
        return plain(value.value)
    if value is None or isinstance(value, bool | int):
        return value
    if isinstance(value, str):
        return _plain_text(value)
    if isinstance(value, BaseModel):
        return plain(value.model_dump(mode="python"))
    if isinstance(value, Mapping):
        return _plain_object(value)
    if isinstance(value, list | tuple):
        return _plain_list(value)
    return _plain_scalar(value)


def canonical(value: Any) -> bytes:
    """Canonical JSON (RFC 8785) of ``plain(value)`` in UTF-8.

    Raises what ``plain`` raises, and ValueError for lone surrogates and for integers beyond
    ±(2^53 − 1).
    """
    made = plain(value)
    text = _FAST.encode(made)
    if isinstance(made, int) or _differs(text):
        return rfc8785.dumps(made)
    return text.encode()


def canonical_json(value: Mapping[str, Any]) -> bytes:
    """``canonical`` of an object that holds JSON values only, as pydantic's JSON mode makes them.

    The same bytes or error, sooner. It tests the encoded text as a whole: every part of a text in
    NFC is in NFC.
    """
    text = _FAST.encode(value)
    if _differs(text) or not (text.isascii() or unicodedata.is_normalized("NFC", text)):
        return canonical(value)
    return text.encode()


def _differs(text: str) -> bool:
    """Whether RFC 8785 may write this text in another way.

    RFC 8785 sorts keys by UTF-16 code units. That differs from code points only if a character
    lies beyond the basic plane, where it takes two units.
    """
    if _SLOW.search(text):
        return True
    return not text.isascii() and len(text.encode("utf-16-le")) != 2 * len(text)


def sha256_hex(data: bytes) -> str:
    """SHA-256 in 64 lower-case hex digits."""
    return hashlib.sha256(data).hexdigest()


def content_hash(value: Any) -> str:
    """SHA-256 of the canonical JSON of a content."""
    return sha256_hex(canonical(value))


def leaf_hash(envelope: dict[str, Any]) -> str:
    """The leaf of a fact's envelope in the audit: SHA-256(0x00 ‖ canonical JSON)."""
    return leaf_of(canonical(envelope))


def leaf_of(body: bytes) -> str:
    """The leaf of an envelope that is already canonical JSON."""
    return sha256_hex(_LEAF + body)


def _plain_text(value: str) -> str:
    return value if value.isascii() else unicodedata.normalize("NFC", value)


def _plain_list(value: Sequence[Any]) -> list[Any]:
    return [plain(item) for item in value]


def _as_it_is(value: Any) -> Any:
    return value


def _plain_object(value: Mapping[Any, Any]) -> dict[str, Any]:
    result: dict[str, Any] = {}
    for key, item in value.items():
        name = plain(key)
        if not isinstance(name, str):
            raise TypeError(f"an object's key must be text, not {type(key).__name__}")
        if name in result:
            raise ValueError(f"two keys are the same text: {name!r}")
        result[name] = plain(item)
    return result


def _plain_scalar(value: object) -> str:
    if isinstance(value, Decimal):
        if not value.is_finite():
            raise ValueError(f"{value} is not a number")
        return format(value, "f")
    if isinstance(value, UUID):
        return str(value)
    if isinstance(value, datetime):
        return _plain_instant(value)
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} has no canonical form")


def _plain_instant(value: datetime) -> str:
    if value.tzinfo is None:
        raise ValueError("an instant needs a time zone")
    return value.astimezone(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")


# Most values, by their exact type: a chain of isinstance costs more than the conversion.
_BY_TYPE: Final[Mapping[type, Callable[[Any], Any]]] = {
    str: _plain_text,
    int: _as_it_is,
    bool: _as_it_is,
    type(None): _as_it_is,
    dict: _plain_object,
    list: _plain_list,
    tuple: _plain_list,
    UUID: str,
    datetime: _plain_instant,
}
