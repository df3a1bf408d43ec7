"""An officer's look at a sealed scan."""

from uuid import UUID

from contracts.facts.review import ScanLookedAtV1
from contracts.vocabulary import Actor
from kit import gates
from kit.db import Writing, new_id
from kit.facts import only_fact
from kit.journal import say
from services.review.cases import actions as cases
from services.review.cases import rules as case_rules
from services.review.scans import rules, views
from services.review.scans.models import ScanLook
from services.review.scans.schemas import Look


async def look(tx: Writing, who: Actor, case_id: UUID, sha256: str, body: Look) -> ScanLook:
    """Record what was seen, once or again.

    Raises NotFound, CaseHasEnded, WrongState, OtherSnapshot, NoteMissing.
    """
    await cases.of_unit(tx, who, case_id)
    # Locked, so that the snapshot that was compared is the one in review.
    case = await cases.lock(tx, case_id)
    views.must_name_scan(case, sha256)
    case_rules.must_be(case.state, *case_rules.UNDELIVERED)
    rules.may_look(case.snapshot, body.snapshot, body.agrees, body.note)

    assert who.person_id is not None, "people look"
    kept = ScanLook(
        id=new_id(),
        submission_id=case.id,
        sha256=sha256,
        snapshot=case.snapshot,
        agrees=body.agrees,
        note=body.note.strip(),
        person_id=who.person_id,
        looked_at=await gates.now(tx, case.campaign_id),
    )
    tx.add(kept)
    await tx.flush()
    looked_at = only_fact(
        kept,
        ScanLookedAtV1,
        campaign_id=case.campaign_id,
        sha256=sha256,
        snapshot=kept.snapshot,
        agrees=kept.agrees,
    )
    await say(tx, who, looked_at)
    return kept
