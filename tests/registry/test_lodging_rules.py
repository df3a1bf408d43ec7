"""What the public may send, how much of it, and when an objection is complete."""

import pytest

from services.registry.lodging import rules
from services.registry.lodging.problems import (
    ObjectionIncomplete,
    ObjectionsTooMany,
)
from services.registry.objections.files.rules import ObjectionFileKind
from services.registry.objections.rules import ObjectorKind

STATEMENT, PROOF = ObjectionFileKind.statement, ObjectionFileKind.proof


def test_one_address_lodges_so_often() -> None:
    rules.may_lodge(rules.MOST_LODGINGS_OF_ONE - 1)
    with pytest.raises(ObjectionsTooMany):
        rules.may_lodge(rules.MOST_LODGINGS_OF_ONE)


def test_a_complete_objection_is_taken() -> None:
    rules.must_be_complete(ObjectorKind.person, "示例甲", "022-1", "示例", [STATEMENT, PROOF])


@pytest.mark.parametrize(
    ("kind", "name", "contact", "reason", "files", "ground"),
    [
        (ObjectorKind.person, "匿名", "022-1", "示例", [STATEMENT, PROOF], "anonymous"),
        (ObjectorKind.person, "示例甲", "022-1", "示例", [PROOF], "unsigned"),
        (ObjectorKind.organisation, "示例单位", "022-1", "示例", [PROOF], "unsealed"),
        (ObjectorKind.person, "示例甲", " ", "示例", [STATEMENT, PROOF], "no_contact"),
        (ObjectorKind.person, "示例甲", "022-1", "", [STATEMENT, PROOF], "no_reason"),
        (ObjectorKind.person, "示例甲", "022-1", "示例", [STATEMENT], "no_evidence"),
    ],
)
def test_what_is_missing_is_named(
    kind: ObjectorKind,
    name: str,
    contact: str,
    reason: str,
    files: list[ObjectionFileKind],
    ground: str,
) -> None:
    with pytest.raises(ObjectionIncomplete) as refused:
        rules.must_be_complete(kind, name, contact, reason, files)
    assert refused.value.extra["ground"] == ground
    assert refused.value.detail_zh and refused.value.detail_en


def test_a_number_says_its_year_and_whether_it_is_a_rehearsal() -> None:
    assert rules.number(False, 2023, "7KQ4MXWP") == "YY-2023-7KQ4MXWP"
    assert rules.number(True, 2023, "7KQ4MXWP") == "YL-YY-2023-7KQ4MXWP"
    assert rules.typed_number(" yl-yy-2023-7kq4 mxwp ") == "YL-YY-2023-7KQ4MXWP"
