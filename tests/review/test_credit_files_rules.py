"""What credit takes as a file, where it lies, and what there is to see of an answer."""

import pytest

from kit.db import new_id
from services.review.credit.files import rules
from services.review.credit.files.problems import CreditFilesTooMany
from services.review.credit.rules import EvidenceKept, evidence_kept


def test_a_case_has_room_for_so_many_files() -> None:
    rules.may_start(rules.MOST_FILES_OF_CASE - 1)
    with pytest.raises(CreditFilesTooMany):
        rules.may_start(rules.MOST_FILES_OF_CASE)


def test_a_file_has_a_place_of_its_own() -> None:
    one = new_id()
    assert rules.place_of(one) == f"credit/{one}"


@pytest.mark.parametrize(
    ("content_type", "name"),
    [
        ("application/pdf", "credit_china.pdf"),
        ("image/jpeg", "credit_china.jpg"),
        ("application/json", "credit_china.json"),
        ("text/html", "credit_china.html"),
        ("application/octet-stream", "credit_china.bin"),
    ],
)
def test_evidence_is_saved_under_its_source(content_type: str, name: str) -> None:
    assert rules.name_of("credit_china", content_type) == name


def test_what_there_is_to_see() -> None:
    assert evidence_kept(True, "a" * 64) is EvidenceKept.file
    assert evidence_kept(False, "a" * 64) is EvidenceKept.only_hash
    assert evidence_kept(False, None) is EvidenceKept.nothing
