"""Part one of the form: 一、基本信息 (notice, attachment 2)."""

from typing import Annotated, ClassVar

from contracts.application.blanks import (
    BlankRule,
    Filled,
    Kind,
    Money,
    Month,
    Part,
    PartRule,
)
from contracts.vocabulary import FactoryType

_FACTORY_TYPES = frozenset(FactoryType)


class Basic(Part):
    """一、基本信息. The first industry is primary for grouping; money is in 万元 (10,000 yuan)."""

    rule: ClassVar[PartRule] = PartRule(
        beside={"factory_name": BlankRule(Kind.derived, source="/cover/factory_name")}
    )

    industries: Annotated[tuple[Filled, ...], BlankRule(Kind.many, other="industry_other")]
    industry_other: Annotated[str | None, BlankRule(Kind.text, required=False)] = None
    industry_chains: Annotated[
        tuple[Filled, ...], BlankRule(Kind.many, other="chain_other", optional=True)
    ] = ()
    chain_other: Annotated[str | None, BlankRule(Kind.text, required=False)] = None
    factory_type: Annotated[
        FactoryType, BlankRule(Kind.one, several="one_type_only", codes=_FACTORY_TYPES)
    ]
    factory_address: Annotated[Filled, BlankRule(Kind.text)]
    company_profile: Annotated[Filled, BlankRule(Kind.long_text)]
    project_overview: Annotated[Filled, BlankRule(Kind.long_text)]
    network_providers: Annotated[tuple[Filled, ...], BlankRule(Kind.many)]
    started_month: Annotated[Month, BlankRule(Kind.month)]
    ends_month: Annotated[Month, BlankRule(Kind.month)]
    total_investment: Annotated[Money, BlankRule(Kind.money)]
    invested_so_far: Annotated[Money, BlankRule(Kind.money)]
    project_stage: Annotated[Filled, BlankRule(Kind.one)]
