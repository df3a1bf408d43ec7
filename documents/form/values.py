"""What each placeholder of the 申请书 prints for a draft of any state: right, wrong or empty. Pure; used by filling.

A wrong value is printed as it was typed where the form has room for it; nothing here fails.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from markupsafe import Markup, escape

from contracts.application.blank_check import as_date, is_blank
from contracts.application.blanks import MONTH_PATTERN, Blank, Kind
from contracts.application.printed import TICKED, UNTICKED, contact_line, substitute_sentence
from documents.form.placeholders import (
    CONTACT,
    SLOTS,
    SUBSTITUTE,
    UNIT,
    Shape,
    Slot,
    boxed,
    option_name,
)

_UNPRINTABLE: Final = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_INSTEAD: Final = "\N{REPLACEMENT CHARACTER}"
_TOKEN_SIGNS: Final = re.compile("[\ufdd0\ufdd1]")
_OPEN, _CLOSE = "\ufdd0", "\ufdd1"


@dataclass(frozen=True)
class Said:
    """What the form is filled from. unit_name: of the recommending unit, None where its code is unknown; year: pre-printed."""

    content: Mapping[str, Any]
    contact: Mapping[str, Any]
    unit_name: str | None
    year: int


def printable(text: str) -> str:
    """The text as XML can hold it: a control character becomes �, so that a reader sees that something was there."""
    kept = _UNPRINTABLE.sub(_INSTEAD, text.replace("\r\n", "\n").replace("\r", "\n"))
    return _TOKEN_SIGNS.sub(_INSTEAD, kept)


def literal(text: str) -> Markup:
    """Printable text escaped for the template: no tag and no brace of it is ever read as one."""
    return Markup(str(escape(printable(text))).replace("{", "&#123;").replace("}", "&#125;"))  # noqa: S704 escaped just here


def token(name: str) -> str:
    """What stands for a text of part two until its paragraphs take its place; no draft can hold these signs."""
    return f"{_OPEN}{name}{_CLOSE}"


def context(said: Said) -> dict[str, Any]:
    """Every placeholder's print, escaped; those of prose print their token."""
    return {slot.name: _printed(slot, said) for slot in SLOTS}


def prose(said: Said) -> dict[str, str]:
    """The texts of part two by placeholder, as typed; empty where there is none."""
    texts = {}
    for slot in SLOTS:
        if slot.shape is Shape.prose:
            value = value_at(said.content, slot.path)
            texts[slot.name] = (
                substitute_sentence(value) if slot.name == SUBSTITUTE else _plain(value)
            )
    return texts


def hint(slot: Slot) -> str:
    """The form's own words in a blank of long text, in brackets as printed; other hints are not on the form."""
    return (
        f"（{slot.blank.hint_zh}）" if slot.blank.kind in {Kind.long_text, Kind.rich_text} else ""
    )


def value_at(content: Mapping[str, Any], path: str) -> Any:
    """The value at a JSON pointer through objects; None where there is none."""
    value: Any = content
    for step in path.strip("/").split("/"):
        value = value.get(step) if isinstance(value, Mapping) else None
    return value


def _printed(slot: Slot, said: Said) -> Any:
    value = value_at(said.content, slot.path)
    match slot.shape:
        case Shape.prose:
            return Markup(token(slot.name))  # noqa: S704 our own name
        case Shape.boxes:
            chosen = _chosen(slot.blank, value, said.content, slot.path)
            return {
                option_name(option.zh): Markup(TICKED if option.code in chosen else UNTICKED)  # noqa: S704 one of two signs
                for option in boxed(slot.blank)
            }
        case Shape.day:
            return _day(value, said.year if slot.path.startswith("/cover/") else None)
        case Shape.month:
            return _month(value)
    return literal(_text(slot, value, said) or slot.empty or hint(slot))


def _text(slot: Slot, value: Any, said: Said) -> str:
    if slot.name == CONTACT:
        return contact_line(said.contact)
    if slot.name == UNIT and said.unit_name is not None:
        return said.unit_name
    if slot.path.endswith("_other"):
        return _beside_other(_plain(value))
    return _plain(value)


def _beside_other(text: str) -> str:
    """One colon right after 其他 is its separator to whoever reads the paper: a text that begins with one gets it before its own."""
    return f"：{text}" if text[:1] in {":", "："} else text


def _plain(value: Any) -> str:
    if is_blank(value) or isinstance(value, bool | Mapping):
        return ""
    if isinstance(value, list):
        return "、".join(_plain(item) for item in value)
    return str(value)


def _chosen(blank: Blank, value: Any, content: Mapping[str, Any], path: str) -> set[str]:
    """The codes ticked. Text beside "other" ticks it too, as the check says it will."""
    found = {
        item for item in (value if isinstance(value, list) else [value]) if isinstance(item, str)
    }
    if blank.other is not None and not is_blank(
        value_at(content, f"{path.rpartition('/')[0]}/{blank.other}")
    ):
        found.add("other")
    return found


def _day(value: Any, preprinted: int | None) -> dict[str, Markup]:
    """Day parts without leading zeros; a wrong date, or one of another year than the form pre-prints, stands as typed."""
    day = as_date(value)
    if day is None or (preprinted is not None and day.year != preprinted):
        year, month, date = ("   ", _plain(value) or "   ", "   ")
        return {
            "年": literal(str(preprinted) if preprinted else year),
            "月": literal(month),
            "日": literal(date),
        }
    return {
        "年": literal(str(day.year)),
        "月": literal(str(day.month)),
        "日": literal(str(day.day)),
    }


def _month(value: Any) -> dict[str, Markup]:
    if isinstance(value, str) and re.fullmatch(MONTH_PATTERN, value):
        return {"年": literal(value[:4]), "月": literal(str(int(value[5:])))}
    return {"年": literal(_plain(value) or "    "), "月": literal("    ")}
