"""How old an answer of a credit source may be.

It is asked again in time and held when silent. It never stops a delivery.
"""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import pytest

from contracts.commands.command import EVERY_CAMPAIGN, CampaignCommand
from contracts.facts import Envelope, Fact
from contracts.facts.registry import ItemRemovedV1, SubmissionRegisteredV1
from contracts.vocabulary import CreditVerdict, system
from kit.db import new_id
from kit.files import Files
from kit.inbox import service_listener
from services.review.credit.activities import CreditActivities
from services.review.credit.http_source import HttpSources
from services.review.credit.listeners import EFFECTS
from tests.review.desk import Desk, new_desk, slug
from tests.review.jury import Jury
from tests.review.test_credit import Credit, credit, outside  # noqa: F401  fixtures
from tests.rooms import Room, move_clock

ASKED = datetime.fromisoformat("2023-09-06T09:00:00+08:00")
EDGE = ASKED + timedelta(days=7)
BEFORE = EDGE - timedelta(milliseconds=1)


async def swept(credit: Credit) -> int:  # noqa: F811
    return (
        await credit.performers.sweep(CampaignCommand(campaign_id=credit.desk.campaign_id))
    ).changed


async def checked(credit: Credit) -> UUID:  # noqa: F811
    """A case whose sources said clear at `ASKED`."""
    case_id = await credit.desk.opened()
    await credit.plant(case_id)
    assert await credit.check(case_id) is CreditVerdict.clear
    return case_id


async def hear(desk: Desk, fact: Fact) -> None:
    at = datetime.fromisoformat("2026-03-01T08:00:00+00:00")
    told = fact.model_dump(mode="json")
    envelope = Envelope(
        id=new_id(), topic=fact.topic, said_at=at, actor=system("registry"), fact=told
    )
    await service_listener(desk.room.db, EFFECTS, desk.room.settings.keys_dir).hear(envelope, fact)


async def test_seven_days_later_every_source_is_asked_again_and_a_millisecond_before_nobody(
    credit: Credit,  # noqa: F811
) -> None:
    case_id = await checked(credit)
    move_clock(credit.desk.campaign_id, BEFORE)
    assert await swept(credit) == 0
    move_clock(credit.desk.campaign_id, EDGE)
    assert await swept(credit) == 1
    assert await swept(credit) == 0, "asked a moment ago"
    assert len(await credit.answers(case_id)) == 4
    said = await credit.desk.said("credit_checked", case_id)
    assert [(each["verdict"], each["subject_version"]) for each in said] == [
        ("clear", 1),
        ("clear", 2),
    ]
    (check,) = (await credit.desk.auditor.get(f"/cases/{case_id}/credit")).json()["items"]
    assert datetime.fromisoformat(check["checked_at"]) == EDGE
    assert datetime.fromisoformat(check["valid_until"]) == EDGE + timedelta(days=7)


async def test_a_source_silent_when_asked_again_holds_the_selection_and_never_the_delivery(
    credit: Credit,  # noqa: F811
) -> None:
    desk, case_id = credit.desk, await checked(credit)
    await credit.fault("credit_china", case_id, "down")
    move_clock(desk.campaign_id, EDGE)
    assert await swept(credit) == 0
    assert (await desk.case(case_id))["holds"] == ["credit_open"]
    assert (await desk.ruled(case_id)).status_code == 200
    assert (await desk.deliver(await desk.sealed_list([case_id]))).status_code == 200
    await credit.fault("credit_china", case_id, "none")
    assert await swept(credit) == 1
    assert (await desk.case(case_id))["holds"] == []
    assert [each["verdict"] for each in await desk.said("credit_checked", case_id)] == [
        "clear",
        "open",
        "clear",
    ]


async def test_the_oldest_answer_counts(credit: Credit) -> None:  # noqa: F811
    """One source answers five days after the other: only the first is too old when it is."""
    desk, case_id = credit.desk, await credit.desk.opened()
    await credit.plant(case_id)
    await credit.fault("credit_china", case_id, "down")
    assert await credit.check(case_id) is CreditVerdict.open
    move_clock(desk.campaign_id, ASKED + timedelta(days=5))
    await credit.fault("credit_china", case_id, "none")
    assert await swept(credit) == 1
    move_clock(desk.campaign_id, EDGE)
    assert await swept(credit) == 1
    results = await credit.answers(case_id)
    assert [source for source, result in results if result == "not_listed"] == [
        "credit_china",
        "tianjin_market",
        "tianjin_market",
    ]


async def test_a_listing_never_expires(credit: Credit) -> None:  # noqa: F811
    case_id = await credit.desk.opened()
    await credit.plant(case_id)
    await credit.plant(case_id, source="credit_china", listed=True)
    assert await credit.check(case_id) is CreditVerdict.listed
    await credit.plant(case_id, source="credit_china")
    await credit.fault("tianjin_market", case_id, "down")
    move_clock(credit.desk.campaign_id, EDGE)
    await swept(credit)
    (check,) = (await credit.desk.auditor.get(f"/cases/{case_id}/credit")).json()["items"]
    assert (check["verdict"], check["sources"]["credit_china"], check["valid_until"]) == (
        "listed",
        "listed",
        None,
    )


