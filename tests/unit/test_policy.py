"""What a plan derives from its data."""

from contracts.policy import Plan, UnitSpellings
from tests.plan import plan


def test_a_plans_own_words_begin_the_numbers_of_its_lists() -> None:
    assert Plan.model_validate(plan() | {"list_prefix": "LM-2031-"}).list_numbers == "LM-2031-"


def test_a_plan_from_before_keeps_the_numbers_it_printed() -> None:
    older = plan() | {"registry_prefix": "AB5G-2031-", "year": 2031}
    assert Plan.model_validate(older).list_numbers == "ABB-2031-"
    assert Plan.model_validate(plan()).list_numbers == "TJB-2023-"


def test_the_office_of_a_unit_is_the_first_of_its_kind() -> None:
    spellings = UnitSpellings(offices={"district": ("工业和信息化局", "工信局")})
    assert spellings.office_of("district", "天津市东丽区") == "天津市东丽区工业和信息化局"
    assert spellings.office_of("zone", "天津示例开发区") == "天津示例开发区"
    assert UnitSpellings().office_of("district", "天津市东丽区") == "天津市东丽区"
