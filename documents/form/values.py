"""What each placeholder of the 申请书 prints for a draft of any state: right, wrong or empty.

Pure; used by filling. A wrong value is printed as it was typed where the form has room for it.
Nothing here fails.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from markupsafe import Markup, escape

from contracts.application import FormVersion
from contracts.application.blank_check import as_date, is_blank
from contracts.application.blanks import MONTH_PATTERN, Blank, Kind
from contracts.application.printed import TICKED, UNTICKED, contact_line, substitute_sentence
from documents.form.placeholders import (
    CONTACT,
    SUBSTITUTE,
    UNIT,
    Placeholder,
    Shape,
    boxed,
    option_name,
    placeholders_of,
)

_UNPRINTABLE: Final = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_INSTEAD: Final = "\N{REPLACEMENT CHARACTER}"
_TOKEN_SIGNS: Final = re.compile("[\ufdd0\ufdd1]")
_OPEN, _CLOSE = "\ufdd0", "\ufdd1"


@dataclass(frozen=True)
class Filling:
    """What a form is filled from.

    unit_name: of the recommending unit, None where its code is unknown. year: pre-printed.
    hints: whether an empty blank shows the form's words to whoever fills it in.
    """

    form: FormVersion
    content: Mapping[str, Any]
    contact: Mapping[str, Any]
    unit_name: str | None
    year: int
    hints: bool = True


def printable(text: str) -> str:
    """The text as XML can hold it: a control character becomes �, so that a reader sees that
    something was there.
    """
    kept = _UNPRINTABLE.sub(_INSTEAD, text.replace("\r\n", "\n").replace("\r", "\n"))
    return _TOKEN_SIGNS.sub(_INSTEAD, kept)


def literal(text: str) -> Markup:
    """Printable text escaped for the template: no tag and no brace of it is ever read as one."""
    escaped = str(escape(printable(text)))
    # Escaped in the line above; braces would be read as template tags.
    return Markup(escaped.replace("{", "&#123;").replace("}", "&#125;"))  # noqa: S704


def token(name: str) -> str:
    """What stands for a text of part two until its paragraphs take its place; no draft can hold
    these signs.
    """
    return f"{_OPEN}{name}{_CLOSE}"


def context(filling: Filling) -> dict[str, Any]:
    """Every placeholder's print, escaped; those of prose print their token."""
    return {each.name: _printed(each, filling) for each in placeholders_of(filling.form)}


def prose(filling: Filling) -> dict[str, str]:
    """The texts of part two by placeholder, as typed; empty where there is none."""
    texts = {}
    for placeholder in placeholders_of(filling.form):
        if placeholder.shape is not Shape.prose:
            continue
        value = value_at(filling.content, placeholder.path)
        if placeholder.name == SUBSTITUTE:
            texts[placeholder.name] = substitute_sentence(filling.form, value)
        else:
            texts[placeholder.name] = _plain(value)
    return texts


def hint(placeholder: Placeholder) -> str:
    """The form's own words in a blank of long text, in brackets as printed; other hints are not on
    the form.
    """
    blank = placeholder.blank
    printed = blank.kind in {Kind.long_text, Kind.rich_text} and blank.hint_zh
    return f"（{blank.hint_zh}）" if printed else ""


def value_at(content: Mapping[str, Any], path: str) -> Any:
    """The value at a JSON pointer through objects; None where there is none."""
    value: Any = content
    for step in path.strip("/").split("/"):
        value = value.get(step) if isinstance(value, Mapping) else None
    return value


def _printed(placeholder: Placeholder, filling: Filling) -> Any:
    value = value_at(filling.content, placeholder.path)
    match placeholder.shape:
        case Shape.prose:
            return Markup(token(placeholder.name))  # noqa: S704 our own name
        case Shape.boxes:
            chosen = _chosen(placeholder.blank, value, filling.content, placeholder.path)
            return {
                # A sign of our own needs no escaping.
                option_name(option.zh): Markup(TICKED if option.code in chosen else UNTICKED)  # noqa: S704
                for option in boxed(placeholder.blank)
            }
        case Shape.day:
            return _day(value, filling.year if placeholder.path.startswith("/cover/") else None)
        case Shape.month:
            return _month(value)
    instead = placeholder.empty or (hint(placeholder) if filling.hints else "")
    return literal(_text(placeholder, value, filling) or instead)


def _text(placeholder: Placeholder, value: Any, filling: Filling) -> str:
    if placeholder.name == CONTACT:
        return contact_line(filling.contact)
    if placeholder.name == UNIT and filling.unit_name is not None:
        return filling.unit_name
    if placeholder.path.endswith("_other"):
        return _beside_other(_plain(value))
    return _plain(value)


def _beside_other(text: str) -> str:
    """One colon right after 其他 is its separator to whoever reads the paper: a text that begins
    with one gets it before its own.
    """
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
    """Day parts without leading zeros; a wrong date, or one of another year than the form
    pre-prints, stands as typed.
    """
    day = as_date(value)
    if day is None or (preprinted is not None and day.year != preprinted):
        return {
            "年": literal(str(preprinted) if preprinted else "   "),
            "月": literal(_plain(value) or "   "),
            "日": literal("   "),
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
