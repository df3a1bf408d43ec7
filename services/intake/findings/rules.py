"""Pure: what the organisation's record, duplicates and the evidence have to say of a draft."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from contracts.application import EvidenceKind, Finding, FormVersion, Severity, required_evidence
from contracts.application.presentation import SAME_AS
from contracts.policy import DuplicatePolicy, Plan
from contracts.text import comparison_form
from services.intake.submissions.rules import text_at

OF_ORGANISATION: Final = tuple((path.split("/")[1], path.split("/")[2]) for path in SAME_AS)
"""Blanks that must say what the organisation is registered with: its name, its credit code."""


def blocking(findings: Sequence[Finding]) -> int:
    """How many stop the hand-in; the others warn."""
    return sum(finding.severity is Severity.blocks for finding in findings)


def without_record_asked(findings: Sequence[Finding]) -> list[Finding]:
    """The findings but the one that asks for the record on 5gii: registry has it."""
    return [finding for finding in findings if finding.code != "no_platform_record"]


def organisation_findings(content: Mapping[str, Any], name: str, credit_code: str) -> list[Finding]:
    """Name and code are those the organisation is registered with here."""
    found = []
    for (part, key), own, zh in zip(
        OF_ORGANISATION, (name, credit_code), ("建设单位名称", "统一社会信用代码"), strict=True
    ):
        typed = text_at(content, part, key)
        if typed is not None and comparison_form(typed) != comparison_form(own):
            en = f"{key} is not the registered one; correct it, or the organisation's record"
            found.append(
                Finding(
                    path=f"/{part}/{key}",
                    code="differs_from_organisation",
                    severity=Severity.blocks,
                    zh=f"{zh}与申报单位登记的不一致，请改为登记的内容",
                    en=en,
                )
            )
    return found


_ON_ITS_WAY: Final = {
    False: (
        "；有文件尚未传完，请传完并通过校验后提交",
        "; one is on its way: hand in when it has arrived and passed its check",
    ),
    True: (
        "；有文件尚未传完，请传完并通过校验后提交，来不及的可在提交时选择随后补传",
        "; one is on its way: hand in when it has arrived and passed its check,"
        " or now, with_unfinished, and send it in time",
    ),
}


def evidence_findings(
    form: FormVersion,
    content: Mapping[str, Any],
    promoted: Collection[str],
    unfinished: Collection[str],
    *,
    sealed_scan: bool,
    late_bytes: bool = False,
) -> list[Finding]:
    """Required kinds without a promoted file block.

    An unfinished upload warns: it will not be part of the hand-in. So does earlier material that
    the form does not declare: nobody would take it for part two. late_bytes: the campaign lets a
    hand-in take unfinished files along by their hash.
    """
    found = []
    required = required_evidence(content, sealed_scan=sealed_scan)
    earlier = EvidenceKind.earlier_material
    if earlier not in required and earlier.value in promoted:
        zh = (
            "已上传既往申报材料，但未声明以其代替第二部分；"
            "如需代替，请填写申报级别、项目名称、年份并确认未发生变化"
        )
        en = (
            "Earlier material is uploaded but not declared:"
            " give level, programme, year and that nothing changed, or remove it"
        )
        found.append(_attachment(earlier, "earlier_material_undeclared", Severity.warns, zh, en))
    for kind in required:
        if kind.value not in promoted:
            words = form.evidence[kind]
            zh = f"缺少必需的材料：{words.zh}"
            en = f"A required file is missing: {words.en}"
            if kind.value in unfinished:
                zh, en = zh + _ON_ITS_WAY[late_bytes][0], en + _ON_ITS_WAY[late_bytes][1]
            found.append(_attachment(kind, "evidence_missing", Severity.blocks, zh, en))
    for kind in EvidenceKind:
        if kind.value in unfinished:
            words = form.evidence[kind]
            zh = f"{words.zh}有文件尚未上传或校验完成，提交时不会包含"
            zh += "，除非选择随后补传" if late_bytes else ""
            en = f"A file of {words.en} is not uploaded or checked yet and would be left out"
            en += ", unless it is handed in with_unfinished" if late_bytes else ""
            found.append(_attachment(kind, "upload_unfinished", Severity.warns, zh, en))
    return found


@dataclass(frozen=True)
class Duplicates:
    """What intake knows of the same factory.

    own: numbers of the applicant's own live submissions for it. others: another applicant has one.
    entries: (year, registry number) of earlier years. live: how many live submissions the applicant
    has besides this one.
    """

    own: tuple[str, ...] = ()
    others: bool = False
    entries: tuple[tuple[int, str], ...] = ()
    live: int = 0


def duplicate_findings(plan: Plan, duplicates: Duplicates) -> list[Finding]:
    """What the campaign's policy says of a factory that is there already.

    Where only one submission a factory may live, `place_findings` judges one's own.
    """
    found = []
    if duplicates.own and not plan.one_live_submission_per_factory:
        found += _own_twin(plan.duplicates.same_factory_live, duplicates.own)
    elif duplicates.others and not duplicates.own:
        zh = (
            "同一统一社会信用代码、同一工厂已由其他申报账户提交，"
            "请核对工厂名称，或与本单位同事、推荐单位联系"
        )
        en = (
            "The same credit code and factory were handed in by another applicant:"
            " check the name, or ask your unit"
        )
        found += _by_policy(plan.duplicates.same_factory_live, "same_factory_live", zh, en)
    if duplicates.entries:
        when = "、".join(f"{year}年 {number}" for year, number in duplicates.entries)
        zh = f"该工厂往年已入库（{when}），请核对是否需要再次申报"
        en = (
            f"This factory was registered in an earlier year ({when}): check whether to apply again"
        )
        found += _by_policy(plan.duplicates.earlier_entry, "earlier_entry", zh, en)
    return found


def place_findings(plan: Plan, duplicates: Duplicates) -> list[Finding]:
    """What would leave no place for a hand-in now.

    A draft shows it early. The hand-in judges it itself, under its locks.
    """
    found = []
    if duplicates.own and plan.one_live_submission_per_factory:
        found += _own_twin("refuse", duplicates.own)
    if plan.max_per_applicant is not None and duplicates.live >= plan.max_per_applicant:
        zh = f"本单位已有{duplicates.live}件有效申报，本次征集每单位至多{plan.max_per_applicant}件"
        en = (
            f"{duplicates.live} live submissions of yours;"
            f" at most {plan.max_per_applicant} of an applicant are taken here"
        )
        found += _by_policy("refuse", "too_many_submissions", zh, en)
    return found


def _own_twin(policy: DuplicatePolicy, numbers: Sequence[str]) -> list[Finding]:
    listed = "、".join(numbers)
    zh = f"本单位的同一工厂已有有效申报（{listed}），请勿重复申报；如需更换，请先撤回原申报"
    en = (
        f"A live submission of yours is for the same factory ({listed}):"
        " withdraw that one to replace it"
    )
    return _by_policy(policy, "same_factory_live", zh, en)


def _by_policy(policy: DuplicatePolicy, code: str, zh: str, en: str) -> list[Finding]:
    if policy == "allow":
        return []
    severity = Severity.blocks if policy == "refuse" else Severity.warns
    return [
        Finding(
            path="/cover/factory_name",
            code=code,
            severity=severity,
            zh=zh,
            en=en,
        )
    ]


def _attachment(kind: EvidenceKind, code: str, severity: Severity, zh: str, en: str) -> Finding:
    return Finding(
        path=f"/attachments/{kind.value}",
        code=code,
        severity=severity,
        zh=zh,
        en=en,
    )
