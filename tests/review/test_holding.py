"""Who holds a case is told by role: the head while a ruling or a sealed list waits for them."""

from datetime import datetime
from typing import Any
from uuid import UUID

import httpx

from contracts.facts import Envelope, Fact
from contracts.facts.intake import CorrectionDueMovedV1, CorrectionOpenedV1
from contracts.vocabulary import system
from kit.db import new_id
from services.review.corrections.listeners import EFFECTS
from tests.review.desk import Desk

DUE, MOVED = "2023-09-15T16:00:00Z", "2023-09-18T16:00:00Z"
POINTS = [{"path": "/basic/factory_address", "wrong": "地址不完整", "mend": "补充门牌号"}]


async def listed(client: httpx.AsyncClient, desk: Desk, **query: Any) -> list[dict[str, Any]]:
    asked = {"campaign_id": str(desk.campaign_id)} | query
    answer = await client.get("/cases", params=asked)
    assert answer.status_code == 200, answer.text
    items: list[dict[str, Any]] = answer.json()["items"]
    return items


async def told(client: httpx.AsyncClient, desk: Desk, case_id: UUID) -> str:
    """Who holds a case, as the list and the case's own view say alike."""
    (row,) = await listed(client, desk, q=(await desk.case(case_id))["number"])
    view = (await client.get(f"/cases/{case_id}/view")).json()
    assert view["words"]["holder"] == row["holder_words"]
    words: str = row["holder_words"]["zh"]
    return words.partition("（")[0]


async def test_a_proposed_ruling_and_a_sealed_list_are_with_the_head(desk: Desk) -> None:
    case_id = await desk.opened()
    assert await told(desk.officer(), desk, case_id) == "推荐单位经办人"
    body = {"outcome": "recommend", "snapshot": 1, "reason": "材料齐全"}
    made = await desk.officer().post(f"/cases/{case_id}/rulings", json=body)
    assert await told(desk.officer(), desk, case_id) == "推荐单位负责人"
    # The city is not told what the unit proposes before it delivers.
    assert not (await told(desk.city, desk, case_id)).startswith("推荐单位")

    confirmed = await desk.head().post(
        f"/cases/{case_id}/rulings/{made.json()['ruling_id']}/confirm"
    )
    assert confirmed.status_code == 200
    assert await told(desk.officer(), desk, case_id) == "推荐单位经办人"
    list_id = await desk.sealed_list([case_id])
    assert await told(desk.officer(), desk, case_id) == "推荐单位负责人"
    assert (await desk.deliver(list_id)).status_code == 200
    assert await told(desk.city, desk, case_id) == "市局经办人"


async def hear(desk: Desk, fact: Fact) -> None:
    envelope = Envelope(
        id=new_id(),
        topic=fact.topic,
        said_at="2023-09-06T00:00:00Z",
        actor=system("intake"),
        fact=fact.model_dump(mode="json"),
    )
    await desk.room.db.act_because(envelope.id, EFFECTS[type(fact)], envelope, fact)


async def test_a_returned_case_runs_against_its_corrections_newest_date(desk: Desk) -> None:
    case_id, other = await desk.opened(), await desk.opened()
    await desk.ruled(case_id, "return_for_correction", points=POINTS)
    (before,) = await listed(desk.officer(), desk, state="returned")
    assert (before["until"], before["slack_working_days"]) == (None, None)

    about = {
        "subject": new_id(),
        "campaign_id": desk.campaign_id,
        "submission_id": case_id,
        "round": 1,
    }
    was = datetime.fromisoformat(DUE)
    moved = CorrectionDueMovedV1(
        subject_version=2,
        due_at=datetime.fromisoformat(MOVED),
        was_due_at=was,
        reason="示例",
        **about,
    )
    # The later fact may be heard first: the older one changes nothing then.
    await hear(desk, moved)
    await hear(desk, CorrectionOpenedV1(due_at=was, points=(), **about))
    (after,) = await listed(desk.officer(), desk, state="returned")
    assert after["until"] == MOVED and after["slack_working_days"] == 8
    view = (await desk.officer().get(f"/cases/{case_id}/view")).json()
    assert view["correction_due_at"] == MOVED
    assert view["words"]["holder"]["zh"] == "申报单位"
    # It is due before the delivery is, so it comes first.
    found = await listed(desk.officer(), desk, sort="until")
    assert [item["id"] for item in found] == [str(case_id), str(other)]
