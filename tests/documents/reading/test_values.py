"""Counts, money, months, days, units and the contact line as people type them; and what is no
plain value.
"""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contracts.application.printed import contact_line
from documents.reading import values
from documents.reading.contact import read_contact
from documents.reading.findings import Doubtful, UnitName, UnreadText, shortened
from documents.reading.words import (
    after_label,
    key,
    narrow,
    unlined,
    without_hint,
    without_ordinal,
)
from tests.documents.reading.by_hand import UNITS
from tests.documents.reading.test_round_trip import UNITS as CITY


def doubt(read: Any, *asked: Any) -> str:
    with pytest.raises(Doubtful) as caught:
        read(*asked)
    return caught.value.code


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("12", 12),
        (" _12_ ", 12),
        ("１２", 12),
        ("1,024", 1024),
        ("１，０２４", 1024),
        ("0", 0),
        ("99999999", 99_999_999),
        ("", None),
        ("____", None),
        ("\u00a0", None),
    ],
)
def test_counts(text: str, said: int | None) -> None:
    assert values.count(text) == said


@pytest.mark.parametrize(
    "text",
    ["约12", "12个", "十二", "1.0", "-1", "012", "1,02", "1 2", "100000000", "1" * 5000, "²"],
)
def test_no_plain_count(text: str) -> None:
    assert doubt(values.count, text) == "not_a_count"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("1200.50", "1200.50"),
        ("１，２００．５０万元", "1200.50"),
        ("1,200", "1200"),
        ("0", "0"),
        ("0.05 万元", "0.05"),
        ("1200万", "1200"),
        ("__1200__", "1200"),
        ("", None),
        ("______万元", None),
    ],
)
def test_money(text: str, said: str | None) -> None:
    assert values.money(text) == said


@pytest.mark.parametrize(
    "text",
    [
        "1200元",
        "12005000元",
        "1.2亿元",
        "约1200",
        "1200.555",
        "12,00",
        "1.200,50",
        "￥1200",
        "1200-1300",
        "01200",
        "9" * 11,
    ],
)
def test_no_plain_money(text: str) -> None:
    assert doubt(values.money, text) == "not_money"


@pytest.mark.parametrize(
    "text",
    [
        "2023年3月 — 2024年12月",
        "2023年03月-2024年12月",
        "2023.03-2024.12",
        "2023-3 至 2024-12",
        "2023/03—2024/12",
        "２０２３年３月～２０２４年１２月",
        "2023 年 3 月    —    2024 年 12 月",
        "2023年_3_月——2024年12月",
        "2023.3\n2024.12",
    ],
)
def test_months(text: str) -> None:
    assert values.months(text) == ("2023-03", "2024-12")


def test_months_half_filled_and_blank() -> None:
    assert values.months("2023年3月 — 年 月") == ("2023-03", None)
    assert values.months("年 月 — 2024年12月") == (None, "2024-12")
    assert values.months("年     月    —    年   月") == values.months("") == (None, None)


@pytest.mark.parametrize(
    "text",
    [
        "2023年3月至今",
        "2023年—2024年",
        "2023年13月—2024年1月",
        "3月—12月",
        "2023年3月2024年12月",
        "2023年3月",
        "1923年3月—2024年1月",
    ],
)
def test_no_plain_months(text: str) -> None:
    assert doubt(values.months, text) == "not_a_month"


@pytest.mark.parametrize(
    "text",
    [
        "2023 年 9 月 6 日",
        "2023年09月06日",
        "2023-9-6",
        "2023.9.6",
        "２０２３/９/６",
        "2023年_9_月_6_日",
    ],
)
def test_days(text: str) -> None:
    assert values.day(text) == "2023-09-06"


@pytest.mark.parametrize(
    "text", ["", "2023 年    月    日", "年 月 日", "  年____月____日", "2023年"]
)
def test_days_left_blank(text: str) -> None:
    assert values.day(text) is None


@pytest.mark.parametrize(
    "text",
    ["9月6日", "2023年2月30日", "2023年9月", "23年9月6日", "二〇二三年九月六日", "0000年1月1日"],
)
def test_no_plain_day(text: str) -> None:
    assert doubt(values.day, text) == "not_a_date"


