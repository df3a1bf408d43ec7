"""Files that were handed in by their hash.

A case is held while the snapshot in review lacks one. Intake's facts come twice, in any order, and
before the case. Each fact stands alone, and the newest of a file counts.
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
from services.review.cases.models import Case, PromisedFileRow
from services.review.cases.rules import CaseState
from services.review.cases.states import PromisedFileFact, PromisedFileState, state_after


async def hear(tx: Writing, fact: PromisedFileFact) -> None:
    """Keep the newest state of a file, and bring its case to it."""
    assert fact.submission_id is not None
    case_id = fact.submission_id
    # The case's row before the advisory lock: the order in which open_case takes the two.
    await tx.get(Case, case_id, with_for_update=True, populate_existing=True)
    await _lock_promises(tx, case_id)
    await _keep_newest(tx, case_id, fact)
    # Read again: the case may have been opened while this fact waited for the advisory lock.
    case = await tx.get(Case, case_id, with_for_update=True, populate_existing=True)
    if case is None:
        return
    facts = await follow(tx, case, await gates.now(tx, case.campaign_id))
    if facts:
        await say(tx, system("intake"), *facts)


async def follow(tx: Writing, case: Case, at: datetime) -> list[Fact]:
    """Bring a locked case to what is known of its promised files. Returns the facts to say.

    Fills in the files that arrived, and opens or clears the hold.
    """
    await _lock_promises(tx, case.id)
    files = await _promised_files(tx, case)
    arrived = {each.sha256: each.file for each in files if each.file is not None}
    case.evidence = rules.filled(case.evidence, arrived)
    if case.state is CaseState.ended:
        return []

    facts: list[Fact] = []
    missing = [each for each in files if each.state is not PromisedFileState.arrived]
    if any(not each.held for each in missing):
        facts += await holds.open_hold(
            tx,
            case,
            HoldKind.late_bytes,
            Blocks.selection,
            holder="applicant",
            opened_by="intake",
            at=at,
            due_at=max(each.due_at for each in missing),
        )
        for each in missing:
            each.held = True
    if not missing:
        facts += await holds.clear_holds(
            tx,
            [case.id],
            (HoldKind.late_bytes,),
            how="材料文件已到齐",
            by="intake",
            at=at,
        )
    await tx.flush()
    return facts


async def forget_hold(tx: Writing, case: Case) -> None:
    """The ending of the case cleared its hold, no person did: its missing files hold it again."""
    for each in await _promised_files(tx, case):
        each.held = False
    await tx.flush()


async def _promised_files(tx: Writing, case: Case) -> list[PromisedFileRow]:
    """The files promised to the snapshot in review."""
    query = (
        select(PromisedFileRow)
        .where(
            col(PromisedFileRow.submission_id) == case.id,
            col(PromisedFileRow.snapshot) == case.snapshot,
        )
        .execution_options(populate_existing=True)
    )
    return list((await tx.execute(query)).scalars())


async def _lock_promises(tx: Writing, submission_id: UUID) -> None:
    """Let the opening of a case and a fact about its files follow one another.

    There may be no case to lock yet. Without this lock each could miss what the other writes.
    """
    await tx.execute(
        text("SELECT pg_advisory_xact_lock(hashtextextended(:key, 0))"),
        {"key": f"late_bytes:{submission_id}"},
    )


async def _keep_newest(tx: Writing, submission_id: UUID, fact: PromisedFileFact) -> None:
    """Write what a fact says of its file, unless a newer fact was heard before."""
    file = None
    if isinstance(fact, LateBytesArrivedV1):
        file = fact.file.model_dump(mode="json")
    newest = {
        "snapshot": fact.snapshot,
        "sha256": fact.sha256,
        "due_at": fact.due_at,
        "state": state_after(fact),
        "file": file,
        "version": fact.subject_version,
    }
    # Facts come twice and out of order: only a newer one replaces what is there.
    row = insert(PromisedFileRow).values(
        submission_id=submission_id,
        evidence_id=fact.subject,
        held=False,
        **newest,
    )
    await tx.execute(
        row.on_conflict_do_update(
            index_elements=["submission_id", "evidence_id"],
            set_=newest,
            where=col(PromisedFileRow.version) < fact.subject_version,
        )
    )
