"""E-mail addresses and codes: pure."""

from datetime import UTC, datetime, timedelta

import pytest

from services.notify.addresses import rules
from services.notify.addresses.problems import CodeMalformed, EmailNotFitting
from services.notify.addresses.rules import Verdict

NOW = datetime(2026, 1, 1, tzinfo=UTC)
SPAN = timedelta(minutes=10)


def test_an_address_is_kept_in_small_letters() -> None:
    assert rules.clean_email(" Zhang.San@Example.COM ") == "zhang.san@example.com"


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("ａ．ｂ＠示例．中国", "a.b@xn--fsq092h.xn--fiqs8s"),
        ("a@例子。中国", "a@xn--fsqu00a.xn--fiqs8s"),
        ("\ufeffa\u200b@b.example", "a@b.example"),
        ("o'neil+tag_1@b.example", "o'neil+tag_1@b.example"),
        ("a@b-c.co", "a@b-c.co"),
        ("a@1.b.cn", "a@1.b.cn"),
    ],
)
def test_likenesses_of_an_address_are_taken(typed: str, kept: str) -> None:
    assert rules.clean_email(typed) == kept
    assert rules.clean_email(kept) == kept


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "a",
        "a@b",
        "a b@c.example",
        "@c.example",
        "a@c..example",
        "a\n@c.example",
        "a" * 300 + "@c.example",
        "a..b@c.example",
        "a.@c.example",
        ".a@c.example",
        "a@c.example.",
        "a@.c.example",
        "a@-c.example",
        "a@c_d.example",
        "a@127.0.0.1",
        "a@[127.0.0.1]",
        '"a b"@c.example',
        "a@b@c.example",
        "张三@c.example",
        "a@c.example\nBcc: b@c.example",
        "a" * 65 + "@c.example",
        "a@" + "c" * 64 + ".example",
        "a@" + "c." * 130 + "example",
    ],
)
def test_what_is_no_address(typed: str) -> None:
    with pytest.raises(EmailNotFitting):
        rules.clean_email(typed)


@pytest.mark.parametrize("typed", ["", "12345", "1234567", "12345a", "O12345", "-12345", "1.2345"])
def test_what_cannot_be_a_code_is_told_so(typed: str) -> None:
    with pytest.raises(CodeMalformed) as refusal:
        rules.check_layout(typed)
    assert "6位数字" in refusal.value.detail_zh and "未计入" in refusal.value.detail_zh
    rules.check_layout("012345")


def test_an_address_is_shown_masked() -> None:
    assert rules.mask("zhang.san@example.com") == "z***@example.com"


def test_codes_are_given_out_at_a_measured_pace() -> None:
    asked = [NOW - timedelta(minutes=minutes) for minutes in (1, 4, 9, 11)]
    assert rules.wait(asked, NOW, 4, SPAN) == timedelta(0)
    assert rules.wait(asked, NOW, 3, SPAN) == timedelta(minutes=1)
    assert rules.wait(asked, NOW, 2, SPAN) == timedelta(minutes=6)


@pytest.mark.parametrize(
    ("own", "others", "asked_for_it", "may"),
    [
        (0, 0, False, True),
        (4, 0, False, True),
        (5, 0, False, False),
        (5, 0, True, False),
        (0, 19, False, True),
        (0, 20, False, False),
        (4, 16, False, False),
        (4, 1000, True, True),
    ],
)
def test_strangers_tries_take_none_from_who_asked(
    own: int, others: int, asked_for_it: bool, may: bool
) -> None:
    assert rules.may_try(own, others, asked_for_it, 5, 20) is may


def test_a_code_is_right_wrong_or_lapsed() -> None:
    assert rules.judge(any_allowed=True, fits=True) is Verdict.right
    assert rules.judge(any_allowed=True, fits=False) is Verdict.wrong
    assert rules.judge(any_allowed=False, fits=True) is Verdict.lapsed
