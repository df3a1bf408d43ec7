"""`tests/fact_versions.py` watches every fact there is, and nothing twice."""

import pytest

from contracts.facts import FACTS
from tests.fact_versions import COUNTED, ONLY, ROWS, SECOND


@pytest.mark.parametrize("topic", FACTS)
def test_a_facts_version_is_looked_up_somewhere(topic: str) -> None:
    cls = FACTS[topic]
    owned = {each for classes in ROWS.values() for each in classes}
    assert cls in owned | COUNTED.keys() | ONLY.keys() | SECOND.keys(), (
        f"say in tests/fact_versions.py which row {cls.__name__} is about"
    )
