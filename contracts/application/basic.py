"""Part one of the form: 一、基本信息 (notice, attachment 2)."""

from typing import Annotated, ClassVar

from contracts.application.blanks import (
    HARD_LIMIT_ZI,
    Blank,
    Filled,
    Heading,
    Kind,
    Money,
    Month,
    Part,
    Within300,
)
from contracts.application.codes import (
    FACTORY_TYPES,
    Industry,
    IndustryChain,
    NetworkProvider,
    ProjectStage,
    options,
)
from contracts.vocabulary import FactoryType

_PROFILE_HINT = "企业注册地址，发展历程、主营业务、市场销售等方面基本情况，限300字以内"
_OVERVIEW_HINT = "概述5G全连接工厂建设的目标、主要内容、经济效益和社会效益等，限300字以内"


class Basic(Part):
    """一、基本信息. The first industry is primary for grouping; money is in 万元 (10,000 yuan)."""

    heading: ClassVar[Heading] = Heading(
        "一、基本信息",
        "Part one: basic information",
        beside={
            "factory_name": Blank(
                Kind.derived, "5G全连接工厂名称", "Name", source="/cover/factory_name"
            )
        },
    )

    industries: Annotated[
        tuple[Industry, ...],
        Blank(
            Kind.many,
            "所属重点行业和领域",
            "Industries",
            options=options(Industry),
            other="industry_other",
        ),
    ]
    industry_other: Annotated[
        str | None, Blank(Kind.text, "其它（行业）", "Other industry", required=False)
    ] = None
    industry_chains: Annotated[
        tuple[IndustryChain, ...],
        Blank(
            Kind.many,
            "所属重点产业链",
            "Industry chains",
            options=options(IndustryChain),
            other="chain_other",
        ),
    ]
    chain_other: Annotated[
        str | None, Blank(Kind.text, "其它（产业链）", "Other chain", required=False)
    ] = None
    factory_type: Annotated[
        FactoryType,
        Blank(
            Kind.one,
            "建设方向",
            "Type",
            hint_zh="限选1个",
            options=FACTORY_TYPES,
            several="one_type_only",
        ),
    ]
    factory_address: Annotated[
        Filled, Blank(Kind.text, "5G全连接工厂地址", "Address of the factory", max_chars=300)
    ]
    company_profile: Annotated[
        Within300,
        Blank(
            Kind.long_text,
            "企业简介",
            "Company profile",
            hint_zh=_PROFILE_HINT,
            max_zi=HARD_LIMIT_ZI,
            max_chars=6000,
        ),
    ]
    project_overview: Annotated[
        Within300,
        Blank(
            Kind.long_text,
            "项目概况",
            "Project overview",
            hint_zh=_OVERVIEW_HINT,
            max_zi=HARD_LIMIT_ZI,
            max_chars=6000,
        ),
    ]
    network_providers: Annotated[
        tuple[NetworkProvider, ...],
        Blank(Kind.many, "网络服务商", "Network providers", options=options(NetworkProvider)),
    ]
    started_month: Annotated[Month, Blank(Kind.month, "建设起止日期（起）", "Construction from")]
    ends_month: Annotated[Month, Blank(Kind.month, "建设起止日期（止）", "Construction until")]
    total_investment: Annotated[
        Money, Blank(Kind.money, "项目总投资额（万元）", "Total investment", measure="万元")
    ]
    invested_so_far: Annotated[
        Money, Blank(Kind.money, "已投入资金（万元）", "Invested so far", measure="万元")
    ]
    project_stage: Annotated[
        ProjectStage,
        Blank(Kind.one, "项目阶段", "Stage of the project", options=options(ProjectStage)),
    ]
