"""Counts, money, months, days and sentences as people type them; and what is no plain value."""

from typing import Any

import pytest

from documents.reading import values
from documents.reading.findings import Doubtful, shortened
from documents.reading.words import (
    after_label,
    key,
    unlined,
    without_hint,
    without_ordinal,
)
from tests.documents.reading.by_hand import UNITS


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
