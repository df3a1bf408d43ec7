"""What the process needs and the form does not ask: kept apart, never printed into its tables (project default)."""

from datetime import date
from typing import Annotated, ClassVar

from pydantic import BeforeValidator

from contracts import credit_code as codes_of_credit
from contracts.application.blanks import CREDIT_CODE_PATTERN, Blank, Filled, Heading, Kind, Part
from contracts.application.codes import ApplicantKind, options
from contracts.vocabulary import CreditCode


def _cleaned(value: object) -> object:
    return codes_of_credit.clean(value) if isinstance(value, str) else value


class PlatformRecord(Part):
    """What we know of the applicant's own entry on the national platform 5gii: its number, or the day of entry."""

    heading: ClassVar[Heading] = Heading(
        "5G+工业互联网发展管理平台录入情况",
        "Record on 5gii",
        printed=False,
        either=(("project_number",), ("entered_on",)),
        unmet="empty_record",
    )

    project_number: Annotated[
        str | None,
        Blank(Kind.text, "平台项目编号", "Project number there", required=False, max_chars=80),
    ] = None
    entered_on: Annotated[
        date | None, Blank(Kind.date, "平台录入日期", "Day of entry", required=False)
    ] = None


class Extra(Part):
    """Identity of the applicant and its 5gii record."""

    heading: ClassVar[Heading] = Heading("系统补充信息", "Needed besides the form", printed=False)

    credit_code: Annotated[
        CreditCode,
        BeforeValidator(_cleaned),
        Blank(
            Kind.text, "统一社会信用代码", "Credit code", max_chars=40, pattern=CREDIT_CODE_PATTERN
        ),
    ]
    applicant_kind: Annotated[
        ApplicantKind, Blank(Kind.one, "单位性质", "Kind of body", options=options(ApplicantKind))
    ]
    legal_representative_name: Annotated[
        Filled, Blank(Kind.text, "法定代表人（负责人）", "Legal representative", max_chars=60)
    ]
    platform_record: Annotated[
        PlatformRecord | None,
        Blank(
            Kind.group,
            "5G+工业互联网发展管理平台录入情况",
            "Record on 5gii",
            required=False,
            part=PlatformRecord,
        ),
    ] = None
