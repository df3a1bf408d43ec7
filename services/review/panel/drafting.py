"""Keeping an expert's points before they are handed in.

The journal learns that a draft was saved, and none of its points.
"""

from uuid import UUID

from sqlalchemy import func, select

from contracts.facts.review import ScoreDraftSavedV1
from contracts.vocabulary import Actor
from kit.db import Writing
from kit.facts import next_fact
from kit.journal import say
from services.review.panel import rules
from services.review.panel.models import ScoreDraft
from services.review.panel.schemas import ScoreDraftBody
from services.review.panel.seating import lock_own_seat


async def save_draft(
    tx: Writing,
    who: Actor,
    seat_id: UUID,
    body: ScoreDraftBody,
) -> ScoreDraft:
    """Keep what one wrote down, in place of what one wrote down before.

    Raises NotFound for others' seats, ScoringEnded, SeatNotOpen, SeatRecused, ScoreHandedIn.
    """
    # Under the seat's lock: two saves follow one another, and none follows the score.
    seat = await lock_own_seat(tx, who, seat_id)
    rules.may_write_down(seat.state)
    # The database's clock, in real time: it tells the expert which of two drafts is newer.
    saved_at = (await tx.execute(select(func.clock_timestamp()))).scalar_one()
    draft = await tx.get(
        ScoreDraft,
        seat_id,
        populate_existing=True,
    )
    if draft is None:
        draft = ScoreDraft(
            id=seat_id,
            campaign_id=seat.campaign_id,
            submission_id=seat.submission_id,
            items={},
            comment="",
            saved_at=saved_at,
        )
        tx.add(draft)
    draft.items = dict(body.items)
    draft.comment = body.comment
    draft.saved_at = saved_at
    saved = next_fact(
        draft,
        ScoreDraftSavedV1,
        expert=seat.expert,
    )
    await say(tx, who, saved)
    return draft
