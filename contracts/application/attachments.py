"""Part three of the form: which kinds of files an application needs (notice, attachment 2)."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final, Literal

from contracts.application.blank_check import is_blank
from contracts.application.codes import EvidenceKind


@dataclass(frozen=True, slots=True)
class EvidencePlace:
    """Where a kind of evidence belongs and when a file of it is needed.

    ``needed``: always, with what is filled in at ``beside``, as the campaign says, or never.
    ``about``: JSON pointers of what it proves.
    ``printed``: part three of the form names it.
    """

    needed: Literal["always", "when_filled", "by_policy", "never"]
    about: tuple[str, ...] = ()
    beside: str = ""
    printed: bool = False


EVIDENCE_PLACES: Final[Mapping[EvidenceKind, EvidencePlace]] = {
    EvidenceKind.licence: EvidencePlace(
        "always", ("/cover/applicant_name", "/extra/credit_code"), printed=True
    ),
    EvidenceKind.construction_evidence: EvidencePlace("always", ("/construction",), printed=True),
    EvidenceKind.achievements: EvidencePlace(
        "never", ("/implementation/results_and_highlights",), printed=True
    ),
    EvidenceKind.sealed_scan: EvidencePlace(
        "by_policy",
        (
            "/cover/applicant_name",
            "/declaration/applicant_seal",
            "/declaration/legal_representative_signature",
        ),
    ),
    EvidenceKind.earlier_material: EvidencePlace(
        "when_filled", ("/implementation/substitute",), beside="/implementation/substitute"
    ),
    EvidenceKind.other: EvidencePlace("never"),
}


def required_evidence(
    content: Mapping[str, Any], *, sealed_scan: bool = False
) -> list[EvidenceKind]:
    """The kinds of which a hand-in needs at least one file, for a draft or content, in order.

    ``sealed_scan`` is the campaign's policy. A built project needs no acceptance report (the form
    says 可).
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
