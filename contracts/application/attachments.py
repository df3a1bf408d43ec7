"""Part three of the form: 三、相关附件 (notice, attachment 2). Which kinds of files an application needs."""

from collections.abc import Mapping
from typing import Any, Final

from contracts.application.codes import EvidenceKind

ATTACHMENTS_ZH: Final = "三、相关附件"
ATTACHMENTS_EN: Final = "Part three: attachments"

EVIDENCE_HINTS: Final[Mapping[EvidenceKind, str]] = {
    EvidenceKind.licence: "企业营业执照复印件；事业单位提供事业单位法人证书",
    EvidenceKind.construction_evidence: "5G设备及应用场景照片等，至少1个文件；已完成项目可提供验收报告",
    EvidenceKind.achievements: "专利、标准、国家级/省市级荣誉、“绽放杯”等赛事获奖情况",
    EvidenceKind.sealed_scan: "加盖公章并由法定代表人（负责人）签章的申请书扫描件",
    EvidenceKind.earlier_material: "当时的市级或国家级5G应用相关项目申报材料",
    EvidenceKind.other: "其他需要说明的材料",
}


def required_evidence(content: Mapping[str, Any], *, sealed_scan: bool = False) -> list[EvidenceKind]:
    """The kinds of which at least one file is needed to hand in, for a draft or content; in the form's order.

    ``sealed_scan`` is the campaign's policy. ``built`` does not force an acceptance report (the form says 可).
    """
    kinds = [EvidenceKind.licence, EvidenceKind.construction_evidence]
    if sealed_scan:
        kinds.append(EvidenceKind.sealed_scan)
    implementation = content.get("implementation")
    if isinstance(implementation, Mapping) and implementation.get("substitute"):
        kinds.append(EvidenceKind.earlier_material)
    return kinds