def test_units_by_their_exact_names() -> None:
    assert (
        values.unit("东丽区", UNITS)
        == values.unit(" 东丽区（盖章） ".replace("（盖章）", ""), UNITS)
        == "120110"
    )
    assert values.unit("天津经济技术开发区", UNITS) == values.unit("经开区", UNITS) == "ZONE-TEDA"
    assert values.unit("  ", UNITS) is None
    for text in ("东丽区工业和信息化局", "东丽", "120110", "东丽区、滨海新区"):
        assert doubt(values.unit, text, UNITS) == "unknown_unit"
    assert (
        doubt(values.unit, "东丽区", (*UNITS, UNITS[0].__class__("9", "东丽区", "x")))
        == "unknown_unit"
    )


SITES = [("5G室外站", "个"), ("5G微站", "个"), ("5G室分系统pRRU", "个")]


def test_sentences_with_several_numbers() -> None:
    assert values.sentence(
        "5G室外站12个 ，5G微站_3_个，\n5G室分系统pRRU 4 个，其他 室外（宏站）", SITES, "其他"
    ) == (
        ["12", "_3_", "4 "],
        "室外（宏站）",
    )
    assert values.sentence("５Ｇ室外站：1个；5g微站2个。5G室分系统PRRU3个", SITES, "其他") == (
        ["1", "2", "3"],
        "",
    )
    ends = [("边缘计算节点设备", "套")]
    assert values.sentence("边缘计算节点设备______套", ends) == (["______"], "")
    for text in (
        "室外站12个",
        "5G室外站12个，5G微站3个",
        "共5G室外站1个，5G微站2个，5G室分系统pRRU3个",
        "边缘计算节点设备2套以上",
    ):
        assert doubt(values.sentence, text, SITES if "站" in text else ends, "其他") == "sentence"
    assert doubt(values.sentence, "5G室外站" + " " * 5000, SITES) == "too_long"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "示例联系人1　022-00000001　contact@x.example",
            ("示例联系人1", "022-00000001", "contact@x.example"),
        ),
        ("示例甲 13000000000", ("示例甲", "13000000000", None)),
        ("示例甲13000000000", ("示例甲", "13000000000", None)),
        (
            "联系人：示例甲，电话：022-20000000 邮箱:a@b.example",
            ("示例甲", "022-20000000", "a@b.example"),
        ),
        (
            "姓名 示例甲\n手机 130 0000 0000\nE-mail：a@b.example",
            ("示例甲", "130 0000 0000", "a@b.example"),
        ),
        ("示例甲（022）20000000转801", ("示例甲", "（022）20000000转801", None)),
        ("示例甲/+86 22 2000 0000", ("示例甲", "+86 22 2000 0000", None)),
        ("示例联系人 138 0000 0000", ("示例联系人", "138 0000 0000", None)),
        ("示例甲", ("示例甲", None, None)),
        ("022-20000000", (None, "022-20000000", None)),
        ("a@b.example", (None, None, "a@b.example")),
        ("", (None, None, None)),
        ("：____ ", (None, None, None)),
        *(
            (text, ("示例联系人", "022-00000000", "lianxiren@x.example"))
            for text in (
                "示例联系人/022-00000000/lianxiren@x.example",
                "示例联系人，手机：022-00000000，邮箱：lianxiren@x.example",
                "示例联系人；022-00000000；lianxiren@x.example",
                "示例联系人、022-00000000、lianxiren@x.example",
                "示例联系人\t022-00000000\tlianxiren@x.example",
                "示例联系人   022-00000000   lianxiren@x.example",
                "示例联系人／022-00000000／lianxiren@x.example",
                "示例联系人|022-00000000|lianxiren@x.example",
                "lianxiren@x.example，示例联系人，022-00000000",
                "022-00000000 lianxiren@x.example 示例联系人",
                "电话022-00000000，Email：lianxiren@x.example，联系人：示例联系人",
                "示例联系人（022-00000000，lianxiren@x.example）",
                "示例联系人 <lianxiren@x.example> Tel: 022-00000000",
                "示例联系人lianxiren@x.example 022-00000000",
                "姓名：__示例联系人__ 座机：_022-00000000_ 邮箱：__lianxiren@x.example__",
                "示例联系人\u200b，022-00000000\ufeff，lianxiren@x.example\u202c",
                "联系人：示例联系人。电话：022-00000000。邮箱：lianxiren@x.example。",
                "（示例联系人）022-00000000　　lianxiren@x.example",
            )
        ),
        (
            "示例联系人（经理）  022-00000000  lianxiren@x.example",
            ("示例联系人（经理）", "022-00000000", "lianxiren@x.example"),
        ),
        (
            "022-00000000/(技术部)示例联系人(经理)/lianxiren@x.example",
            ("(技术部)示例联系人(经理)", "022-00000000", "lianxiren@x.example"),
        ),
        ("示例联系人（ 022-00000000", ("示例联系人", "022-00000000", None)),
    ],
)
def test_the_contact_line(text: str, said: tuple[str | None, ...]) -> None:
    found = read_contact(text)
    assert tuple(found.get(f"contact_{part}") for part in ("name", "phone", "email")) == said


