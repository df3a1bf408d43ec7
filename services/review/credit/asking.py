"""What is left to ask of credit sources, and which cases are as little clear as held ones."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased
from sqlmodel import col

from contracts.commands.review import CheckCredit
from contracts.policy import Plan
from contracts.problem import ClaimRefuted
from contracts.vocabulary import CreditVerdict
from kit import gates
from services.review.cases.models import Case
from services.review.cases.problems import CaseNotOpen
from services.review.cases.rules import CaseState, must_belong
from services.review.credit import rules
from services.review.credit.models import CreditCheck, RegistryEnding, SourceAnswerRow


@dataclass(frozen=True)
class SourcesToAsk:
    """What is left to ask of a case at a gate.

    No sources once every one answered lately, or where the campaign has no credit checked.
    """

    name: str
    credit_code: str
    sources: tuple[str, ...]
    verdict: CreditVerdict
    plan: Plan


class CheckedCase(NamedTuple):
    """A case with its state and its check, if it has one."""

    case_id: UUID
    state: CaseState
    check: CreditCheck | None


class CheckToRepeat(NamedTuple):
    case_id: UUID
    at_gate: str
    round: int


async def must_concern_a_case(session: AsyncSession, command: CheckCredit) -> None:
    """The command names a case of its own campaign, and a round that the case has reached.

    Raises CaseNotOpen, ClaimRefuted.
    """
    case = await session.get(Case, command.submission_id)
    if case is None:
        raise CaseNotOpen()
    must_belong(case.campaign_id, command.campaign_id)
    if not 1 <= command.round <= case.round:
        raise ClaimRefuted(round=command.round)


async def sources_to_ask(
    session: AsyncSession,
    case_id: UUID,
    at_gate: str,
    round_: int,
) -> SourcesToAsk | None:
    """What a check has left to ask. None while there is no case."""
    case = await session.get(Case, case_id)
    if case is None:
        return None
    plan = (await gates.plan_of(session, case.campaign_id)).plan
    policy = plan.credit
    query = select(CreditCheck).where(
        col(CreditCheck.submission_id) == case_id,
        col(CreditCheck.at_gate) == at_gate,
        col(CreditCheck.round) == round_,
    )
    check = (await session.execute(query)).scalar_one_or_none()

    left: dict[UUID, tuple[str, ...]] = {}
    if at_gate in policy.gates and not await _is_over(session, case):
        checked = CheckedCase(case_id, case.state, check)
        left = await _left_to_ask(session, case.campaign_id, [checked])
    required = [source.code for source in policy.sources]
    return SourcesToAsk(
        name=case.organisation_name,
        credit_code=case.credit_code,
        sources=left.get(case_id, ()),
        verdict=rules.verdict(required, check.sources if check else {}),
        plan=plan,
    )


async def _is_over(session: AsyncSession, case: Case) -> bool:
    """Whether review or registry ended the submission."""
    if case.state is CaseState.ended:
        return True
    return await session.get(RegistryEnding, case.id) is not None


async def _left_to_ask(
    session: AsyncSession,
    campaign_id: UUID,
    checked: Sequence[CheckedCase],
) -> dict[UUID, tuple[str, ...]]:
    """The sources left to ask of each case, in their order. A case with none is not in it."""
    policy = (await gates.plan_of(session, campaign_id)).plan.credit
    now = await gates.now(session, campaign_id)
    required = [source.code for source in policy.sources]
    check_ids = [each.check.id for each in checked if each.check]
    asked_at = await _last_asked(session, check_ids)

    left = {}
    for case_id, state, check in checked:
        latest: Mapping[str, str] = {}
        when: Mapping[str, datetime] = {}
        if check is not None:
            latest = check.sources
            when = asked_at.get(check.id, {})
        too_old = rules.too_old_until(policy.gates, state, policy.max_age_days, now)
        sources = rules.to_ask(required, latest, when, too_old)
        if sources:
            left[case_id] = sources
    return left


async def _last_asked(
    session: AsyncSession,
    check_ids: Collection[UUID],
) -> dict[UUID, dict[str, datetime]]:
    """When each source of a check was last asked, by check."""
    query = (
        select(
            col(SourceAnswerRow.check_id),
            col(SourceAnswerRow.source),
            func.max(col(SourceAnswerRow.asked_at)),
        )
        .where(col(SourceAnswerRow.check_id).in_(check_ids))
        .group_by(col(SourceAnswerRow.check_id), col(SourceAnswerRow.source))
    )
    asked_at: dict[UUID, dict[str, datetime]] = {}
    for check_id, source, at in await session.execute(query):
        asked_at.setdefault(check_id, {})[source] = at
    return asked_at


async def _newest_checks(
    session: AsyncSession,
    *conditions: ColumnElement[bool],
) -> list[tuple[UUID, CaseState, CreditCheck]]:
    """(case, state, its newest check) of cases that nobody ended.

    The one asked longest ago first.
    """
    newer = aliased(CreditCheck)
    has_newer = (
        select(col(newer.id))
        .where(
            col(newer.submission_id) == col(CreditCheck.submission_id),
            col(newer.id) > col(CreditCheck.id),
        )
        .exists()
    )
    ended_by_registry = (
        select(col(RegistryEnding.submission_id))
        .where(col(RegistryEnding.submission_id) == col(CreditCheck.submission_id))
        .exists()
    )
    # Ids sort by creation, so the newest answer of a check has the highest.
    newest_answer = (
        select(col(SourceAnswerRow.id))
        .where(col(SourceAnswerRow.check_id) == col(CreditCheck.id))
        .order_by(col(SourceAnswerRow.id).desc())
        .limit(1)
        .correlate(CreditCheck)
        .scalar_subquery()
    )
    query = (
        select(col(Case.id), col(Case.state), CreditCheck)
        .join(CreditCheck, col(Case.id) == col(CreditCheck.submission_id))
        .where(
            *conditions,
            ~has_newer,
            col(Case.state) != CaseState.ended,
            ~ended_by_registry,
        )
        .order_by(newest_answer)
    )
    rows = await session.execute(query)
    return [(case_id, state, check) for case_id, state, check in rows]


async def to_ask_again(
    session: AsyncSession,
    campaign_id: UUID | None,
    limit: int,
) -> list[CheckToRepeat]:
    """Newest checks with a source that did not answer, or answered too long ago.

    The one asked longest ago first. Of one campaign, or of all.
    """
    if campaign_id is not None:
        campaign_ids = [campaign_id]
    else:
        known = select(col(CreditCheck.campaign_id)).distinct()
        campaign_ids = list((await session.execute(known)).scalars())

    found: list[CreditCheck] = []
    for each in campaign_ids:
        policy = (await gates.plan_of(session, each)).plan.credit
        newest = await _newest_checks(
            session,
            col(CreditCheck.campaign_id) == each,
            col(CreditCheck.at_gate).in_(policy.gates),
        )
        left = await _left_to_ask(session, each, [CheckedCase(*row) for row in newest])
        waiting = [check for case_id, _, check in newest if case_id in left]
        found += waiting[:limit]
    return [
        CheckToRepeat(check.submission_id, check.at_gate, check.round) for check in found[:limit]
    ]


async def uncertain(
    session: AsyncSession,
    campaign_id: UUID,
    case_ids: Collection[UUID],
) -> set[UUID]:
    """Those of these cases that are as little clear as one with a hold.

    No source was ever asked about them, or their clear answer is too old. The sweep asks again and
    holds what stays silent. A gate goes by this, so that it is shut also while the sweep is late.
    """
    policy = (await gates.plan_of(session, campaign_id)).plan.credit
    if not policy.gates:
        return set()
    newest = await _newest_checks(session, col(CreditCheck.submission_id).in_(case_ids))
    checked = {case_id for case_id, _, _ in newest}
    clear = [CheckedCase(*row) for row in newest if row[2].verdict is CreditVerdict.clear]
    too_old = await _left_to_ask(session, campaign_id, clear)
    return (set(case_ids) - checked) | set(too_old)
