"""The applicant's declaration (申请单位声明; notice, attachment 2)."""

from datetime import date
from typing import Annotated, ClassVar

from contracts.application.blanks import Accepted, BlankRule, Kind, Part, PartRule


class Declaration(Part):
    """申请单位声明. Both promises must be accepted; they replace no check of ours."""

    rule: ClassVar[PartRule] = PartRule(
        beside={
            "declared_factory_name": BlankRule(Kind.derived, source="/cover/factory_name"),
            "applicant_seal": BlankRule(Kind.scan),
            "legal_representative_signature": BlankRule(Kind.scan),
        },
    )

    truth_promise: Annotated[Accepted, BlankRule(Kind.promise)]
    credit_promise: Annotated[Accepted, BlankRule(Kind.promise)]
    declared_on: Annotated[date, BlankRule(Kind.date)]
