"""Word in: a filled 申请书 (.docx) of a stranger, read into values and a list of what could not be
read. Bytes in, values out.

``opening`` lets only harmless packages in, ``flow`` makes plain blocks of them. ``inline`` reads a
paragraph, ``fields``, ``controls`` and ``figures`` what Word computes, keeps as a state or draws.
``ticks``, ``values`` and ``contact`` read one blank each, ``tables`` and ``slots`` find blanks by
their printed labels, ``prose`` turns part two into its cut-down CommonMark.
Nothing is guessed and nothing is lost: what a person wrote is read exactly or listed.
"""

from documents.reading.application import read_application
from documents.reading.findings import FormReading, FoundValue, Printed, UnitName, UnreadText
from documents.reading.opening import Unopenable

__all__ = [
    "FoundValue",
    "Printed",
    "FormReading",
    "UnitName",
    "Unopenable",
    "UnreadText",
    "read_application",
]
