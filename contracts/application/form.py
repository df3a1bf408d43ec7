"""The whole application form: how a draft is kept, what of it is content, and its finished shape.

A draft is any JSON object and may be wrong; ``ApplicationForm`` is what a snapshot holds. Contact
data is in neither.
"""

from collections.abc import Mapping
from typing import Any, Final

from pydantic import BaseModel, ConfigDict

from contracts import credit_code
from contracts.application.basic import Basic
from contracts.application.blank_check import is_blank
from contracts.application.blanks import Part
from contracts.application.construction import Construction
from contracts.application.contact import CONTACT_KEYS, Contact
from contracts.application.cover import Cover
from contracts.application.declaration import Declaration
from contracts.application.extra import Extra
from contracts.application.implementation import Implementation
from contracts.application.typed import as_kept
from contracts.canonical import content_hash
from contracts.text import normalise

CONTACT_PART: Final = "contact"
_DEEPEST: Final = 12
_EXACT_INTEGER: Final = 2**53 - 1


class ApplicationForm(BaseModel):
    """The content of a snapshot: every part complete, strict, immutable (notice, attachment 2)."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        strict=True,
    )

    cover: Cover
    declaration: Declaration
    basic: Basic
    construction: Construction
    implementation: Implementation
    extra: Extra

    def content(self) -> dict[str, Any]:
        """The form as plain JSON values, without the blanks nobody filled in: what is hashed and
        filed.
        """
        return dict(pruned(self.model_dump(mode="json", exclude_none=True)))


PARTS: Final[dict[str, type[Part]]] = {
    "cover": Cover,
    "contact": Contact,
    "declaration": Declaration,
    "basic": Basic,
    "construction": Construction,
    "implementation": Implementation,
    "extra": Extra,
}
"""Every part a draft may hold, in order. ``contact`` never becomes content."""


def normalise_draft(draft: Mapping[str, Any]) -> dict[str, Any]:
    """The draft as it is kept: text as `normalise` stores it, numbers in their blank's own form.

    An amount may be sent as JSON number: it is kept as the text that JSON wrote.

    A number that canonical JSON cannot hold exactly (a fraction, a huge integer) becomes its text,
    so that no save fails and the check can name it. Raises ValueError for a draft nested deeper
    than 12 levels.
    """
    kept = {normalise(str(key)): _kept(value, _DEEPEST) for key, value in draft.items()}
    for name, part in PARTS.items():
        if isinstance(kept.get(name), dict):
            kept[name] = as_kept(part, kept[name])
    extra = kept.get("extra")
    if isinstance(extra, dict) and isinstance(extra.get("credit_code"), str):
        extra["credit_code"] = credit_code.clean(extra["credit_code"])
    return kept


def split_contact(draft: Mapping[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
    """(content, contact): the content never holds contact data, wherever in the draft somebody put
    it.
    """
    contact = draft.get(CONTACT_PART)
    content: dict[str, Any] = _without_contact(draft)
    return content, dict(contact) if isinstance(contact, Mapping) else {}


def misplaced_contact(draft: Mapping[str, Any]) -> list[str]:
    """JSON pointers of contact keys outside the contact part: ``split_contact`` drops them, so a
    person is told.
    """
    found: list[str] = []
    for part, value in draft.items():
        if part != CONTACT_PART:
            _find_contact(f"/{part}", part, value, found)
    return found


def pruned(value: Any) -> Any:
    """The value without blanks nobody filled in (null, empty text, empty list or object), at every
    level.
    """
    if isinstance(value, Mapping):
        kept = {key: pruned(item) for key, item in value.items()}
        return {key: item for key, item in kept.items() if not is_blank(item)}
    return value


def snapshot_hash(content: Mapping[str, Any]) -> str:
    """The hash of the snapshot that handing in exactly this content makes: SHA-256 of its
    canonical JSON, pruned.

    ``content`` as a draft is kept: normalised, without contact data. For a draft that cannot be
    handed in yet it is the hash of what there is.
    """
    return content_hash(pruned(content))


def _kept(value: Any, levels: int) -> Any:
    if levels == 0:
        raise ValueError(f"a draft has at most {_DEEPEST} levels")
    if isinstance(value, str):
        return normalise(value)
    if isinstance(value, Mapping):
        return {normalise(str(key)): _kept(item, levels - 1) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_kept(item, levels - 1) for item in value]
    if isinstance(value, float) or (isinstance(value, int) and abs(value) > _EXACT_INTEGER):
        return repr(value)
    return value


def _find_contact(path: str, key: str, value: Any, found: list[str]) -> None:
    if key in CONTACT_KEYS:
        found.append(path)
    elif isinstance(value, Mapping):
        for name, item in value.items():
            _find_contact(f"{path}/{name}", name, item, found)


def _without_contact(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {
            key: _without_contact(item) for key, item in value.items() if key not in CONTACT_KEYS
        }
    if isinstance(value, list):
        return [_without_contact(item) for item in value]
    return value
