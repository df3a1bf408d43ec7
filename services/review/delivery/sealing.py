"""The look at the scan of a sealed page, before anything of it is kept."""

from contracts.policy import EvidenceRules
from kit.inspection.inspecting import Inspection
from kit.inspection.scans import SCANNER_AWAY, ScanRefusal, look_at_scan
from services.review.delivery import rules
from services.review.delivery.problems import SealNotReadable, SealNotScanned, SealRefused


async def look_at_seal(inspection: Inspection, data: bytes, policy: EvidenceRules) -> str:
    """The content type of a scan that is harmless, within the campaign's limits.

    Raises SealNotReadable, SealRefused, SealNotScanned, ConfinedBusy; OSError when no child can be
    started.
    """
    rules.may_weigh(len(data))
    try:
        return await look_at_scan(inspection, data, policy)
    except ScanRefusal as refusal:
        found = refusal.found
        if found.code == SCANNER_AWAY:
            raise SealNotScanned(headers={"Retry-After": "30"}) from refusal
        problem = SealRefused if refusal.readable else SealNotReadable
        raise problem(found.zh, found.en, outcome=found.code) from refusal