@pytest.mark.parametrize(
    "text",
    [
        "示例甲、示例乙 13000000000",
        "示例甲和示例乙",
        "甲 1 022-20000000",
        "示例甲 123456",
        "示例甲 微信12345678",
        "示例甲 13000000000 备注",
        "甲" * 600,
        "甲@",
        "甲" * 61,
        "示例甲 1234567890123",
    ],
)
def test_a_contact_line_nobody_can_split(text: str) -> None:
    assert doubt(read_contact, text) == "unclear_contact"


@pytest.mark.parametrize(
    ("text", "doubted", "others"),
    [
        (
            "示例甲 13000000000 13000000001",
            ("contact_phone", "13000000000、13000000001"),
            {"contact_name": "示例甲"},
        ),
        (
            "示例甲，手机：13000000000，电话：022-00000000，邮箱：a@b.example",
            ("contact_phone", "13000000000、022-00000000"),
            {"contact_name": "示例甲", "contact_email": "a@b.example"},
        ),
        (
            "示例甲 a@b.example；c@d.example",
            ("contact_email", "a@b.example、c@d.example"),
            {"contact_name": "示例甲"},
        ),
    ],
)
def test_of_several_numbers_or_addresses_none_is_chosen(
    text: str, doubted: tuple[str, str], others: dict[str, str]
) -> None:
    said = read_contact(text)
    part, seen = doubted
    doubt_of = said.pop(part)
    assert isinstance(doubt_of, Doubtful)
    assert (doubt_of.code, doubt_of.seen) == ("several_contacts", seen)
    assert said == others


@given(st.text(st.sampled_from("示例甲乙a1 　@.-（）()转:：、和"), max_size=30))
def test_a_contact_line_is_split_or_doubted(text: str) -> None:
    """Nothing is made up: every part stands in the line."""
    try:
        found = read_contact(text)
    except Doubtful:
        return
    read = [part for part in found.values() if isinstance(part, str)]
    assert all(narrow(part) in narrow(text) for part in read)
    assert set(found) <= {"contact_name", "contact_phone", "contact_email"}


def test_what_word_out_prints_is_split_again() -> None:
    for name in ("示例 甲;", "0 0 0 0", "示例(二)"):
        contact = {
            "contact_name": name,
            "contact_phone": "022-00000001",
            "contact_email": "a@b.example",
        }
        assert read_contact(contact_line(contact)) == contact


def test_labels_are_compared_by_letters_and_digits() -> None:
    assert key("5G全连接\n\n工厂名称：") == key("５Ｇ全连接 工厂名称") == "5g全连接工厂名称"
    assert after_label("填  报  日  期   ：  2023 年", "填 报 日 期") == "  2023 年"
    assert after_label("建设单位（盖 章）：示例", "建设单位（盖 章）") == "示例"
    assert after_label("建设单位", "建设单位") == "" and after_label("", "建设单位") is None
    assert (
        after_label("建设地点：示例", "建设单位") is None
        and after_label("建设", "建设单位") is None
    )
    assert (
        without_ordinal("（一）建设方案")
        == without_ordinal("1. 建设方案")
        == without_ordinal("一、建设方案")
        == "建设方案"
    )
    assert without_ordinal("5G工厂") == "5G工厂"
    assert unlined("__示例__") == "示例" and unlined(" a_b ") == "a_b"


def test_a_printed_hint_is_no_content() -> None:
    hint = "概述目标，限300字以内"
    assert without_hint("（概述目标，限300字以内）", (hint,)) == ""
    assert without_hint("（概述目标，限300字以内）示例", (hint,)) == "示例"
    assert without_hint("示例\n（概述目标，限300字以内）", (hint,)) == "示例"
    assert without_hint("概述", (hint,)) == "概述"


def test_what_was_seen_is_shortened() -> None:
    assert shortened(" a\n b ") == "a b" and len(shortened("字" * 500)) == 200


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
    ],
)
def test_a_unit_by_the_name_on_its_seal(typed: str, code: str) -> None:
    assert values.unit(typed, CITY) == code


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("天津市东丽区教育局", ("天津市东丽区",)),
        ("河东区和河西区工信局", ("天津市河东区", "天津市河西区")),
        ("滨海新区天津港保税区管委会", ("天津市滨海新区", "天津港保税区")),
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
