"""What waits for a second person, at a unit and at the city."""

from typing import Any

from sqlalchemy import CTE, ColumnElement, Select, exists, or_
from sqlmodel import col

from contracts.vocabulary import Actor, Role, TwoPersonAct
from contracts.waiting import WaitingKind
from kit.waiting import waits
from services.review.cases.models import Case
from services.review.duties.models import DutyRow
from services.review.duties.rules import APART
from services.review.evaluation.models import Evaluation
from services.review.two_persons.models import ProposedAct
from services.review.two_persons.rules import DUTIES
from services.review.two_persons.views import stands
from services.review.waiting.cases import of_case

UNDONE_BEFORE_THE_END = (TwoPersonAct.undo_refusal, TwoPersonAct.undo_decline)
"""Acts that can be confirmed no more once the window of their desk is over."""


def act_to_confirm(
    who: Actor, role: Role, act: TwoPersonAct, moment: CTE, until: Any
) -> Select[Any]:
    """What somebody else proposed, and what was done on the case does not shut to this person.

    A proposal whose ground is gone waits for nobody. moment: of the window of the act's desk.
    """
    shut = exists().where(
        col(DutyRow.submission_id) == col(ProposedAct.submission_id),
        col(DutyRow.person_id) == who.person_id,
        col(DutyRow.duty).in_(APART[DUTIES[act]]),
    )
    query = (
        waits(
            WaitingKind.confirm_act,
            role,
            about=col(ProposedAct.id),
            since=col(ProposedAct.proposed_at),
            until=until,
            detail=col(ProposedAct.act),
            **of_case(),
        )
        .select_from(ProposedAct)
        .join(Case, col(Case.id) == col(ProposedAct.submission_id))
        .join(moment, moment.c.campaign_id == col(Case.campaign_id))
        .where(
            col(ProposedAct.act) == act,
            stands(),
            col(ProposedAct.proposed_by) != who.person_id,
            ~shut,
        )
    )
    if act not in UNDONE_BEFORE_THE_END:
        return query
    closed = exists().where(col(Evaluation.campaign_id) == col(Case.campaign_id))
    in_time = or_(moment.c.closes_at.is_(None), moment.c.now < moment.c.closes_at)
    return (
        query.where(in_time) if act is TwoPersonAct.undo_decline else query.where(in_time, ~closed)
    )


def is_proposed(about: Any) -> ColumnElement[bool]:
    """Whether an act about this hold or case waits for a second person. The query has the case."""
    return exists().where(col(ProposedAct.about) == about, stands()).correlate_except(ProposedAct)
