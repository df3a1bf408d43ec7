"""Starts a role as a later release would: with one more stage table.

Only proofs run it (`python -m tests.prove.later_table ROLE`).
"""

import sys
from dataclasses import replace
from types import MappingProxyType

from contracts.stages import tables
from contracts.stages.stage import Stage, StageCommand
from contracts.stages.table import StageTable
from contracts.stages.words import SubmissionStep

LATER = tables.known_versions()[-1] + 1
SECOND_LOOK = "second_look"


def later_table() -> StageTable:
    """Table 1 with a stage more between filing and the unit's review: credit is asked before the
    unit sees the case.
    """
    first = tables.TABLES[1]
    look = Stage(
        name=SECOND_LOOK,
        zh="先行核查",
        holder="system",
        entry=SubmissionStep.handed_in,
        commands=(StageCommand(tables.CHECK, {"at_gate": "unit_review"}),),
        answers={tables.CHECK: "unit_review"},
        silence="无人声明：命令反复重试",
    )
    filing = replace(tables.FILING, answers=dict.fromkeys(tables.FILING.answers, SECOND_LOOK))
    rest = tuple(stage for stage in first.stages if stage.name != filing.name)
    return replace(first, version=LATER, stages=(filing, look, *rest))


def main() -> None:
    """As `quanlian run ROLE`, with both tables."""
    tables.TABLES = MappingProxyType({**tables.TABLES, LATER: later_table()})  # type: ignore[misc]
    from cli.roles import start

    start(sys.argv[1], ())


if __name__ == "__main__":
    main()
