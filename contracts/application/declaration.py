"""The applicant's declaration (申请单位声明; notice, attachment 2)."""

from datetime import date
from typing import Annotated, ClassVar

from contracts.application.blanks import Accepted, Blank, Heading, Kind, Part

TRUTH_PROMISE = (
    "我单位对提供的所有资料的合法性、真实性、完整性和有效性负责，并愿意承担由此引发的全部责任。"
)
CREDIT_PROMISE = "经查询“信用中国”和“天津市市场主体信用信息公示系统”，本单位不是严重失信主体。"


class Declaration(Part):
    """申请单位声明. Both promises must be accepted; they replace no check of ours."""

    heading: ClassVar[Heading] = Heading(
        "申请单位声明",
        "Declaration of the applicant",
        beside={
            "declared_factory_name": Blank(
                Kind.derived,
                "我单位[填报5G全连接工厂名称]自愿参加天津市工业和信息化局组织的2023年5G全连接工厂征集活动，承诺如下：",
                "We take part of our own will and promise:",
                source="/cover/factory_name",
            ),
            "applicant_seal": Blank(Kind.scan, "企业（盖章）", "Seal of the applicant"),
            "legal_representative_signature": Blank(
                Kind.scan, "法定代表人（负责人）签章", "Signature of the legal representative"
            ),
        },
    )

    truth_promise: Annotated[
        Accepted, Blank(Kind.promise, TRUTH_PROMISE, "All material is true; we answer for it.")
    ]
    credit_promise: Annotated[
        Accepted,
        Blank(
            Kind.promise,
            CREDIT_PROMISE,
            "We looked in both sources: we are not on the dishonesty list.",
        ),
    ]
    declared_on: Annotated[date, Blank(Kind.date, "年 月 日", "Date of the declaration")]
