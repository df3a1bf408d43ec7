"""What waits for one person in review."""

from typing import Final
from uuid import UUID

from contracts.shared_words import TWO_PERSON_ACT_WORDS
from contracts.vocabulary import Actor, HoldKind, Outcome
from contracts.waiting import WaitingKind, WaitingPage
from kit.db import Reading
from kit.waiting import Details, page
from services.review.waiting import city, expert, unit

DETAILS: Final[Details] = {
    **{act: (words.zh, words.en) for act, words in TWO_PERSON_ACT_WORDS.items()},
    Outcome.recommend: ("拟推荐", "to recommend"),
    Outcome.return_for_correction: ("拟退回补正", "to return for correction"),
    Outcome.decline: ("拟不予推荐", "to decline"),
    HoldKind.credit_open: ("信用核查尚未完成", "credit not clear"),
    HoldKind.credit_turned_bad: ("信用状况发生变化", "credit turned bad"),
    HoldKind.late_bytes: ("材料文件未到齐", "files have not arrived"),
    HoldKind.late_case: ("建档延迟", "case opened late"),
}


async def waiting(
    session: Reading,
    who: Actor,
    campaign_id: UUID | None,
    kind: WaitingKind | None,
    cursor: str | None,
    limit: int,
) -> WaitingPage:
    """What this person may act on now, by every role they hold."""
    queries = [
        *unit.waiting_queries(who),
        *city.waiting_queries(who),
        *expert.waiting_queries(who),
    ]
    return await page(
        session,
        queries,
        campaign_id=campaign_id,
        kind=kind,
        cursor=cursor,
        limit=limit,
        details=DETAILS,
    )
