"""The content as a person reads it: every blank of the form, in order, in words, and no contact."""

from collections.abc import Iterator, Sequence

from cli.demo.applicants import example_draft
from contracts.application import normalise_draft
from contracts.application.form import CONTACT_PART
from contracts.application.labelled import LabelledField, LabelledPart, labelled_content
from contracts.text import count_zi
from tests.forms import FORM

UNITS = {"120104": "南开区工业和信息化局"}
DRAFT = normalise_draft(example_draft(1, cover={"recommending_unit": "120104"}))


def fields_of(parts: Sequence[LabelledPart]) -> dict[str, LabelledField]:
    return {field.path: field for part in parts for field in _with_inner(part.fields)}


def _with_inner(fields: Sequence[LabelledField]) -> Iterator[LabelledField]:
    for field in fields:
        yield field
        yield from _with_inner(field.fields)


def test_every_blank_but_the_contacts_comes_in_the_forms_order() -> None:
    found = fields_of(labelled_content(FORM, DRAFT, UNITS))
    typed = [
        path
        for path, blank in FORM.blanks.items()
        if not path.startswith(f"/{CONTACT_PART}/") and blank.kind not in ("derived", "scan")
    ]
    assert list(found) == typed
    assert all(field.zh and field.en for field in found.values())


def test_codes_amounts_ticks_and_units_are_told_in_words() -> None:
    found = fields_of(labelled_content(FORM, DRAFT, UNITS))
    assert found["/cover/recommending_unit"].zh_value == UNITS["120104"]
    money = found["/basic/total_investment"]
    assert money.zh_value == f"{money.value}万元"
    promises = [field for field in found.values() if field.kind == "promise"]
    assert promises and {field.zh_value for field in promises if field.value is True} == {"是"}
    (direction,) = [field for field in found.values() if field.path.endswith("/factory_type")]
    labels = {option.code: option for option in FORM.options(direction.path)}
    assert direction.zh_value == labels[direction.value].zh
    assert direction.en_value == labels[direction.value].en
    systems = found["/construction/systems"]
    assert systems.zh_value.split("、") == [
        {option.code: option.zh for option in FORM.options(systems.path)}[code]
        for code in systems.value
    ]


def test_a_limited_text_tells_its_count() -> None:
    limited = [field for field in fields_of(labelled_content(FORM, DRAFT, {})).values() if field.zi]
    assert limited
    for field in limited:
        assert field.zi == count_zi(field.value)
        assert field.most_zi == FORM.blanks[field.path].max_zi


def test_what_nobody_filled_in_is_empty_and_what_is_wrong_stands_as_it_is() -> None:
    found = fields_of(labelled_content(FORM, {"basic": "no object"}, {}))
    assert {(field.value, field.zh_value) for field in found.values()} == {(None, "")}
    odd = {"cover": {"recommending_unit": "999999"}, "construction": {"systems": ["gone", "mes"]}}
    found = fields_of(labelled_content(FORM, odd, {}))
    assert found["/cover/recommending_unit"].zh_value == "999999"
    assert found["/construction/systems"].zh_value == "gone、MES"


def test_false_is_an_answer() -> None:
    path = next(path for path, blank in FORM.blanks.items() if blank.kind == "promise")
    part, key = path.strip("/").split("/")
    found = fields_of(labelled_content(FORM, {part: {key: False}}, {}))
    assert (found[path].zh_value, found[path].en_value) == ("否", "No")
