"""The look at the licence that proves a contest, before anything of it is kept."""

from typing import Final

from contracts.policy import EvidenceRules
from kit.inspection.inspecting import Inspection
from kit.inspection.scans import SCANNER_AWAY, ScanRefusal, look_at_scan
from services.identity.contests import rules
from services.identity.contests.problems import LicenceNotReadable, LicenceNotScanned

POLICY: Final = EvidenceRules()
"""A contest belongs to no campaign, so the limits are those that a campaign begins with."""


async def look_at_licence(inspection: Inspection, data: bytes) -> str:
    """The content type of a licence that is harmless, whatever the upload is called.

    Raises LicenceNotReadable, LicenceNotScanned, ConfinedBusy; OSError when no child can be
    started.
    """
    rules.may_weigh(len(data))
    try:
        return await look_at_scan(inspection, data, POLICY)
    except ScanRefusal as refusal:
        found = refusal.found
        if found.code == SCANNER_AWAY:
            raise LicenceNotScanned(headers={"Retry-After": "30"}) from refusal
        raise LicenceNotReadable(found.zh, found.en, outcome=found.code) from refusal
