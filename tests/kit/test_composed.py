"""A composed fact is the envelope that the audit knows, byte for byte, and an object of JSON
values is canonical by either way.
"""

from datetime import UTC, datetime
from typing import Any

import pytest
import rfc8785
from hypothesis import given
from hypothesis import strategies as st

from contracts.canonical import canonical, canonical_json, plain
from contracts.facts import Envelope
from contracts.facts.intake import HandInRefusedV1
from contracts.vocabulary import Actor, Role, system
from kit.db import new_id
from kit.journal import compose

NOW = datetime(2023, 9, 22, 16, 0, 0, 5, tzinfo=UTC)
TEXT = st.text() | st.sampled_from(
    ["e\u0301", "\u0301", "😀", "\u2028", "\x7f", "12345678901234567890", ",1.5", "\ud800"]
)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | TEXT,
    lambda inner: st.lists(inner) | st.dictionaries(TEXT, inner),
)


def either(make: Any, value: Any) -> bytes | str:
    try:
        return bytes(make(value))
    except ValueError:
        return "refused"


@given(st.dictionaries(TEXT, VALUES))
def test_both_ways_and_the_reference_give_the_same_bytes(value: dict[str, Any]) -> None:
    assert either(canonical_json, value) == either(canonical, value)
    assert either(canonical, value) == either(lambda each: rfc8785.dumps(plain(each)), value)


@pytest.mark.parametrize("value", [1.5, -0.0, 1e99, float("nan"), float("inf")])
def test_a_fraction_has_no_place_in_it(value: float) -> None:
    for held in ({"a": value}, {"a": [1, value]}, {"a": {"b": value}}):
        with pytest.raises(TypeError):
            canonical_json(held)


@pytest.mark.parametrize(
    "who",
    [
        system("workflows"),
        Actor(
            kind="user",
            person_id=new_id(),
            roles=(Role.applicant_signatory,),
            organisation_id=new_id(),
        ),
        Actor(
            kind="delegate",
            person_id=new_id(),
            acting_for=new_id(),
            roles=(Role.unit_head,),
            unit="120110",
        ),
    ],
)
@pytest.mark.parametrize("cause", [None, new_id()])
def test_a_composed_fact_is_its_envelope(who: Actor, cause: Any) -> None:
    fact = HandInRefusedV1(subject=new_id(), attempted_at=NOW, closes_at=NOW, schedule_version=2)
    said = compose(who, fact, NOW, {}, cause)
    envelope = Envelope(
        id=said.row["fact_id"],
        topic=fact.topic,
        said_at=NOW,
        actor=who,
        caused_by=cause,
        fact=fact.model_dump(mode="json"),
    )
    assert said.row["envelope"].encode() == canonical(envelope)
    assert Envelope.model_validate_json(said.row["envelope"]).opened() == fact
