"""The look at the scan of a sealed page, before anything of it is kept.

It passes the checks of evidence, within the campaign's limits. Never called inside a transaction.
"""

from dataclasses import replace
from typing import Final

from contracts.policy import EvidenceRules
from kit.inspection.formats import EXTENSIONS, JPEG, PDF, PNG, foreign_by_content, sniff
from kit.inspection.inspecting import Inspection, after_scan, limits_of
from kit.inspection.outcomes import Declared, FileRefusal
from services.review.delivery import rules
from services.review.delivery.problems import SealNotReadable, SealNotScanned, SealRefused

SEAL_TYPES: Final = (PDF, JPEG, PNG)


async def look_at_seal(inspection: Inspection, data: bytes, policy: EvidenceRules) -> str:
    """The content type of a scan that is harmless, by its content, whatever it calls itself.

    Raises SealNotReadable, SealRefused, SealNotScanned, ConfinedBusy; OSError when no child can be
    started.
    """
    rules.may_weigh(len(data))
    found = sniff(data)
    if found not in SEAL_TYPES:
        foreign = foreign_by_content(data)
        raise SealNotReadable(*foreign.in_words()) if foreign is not None else SealNotReadable()
    declared = Declared(f"seal{EXTENSIONS[found][0]}", found, len(data), "")
    limits = replace(limits_of(policy), content_types=SEAL_TYPES)
    refused = await inspection.examiner.examine(data, declared, limits)
    if refused is None:
        scan = await inspection.scan(data)
        _, refused = after_scan(scan, policy.when_scanner_unavailable)
    if refused is not None:
        raise _as_problem(refused)
    return found


def _as_problem(refused: FileRefusal) -> SealRefused | SealNotScanned:
    if refused.code == "scanner_unavailable":
        return SealNotScanned(headers={"Retry-After": "30"})
    return SealRefused(refused.zh, refused.en, outcome=refused.code)
