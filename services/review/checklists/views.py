"""Reads of checklists."""

from collections.abc import Collection, Iterable
from itertools import pairwise
from uuid import UUID

from sqlalchemy import select
from sqlmodel import col

from contracts.policy import CheckItem, Checklists
from contracts.problem import NotFound
from contracts.vocabulary import Actor, ChecklistDesk
from kit import gates
from kit.db import Reading, Writing
from services.review.cases import views as cases
from services.review.cases.models import Case
from services.review.checklists import rules
from services.review.checklists.models import ChecklistSave
from services.review.checklists.rules import NOTHING, Answers, Checklist, GivenAnswer
from services.review.checklists.schemas import (
    CheckChange,
    ChecklistRead,
    ChecklistSaveRead,
    CheckRead,
)

SHOWN_SAVES = 20


def answers_of(save: ChecklistSave | None) -> dict[str, GivenAnswer]:
    """The answers of a saving; none where there is none."""
    kept = {} if save is None else save.answers
    return {code: GivenAnswer.model_validate(given) for code, given in kept.items()}


async def newest_saves(
    session: Reading | Writing, desk: ChecklistDesk, case_ids: Collection[UUID]
) -> dict[UUID, ChecklistSave]:
    """The newest saving of one desk on each of these cases, in one statement."""
    # DISTINCT ON keeps the newest of a case.
    query = (
        select(ChecklistSave)
        .where(
            col(ChecklistSave.submission_id).in_(case_ids),
            col(ChecklistSave.desk) == desk,
        )
        .distinct(col(ChecklistSave.submission_id))
        .order_by(col(ChecklistSave.submission_id), col(ChecklistSave.number).desc())
    )
    rows = (await session.execute(query)).scalars()
    return {row.submission_id: row for row in rows}


async def checklists(
    session: Reading | Writing,
    asked: Checklists,
    desk: ChecklistDesk,
    case_ids: Collection[UUID],
) -> dict[UUID, Checklist]:
    """One desk's checklist of each of these cases. asked: what their campaign asks.

    A campaign that asks nothing needs no statement.
    """
    items = asked.of(desk)
    saves = await newest_saves(session, desk, case_ids) if items else {}
    return {case_id: as_checklist(items, saves.get(case_id)) for case_id in case_ids}


async def checklist(
    session: Reading | Writing, asked: Checklists, desk: ChecklistDesk, case_id: UUID
) -> Checklist:
    """One desk's checklist of one case."""
    return (await checklists(session, asked, desk, [case_id]))[case_id]


def as_checklist(items: tuple[CheckItem, ...], save: ChecklistSave | None) -> Checklist:
    """The points with what a saving answered."""
    if save is None:
        return Checklist(items)
    return Checklist(items, answers_of(save), save.number, save.snapshot)


async def of_case(
    session: Reading, who: Actor, case_id: UUID, desk: ChecklistDesk
) -> ChecklistRead:
    """A desk's checklist of a case that the actor may read. Raises NotFound."""
    case = await cases.readable(session, who, case_id)
    items = (await gates.plan_of(session, case.campaign_id)).plan.checklists.of(desk)
    if not items or not rules.is_shown(who, desk):
        raise NotFound("没有这份审核清单", "There is no such checklist")
    return await read(session, case, desk, items)


async def read(
    session: Reading | Writing, case: Case, desk: ChecklistDesk, items: tuple[CheckItem, ...]
) -> ChecklistRead:
    """A checklist with its newest savings."""
    query = (
        select(ChecklistSave)
        .where(col(ChecklistSave.submission_id) == case.id, col(ChecklistSave.desk) == desk)
        .order_by(col(ChecklistSave.number).desc())
        .limit(SHOWN_SAVES + 1)
    )
    saves = list((await session.execute(query)).scalars())
    stands = as_checklist(items, saves[0] if saves else None)
    missing = stands.missing(case.snapshot)
    return ChecklistRead(
        case_id=case.id,
        desk=desk,
        snapshot=case.snapshot,
        number=stands.number,
        carried_over=stands.carried_over(case.snapshot),
        items=points(items, stands.answers),
        missing=[item.code for item in missing],
        failed=[item.code for item in stands.failing()],
        history=_history(items, saves),
    )


def points(items: Iterable[CheckItem], answers: Answers) -> list[CheckRead]:
    """Each point with what was answered."""
    return [
        CheckRead(
            **item.model_dump(),
            answer=answers.get(item.code, NOTHING).answer,
            note=answers.get(item.code, NOTHING).note,
        )
        for item in items
    ]


def _history(items: tuple[CheckItem, ...], saves: list[ChecklistSave]) -> list[ChecklistSaveRead]:
    """The savings with what each changed. saves: one more than is shown, to compare with."""
    words = {item.code: item for item in items}
    told = []
    for save, older in pairwise([*saves, None]):
        assert save is not None
        changed = rules.changes(items, answers_of(older), answers_of(save))
        told.append(
            ChecklistSaveRead(
                number=save.number,
                snapshot=save.snapshot,
                person_id=save.person_id,
                saved_at=save.saved_at,
                changes=[
                    CheckChange(
                        zh=words[each.code].zh,
                        en=words[each.code].en,
                        before=each.before,
                        after=each.after,
                    )
                    for each in changed
                ],
            )
        )
    return told[:SHOWN_SAVES]
