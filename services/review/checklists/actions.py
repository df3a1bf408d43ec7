"""Saving a checklist, whole."""

from uuid import UUID

from contracts.facts.review import ChecklistSavedV1
from contracts.problem import NotFound, StaleVersion
from contracts.vocabulary import Actor, ChecklistDesk
from kit import gates
from kit.db import Writing, new_id
from kit.facts import only_fact
from kit.journal import say
from services.review.cases import actions as cases
from services.review.cases.models import Case
from services.review.cases.rules import must_be
from services.review.checklists import rules, views
from services.review.checklists.models import ChecklistSave
from services.review.checklists.schemas import ChecklistBody, ChecklistRead
from services.review.duties import actions as duties


async def save_unit(
    tx: Writing, who: Actor, case_id: UUID, body: ChecklistBody, number: int
) -> ChecklistRead:
    """An officer of the case's unit saves the unit's checklist. Raises as `save`."""
    await cases.of_unit(tx, who, case_id)
    return await save(tx, who, ChecklistDesk.unit, case_id, body, number)


async def save_city(
    tx: Writing, who: Actor, case_id: UUID, body: ChecklistBody, number: int
) -> ChecklistRead:
    """An officer of the city saves the city's checklist. Raises as `save`."""
    if await tx.get(Case, case_id) is None:
        raise NotFound()
    return await save(tx, who, ChecklistDesk.city, case_id, body, number)


async def save(
    tx: Writing,
    who: Actor,
    desk: ChecklistDesk,
    case_id: UUID,
    body: ChecklistBody,
    number: int,
) -> ChecklistRead:
    """Keep the answers as the newest saving. The same answers again add none.

    number: of the saving that the officer read. Raises NotFound, StaleVersion, CaseHasEnded,
    WrongState, OtherSnapshot, CheckUnknown, DutiesSeparate.
    """
    # Locked, so that two savings follow one another, and a decision reads the newest.
    case = await cases.lock(tx, case_id)
    items = (await gates.plan_of(tx, case.campaign_id)).plan.checklists.of(desk)
    if not items:
        raise NotFound("本次征集没有这份审核清单", "This campaign asks for no such checklist")
    must_be(case.state, rules.OPEN_IN[desk])
    newest = (await views.newest_saves(tx, desk, [case_id])).get(case_id)
    stands = views.as_checklist(items, newest)
    if number != stands.number:
        raise StaleVersion()
    answers = rules.trimmed(body.answers)
    rules.may_save(items, answers, case.snapshot, body.snapshot)
    if (stands.snapshot, stands.answers) != (case.snapshot, answers):
        await _add(tx, who, case, desk, number + 1, answers)
    return await views.read(tx, case, desk, items)


async def _add(
    tx: Writing,
    who: Actor,
    case: Case,
    desk: ChecklistDesk,
    number: int,
    answers: rules.Answers,
) -> None:
    at = await gates.now(tx, case.campaign_id)
    await duties.take(tx, who, rules.DUTY[desk], case.id, at)
    assert who.person_id is not None, "people answer"
    kept = ChecklistSave(
        id=new_id(),
        campaign_id=case.campaign_id,
        submission_id=case.id,
        desk=desk,
        number=number,
        snapshot=case.snapshot,
        answers={code: given.model_dump(mode="json") for code, given in answers.items()},
        person_id=who.person_id,
        saved_at=at,
    )
    tx.add(kept)
    await tx.flush()
    fact = only_fact(kept, ChecklistSavedV1, desk=desk, snapshot=kept.snapshot, number=kept.number)
    await say(tx, who, fact)
