"""The recommending unit by every name that its campaign gives it; and what names none, or two."""

import pytest

from documents.reading import values
from documents.reading.findings import Doubtful, UnitName, UnreadText
from tests.documents.reading.test_round_trip import UNITS as CITY


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("天津市东丽区工业和信息化局", "120110"),
        ("东丽区工信局", "120110"),
        ("天津东丽区工信局（盖章）", "120110"),
        ("天津市 东丽区　工业和信息化局", "120110"),
        ("天津市东丽区工业和信息化局", "120110"),
        ("天津市东\u200b丽区", "120110"),
        ("东丽区", "120110"),
        ("天津市滨海新区工业和信息化局", "120116"),
        ("天津滨海高新区管委会", "ZONE-THT"),
        ("天津滨海高新技术产业开发区管理委员会", "ZONE-THT"),
        ("天津经开区管委会", "ZONE-TEDA"),
        ("天津经济技术开发区工业和信息化局", "ZONE-TEDA"),
        ("天津港保税区管委会", "ZONE-TJFTZ"),
        ("东疆综合保税区管委会", "ZONE-DONGJIANG"),
        ("中新天津生态城管委会", "ZONE-ECOCITY"),
        ("河西区人民政府", "120103"),
        ("滨海新区天津经济技术开发区", "ZONE-TEDA"),
        ("天津市滨海新区天津经济技术开发区管委会", "ZONE-TEDA"),
        ("滨海新区（经开区）", "ZONE-TEDA"),
        ("滨海新区(经开区)", "ZONE-TEDA"),
        ("滨海新区天津港保税区管委会", "ZONE-TJFTZ"),
    ],
)
def test_a_unit_by_the_name_on_its_seal(typed: str, code: str) -> None:
    assert values.unit(typed, CITY) == code


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("天津市东丽区教育局", ("天津市东丽区",)),
        ("河东区和河西区工信局", ("天津市河东区", "天津市河西区")),
        ("滨海新区和天津港保税区管委会", ("天津市滨海新区", "天津港保税区")),
        ("滨海新区和平区", ("天津市和平区", "天津市滨海新区")),
        ("东丽区（经开区）", ("天津市东丽区",)),
        ("保税区", tuple(unit.name for unit in CITY)),
        ("示例省工业和信息化局", tuple(unit.name for unit in CITY)),
        ("工业和信息化局", tuple(unit.name for unit in CITY)),
    ],
)
def test_a_unit_nobody_can_tell_is_doubted_with_the_units_that_may_be_meant(
    typed: str, meant: tuple[str, ...]
) -> None:
    with pytest.raises(Doubtful) as caught:
        values.unit(typed, CITY)
    assert (caught.value.code, caught.value.choices) == ("unknown_unit", meant)
    listed = UnreadText("/cover/recommending_unit", "推荐单位", typed, "unknown_unit", meant)
    assert all(name in listed.zh and name in listed.en for name in meant)


def test_a_spelling_that_two_units_share_is_doubted() -> None:
    shared = (UnitName("1", "甲区", "甲", ("开发区",)), UnitName("2", "乙区", "乙", ("开发区",)))
    with pytest.raises(Doubtful) as caught:
        values.unit("开发区", shared)
    assert caught.value.choices == ("甲区", "乙区")
