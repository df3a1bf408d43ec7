"""Filled forms as people sent them: what they wrote reaches the draft, the check and the paper."""

from pathlib import Path
from typing import Any, Final

import pytest

from cli.demo.applicants import example_draft
from contracts.application.richtext import refused
from documents.reading import FormReading, read_application
from tests.documents.reading.by_hand import by_hand, found, read
from tests.documents.reading.test_round_trip import UNITS
from tests.documents.reading.wordml import paragraph, put_after, run
from tests.documents.test_form import printed, said
from tests.forms import FORM

FIXTURES: Final = Path(__file__).parent / "fixtures"
OUTLOOK: Final = "/implementation/outlook"


def reading_of(name: str) -> FormReading:
    return read_application(FORM, (FIXTURES / f"{name}.docx").read_bytes(), UNITS)


def paper_of(outlook: str) -> str:
    draft: dict[str, Any] = example_draft(0)
    draft["implementation"]["outlook"] = outlook
    return said(printed(draft))


def test_a_sign_of_comparison_is_text_from_word_to_the_paper() -> None:
    text = found(reading_of("word_less_than"))[OUTLOOK]
    assert text.startswith("上行速率要求A<B且下行C>D。") and refused(text) == ()
    assert "上行速率要求A<B且下行C>D。" in paper_of(text)


@pytest.mark.parametrize(
    "typed",
    [
        "List<String>，a<b>c，x <- y，<=，->",
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "<!-- 注 -->正文",
        "<a href='javascript:alert(1)'>甲</a>",
        "[甲](javascript:alert(1))",
        "<javascript:alert(1)>",
    ],
)
def test_what_is_typed_in_word_is_text_and_harmless_on_paper(typed: str) -> None:
    document = by_hand()
    put_after(document, "下一步推广。", paragraph(run(typed)))
    text = found(read(document))[OUTLOOK]
    assert refused(text) == ()
    assert typed in paper_of(text)


def test_html_that_is_typed_into_the_draft_is_refused_and_harmless_on_paper() -> None:
    typed = "<img src=x onerror=alert(1)>"
    assert refused(typed) == ("HTML",)
    assert typed in paper_of(typed)


def test_a_bracket_behind_a_name_belongs_to_it() -> None:
    values = found(reading_of("word_bracket"))
    assert values["/contact/contact_name"] == "示例联系人（经理）"
    assert values["/contact/contact_phone"] == "022-00000001"
    assert values["/contact/contact_email"] == "contact@applicant000.example"


def test_a_ringed_tick_is_read_from_a_filled_form() -> None:
    reading = reading_of("word_eq_tick_one")
    assert found(reading)["/basic/factory_type"] == "workshop"
    assert not [each for each in reading.unread if each.path == "/basic/factory_type"]


def test_the_bureau_on_the_seal_is_its_unit() -> None:
    for name in ("word_eq_tick_one", "word_bracket", "word_less_than"):
        reading = reading_of(name)
        assert found(reading)["/cover/recommending_unit"] == "120110"
        assert {each.code for each in reading.unread} == {"promise"}
