"""What people do about the credit of a case: record a query by hand, confirm a listing."""

from uuid import UUID

from contracts.problem import Forbidden, NotFound
from contracts.vocabulary import (
    Actor,
    Ending,
    Role,
)
from kit import gates
from kit.db import Writing
from kit.gates import Gate
from services.review.cases import actions as cases
from services.review.cases.models import Case
from services.review.cases.rules import must_be
from services.review.credit import rules
from services.review.credit.answers import EvidencedAnswer, keep_answers, newest_check
from services.review.credit.files import actions as files
from services.review.credit.problems import SourceUnknown
from services.review.credit.schemas import ManualRecord
from services.review.timeline.actions import say_with_turns


async def record_by_hand(tx: Writing, who: Actor, case_id: UUID, body: ManualRecord) -> UUID:
    """Record a query that a person made at the source. It joins the case's latest check.

    Returns the check's id. Raises NotFound, SourceUnknown, NameReturnedNeeded,
    NameReturnedContradicts, SentFileUntaken.
    """
    case = await files.recorded_case(tx, who, case_id)
    plan = (await gates.plan_of(tx, case.campaign_id)).plan
    if body.source not in {source.code for source in plan.credit.sources}:
        raise SourceUnknown(source=body.source)
    result = rules.recorded_result(body.result, body.name_returned, case.organisation_name)
    evidence = await files.taken_file(tx, who, case_id, body.file_id)

    # Locked, so that two answers of one case are reckoned one after the other.
    case = await cases.lock(tx, case_id)
    check = await newest_check(tx, case_id)
    at_gate = check.at_gate if check else "unit_review"
    round_ = check.round if check else case.round
    answer = EvidencedAnswer(
        source=body.source,
        result=result,
        returned_name=body.name_returned,
        evidence=evidence,
        report_number=body.report_number,
        note=body.note or None,
    )
    await keep_answers(tx, who, case_id, at_gate, round_, [answer])
    kept = await newest_check(tx, case_id)
    assert kept is not None
    return kept.id


async def confirm_listing(tx: Writing, who: Actor, case_id: UUID, reason: str) -> Case:
    """A person confirms that the subject is listed: the case ends as ineligible.

    The unit's head does before delivery, the city's head after it. Raises NotFound, Forbidden,
    CaseHasEnded, WrongState, CreditNotListed.
    """
    case = await tx.get(Case, case_id)
    if case is None:
        raise NotFound()
    if not who.has(Role.city_head) and who.unit != case.unit:
        raise NotFound()
    # Whether unit or city decides hangs on the delivery, which enters the same gate.
    await gates.enter(tx, Gate.delivery, case.campaign_id, unit=case.unit)
    case = await cases.lock(tx, case_id)
    must_be(case.state, *rules.REVIEWS_TO_END)
    decider = Role.city_head if rules.city_decides(case.state) else Role.unit_head
    if not who.has(decider):
        raise Forbidden()

    check = await newest_check(tx, case_id)
    rules.must_be_listed([check.verdict] if check else [])
    assert check is not None
    at = await gates.now(tx, case.campaign_id)
    check.confirmed_by = who.person_id
    check.confirmed_at = at
    facts = await cases.end(tx, [case], Ending.ineligible, reason, at)
    await say_with_turns(tx, who, at, *facts)
    return case
