"""Part three of the form: 三、相关附件 (notice, attachment 2). Which kinds of files an application needs."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final, Literal

from contracts.application.blank_check import is_blank
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


@dataclass(frozen=True, slots=True)
class Place:
    """Where a kind of evidence belongs and when a file of it is needed: with what is filled in at ``beside``, or as the campaign says.

    ``about``: JSON pointers of what it proves; ``printed``: named by part three of the form itself.
    """

    needed: Literal["always", "when_filled", "by_policy", "never"]
    about: tuple[str, ...] = ()
    beside: str = ""
    printed: bool = False


EVIDENCE_PLACES: Final[Mapping[EvidenceKind, Place]] = {
    EvidenceKind.licence: Place(
        "always", ("/cover/applicant_name", "/extra/credit_code"), printed=True
    ),
    EvidenceKind.construction_evidence: Place("always", ("/construction",), printed=True),
    EvidenceKind.achievements: Place(
        "never", ("/implementation/results_and_highlights",), printed=True
    ),
    EvidenceKind.sealed_scan: Place(
        "by_policy",
        (
            "/cover/applicant_name",
            "/declaration/applicant_seal",
            "/declaration/legal_representative_signature",
        ),
    ),
    EvidenceKind.earlier_material: Place(
        "when_filled", ("/implementation/substitute",), beside="/implementation/substitute"
    ),
    EvidenceKind.other: Place("never"),
}


def required_evidence(
    content: Mapping[str, Any], *, sealed_scan: bool = False
) -> list[EvidenceKind]:
    """The kinds of which at least one file is needed to hand in, for a draft or content; in the form's order.

    ``sealed_scan`` is the campaign's policy. ``built`` does not force an acceptance report (the form says 可).
    """
    asked = {"always": True, "by_policy": sealed_scan, "never": False}
    return [
        kind
        for kind, place in EVIDENCE_PLACES.items()
        if (
            _filled(content, place.beside) if place.needed == "when_filled" else asked[place.needed]
        )
    ]


def _filled(content: Mapping[str, Any], pointer: str) -> bool:
    value: Any = content
    for key in pointer.removeprefix("/").split("/"):
        value = value.get(key) if isinstance(value, Mapping) else None
    return not is_blank(value)
