"""The cases that the city may select, with their results and what blocks them."""

from collections.abc import Mapping
from uuid import UUID

from sqlalchemy import select
from sqlmodel import col

from contracts.vocabulary import Blocks, HoldKind
from kit.db import Writing
from services.review.cases import actions as cases
from services.review.cases import holds
from services.review.cases.models import Case
from services.review.cases.rules import CaseState
from services.review.credit import asking as credit
from services.review.evaluation.models import Result
from services.review.evaluation.problems import EvaluationOpen
from services.review.evaluation.rules import Candidate


async def lock_accepted(tx: Writing, campaign_id: UUID) -> dict[UUID, Case]:
    """Every accepted case of a campaign, locked by id."""
    query = select(col(Case.id)).where(
        col(Case.campaign_id) == campaign_id,
        col(Case.state) == CaseState.accepted,
    )
    case_ids = list((await tx.execute(query)).scalars())
    locked = await cases.lock_all(tx, case_ids)
    # Tested again: a case may have moved between the look and the lock.
    return {case.id: case for case in locked if case.state is CaseState.accepted}


async def candidates_of(
    tx: Writing,
    campaign_id: UUID,
    locked: Mapping[UUID, Case],
) -> dict[UUID, Candidate]:
    """The locked cases with their results and what blocks their selection. Raises EvaluationOpen.

    A case whose credit was never asked, or too long ago, is as little clear as one whose sources
    did not answer.
    """
    case_ids = list(locked)
    rows = await tx.execute(select(Result).where(col(Result.submission_id).in_(case_ids)))
    results = {result.submission_id: result for result in rows.scalars()}
    unscored = [str(case_id) for case_id in case_ids if case_id not in results]
    if unscored:
        raise EvaluationOpen(items=unscored)

    held = await holds.blocking(tx, case_ids, Blocks.selection)
    for case_id in await credit.uncertain(tx, campaign_id, case_ids):
        held.setdefault(case_id, []).append(HoldKind.credit_open)
    return {
        case.id: Candidate(
            submission_id=case.id,
            version=case.version,
            rank=results[case.id].rank,
            mean=results[case.id].mean,
            kinds=tuple(held.get(case.id, ())),
        )
        for case in locked.values()
    }
