"""What waits for the officers and the head of one recommending unit."""

from typing import Any

from sqlalchemy import ColumnElement, Select, Text, cast, exists, func, literal_column, select
from sqlmodel import col

from contracts.vocabulary import Actor, CreditVerdict, HoldKind, Outcome, Role, TwoPersonAct
from contracts.waiting import WaitingKind
from kit.gates import Gate
from kit.waiting import moments, waits
from services.review.cases.models import Case, CaseHold
from services.review.cases.rules import UNDELIVERED, CaseState
from services.review.delivery.models import RecommendationList
from services.review.delivery.rules import ListState
from services.review.holding.views import is_sealed
from services.review.rulings.models import Ruling
from services.review.rulings.rules import RulingState
from services.review.waiting.acts import act_to_confirm
from services.review.waiting.cases import has_scan_to_look_at, newest_verdict_is, of_case


def waiting_queries(who: Actor) -> list[Select[Any]]:
    """Everything that a person of a unit may act on now."""
    if who.unit is None:
        return []
    desk = UnitDesk(who, who.unit)
    found = []
    if who.has(Role.unit_officer):
        found += [desk.cases_to_review(), desk.lists_to_make()]
    if who.has(Role.unit_head):
        found += [desk.rulings_to_confirm(), desk.listings_to_confirm(), desk.lists_to_deliver()]
        found.append(desk.undoing_to_confirm())
    if who.has(Role.unit_officer, Role.unit_head):
        found += [desk.scans_to_look_at(), desk.credit_to_settle(), desk.lists_to_seal()]
    return found


