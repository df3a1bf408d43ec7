"""What waits for one expert: their own seats, and nobody else's."""

from typing import Any

from sqlalchemy import CTE, Select, func
from sqlmodel import col

from contracts.vocabulary import Actor, Role
from contracts.waiting import WaitingKind
from kit.gates import Gate
from kit.waiting import moments, waits
from services.review.cases.models import Case
from services.review.cases.rules import CaseState
from services.review.panel.models import Panel, Seat
from services.review.panel.rules import SeatState
from services.review.waiting.cases import of_case


def waiting_queries(who: Actor) -> list[Select[Any]]:
    """Seats to declare on and seats to score, until the window closes."""
    if not who.has(Role.expert):
        return []
    scoring = moments(Gate.scoring, "")
    to_declare = _seats(who, WaitingKind.declare_seat, SeatState.offered, scoring)
    to_score = _seats(who, WaitingKind.score_seat, SeatState.accepted, scoring)
    return [to_declare, to_score]


def _seats(who: Actor, kind: WaitingKind, state: SeatState, scoring: CTE) -> Select[Any]:
    query = waits(
        kind,
        Role.expert,
        about=col(Seat.id),
        since=func.coalesce(col(Seat.declared_at), col(Panel.opened_at)),
        until=scoring.c.closes_at,
        **of_case(),
    )
    return (
        query.select_from(Seat)
        .join(Case, col(Case.id) == col(Seat.submission_id))
        .join(Panel, col(Panel.id) == col(Seat.panel_id))
        .join(scoring, scoring.c.campaign_id == col(Seat.campaign_id))
        .where(
            col(Seat.expert) == who.person_id,
            col(Seat.state) == state,
            scoring.c.now < scoring.c.closes_at,
            col(Seat.closed).is_(False),
            col(Case.state) == CaseState.accepted,
        )
    )
