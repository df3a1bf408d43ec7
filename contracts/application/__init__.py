"""The application form (notice, attachment 2): its structure, and the words of each version.

The parts (cover.py …) are code; labels, choices, promises and limits are a version's data
(form_data.py), joined in form_version.py. ``check`` a draft, ``split_contact`` it, ``parse`` it
into an ``ApplicationForm``, ``read`` a snapshot's content back.
"""

from contracts.application.attachments import required_evidence
from contracts.application.check import (
    check,
    check_contact,
    check_content,
    parse,
    read,
    read_checked,
)
from contracts.application.codes import ApplicantKind, EvidenceKind
from contracts.application.findings import Finding, FormIncomplete, Severity
from contracts.application.form import (
    ApplicationForm,
    normalise_draft,
    snapshot_hash,
    split_contact,
)
from contracts.application.form_version import FormVersion, form_from, published_form

__all__ = [
    "ApplicantKind",
    "ApplicationForm",
    "EvidenceKind",
    "Finding",
    "FormIncomplete",
    "FormVersion",
    "Severity",
    "check",
    "check_contact",
    "check_content",
    "form_from",
    "normalise_draft",
    "parse",
    "published_form",
    "read",
    "read_checked",
    "required_evidence",
    "snapshot_hash",
    "split_contact",
]
