"""What waits for the city's officers and its head, in review."""

from typing import Any

from sqlalchemy import ColumnElement, Select, exists, func, or_, select
from sqlalchemy.orm import aliased
from sqlmodel import col

from contracts.vocabulary import Actor, Blocks, CreditVerdict, HoldKind, Role, TwoPersonAct
from contracts.waiting import WaitingKind
from kit.gates import Gate
from kit.waiting import moments, planned, waits
from services.review.cases.models import Case, CaseHold
from services.review.cases.rules import CITY, CaseState
from services.review.credit.models import RegistryEnding
from services.review.evaluation.models import Evaluation, Result, Selection
from services.review.evaluation.rules import SelectionState
from services.review.panel.models import Panel, Seat
from services.review.panel.rules import OPEN, SeatState
from services.review.waiting.acts import act_to_confirm, is_proposed
from services.review.waiting.cases import newest_verdict_is, of_case

CITYS = (CaseState.delivered, CaseState.accepted, CaseState.selected)
"""The states in which a case is with the city."""


def waiting_queries(who: Actor) -> list[Select[Any]]:
    """Everything that a person of the city may act on now."""
    desk = CityDesk(who)
    found = []
    if who.has(Role.city_officer):
        found += [
            desk.cases_to_accept(),
            desk.holds_to_clear(),
            desk.cases_without_panel(),
            desk.seats_to_fill(),
            desk.evaluations_to_close(),
            desk.selections_to_propose(),
        ]
    if who.has(*CITY):
        found += desk.acts_to_confirm()
    if who.has(Role.city_head):
        found += [desk.selections_to_confirm(), desk.listings_to_confirm()]
    return found