class UnitDesk:
    """The queries of one unit. What its delivery window closes is over when the window is."""

    def __init__(self, who: Actor, unit: str) -> None:
        self.who, self.unit = who, unit
        self.window = moments(Gate.delivery, unit)
        self.either = Role.unit_officer if who.has(Role.unit_officer) else Role.unit_head

    def cases_to_review(self) -> Select[Any]:
        """Cases in review without a proposal."""
        proposed = exists().where(
            col(Ruling.submission_id) == col(Case.id),
            col(Ruling.state) == RulingState.proposed,
            col(Ruling.snapshot) == col(Case.snapshot),
        )
        query = self._of_cases(
            WaitingKind.review_case, Role.unit_officer, col(Case.id), col(Case.received_at)
        )
        return query.where(col(Case.state) == CaseState.in_review, ~proposed, self._open_window())

    def rulings_to_confirm(self) -> Select[Any]:
        """Proposals of somebody else, on the snapshot in review."""
        query = self._of_cases(
            WaitingKind.confirm_ruling,
            Role.unit_head,
            col(Ruling.id),
            col(Ruling.proposed_at),
            col(Ruling.outcome),
        )
        return query.join(Ruling, col(Ruling.submission_id) == col(Case.id)).where(
            col(Ruling.state) == RulingState.proposed,
            col(Ruling.proposed_by) != self.who.person_id,
            col(Ruling.snapshot) == col(Case.snapshot),
            col(Case.state).in_((CaseState.in_review, CaseState.recommended)),
            self._open_window(),
        )

    def undoing_to_confirm(self) -> Select[Any]:
        """Declines that an officer proposed to undo, while the window is open."""
        act = TwoPersonAct.undo_decline
        until = self.window.c.closes_at
        query = act_to_confirm(self.who, Role.unit_head, act, self.window, until)
        return query.where(col(Case.unit) == self.unit)

    def scans_to_look_at(self) -> Select[Any]:
        """Cases with a sealed scan that does not show the snapshot by itself."""
        query = self._of_cases(
            WaitingKind.look_at_scan, self.either, col(Case.id), col(Case.received_at)
        )
        return query.where(
            col(Case.state).in_((CaseState.in_review, CaseState.recommended)),
            has_scan_to_look_at(),
        )

    def credit_to_settle(self) -> Select[Any]:
        """Cases whose sources did not answer clearly."""
        return self._held(WaitingKind.settle_credit, self.either, CreditVerdict.open)

    def listings_to_confirm(self) -> Select[Any]:
        """Cases whose applicant a source lists."""
        return self._held(WaitingKind.confirm_listing, Role.unit_head, CreditVerdict.listed)

    def _held(self, kind: WaitingKind, role: Role, verdict: CreditVerdict) -> Select[Any]:
        query = self._of_cases(kind, role, col(Case.id), col(CaseHold.opened_at))
        return query.join(CaseHold, col(CaseHold.submission_id) == col(Case.id)).where(
            col(CaseHold.kind) == HoldKind.credit_open,
            col(CaseHold.cleared_at).is_(None),
            col(Case.state).in_(UNDELIVERED),
            newest_verdict_is(verdict),
        )

    def lists_to_make(self) -> Select[Any]:
        """Campaigns with recommended cases that the unit's newest list does not have."""
        newest = (
            self._newest_list(col(RecommendationList.items), self.window.c.campaign_id)
            .correlate(self.window)
            .scalar_subquery()
        )
        listed = func.coalesce(newest, literal_column("'[]'::jsonb")).op("?")(
            cast(col(Case.id), Text)
        )
        left = (
            select(func.min(col(Ruling.confirmed_at)).label("since"))
            .select_from(Case)
            .join(Ruling, col(Ruling.submission_id) == col(Case.id))
            .where(
                col(Case.campaign_id) == self.window.c.campaign_id,
                col(Case.unit) == self.unit,
                col(Case.state) == CaseState.recommended,
                col(Ruling.state) == RulingState.confirmed,
                col(Ruling.outcome) == Outcome.recommend,
                ~listed,
            )
            .correlate(self.window)
            .lateral("left_out")
        )
        query = waits(
            WaitingKind.make_list,
            Role.unit_officer,
            about=self.window.c.campaign_id,
            campaign_id=self.window.c.campaign_id,
            unit=self.unit,
            since=left.c.since,
            until=self.window.c.closes_at,
        )
        return query.join_from(self.window, left, left.c.since.is_not(None)).where(
            self._open_window()
        )

    def lists_to_seal(self) -> Select[Any]:
        """The unit's draft whose sealed scan is missing."""
        return self._draft(WaitingKind.seal_list, self.either).where(~is_sealed())

    def lists_to_deliver(self) -> Select[Any]:
        """The unit's sealed draft, while its window is open."""
        query = self._draft(WaitingKind.deliver_list, Role.unit_head)
        return query.where(is_sealed(), self.window.c.opens_at <= self.window.c.now)

    def _draft(self, kind: WaitingKind, role: Role) -> Select[Any]:
        query = waits(
            kind,
            role,
            about=col(RecommendationList.id),
            campaign_id=col(RecommendationList.campaign_id),
            unit=col(RecommendationList.unit),
            since=col(RecommendationList.made_at),
            until=self.window.c.closes_at,
        )
        return query.join(
            self.window, self.window.c.campaign_id == col(RecommendationList.campaign_id)
        ).where(
            col(RecommendationList.unit) == self.unit,
            col(RecommendationList.state) == ListState.draft,
            self._open_window(),
        )

    def _newest_list(self, column: Any, campaign_id: Any) -> Select[Any]:
        return (
            select(column)
            .where(
                col(RecommendationList.campaign_id) == campaign_id,
                col(RecommendationList.unit) == self.unit,
            )
            .order_by(col(RecommendationList.edition).desc())
            .limit(1)
        )

    def _of_cases(
        self, kind: WaitingKind, role: Role, about: Any, since: Any, detail: Any = None
    ) -> Select[Any]:
        """A query of the unit's cases with its window. `until`: the window's end."""
        query = waits(
            kind,
            role,
            about=about,
            since=since,
            until=self.window.c.closes_at,
            detail=detail,
            **of_case(),
        )
        return (
            query.select_from(Case)
            .join(self.window, self.window.c.campaign_id == col(Case.campaign_id))
            .where(col(Case.unit) == self.unit)
        )

    def _open_window(self) -> ColumnElement[bool]:
        return self.window.c.now < self.window.c.closes_at
