"""How the 申请书 prints what its blanks cannot say by themselves.

Boxes, the contact line, earlier material in words. Word out prints them, Word in reads them back.
Pure.
"""

import re
from collections.abc import Mapping
from typing import Any, Final

from contracts.application.blank_check import is_blank
from contracts.application.form_version import FormVersion

TICKED: Final = "☑"
UNTICKED: Final = "☐"
BETWEEN: Final = "　"
"""Between name, telephone and e-mail in the one blank 联系人及联系方式."""
LEVELS: Final = "/implementation/substitute/level"
_CONTACT: Final = ("contact_name", "contact_phone", "contact_email")
_SUBSTITUTE: Final = re.compile(
    r"以([^“]*)“(.*)”（(\d{4}|)年）申报材料代替本部分内容(，建设内容至此次申请时未发生变化)?。",
    re.DOTALL,
)


def contact_line(contact: Mapping[str, Any]) -> str:
    """Name, telephone, e-mail as the cover prints them in one blank; what is missing is
    left out.
    """
    return BETWEEN.join(
        str(contact[key]).strip()
        for key in _CONTACT
        if isinstance(contact.get(key), str) and contact[key].strip()
    )


def substitute_sentence(form: FormVersion, substitute: Any) -> str:
    """Earlier material that stands in for part two, in one sentence; empty when there is none."""
    if not isinstance(substitute, Mapping) or is_blank(substitute):
        return ""
    levels = {option.code: option.zh for option in form.options(LEVELS)}
    level = substitute.get("level")
    programme = substitute.get("programme")
    year = substitute.get("year")
    unchanged = "，建设内容至此次申请时未发生变化" if substitute.get("unchanged") is True else ""
    shown_level = levels.get(level, "") if isinstance(level, str) else ""
    shown_year = (
        f"{year:04d}"
        if isinstance(year, int) and not isinstance(year, bool) and 0 < year <= 9999
        else ""
    )
    shown_name = programme if isinstance(programme, str) else ""
    return f"以{shown_level}“{shown_name}”（{shown_year}年）申报材料代替本部分内容{unchanged}。"


def read_substitute(form: FormVersion, sentence: str) -> dict[str, Any] | None:
    """The earlier material a sentence of that shape names; None for any other text.

    What the sentence leaves open is left out.
    """
    found = _SUBSTITUTE.fullmatch(sentence.strip())
    if found is None:
        return None
    levels = {option.zh: option.code for option in form.options(LEVELS)}
    if found[1] and found[1] not in levels:
        return None
    named = {
        "level": levels.get(found[1]),
        "programme": found[2] or None,
        "year": int(found[3]) if found[3] else None,
        "unchanged": True if found[4] else None,
    }
    return {key: value for key, value in named.items() if value is not None}
