"""Pure decisions about a submission: what may change, how a draft is read and compared."""

from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Any, Final

from contracts.application.difference import changed_paths
from contracts.application.form import CONTACT_PART
from contracts.lookalikes import name_form
from contracts.vocabulary import covers
from services.intake.submissions.problems import NotEditable

_LONGEST_NAME: Final = 200
UNDER_WAY: Final = timedelta(minutes=10)
"""How much later than its stamp an act may enter its gate.

It waits in a process, or is sent away with a place in the queue, a minute each, perhaps more than
once. Silence is not declared before. It is nobody's deadline.
"""


def may_edit(handed_in: bool, ended: bool, reopened: Sequence[str] | None) -> None:
    """Only a draft is edited, or a submission with an open correction.

    reopened: the paths of the correction's points. Raises NotEditable.
    """
    if ended or (handed_in and reopened is None):
        raise NotEditable()


def reopens_evidence(kind: str, reopened: Sequence[str]) -> bool:
    """Whether a point names this kind: by itself, as /attachments/<kind>, or with /attachments."""
    return any(point == kind or covers(point, f"/attachments/{kind}") for point in reopened)


def text_at(content: Mapping[str, Any], part: str, key: str) -> str | None:
    """A short text of the draft, None while it is not one."""
    inside = content.get(part)
    value = inside.get(key) if isinstance(inside, Mapping) else None
    return (
        value.strip()
        if isinstance(value, str) and 0 < len(value.strip()) <= _LONGEST_NAME
        else None
    )


def factory_key(name: str) -> str:
    """The compared form of a factory's name."""
    return name_form(name)


def duplicate_key(content: Mapping[str, Any]) -> tuple[str | None, str | None]:
    """Credit code and factory name as duplicates are looked for, None while they are not there."""
    name = text_at(content, "cover", "factory_name")
    return text_at(content, "extra", "credit_code"), factory_key(name) if name is not None else None


def with_contact(content: Mapping[str, Any], contact: Mapping[str, Any]) -> dict[str, Any]:
    """Content and contact as one draft, as people edit it."""
    return {**content, CONTACT_PART: dict(contact)} if contact else dict(content)


def patience(*, rehearsal: bool) -> timedelta:
    """How long after a due instant silence is not yet declared.

    A rehearsal's clock stands still, so nothing is under way on it.
    """
    return timedelta() if rehearsal else UNDER_WAY


def changed(before: Any, after: Any) -> list[str]:
    """JSON pointers of what differs; a list is one value."""
    return changed_paths(before, after)