class CityDesk:
    """The queries of the city. Its dates are the plan's, which do not close by themselves."""

    def __init__(self, who: Actor) -> None:
        self.who = who
        self.scoring = moments(Gate.scoring, "")

    def cases_to_accept(self) -> Select[Any]:
        """Delivered cases."""
        query = self._of_cases(
            WaitingKind.accept_case,
            Role.city_officer,
            col(Case.id),
            col(Case.delivered_at),
            planned(self.scoring, "acceptance_due_at"),
        )
        return query.where(col(Case.state) == CaseState.delivered, ~is_proposed(col(Case.id)))

    def holds_to_clear(self) -> Select[Any]:
        """Open holds of the city on what lives, and all open ones on what was delivered."""
        over = exists().where(col(RegistryEnding.submission_id) == col(Case.id))
        query = self._of_cases(
            WaitingKind.clear_hold,
            Role.city_officer,
            col(CaseHold.id),
            col(CaseHold.opened_at),
            col(CaseHold.due_at),
            col(CaseHold.kind),
        )
        return query.join(CaseHold, col(CaseHold.submission_id) == col(Case.id)).where(
            col(CaseHold.cleared_at).is_(None),
            col(Case.state) != CaseState.ended,
            or_(col(CaseHold.holder) == "city", col(Case.state).in_(CITYS)),
            ~over,
            ~is_proposed(col(CaseHold.id)),
        )

    def acts_to_confirm(self) -> list[Select[Any]]:
        """What another person proposed: each with the date of what it stands in the way of."""
        officer = self.who.has(Role.city_officer)
        role = Role.city_officer if officer else Role.city_head
        due = {
            TwoPersonAct.clear_credit_hold: planned(self.scoring, "selection_due_at"),
            TwoPersonAct.refuse_acceptance: planned(self.scoring, "acceptance_due_at"),
            TwoPersonAct.undo_refusal: self.scoring.c.closes_at,
        }
        return [
            act_to_confirm(self.who, role, act, self.scoring, until) for act, until in due.items()
        ]

    def cases_without_panel(self) -> Select[Any]:
        """Accepted cases that nobody scores."""
        query = self._of_cases(
            WaitingKind.open_panel,
            Role.city_officer,
            col(Case.id),
            col(Case.accepted_at),
            self.scoring.c.closes_at,
        )
        return query.where(col(Case.state) == CaseState.accepted, ~_is_seated())

    def seats_to_fill(self) -> Select[Any]:
        """Seats of experts who stepped down, while the panel sits with too few. One a case."""
        later = aliased(Seat)
        newer = exists().where(
            col(later.submission_id) == col(Seat.submission_id),
            col(later.state) == SeatState.recused,
            col(later.id) > col(Seat.id),
        )
        query = self._of_cases(
            WaitingKind.fill_seat,
            Role.city_officer,
            col(Seat.id),
            func.coalesce(col(Seat.declared_at), col(Panel.opened_at)),
            self.scoring.c.closes_at,
        )
        return (
            query.join(Seat, col(Seat.submission_id) == col(Case.id))
            .join(Panel, col(Panel.id) == col(Seat.panel_id))
            .where(
                col(Case.state) == CaseState.accepted,
                col(Seat.state) == SeatState.recused,
                col(Seat.closed).is_(False),
                ~newer,
                _sits_with_too_few(),
            )
        )

    def evaluations_to_close(self) -> Select[Any]:
        """Campaigns of which every accepted case has its scores, and one has no result."""
        unreckoned = self._accepted_in_campaign(~_has_result())
        unseated = self._accepted_in_campaign(~_is_seated())
        unscored = self._accepted_in_campaign(_has_open_seat())
        unfilled = self._accepted_in_campaign(_has_empty_seat())
        query = self._of_campaigns(
            WaitingKind.close_evaluation, self._last_score(), "selection_due_at"
        )
        return query.where(unreckoned, ~unseated, ~unscored, ~unfilled)

    def selections_to_propose(self) -> Select[Any]:
        """Campaigns with a case that can be selected, while nothing is proposed."""
        held = exists().where(
            col(CaseHold.submission_id) == col(Case.id),
            col(CaseHold.blocks) == Blocks.selection,
            col(CaseHold.cleared_at).is_(None),
        )
        proposed = exists().where(
            col(Selection.campaign_id) == self.scoring.c.campaign_id,
            col(Selection.state) == SelectionState.proposed,
        )
        query = self._of_campaigns(
            WaitingKind.propose_selection, col(Evaluation.closed_at), "selection_due_at"
        )
        return query.join(
            Evaluation, col(Evaluation.campaign_id) == self.scoring.c.campaign_id
        ).where(self._accepted_in_campaign(_has_result(), ~held), ~proposed)

    def selections_to_confirm(self) -> Select[Any]:
        """Selections that somebody else proposed."""
        query = waits(
            WaitingKind.confirm_selection,
            Role.city_head,
            about=col(Selection.id),
            campaign_id=col(Selection.campaign_id),
            since=col(Selection.proposed_at),
            until=planned(self.scoring, "selection_due_at"),
        )
        return (
            query.select_from(Selection)
            .join(self.scoring, self.scoring.c.campaign_id == col(Selection.campaign_id))
            .where(
                col(Selection.state) == SelectionState.proposed,
                col(Selection.proposed_by) != self.who.person_id,
            )
        )

    def listings_to_confirm(self) -> Select[Any]:
        """Delivered cases whose applicant a source lists. Later ones are registry's to settle."""
        query = self._of_cases(
            WaitingKind.confirm_listing,
            Role.city_head,
            col(Case.id),
            col(CaseHold.opened_at),
            planned(self.scoring, "selection_due_at"),
        )
        return query.join(CaseHold, col(CaseHold.submission_id) == col(Case.id)).where(
            col(CaseHold.kind) == HoldKind.credit_turned_bad,
            col(CaseHold.cleared_at).is_(None),
            col(Case.state).in_((CaseState.delivered, CaseState.accepted)),
            newest_verdict_is(CreditVerdict.listed),
        )

    def _last_score(self) -> Any:
        return (
            select(func.max(col(Seat.scored_at)))
            .where(col(Seat.campaign_id) == self.scoring.c.campaign_id)
            .correlate(self.scoring)
            .scalar_subquery()
        )

    def _accepted_in_campaign(self, *conditions: ColumnElement[bool]) -> ColumnElement[bool]:
        query = select(col(Case.id)).where(
            col(Case.campaign_id) == self.scoring.c.campaign_id,
            col(Case.state) == CaseState.accepted,
            *conditions,
        )
        return query.correlate(self.scoring).exists()

    def _of_campaigns(self, kind: WaitingKind, since: Any, due: str) -> Select[Any]:
        query = waits(
            kind,
            Role.city_officer,
            about=self.scoring.c.campaign_id,
            campaign_id=self.scoring.c.campaign_id,
            since=since,
            until=planned(self.scoring, due),
        )
        return query.select_from(self.scoring)

    def _of_cases(
        self,
        kind: WaitingKind,
        role: Role,
        about: Any,
        since: Any,
        until: Any,
        detail: Any = None,
    ) -> Select[Any]:
        query = waits(kind, role, about=about, since=since, until=until, detail=detail, **of_case())
        return query.select_from(Case).join(
            self.scoring, self.scoring.c.campaign_id == col(Case.campaign_id)
        )


def _is_seated() -> ColumnElement[bool]:
    return exists().where(col(Seat.submission_id) == col(Case.id)).correlate(Case)


def _has_open_seat() -> ColumnElement[bool]:
    seats = exists().where(col(Seat.submission_id) == col(Case.id), col(Seat.state).in_(OPEN))
    return seats.correlate(Case)


def _has_empty_seat() -> ColumnElement[bool]:
    """Whether somebody stepped down from the case and nobody took their place."""
    left = select(col(Seat.id)).join(Panel, col(Panel.id) == col(Seat.panel_id))
    empty = left.where(
        col(Seat.submission_id) == col(Case.id),
        col(Seat.state) == SeatState.recused,
        _sits_with_too_few(),
    )
    return empty.correlate(Case).exists()


def _sits_with_too_few() -> ColumnElement[bool]:
    """Whether fewer sit for the seat's case than its panel has experts."""
    beside = aliased(Seat)
    sitting = (
        select(func.count())
        .where(
            col(beside.submission_id) == col(Seat.submission_id),
            col(beside.state) != SeatState.recused,
        )
        .correlate(Seat)
        .scalar_subquery()
    )
    return sitting < func.jsonb_array_length(Panel.experts)


def _has_result() -> ColumnElement[bool]:
    return exists().where(col(Result.submission_id) == col(Case.id)).correlate(Case)