@pytest.mark.parametrize("ending", [SubmissionRegisteredV1, ItemRemovedV1])
async def test_what_registry_ended_is_asked_about_no_more(
    credit: Credit,  # noqa: F811
    ending: type[Fact],
) -> None:
    desk, case_id = credit.desk, await checked(credit)
    more: dict[str, Any] = {"registry_number": "YL-TJ5G-2023-0001"}
    if ending is ItemRemovedV1:
        more = {"objection_id": new_id(), "reason": "示例"}
    fact = ending.model_validate(
        {"subject": case_id, "campaign_id": desk.campaign_id, "submission_id": case_id} | more
    )
    await hear(desk, fact)
    await hear(desk, fact)
    move_clock(desk.campaign_id, EDGE)
    assert await swept(credit) == 0
    assert await credit.check(case_id) is CreditVerdict.clear
    assert len(await credit.answers(case_id)) == 2


async def test_where_the_campaign_has_nothing_checked_nobody_is_asked(
    credit: Credit,  # noqa: F811
    room: Callable[[str], Room],
) -> None:
    policy = {
        "sources": [{"code": "credit_china", "name": "信用中国"}],
        "gates": ["unit_review"],
        "max_age_days": 2,
    }
    desk = new_desk(room("review"), credit=policy)
    performers = CreditActivities(desk.room.db, credit.performers.files, credit.performers.sources)
    there = Credit(desk, credit.root, performers)
    case_id = await checked(there)
    await there.check(case_id, "delivery")
    assert await there.answers(case_id) == [("credit_china", "not_listed")]
    move_clock(desk.campaign_id, ASKED + timedelta(days=2))
    assert await swept(there) == 1
    assert (await desk.ruled(case_id)).status_code == 200
    assert (await desk.deliver(await desk.sealed_list([case_id]))).status_code == 200
    move_clock(desk.campaign_id, ASKED + timedelta(days=9))
    assert await swept(there) == 0


async def test_what_a_person_recorded_where_nobody_asks_is_not_asked_again(
    room: Callable[[str], Room],
) -> None:
    policy = {"sources": [{"code": "credit_china", "name": "信用中国"}], "gates": ["delivery"]}
    desk = new_desk(room("review"), credit=policy)
    sources = HttpSources("http://127.0.0.1:9")
    by_hand = Credit(desk, "", CreditActivities(desk.room.db, Files(desk.room.settings), sources))
    case_id = await desk.opened()
    body = {"source": "credit_china", "result": "unavailable"}
    assert (await desk.record_credit(desk.officer(), case_id, body)).status_code == 201
    assert await swept(by_hand) == 0
    assert await by_hand.answers(case_id) == [("credit_china", "unavailable")]
    await sources.close()


async def test_the_selection_is_shut_to_an_old_answer_also_while_the_sweep_is_late(
    desk: Desk,
) -> None:
    selected = await desk.accepted(2)
    jury = Jury(desk, selected)
    await jury.convene()
    await jury.all_score()
    await jury.close()
    move_clock(desk.campaign_id, BEFORE)
    in_time = await jury.propose(*selected)
    assert in_time.status_code == 201, in_time.text
    move_clock(desk.campaign_id, EDGE)
    assert slug(await jury.confirm(in_time)) == "selection-stale"
    held = await jury.propose(*selected)
    assert (slug(held), held.json()["items"]) == (
        "items-held",
        {str(each): ["credit_open"] for each in selected},
    )
    for each in selected:
        await desk.cleared(each)
    assert (await jury.confirm(await jury.propose(*selected))).status_code == 200


async def test_more_silent_cases_than_a_sweep_asks_starve_nobody(
    credit: Credit,  # noqa: F811
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("services.review.credit.activities.SWEPT_AT_ONCE", 1)
    silent, healed = await credit.desk.opened(), await credit.desk.opened()
    for case_id in (silent, healed):
        await credit.plant(case_id)
        await credit.fault("credit_china", case_id, "down")
        assert await credit.check(case_id) is CreditVerdict.open
    await credit.fault("credit_china", healed, "none")
    assert [await swept(credit), await swept(credit)] == [0, 1]


async def test_a_case_that_cannot_be_kept_holds_up_no_other(
    credit: Credit,  # noqa: F811
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    broken, sound = await checked(credit), await checked(credit)
    move_clock(credit.desk.campaign_id, EDGE)
    ask_and_keep = credit.performers.ask_and_keep

    async def fails(case_id: UUID, at_gate: str, round_: int) -> tuple[CreditVerdict, bool]:
        if case_id == broken:
            raise ValueError("broken")
        return await ask_and_keep(case_id, at_gate, round_)

    monkeypatch.setattr(credit.performers, "ask_and_keep", fails)
    with pytest.raises(BaseExceptionGroup):
        await swept(credit)
    assert (len(await credit.answers(broken)), len(await credit.answers(sound))) == (2, 4)


async def test_the_clocks_sweep_asks_for_every_campaign(credit: Credit) -> None:  # noqa: F811
    case_id = await checked(credit)
    move_clock(credit.desk.campaign_id, EDGE)
    await credit.performers.sweep(CampaignCommand(campaign_id=EVERY_CAMPAIGN))
    assert len(await credit.answers(case_id)) == 4
