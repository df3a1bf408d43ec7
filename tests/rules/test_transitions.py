"""Every state machine of the product: each pair of states is either a way of its table, or
refused.
"""

import importlib
from itertools import product
from typing import Any

import pytest

from contracts.transitions import TRANSITIONS, IllegalTransition, Transitions
from tests.rules.project import module_of, room_sources

for path in room_sources():
    if path.name == "rules.py" or path.name == "states.py":
        importlib.import_module(module_of(path))


@pytest.mark.parametrize("name", sorted(TRANSITIONS))
def test_a_step_outside_the_table_is_refused(name: str) -> None:
    table: Transitions[Any] = TRANSITIONS[name]
    for now, to in product(list(table.ways), repeat=2):
        if to in table.ways[now]:
            assert table.step(now, to) is to
            assert now in table.before(to)
        else:
            with pytest.raises(IllegalTransition):
                table.step(now, to)
