"""What a paper's file is called, which pictures a form names, and how many of them are printed."""

import pytest

from services.intake.papers import rules

ID = "018f0000-1111-7222-8333-444455556666"
OTHER = "018f0000-1111-7222-8333-444455557777"


@pytest.mark.parametrize(
    ("factory", "name"),
    [
        ("示例工厂5G全连接工厂", "申请书_示例工厂5G全连接工厂.docx"),
        ('甲/乙\\丙:*?"<>|丁\n戊', "申请书_甲 乙 丙 丁 戊.docx"),
        (" .. ", "申请书.docx"),
        ("", "申请书.docx"),
        (None, "申请书.docx"),
        (7, "申请书.docx"),
        ("长" * 300, f"申请书_{'长' * 80}.docx"),
    ],
)
def test_file_name(factory: object, name: str) -> None:
    assert rules.form_name(factory) == name


def test_the_name_of_what_is_read() -> None:
    assert rules.readable_name("示例/工厂：") == "申报材料_示例 工厂：.pdf"


def test_pictures_a_form_names() -> None:
    part = {
        "plan_and_progress": f"![图]({OTHER})\n![图]({ID.upper()})",
        "outlook": f"![图]({ID})",
        "substitute": 1,
    }
    assert rules.named_pictures({"implementation": part}) == (OTHER, ID)
    assert rules.named_pictures({"implementation": {"outlook": ["wrong"]}}) == ()
    assert rules.named_pictures({"implementation": "wrong"}) == rules.named_pictures({}) == ()


def test_pictures_that_are_printed() -> None:
    assert rules.printed_pictures([("a", 1), ("b", rules.MOST_BYTES), ("c", 2)]) == {"a", "c"}
    assert len(rules.printed_pictures((str(n), 1) for n in range(50))) == rules.MOST_PICTURES
    assert rules.printed_pictures([]) == frozenset()


@pytest.mark.parametrize(
    ("text", "line"), [("甲\x07 乙\u2028丙", "甲 乙 丙"), (" \n", "—"), ("示例", "示例")]
)
def test_a_name_is_one_line_of_print(text: str, line: str) -> None:
    assert rules.one_line(text) == line
