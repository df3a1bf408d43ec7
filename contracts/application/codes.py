"""The codes that the product itself gives a meaning, and a choice as a form version prints it.

Every other code list is the form version's own data (form_data.py).
"""

from enum import StrEnum
from typing import NamedTuple


class Option(NamedTuple):
    """One choice as it is printed: code, Chinese label, English label."""

    code: str
    zh: str
    en: str


class ApplicantKind(StrEnum):
    """What kind of body applies; not on the form. The credit code's first signs depend on it."""

    enterprise = "enterprise"
    public_institution = "public_institution"


class EvidenceKind(StrEnum):
    """What a file proves. attachments.py says where each kind belongs and when it is needed."""

    licence = "licence"
    construction_evidence = "construction_evidence"
    achievements = "achievements"
    sealed_scan = "sealed_scan"
    earlier_material = "earlier_material"
    other = "other"
