"""Pure: which fact about a case hands the clock to whom."""

from datetime import datetime

from contracts.clock_ledger import Holder
from contracts.facts.envelope import Fact
from contracts.facts.review import CaseOpenedV1, RulingProposedV1
from contracts.stages import CaseState, table_of
from contracts.stages.stage import Stage, answer_of


def holder_after(fact: Fact, stage_table: int, state: str) -> Holder | None:
    """Whose time runs from this fact on; None when the fact hands nothing on.

    `stage_table`: the table the case began with. `state`: of the case after the act.
    Raises UnknownStageTable.
    """
    table = table_of(stage_table)
    if fact.topic in table.ends:
        return "nobody"
    if isinstance(fact, RulingProposedV1):
        return None  # from the unit's officer to its head: the unit's time runs on
    if fact.topic in table.relocates:
        return _holder_of(table.stage_of(CaseState(state)))
    stage = table.stage_after(answer_of(fact))
    return _holder_of(stage) if stage is not None else None


def _holder_of(stage: Stage) -> Holder | None:
    """A stage that the system passes by itself hands the clock to nobody else."""
    return None if stage.holder == "system" else stage.holder


def began(fact: Fact, at: datetime, received_at: datetime | None) -> datetime:
    """When a turn begins: a hand-in's at its receipt, however late its case was opened.

    Every other turn begins at the act's own stamp.
    """
    return received_at if isinstance(fact, CaseOpenedV1) and received_at is not None else at
