"""The cover of the application form (notice, attachment 2). Contact data is kept apart, in contact.py."""

from datetime import date
from typing import Annotated, ClassVar

from contracts.application.blanks import Blank, Filled, Heading, Kind, Part
from contracts.vocabulary import UnitCode

FACTORY_NAME = Blank(Kind.text, "5G全连接工厂名称", "Name of the 5G factory")


class Cover(Part):
    """封面. ``factory_name`` is the one value that the declaration and part one print again."""

    heading: ClassVar[Heading] = Heading("2023年5G全连接工厂申请书", "Application form: cover")

    factory_name: Annotated[Filled, FACTORY_NAME]
    applicant_name: Annotated[
        Filled,
        Blank(
            Kind.text,
            "建设单位（盖 章）",
            "Applicant (seal)",
            hint_zh="须与营业执照或法人证书上的名称完全一致",
        ),
    ]
    recommending_unit: Annotated[
        UnitCode, Blank(Kind.unit, "推荐单位（盖 章）", "Recommending unit (seal)")
    ]
    filled_on: Annotated[date, Blank(Kind.date, "填 报 日 期", "Date of filling in")]
