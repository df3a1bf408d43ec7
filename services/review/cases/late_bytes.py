"""Files that were handed in by their hash: a hold while the snapshot in review lacks one, the file itself when it comes.

Intake's facts come twice, in any order, and before the case; each stands alone, and the newest of a file counts.
"""

from datetime import datetime
from uuid import UUID

from sqlalchemy import select, text
from sqlalchemy.dialects.postgresql import insert
from sqlmodel import col

from contracts.facts.envelope import Fact
from contracts.facts.intake import LateBytesArrivedV1
from contracts.vocabulary import Blocks, HoldKind, system
from kit import gates
from kit.db import Writing
from kit.journal import say
from services.review.cases import holds, rules
from services.review.cases.models import Case, LateFile
from services.review.cases.rules import CaseState
from services.review.cases.states import LateFileFact, LateFileState, state_after


async def hear(tx: Writing, fact: LateFileFact) -> None:
    """Keep what is newest of a file, and let its case follow."""
    assert fact.submission_id is not None
    await tx.get(Case, fact.submission_id, with_for_update=True, populate_existing=True)
    await _alone(tx, fact.submission_id)
    await _keep(tx, fact.submission_id, fact)
    case = await tx.get(Case, fact.submission_id, with_for_update=True, populate_existing=True)
    if case is None:
        return
    facts = await follow(tx, case, await gates.now(tx, case.campaign_id))
    if facts:
        await say(tx, system("intake"), *facts)


async def follow(tx: Writing, case: Case, at: datetime) -> list[Fact]:
    """Bring a locked case to what is known of its late files: fill in what arrived, open or clear the hold; the facts to say."""
    await _alone(tx, case.id)
    query = select(LateFile).where(
        col(LateFile.submission_id) == case.id, col(LateFile.snapshot) == case.snapshot
    )
    rows = list((await tx.execute(query.execution_options(populate_existing=True))).scalars())
    arrived = {row.sha256: row.file for row in rows if row.file is not None}
    case.evidence = rules.filled(case.evidence, arrived)
    missing = [row for row in rows if row.state is not LateFileState.arrived]
    facts: list[Fact] = []
    if case.state == CaseState.ended:
        return facts
    if any(not row.held for row in missing):
        facts += await holds.open_hold(
            tx,
            case,
            HoldKind.late_bytes,
            Blocks.selection,
            holder="applicant",
            opened_by="intake",
            at=at,
            due_at=max(row.due_at for row in missing),
        )
        for row in missing:
            row.held = True
    if not missing:
        how, kinds = "材料文件已到齐", (HoldKind.late_bytes,)
        facts += await holds.clear_holds(tx, [case.id], kinds, how=how, by="intake", at=at)
    await tx.flush()
    return facts


async def _alone(tx: Writing, submission_id: UUID) -> None:
    """A case being opened and a fact being heard do not pass each other unseen."""
    await tx.execute(
        text("SELECT pg_advisory_xact_lock(hashtextextended(:key, 0))"),
        {"key": f"late_bytes:{submission_id}"},
    )


async def _keep(tx: Writing, submission_id: UUID, fact: LateFileFact) -> None:
    told = {
        "snapshot": fact.snapshot,
        "sha256": fact.sha256,
        "due_at": fact.due_at,
        "state": state_after(fact),
        "file": fact.file.model_dump(mode="json") if isinstance(fact, LateBytesArrivedV1) else None,
        "version": fact.subject_version,
    }
    row = insert(LateFile).values(
        submission_id=submission_id, evidence_id=fact.subject, held=False, **told
    )
    await tx.execute(
        row.on_conflict_do_update(
            index_elements=["submission_id", "evidence_id"],
            set_=told,
            where=col(LateFile.version) < fact.subject_version,
        )
    )
