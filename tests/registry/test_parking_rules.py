"""Rules of parked facts: the cause, what may be sent again, which message, what is shown."""

import pytest

from contracts.problem import NotFound
from services.registry.parking import rules
from services.registry.parking.problems import ParkedNotBelieved
from services.registry.parking.rules import LONGEST_SHOWN, ParkedCause

UNSIGNED = "not believed: unsigned"


@pytest.mark.parametrize(
    ("why", "forged", "cause"),
    [
        ("not understood: UnknownFact", None, ParkedCause.not_understood),
        ("not believed: said in the future", None, ParkedCause.failed),
        ("not understood: UnknownFact", UNSIGNED, ParkedCause.not_believed),
        ("its forerunner never came: a case", None, ParkedCause.too_early),
        ("KeyError: 'a bug'", None, ParkedCause.failed),
        ("", None, ParkedCause.unsettled),
    ],
)
def test_the_cause_is_told_from_the_hearers_own_words(
    why: str, forged: str | None, cause: ParkedCause
) -> None:
    assert rules.cause_of(why, forged) is cause


def test_what_is_not_believed_is_not_sent_again() -> None:
    rules.may_send_again(None)
    with pytest.raises(ParkedNotBelieved):
        rules.may_send_again(UNSIGNED)


def test_a_message_is_found_by_its_hash_or_is_gone() -> None:
    assert rules.place_of("b", ["a", "b", "b"]) == 1
    with pytest.raises(NotFound):
        rules.place_of("c", ["a", "b"])


def test_a_message_is_shown_as_indented_json_or_as_its_text() -> None:
    assert rules.text_of('{"字": 1}'.encode()) == '{\n  "字": 1\n}'
    assert rules.text_of(b"\xff no JSON") == "\ufffd no JSON"
    assert rules.text_of(b"[" * 50_000).startswith("[[[")


def test_a_message_is_shown_without_what_no_answer_or_table_can_hold() -> None:
    assert rules.text_of(rb'["\ud800", "\u5b57"]') == '[\n  "",\n  "字"\n]'
    assert rules.text_of(b"no\x00 JSON") == "no JSON"


def test_a_long_message_is_cut() -> None:
    assert rules.text_of(b"x" * 100_000) == "x" * LONGEST_SHOWN + "…"
