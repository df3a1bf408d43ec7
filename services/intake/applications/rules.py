"""Pure decisions about a save: merged patch, unknown keys, reopened blanks, a stale version."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import datetime
from math import isfinite
from typing import Any, Final

from contracts.application import Finding, FormVersion, normalise_draft
from contracts.application.comparison import changed_fields
from contracts.application.findings import blocks
from contracts.application.form import misplaced_contact
from contracts.canonical import canonical
from contracts.field_error import FieldError, pointer
from contracts.problem import StaleVersion
from contracts.vocabulary import covers
from services.intake.applications.problems import (
    DraftTooLate,
    DraftUnreadable,
    FieldNotReopened,
    NotFinite,
    UnitClosed,
    UnknownFields,
)
from services.intake.findings.rules import OF_ORGANISATION

MOST_BYTES: Final = 256 * 1024
MOST_SENT: Final = 6 * MOST_BYTES
"""Bytes of a request that saves a draft: JSON may write every sign as an escape of six."""


def merge(target: Any, patch: Any) -> Any:
    """JSON merge patch (RFC 7396): objects are merged, null removes, everything else replaces."""
    if not isinstance(patch, Mapping):
        return patch
    merged = dict(target) if isinstance(target, Mapping) else {}
    for key, value in patch.items():
        if value is None:
            merged.pop(key, None)
        else:
            merged[key] = merge(merged.get(key), value)
    return merged


def patched(draft: Mapping[str, Any], patch: Mapping[str, Any]) -> dict[str, Any]:
    """The draft after a patch, as it is kept. Raises DraftUnreadable."""
    try:
        return normalise_draft(merge(draft, patch))
    except (ValueError, RecursionError) as error:
        raise DraftUnreadable() from error


def only_finite(patch: Mapping[str, Any]) -> None:
    """Nothing in a patch is NaN or Infinity. Raises NotFinite."""
    endless = [pointer(place) for place, value in _leaves(patch) if _is_endless(value)]
    if endless:
        raise NotFinite(endless)


def _leaves(patch: Mapping[str, Any]) -> Iterator[tuple[tuple[str | int, ...], Any]]:
    """Every value of a patch that holds no other, with its place."""
    waiting: list[tuple[tuple[str | int, ...], Any]] = [((), patch)]
    while waiting:  # a loop, since a patch may be nested deeper than Python calls
        place, value = waiting.pop()
        if isinstance(value, Mapping):
            waiting += [((*place, key), each) for key, each in value.items()]
        elif isinstance(value, list):
            waiting += [((*place, step), each) for step, each in enumerate(value)]
        else:
            yield place, value


def _is_endless(value: Any) -> bool:
    return isinstance(value, float) and not isfinite(value)


def only_known(draft: Mapping[str, Any], findings: Sequence[Finding]) -> None:
    """Nothing is kept under a key that the form does not have. Raises UnknownFields.

    findings: the check of the draft. It does not see contact data outside the contact part, which
    is split off before.
    """
    unknown = [finding for finding in findings if finding.code == "unknown_key"]
    unknown += [blocks(path, "unknown_key") for path in misplaced_contact(draft)]
    if unknown:
        raise UnknownFields(errors=[finding.as_error() for finding in unknown])


def may_begin(now: datetime, closes_at: datetime | None) -> None:
    """closes_at: of the window that applies; None where there is none. Raises DraftTooLate."""
    if closes_at is not None and now >= closes_at:
        raise DraftTooLate(closes_at)


def may_leave_unit(unit: str, now: datetime, closes_at: datetime | None) -> None:
    """Whether a draft may name another unit than this one, which closes then. Raises UnitClosed."""
    if closes_at is not None and now >= closes_at:
        raise UnitClosed(unit, closes_at)


def prefilled(content: Mapping[str, Any], name: str, credit_code: str) -> dict[str, Any]:
    """A new draft with the organisation's name and code where the applicant typed none."""
    filled: dict[str, Any] = {}
    for (part, key), value in zip(OF_ORGANISATION, (name, credit_code), strict=True):
        filled.setdefault(part, {})[key] = value
    return dict(merge(filled, content))


def changes(before: Mapping[str, Any], after: Mapping[str, Any]) -> bool:
    """True when a save would keep anything that is not there already."""
    # Python's comparison costs a hundredth of the canonical one, but takes 1 and true for the same.
    return before != after or canonical(before) != canonical(after)


def stale(
    form: FormVersion,
    current: int,
    draft_version: int,
    since: Sequence[str],
    patch: Mapping[str, Any],
) -> StaleVersion:
    """The problem for an editor whose version is stale.

    It names the blanks that changed since theirs, and which of these they changed too.

    current: the submission's version.
    since: the blanks that differ between the editor's draft and the newest.
    """
    typed = changed_fields(form, {}, patch)
    told = [_changed_meanwhile(form, path, path in typed) for path in since]
    names = "、".join(f"“{form.label(path)}”" for path in since) or "无（仅办理状态有变化）"
    twice = [path for path in since if path in typed]
    return StaleVersion(
        f"您打开后被修改的内容：{names}。您填写的内容尚未保存，请以当前版本{current}为准合并后再保存",
        f"changed since yours: {', '.join(since) or 'no field'}; nothing of yours was saved:"
        f" merge it into version {current}"
        + (f"; you both changed {', '.join(twice)}" if twice else ""),
        errors=told,
        current=current,
        draft_version=draft_version,
    )


def _changed_meanwhile(form: FormVersion, path: str, also_yours: bool) -> FieldError:
    """A blank that somebody else changed."""
    label = form.label(path)
    return FieldError(
        pointer=path,
        code="changed_meanwhile",
        message=f"“{label}”已被他人修改，请核对后合并",
        message_en=f"Somebody changed {path} meanwhile: compare and merge",
        path=path,
        label=label,
        also_yours=also_yours,
    )


def only_reopened(form: FormVersion, paths: Collection[str], reopened: Sequence[str]) -> None:
    """Every changed path lies at or under a named one. Raises FieldNotReopened."""
    closed = [path for path in paths if not any(covers(point, path) for point in reopened)]
    if closed:
        raise FieldNotReopened(form, closed, reopened)
