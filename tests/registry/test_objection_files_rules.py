"""What may be sent with an objection, how much of it, and where it lies."""

import pytest

from kit.db import new_id
from kit.inspection.formats import SCAN_TYPES
from services.registry.objections import rules as objections
from services.registry.objections.files import rules
from services.registry.objections.files.problems import ObjectionFilesTooMany
from services.registry.objections.files.rules import ObjectionFileKind
from services.registry.objections.problems import LetterMissing

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
STATEMENT, PROOF = ObjectionFileKind.statement, ObjectionFileKind.proof


def test_one_sender_sends_so_many() -> None:
    rules.may_start(2, 3)
    with pytest.raises(ObjectionFilesTooMany):
        rules.may_start(3, 3)


def test_a_seal_that_is_claimed_is_shown() -> None:
    objections.must_show_letter(True, True)
    objections.must_show_letter(False, False)
    with pytest.raises(LetterMissing):
        objections.must_show_letter(True, False)


def test_a_signed_paper_is_what_shows_it_as_it_is() -> None:
    taken = ("application/pdf", "image/png", WORD)
    assert rules.types_taken(STATEMENT, taken, SCAN_TYPES) == taken[:2]
    assert rules.types_taken(PROOF, taken, SCAN_TYPES) == taken


def test_every_file_named_is_there_once() -> None:
    one, other = new_id(), new_id()
    assert rules.all_known([one, other], [one, other])
    assert not rules.all_known([one, other], [one])
    assert not rules.all_known([one, one], [one, one])


def test_a_file_has_a_place_of_its_own() -> None:
    one = new_id()
    assert rules.place_of(one) == f"objections/{one}"
