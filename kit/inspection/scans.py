"""The look at a scan that comes in the body of a request: a sealed page, a licence.

It passes the checks of evidence. Never called inside a transaction.
"""

from dataclasses import replace
from typing import Final

from contracts.policy import EvidenceRules
from kit.inspection.formats import (
    EXTENSIONS,
    SCAN_TYPES,
    TYPE_NAMES,
    foreign_by_content,
    sniff,
)
from kit.inspection.inspecting import Inspection, after_scan, limits_of
from kit.inspection.outcomes import Declared, FileRefusal, of_content, refusal

SCANNER_AWAY: Final = "scanner_unavailable"


class ScanRefusal(Exception):
    """Why a scan is not taken.

    readable: whether it is a PDF or a picture at all.
    """

    def __init__(self, found: FileRefusal, *, readable: bool) -> None:
        super().__init__(found.code)
        self.found = found
        self.readable = readable


def _no_scan(data: bytes, found: str | None) -> FileRefusal:
    """What the file is instead, and what to do."""
    foreign = foreign_by_content(data)
    if foreign is not None:
        return of_content(*foreign.in_words())
    if found is not None:
        return of_content(
            f"这是{TYPE_NAMES[found]}文件，只接收PDF、JPG、PNG，请导出为PDF或扫描后上传",
            f"a {found} file, only PDF, JPG and PNG are taken: export it to PDF, or scan it",
        )
    return refusal("content")


async def look_at_scan(inspection: Inspection, data: bytes, policy: EvidenceRules) -> str:
    """The content type of a harmless scan, by its content, whatever it calls itself.

    Raises ScanRefusal, ConfinedBusy; OSError when no child can be started.
    """
    found = sniff(data)
    if found not in SCAN_TYPES:
        raise ScanRefusal(_no_scan(data, found), readable=False)
    declared = Declared(f"scan{EXTENSIONS[found][0]}", found, len(data), "")
    limits = replace(limits_of(policy), content_types=SCAN_TYPES)
    refused = await inspection.examiner.examine(data, declared, limits)
    if refused is None:
        scan = await inspection.scan(data)
        _, refused = after_scan(scan, policy.when_scanner_unavailable)
    if refused is not None:
        raise ScanRefusal(refused, readable=True)
    return found
