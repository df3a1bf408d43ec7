"""Draft → Word out → Word in → the same draft: every blank comes back as it was, or is listed;
never as something else.
"""

import csv
from pathlib import Path
from typing import Any, Final

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from cli.demo.applicants import example_draft
from contracts.application import split_contact
from contracts.application.prose import blocks
from contracts.canonical import content_hash
from contracts.paper_mark import footer_words, mark, shown_number
from contracts.policy import UnitSpellings
from documents.form import FormPaper, PageMark, fill
from documents.form.placeholders import placeholders_of
from documents.reading import FormReading, UnitName, read_application
from kit.db import new_id
from services.intake.applications.rules import merge
from services.intake.readings import rules
from tests.drafts import complete_drafts
from tests.examples import share
from tests.forms import FORM

CAMPAIGN: Final = Path(__file__).resolve().parents[3] / "campaigns" / "tianjin-2023"
TEMPLATE: Final = (CAMPAIGN / "templates" / "application.docx").read_bytes()
NOT_READ: Final = ("/extra/", "/declaration/truth_promise", "/declaration/credit_promise")
"""Not on the form, or a promise: a person makes it, no file."""


def units() -> tuple[UnitName, ...]:
    lines = (
        line
        for line in (CAMPAIGN / "units.csv").read_text("utf-8").splitlines()
        if not line.startswith("#")
    )
    spellings = UnitSpellings.model_validate(
        yaml.safe_load((CAMPAIGN / "campaign.yaml").read_text("utf-8"))["unit_spellings"]
    )
    rows = list(csv.DictReader(lines))
    called = {row["code"]: (row["name"], row["short_name"]) for row in rows}
    return tuple(
        UnitName(
            row["code"],
            *called[row["code"]],
            spellings.names_of(
                row["code"],
                row["kind"],
                *called[row["code"]],
                within=called.get(row["parent_district"], ()),
            ),
        )
        for row in rows
    )


UNITS: Final = units()
OTHERS: Final = [slot.path for slot in placeholders_of(FORM) if slot.path.endswith("_other")]
NAMES: Final = {unit.code: unit.name for unit in UNITS}


def printed(draft: dict[str, Any]) -> bytes:
    content, contact = split_contact(draft)
    submission = new_id()
    page = PageMark(
        footer_words(None, submission, content_hash(content)),
        mark(submission, 1, content_hash(content)),
    )
    unit = NAMES.get(content.get("cover", {}).get("recommending_unit"))
    return fill(
        TEMPLATE,
        FormPaper(FORM, 2023, True, content=content, contact=contact, unit_name=unit, mark=page),
    )


def back(draft: dict[str, Any]) -> FormReading:
    return read_application(FORM, printed(draft), UNITS)


def pointers(value: Any, path: str = "") -> dict[str, Any]:
    """The blanks that are filled in, by JSON pointer; promises and what is not on the form left
    out.
    """
    if isinstance(value, dict):
        return {
            name: each
            for key, item in value.items()
            for name, each in pointers(item, f"{path}/{key}").items()
        }
    left_out = value in (None, "", []) or path.startswith(NOT_READ) or path.endswith("/unchanged")
    return {} if left_out else {path: value}


def settled(path: str, value: Any) -> Any:
    """A value as it is compared: the order of ticks and the spelling of part two's marks say
    nothing.
    """
    if isinstance(value, list):
        return set(value)
    if path.startswith("/implementation/") and isinstance(value, str) and "/substitute" not in path:
        return blocks(value)
    return value.strip() if isinstance(value, str) else value


def test_every_example_comes_back_whole() -> None:
    for n in range(16):
        draft = example_draft(n)
        reading = back(draft)
        said = {each.path: settled(each.path, each.value) for each in reading.found}
        assert said == {path: settled(path, value) for path, value in pointers(draft).items()}
        assert {each.code for each in reading.unread} == {"promise"}


@share(1 / 4)
@given(complete_drafts())
def test_what_is_printed_is_read_back_or_listed(draft: dict[str, Any]) -> None:
    reading = back(draft)
    wanted, listed = pointers(draft), {each.path for each in reading.unread}
    said = {each.path: each.value for each in reading.found}
    for path, value in said.items():
        assert settled(path, value) == settled(path, wanted.get(path)) or path in listed, path
    assert set(wanted) <= set(said) | listed
    found = {path: value for path, value in said.items() if path not in listed}
    assert merge(draft, rules.merged(FORM, draft, found, None).patch) == draft


@share(1 / 4)
@given(
    st.sampled_from(OTHERS), st.text(":：示 ", min_size=1, max_size=4).map(str.strip).filter(bool)
)
def test_a_text_beside_other_keeps_its_own_colons(path: str, text: str) -> None:
    draft = example_draft(1)
    part, *parents, name = path.strip("/").split("/")
    inside = draft[part]
    for step in parents:
        inside = inside[step]
    inside[name] = text
    said = {each.path: each.value for each in back(draft).found}
    assert said[path] == text


@pytest.mark.parametrize("text", ["◻甲", "甲◻乙", "□ 甲", "甲 ☐乙"])
def test_a_box_in_a_text_beside_other_is_listed(text: str) -> None:
    scenes = {"production": ["other"], "production_other": text}
    reading = back(example_draft(1, construction={"scenes": scenes}))
    paths = {"/construction/scenes/production", "/construction/scenes/production_other"}
    assert paths <= {each.path for each in reading.unread}
    assert not paths & {each.path for each in reading.found}


@share(1 / 4)
@given(st.sampled_from(sorted(pointers(example_draft(1)))))
def test_a_blank_left_empty_is_read_as_nothing(path: str) -> None:
    draft = example_draft(1)
    *parents, name = path.strip("/").split("/")
    inside = draft
    for step in parents:
        inside = inside[step]
    del inside[name]
    reading = back(draft)
    assert path not in {each.path for each in reading.found}
    assert {each.code for each in reading.unread} <= {"promise", "other_unticked"}


def test_the_blank_form_says_nothing() -> None:
    reading = read_application(FORM, fill(TEMPLATE, FormPaper(FORM, 2023, False)), UNITS)
    assert reading.recognised and reading.found == () and reading.printed == ()
    assert {each.code for each in reading.unread} == {"promise"}


def test_the_footer_is_told_and_no_content() -> None:
    submission, content = new_id(), split_contact(example_draft(0))[0]
    words = footer_words(None, submission, content_hash(content))
    paper = FormPaper(
        FORM,
        2023,
        False,
        content=content,
        mark=PageMark(words, mark(submission, 1, content_hash(content))),
    )
    (footer,) = read_application(FORM, fill(TEMPLATE, paper), UNITS).printed
    assert footer.number == shown_number(None, submission)
    assert footer.hash_prefix == content_hash(content)[:16]


@pytest.mark.parametrize(
    "table",
    [
        "| 指标 | 值 |\n| --- | --- |\n|  |  |\n| 联网率 | 85% |",
        "| 指标 | 值 |\n| --- | --- |\n| 联网率 | 85% |\n|  |  |",
    ],
)
def test_a_row_left_empty_in_a_table_comes_back_empty(table: str) -> None:
    """Who re-reads an unchanged file must not lose a row, as where rows are kept for later."""
    draft = example_draft(1)
    draft["implementation"]["outlook"] = table
    found = {each.path: each.value for each in back(draft).found}
    assert found["/implementation/outlook"] == table
