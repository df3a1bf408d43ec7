"""What waits for a second person, at a unit and at the city."""

from typing import Any

from sqlalchemy import ColumnElement, Select, and_, exists, or_
from sqlmodel import col

from contracts.vocabulary import Actor, Role, TwoPersonAct
from contracts.waiting import WaitingKind
from kit.waiting import waits
from services.review.cases.models import Case, CaseHold
from services.review.cases.rules import CaseState
from services.review.duties.models import DutyRow
from services.review.duties.rules import APART
from services.review.two_persons.models import ProposedAct
from services.review.two_persons.rules import CONFIRMERS, DUTIES, ProposedActState
from services.review.waiting.cases import of_case


def acts_to_confirm(who: Actor, role: Role) -> Select[Any]:
    """What somebody else proposed, and what was done on the case does not shut to this person.

    A proposal whose ground is gone waits for nobody: its hold was cleared, its case moved on.
    """
    acts = [act for act in TwoPersonAct if who.has(*CONFIRMERS[act])]
    query = waits(
        WaitingKind.confirm_act,
        role,
        about=col(ProposedAct.id),
        since=col(ProposedAct.proposed_at),
        detail=col(ProposedAct.act),
        **of_case(),
    )
    ours = or_(
        col(ProposedAct.act) != TwoPersonAct.undo_decline,
        col(Case.unit) == who.unit,
    )
    return (
        query.select_from(ProposedAct)
        .join(Case, col(Case.id) == col(ProposedAct.submission_id))
        .where(
            col(ProposedAct.state) == ProposedActState.proposed,
            col(ProposedAct.proposed_by) != who.person_id,
            col(ProposedAct.act).in_(acts),
            ours,
            _can_take_effect(),
            ~_is_shut_to(who),
        )
    )


def is_proposed(about: Any) -> ColumnElement[bool]:
    """Whether an act about this hold or case waits for a second person already."""
    return exists().where(
        col(ProposedAct.about) == about,
        col(ProposedAct.state) == ProposedActState.proposed,
    )


def _can_take_effect() -> ColumnElement[bool]:
    act = col(ProposedAct.act)
    held = exists().where(
        col(CaseHold.id) == col(ProposedAct.about), col(CaseHold.cleared_at).is_(None)
    )
    return or_(
        and_(act == TwoPersonAct.clear_credit_hold, held),
        and_(act == TwoPersonAct.refuse_acceptance, col(Case.state) == CaseState.delivered),
        and_(
            act.in_((TwoPersonAct.undo_refusal, TwoPersonAct.undo_decline)),
            col(Case.state) == CaseState.ended,
        ),
    )


def _is_shut_to(who: Actor) -> ColumnElement[bool]:
    """Whether this person did on the case what shuts the act to them."""
    shut = [
        and_(
            col(ProposedAct.act) == act,
            exists().where(
                col(DutyRow.submission_id) == col(ProposedAct.submission_id),
                col(DutyRow.person_id) == who.person_id,
                col(DutyRow.duty).in_(APART[DUTIES[act]]),
            ),
        )
        for act in TwoPersonAct
    ]
    return or_(*shut)
