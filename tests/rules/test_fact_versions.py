"""`tests/fact_versions.py` watches every fact there is, and nothing twice."""

from uuid import uuid4

import pytest

from contracts.facts import FACTS, Fact, intake
from tests.fact_versions import BESIDE, COUNTED, ONLY, ROWS, SECOND, said_twice


@pytest.mark.parametrize("topic", FACTS)
def test_a_facts_version_is_looked_up_somewhere(topic: str) -> None:
    cls = FACTS[topic]
    owned = {each for classes in ROWS.values() for each in classes}
    assert cls in owned | COUNTED.keys() | ONLY.keys() | SECOND.keys(), (
        f"say in tests/fact_versions.py which row {cls.__name__} is about"
    )


@pytest.mark.parametrize("cls", BESIDE)
def test_a_fact_beside_the_others_has_a_row_whose_version_it_names(cls: type[Fact]) -> None:
    assert cls in {each for classes in ROWS.values() for each in classes}


@pytest.mark.parametrize(
    ("first", "second", "version", "wrong"),
    [
        (intake.SubmissionHandedInV1, intake.LateFilesAwaitedV1, 3, True),
        (intake.DraftSavedV1, intake.DraftSavedV1, 3, True),
        (intake.SubmissionHandedInV1, intake.LateFilesAwaitedV1, 4, False),
        # Of two rows that share an id each counts its own facts.
        (intake.UploadStartedV1, intake.LateBytesPromisedV1, 3, False),
        (intake.DraftSavedV1, intake.WordFileReadV1, 3, False),
    ],
)
def test_two_facts_of_an_act_take_two_versions_of_their_row(
    first: type[Fact], second: type[Fact], version: int, wrong: bool
) -> None:
    subject = uuid4()
    said = [(first.topic, subject, 3), (second.topic, subject, version)]
    assert bool(said_twice(said)) is wrong
    assert said_twice([said[0], (second.topic, uuid4(), version)]) == []
