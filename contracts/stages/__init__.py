"""The stage tables: the process of a submission as data.

The workflows follow them, review locates cases by them, registry takes its words from them.
A table is immutable and versioned: a running case keeps the version it began with.
"""

from contracts.stages.states import CaseState, Party
from contracts.stages.tables import UnknownStageTable, table_of

__all__ = ["CaseState", "Party", "UnknownStageTable", "table_of"]
