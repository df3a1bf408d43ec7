"""The form as data: the committed version is what the models say; the schema refuses nothing that
may be handed in, and little else.
"""

import json
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cli.demo.applicants import UNITS, example_draft
from contracts.application import Severity, check, published_form, required_evidence
from contracts.application.attachments import EVIDENCE_PLACES
from contracts.application.form import normalise_draft, pruned
from contracts.application.form_version import published_versions
from contracts.application.json_schema import DIALECT, for_campaign
from contracts.application.labels import FieldLabel, form_parts
from contracts.application.presentation import SAME_AS, ShownField
from contracts.application.versions import document, published, written
from contracts.text import count_zi

CURRENT = "2023.1"
WORDS = published_form(CURRENT)
FORM = published(WORDS)
FORM_PARTS = form_parts(WORDS)
SCHEMA = for_campaign(
    FORM.form_schema, "test", UNITS, 2023, ["/cover/filled_on", "/declaration/declared_on"]
)
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA)
ONLY_THE_CHECK = {"over_limit", "markup_not_allowed", "credit_code_layout", "not_money"}
"""Blocks that no schema says: counts of 字, marks in a text, what a code is made of, how many
decimals a JSON number has.
"""
PLACES = [(name, field) for name, part in WORDS.parts.items() for field in part.blanks]
WRONG = st.sampled_from(
    [
        None,
        "",
        " ",
        0,
        -1,
        3.5,
        True,
        False,
        [],
        {},
        ["x"],
        {"x": 1},
        "x",
        "示例\n示例",
        "\u0007",
        "2022-09-06",
        "x" * 70_000,
        ["other"],
    ]
)


def fields(shown: tuple[ShownField, ...]) -> list[ShownField]:
    return [each for field in shown for each in (field, *fields(field.fields))]


def by_path(labels: tuple[FieldLabel, ...]) -> dict[str, FieldLabel]:
    found: dict[str, FieldLabel] = {}
    for label in labels:
        found |= {label.path: label} | by_path(label.fields)
    return found


FIELDS = by_path(tuple(field for part in FORM_PARTS for field in part.fields))


def blocking(draft: dict[str, Any]) -> set[str]:
    found = check(WORDS, draft, units={code for code, _ in UNITS}, year=2023)
    return {item.code for item in found if item.severity is Severity.blocks}


def test_the_committed_version_is_what_the_models_say() -> None:
    assert written()[CURRENT] == document(CURRENT), (
        "run `python -m contracts.publish`, or make a new version"
    )


def test_every_published_version_is_written() -> None:
    assert published_versions() == set(written())
    for version, text in written().items():
        assert published_form(version).version == version
        assert text == document(version)


def test_the_schema_is_one_and_keeps_to_its_dialect() -> None:
    jsonschema.Draft202012Validator.check_schema(FORM.form_schema)
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    assert SCHEMA["$schema"] == DIALECT and SCHEMA["$id"].endswith("2023.1/test")
    assert "oneOf" not in FORM.form_schema["$defs"]["recommending_unit"], (
        "a campaign's units are its own"
    )


@pytest.mark.parametrize("n", range(40))
def test_what_may_be_handed_in_the_schema_takes(n: int) -> None:
    draft = example_draft(n)
    assert not blocking(draft)
    assert [error.message for error in VALIDATOR.iter_errors(draft)] == []


@given(n=st.integers(0, 30), place=st.sampled_from(PLACES), value=WRONG)
def test_what_the_schema_refuses_the_check_refuses(
    n: int, place: tuple[str, str], value: object
) -> None:
    """And what the check refuses without the schema is of the few kinds no schema says."""
    part, key = place
    draft = example_draft(n)
    draft[part] = {**draft[part], key: value}
    draft = pruned(draft)
    found = blocking(normalise_draft(draft))
    if isinstance(value, float):
        # A fraction is kept as its digits: the schema judges what is kept.
        draft[part] = {**draft[part], key: str(value)}
    if VALIDATOR.is_valid(draft):
        assert found <= ONLY_THE_CHECK, found
    else:
        assert found, [error.message for error in VALIDATOR.iter_errors(draft)]


@pytest.mark.parametrize(
    ("part", "changes"),
    [
        ("cover", {"recommending_unit": "999999"}),
        ("cover", {"filled_on": "2022-09-06"}),
        ("basic", {"industries": ["other"], "industry_other": " "}),
        ("basic", {"industries": ["steel", "steel"]}),
        ("basic", {"factory_type": ["line"]}),
        ("basic", {"total_investment": "1,200"}),
        ("construction", {"scenes": {"rd": []}}),
        ("construction", {"outdoor_sites": 100_000_000}),
        ("implementation", {"plan_and_progress": " "}),
        (
            "implementation",
            {
                "substitute": {
                    "level": "city",
                    "programme": "示例",
                    "year": 2022,
                    "unchanged": False,
                }
            },
        ),
        ("extra", {"platform_record": {"project_number": " "}}),
        ("contact", {"contact_email": "nobody"}),
        ("contact", {"wechat": "x"}),
    ],
)
def test_rules_between_blanks_stand_in_the_schema(part: str, changes: dict[str, Any]) -> None:
    draft = example_draft(1)
    draft[part] |= changes
    assert blocking(draft) and not VALIDATOR.is_valid(draft)


