"""Pure decisions about drafts: merging, what changed, what may change, what the record of the organisation and the evidence ask for."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any, Final

from contracts.application import EvidenceKind, Finding, Severity, check, normalise_draft, required_evidence
from contracts.application.form import CONTACT_PART
from contracts.text import normalise
from services.intake.applications.problems import DraftUnreadable, FieldNotReopened, NotEditable, UnknownFields

MOST_BYTES: Final = 256 * 1024
_LONGEST_NAME: Final = 200


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
    """The draft after a patch, as it is kept. Raises DraftUnreadable, and UnknownFields for keys the form does not have."""
    try:
        kept = normalise_draft(merge(draft, patch))
    except (ValueError, RecursionError) as error:
        raise DraftUnreadable() from error
    unknown = [finding for finding in check(kept) if finding.code == "unknown_key"]
    if unknown:
        raise UnknownFields(errors=[finding.model_dump(mode="json") for finding in unknown])
    return kept


def prefilled(content: Mapping[str, Any], name: str, credit_code: str) -> dict[str, Any]:
    """A new draft with the organisation's name and code where the applicant typed none."""
    filled = {"cover": {"applicant_name": name}, "extra": {"credit_code": credit_code}}
    return dict(merge(filled, content))


def changed(before: Any, after: Any, path: str = "") -> Iterator[str]:
    """JSON pointers of what differs; a list is one value."""
    if isinstance(before, Mapping) and isinstance(after, Mapping):
        for key in sorted({*before, *after}):
            yield from changed(before.get(key), after.get(key), f"{path}/{key}")
    elif isinstance(before, Mapping) and after is None:
        yield from changed(before, {}, path)
    elif before is None and isinstance(after, Mapping):
        yield from changed({}, after, path)
    elif before != after:
        yield path


def may_edit(handed_in: bool, ended: bool, reopened: Sequence[str] | None) -> None:
    """A draft, or a submission with an open correction (`reopened`: its points' paths). Raises NotEditable."""
    if ended or (handed_in and reopened is None):
        raise NotEditable()


def only_reopened(paths: Collection[str], reopened: Sequence[str]) -> None:
    """Every changed path lies at or under a named one. Raises FieldNotReopened."""
    closed = [path for path in paths if not any(covers(point, path) for point in reopened)]
    if closed:
        raise FieldNotReopened(errors=[{"path": path} for path in closed], reopened=list(reopened))


def covers(point: str, path: str) -> bool:
    """A point covers its own path and everything under it."""
    return path == point or path.startswith(point.rstrip("/") + "/")


def reopens_evidence(kind: str, reopened: Sequence[str]) -> bool:
    """A point may name an evidence kind by itself or as /attachments/<kind>; /attachments names all."""
    return any(point == kind or covers(point, f"/attachments/{kind}") for point in reopened)


def text_at(content: Mapping[str, Any], part: str, key: str) -> str | None:
    """A short text of the draft, None while it is not one."""
    inside = content.get(part)
    value = inside.get(key) if isinstance(inside, Mapping) else None
    return value.strip() if isinstance(value, str) and 0 < len(value.strip()) <= _LONGEST_NAME else None


def factory_key(name: str) -> str:
    """A factory's name as it is compared: without spaces, case or variants of the same sign."""
    return "".join(normalise(name).casefold().split())


def organisation_findings(content: Mapping[str, Any], name: str, credit_code: str) -> list[Finding]:
    """Name and code are those the organisation is registered with here."""
    found = []
    for part, key, own, zh in (
        ("cover", "applicant_name", name, "建设单位名称"),
        ("extra", "credit_code", credit_code, "统一社会信用代码"),
    ):
        typed = text_at(content, part, key)
        if typed is not None and typed != own:
            en = f"{key} is not the registered one; correct it, or the organisation's record"
            found.append(
                Finding(
                    path=f"/{part}/{key}",
                    code="differs_from_organisation",
                    severity=Severity.blocks,
                    zh=f"{zh}与申请单位登记的不一致，请改为登记的内容",
                    en=en,
                )
            )
    return found


def evidence_findings(
    content: Mapping[str, Any], promoted: Collection[str], unfinished: Collection[str], *, sealed_scan: bool
) -> list[Finding]:
    """Required kinds without a promoted file block; an upload that is not finished warns, as it will not be part of it."""
    found = []
    for kind in required_evidence(content, sealed_scan=sealed_scan):
        if kind.value not in promoted:
            zh, en = f"缺少必需的材料：{kind.zh}", f"A required file is missing: {kind.en}"
            found.append(_attachment(kind, "evidence_missing", Severity.blocks, zh, en))
    for kind in EvidenceKind:
        if kind.value in unfinished:
            zh = f"{kind.zh}有文件尚未上传或校验完成，提交时不会包含"
            en = f"A file of {kind.en} is not uploaded or checked yet and would be left out"
            found.append(_attachment(kind, "upload_unfinished", Severity.warns, zh, en))
    return found


def _attachment(kind: EvidenceKind, code: str, severity: Severity, zh: str, en: str) -> Finding:
    return Finding(path=f"/attachments/{kind.value}", code=code, severity=severity, zh=zh, en=en)


def with_contact(content: Mapping[str, Any], contact: Mapping[str, Any]) -> dict[str, Any]:
    """Content and contact as one draft, as people edit it."""
    return {**content, CONTACT_PART: dict(contact)} if contact else dict(content)
