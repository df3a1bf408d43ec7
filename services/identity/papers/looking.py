"""The look at a paper, before anything of it is kept."""

from typing import Final

from contracts.policy import EvidenceRules
from kit.inspection.inspecting import Inspection
from kit.inspection.scans import SCANNER_AWAY, ScanRefusal, look_at_scan
from services.identity.papers import rules
from services.identity.papers.problems import PaperNotReadable, PaperNotScanned
from services.identity.papers.rules import SentPaper

POLICY: Final = EvidenceRules()
"""A paper belongs to no campaign, so the limits are those that a campaign begins with."""


async def look_at_paper(inspection: Inspection, data: bytes) -> SentPaper:
    """A paper that is harmless, with its content type, whatever the upload is called.

    Raises PaperNotReadable, PaperNotScanned, ConfinedBusy; OSError when no child can be started.
    """
    rules.may_weigh(len(data))
    try:
        return SentPaper(await look_at_scan(inspection, data, POLICY), data)
    except ScanRefusal as refusal:
        found = refusal.found
        if found.code == SCANNER_AWAY:
            raise PaperNotScanned(headers={"Retry-After": "30"}) from refusal
        raise PaperNotReadable(found.zh, found.en, outcome=found.code) from refusal
