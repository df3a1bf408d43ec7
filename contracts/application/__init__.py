"""The application form (notice, attachment 2), field by field: its parts, code lists, limits and checks.

``check`` a draft, ``split_contact`` it, ``parse`` it into an ``ApplicationForm``, ``read`` a snapshot's content back.
"""

from contracts.application.attachments import required_evidence
from contracts.application.check import check, check_contact, check_content, parse
from contracts.application.codes import ApplicantKind, EvidenceKind, Industry
from contracts.application.findings import Finding, FormIncomplete, Severity
from contracts.application.form import (
    ApplicationForm,
    normalise_draft,
    read,
    snapshot_hash,
    split_contact,
)
from contracts.application.labels import ATTACHMENTS, FORM_PARTS, label

__all__ = [
    "ATTACHMENTS",
    "FORM_PARTS",
    "ApplicantKind",
    "ApplicationForm",
    "EvidenceKind",
    "Finding",
    "FormIncomplete",
    "Industry",
    "Severity",
    "check",
    "check_contact",
    "check_content",
    "label",
    "normalise_draft",
    "parse",
    "read",
    "required_evidence",
    "snapshot_hash",
    "split_contact",
]