@pytest.mark.parametrize(
    ("part", "key", "sent", "taken"),
    [
        ("basic", "total_investment", "1200.50", True),
        ("basic", "total_investment", 1200, True),
        ("basic", "total_investment", 1200.57, True),
        ("basic", "total_investment", 9_999_999_999, True),
        ("basic", "total_investment", 10_000_000_000, False),
        ("basic", "total_investment", "10000000000", False),
        ("basic", "total_investment", -1, False),
        ("basic", "total_investment", True, False),
        ("construction", "outdoor_sites", 12, True),
        ("construction", "outdoor_sites", "12", True),
        ("construction", "outdoor_sites", 12.0, True),
        ("construction", "outdoor_sites", 12.5, False),
        ("construction", "outdoor_sites", "12.5", False),
        ("construction", "outdoor_sites", "100000000", False),
        ("construction", "outdoor_sites", "十二", False),
    ],
)
def test_a_number_may_be_sent_in_either_form(part: str, key: str, sent: Any, taken: bool) -> None:
    """The schema and the saving with its check have one rule."""
    draft = example_draft(1)
    draft[part] |= {key: sent}
    assert VALIDATOR.is_valid(draft) is taken
    assert bool(blocking(normalise_draft(draft))) is not taken


def test_the_schema_says_how_a_number_is_typed() -> None:
    found = SCHEMA["properties"]["basic"]["properties"]["total_investment"]
    assert found["type"] == ["string", "number"] and "全角" in found["x-typed"]["zh"]
    year = SCHEMA["properties"]["implementation"]["properties"]["substitute"]["properties"]["year"]
    for sent, taken in ((2018, 1), ("2018", 1), ("2017", 0), (2101, 0), ("2100", 1), ("2101", 0)):
        assert jsonschema.Draft202012Validator(year).is_valid(sent) is bool(taken), sent


def test_earlier_material_stands_in_for_the_texts() -> None:
    whole = {"substitute": {"level": "city", "programme": "示例", "year": 2022, "unchanged": True}}
    draft = example_draft(0) | {"implementation": whole}
    assert VALIDATOR.is_valid(draft) and not blocking(draft)
    del whole["substitute"]["programme"]
    assert not VALIDATOR.is_valid(draft) and "missing" in blocking(draft)


def test_labels_limits_and_texts_are_those_of_the_models() -> None:
    shown = FORM.presentation
    assert [part.key for part in shown.parts] == [part.key for part in FORM_PARTS]
    told = {field.path: field for part in shown.parts for field in fields(part.fields)}
    assert told.keys() == FIELDS.keys()
    for path, field in told.items():
        model = FIELDS[path]
        assert (field.zh, field.hint_zh, field.measure) == (model.zh, model.hint_zh, model.measure)
        assert [(c.code, c.zh, c.en) for c in field.choices] == [
            tuple(option) for option in model.options
        ]
        assert {limit.most for limit in field.limits} == {
            most for most in (model.max_zi, model.max_chars) if most
        }
        assert field.personal == path.startswith("/contact/")
    assert told["/cover/applicant_name"].zh == "建设单位（盖 章）"
    assert told["/declaration/credit_promise"].zh.startswith("经查询“信用中国”")
    beside = {field.path: field for part in shown.parts for field in part.beside}
    assert beside["/declaration/declared_factory_name"].source == "/cover/factory_name"
    assert {path for path, field in told.items() if field.in_campaign_year} == {
        "/cover/filled_on",
        "/declaration/declared_on",
    }
    assert {path for path, field in told.items() if field.same_as} == set(SAME_AS)
    soft = next(part for part in shown.parts if part.key == "implementation").limits
    assert [(limit.most, limit.hard, len(limit.paths)) for limit in soft] == [(3000, False, 3)]
    assert all(count_zi(example.text) == example.zi for example in shown.counting.examples)


def test_every_example_is_a_right_answer() -> None:
    examples = {path: field.example for path, field in FIELDS.items() if field.example}
    assert len(examples) >= 2
    for path, example in examples.items():
        part, key = path.removeprefix("/").split("/")
        draft = example_draft(1)
        draft[part] = {**draft[part], key: example}
        assert VALIDATOR.is_valid(draft) and not blocking(draft), path


def test_when_evidence_is_needed_is_what_the_check_asks() -> None:
    by_kind = {item.kind: item for item in FORM.presentation.evidence}
    assert list(by_kind) == list(EVIDENCE_PLACES)
    for content in ({}, {"implementation": {"substitute": {"year": 2022}}}):
        for sealed_scan in (False, True):
            asked = [
                kind
                for kind, item in by_kind.items()
                if item.required
                or (item.by_policy and sealed_scan)
                or (item.required_when is not None and content)
            ]
            assert asked == required_evidence(content, sealed_scan=sealed_scan)


def test_a_version_is_read_as_it_was_written() -> None:
    there = json.loads(written()[CURRENT])
    assert there["schema"] == FORM.form_schema
    assert there["presentation"] == FORM.presentation.model_dump(mode="json")
    with pytest.raises(FileNotFoundError):
        published_form("1999.9")
