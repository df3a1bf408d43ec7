"""Pure: what of a draft is worth preparing, and how its parts will be filed."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from contracts.application import ApplicationForm, Finding, Severity
from contracts.canonical import canonical, sha256_hex

EVIDENCE: Final = "/attachments/"


def clean(findings: Sequence[Finding]) -> bool:
    """Whether no finding about the form or the contact part blocks.

    Evidence comes and goes without a save, so the hand-in looks at it itself.
    """
    return not any(
        finding.severity is Severity.blocks and not finding.path.startswith(EVIDENCE)
        for finding in findings
    )


def docket_parts(form: ApplicationForm) -> dict[str, Any]:
    """What a docket takes from the form."""
    return {
        "organisation_name": form.cover.applicant_name,
        "credit_code": form.extra.credit_code,
        "factory_name": form.cover.factory_name,
        "factory_type": form.basic.factory_type.value,
        "industries": list(form.basic.industries),
        "unit": form.cover.recommending_unit,
    }


def contact_hash(contact: Mapping[str, Any], salt: str) -> str:
    """The hash of a contact part with its salt.

    Without a salt a phone number could be guessed from the hash. The salt is sealed with the
    contact part, so erasing the person erases it.
    """
    return sha256_hex(canonical({"contact": contact, "salt": salt}))
