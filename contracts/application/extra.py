"""What the process needs and the form does not ask (project default).

Kept apart, never printed into the form's tables.
"""

from datetime import date
from typing import Annotated, ClassVar

from pydantic import BeforeValidator

from contracts import credit_code as credit_codes
from contracts.application.blanks import (
    CREDIT_CODE_PATTERN,
    BlankRule,
    Filled,
    Kind,
    Part,
    PartRule,
)
from contracts.application.codes import ApplicantKind
from contracts.vocabulary import CreditCode


def _cleaned(value: object) -> object:
    return credit_codes.clean(value) if isinstance(value, str) else value


class PlatformRecord(Part):
    """The applicant's own entry on the national platform 5gii: its number, or the day of entry."""

    rule: ClassVar[PartRule] = PartRule(
        printed=False,
        either=(("project_number",), ("entered_on",)),
        unmet="empty_record",
    )

    project_number: Annotated[str | None, BlankRule(Kind.text, required=False)] = None
    entered_on: Annotated[date | None, BlankRule(Kind.date, required=False)] = None


class Extra(Part):
    """Identity of the applicant and its 5gii record."""

    rule: ClassVar[PartRule] = PartRule(printed=False)

    credit_code: Annotated[
        CreditCode,
        BeforeValidator(_cleaned),
        BlankRule(Kind.text, pattern=CREDIT_CODE_PATTERN),
    ]
    applicant_kind: Annotated[ApplicantKind, BlankRule(Kind.one, codes=frozenset(ApplicantKind))]
    legal_representative_name: Annotated[Filled, BlankRule(Kind.text)]
    platform_record: Annotated[
        PlatformRecord | None, BlankRule(Kind.group, required=False, part=PlatformRecord)
    ] = None
