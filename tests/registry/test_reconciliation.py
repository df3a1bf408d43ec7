"""The register against the platform on the real servers: drifts found, seen again, acknowledged,
gone; silence that claims nothing.
"""

import asyncio
from collections.abc import AsyncIterator, Sequence
from datetime import datetime
from itertools import count
from typing import Any
from uuid import UUID, uuid4

import pytest
from sqlalchemy import text

from contracts.commands.command import EVERY_CAMPAIGN, CampaignCommand
from contracts.vocabulary import Actor
from kit.db import Writing
from services.registry.reconciliation import actions, activities
from services.registry.reconciliation.activities import ReconciliationActivities
from services.registry.reconciliation.views import RegisteredEntry
from services.registry.sync_5gii.http_source import PlatformSource
from services.registry.sync_5gii.rules import PlatformProject
from tests.registry.desk import Desk, Selection, docket
from tests.registry.platform import Platform
from tests.rooms import plant_campaign

ANNOUNCED = "2023-10-20T09:00:00+08:00"
UNMET = count(2001, 100)
"""First numbers of applicants that no other test has: the platform forgets nobody."""


class Register:
    """Announced entries of a campaign, and the command that asks the platform about them."""

    def __init__(self, desk: Desk, platform: Platform) -> None:
        self.desk, self.platform = desk, platform
        self.performers = ReconciliationActivities(desk.room.db, PlatformSource(platform.url))
        self.chosen: Selection
        self.numbers: list[str] = []

    async def announce(self, size: int = 1) -> None:
        """Applicants nobody met before, each with its project on the platform, announced."""
        self.chosen = await self.desk.selection(size, first=next(UNMET))
        self.numbers = [self.platform.enter(each) for each in self.chosen.dockets]
        assert (await self.chosen.publish()).is_success
        self.chosen.move(ANNOUNCED)
        answer = await self.chosen.announce()
        assert len(answer.json()["entries"]) == size, answer.text

    async def reconcile(self) -> int:
        """The next day."""
        await self.later()
        return (
            await self.performers.reconcile_platform(
                CampaignCommand(campaign_id=self.chosen.campaign_id)
            )
        ).changed

    async def later(self, days: int = 1) -> None:
        """What was asked is so many days older (real time)."""

        async def age(tx: Any) -> None:
            query = (
                "UPDATE registry.platform_states SET asked_at = asked_at - make_interval(days =>"
                " :days)"
            )
            await tx.execute(text(query), {"days": days})

        await self.desk.room.db.act(age)

    async def drifts(self, **params: Any) -> list[dict[str, Any]]:
        async with self.desk.auditor() as auditor:
            asked = {"campaign_id": str(self.chosen.campaign_id)} | params
            answer = await auditor.get("/platform-drifts", params=asked)
        found: list[dict[str, Any]] = answer.json()["items"]
        return found

    async def open(self) -> list[tuple[str, str, str]]:
        return [
            (each["kind"], each["external_number"], each["field"])
            for each in await self.drifts(open_only=True)
        ]

    async def standings(self) -> list[tuple[str, str | None]]:
        async with self.desk.city() as city:
            answer = await city.get(
                "/platform-standings", params={"campaign_id": str(self.chosen.campaign_id)}
            )
        return [(each["standing"], each["answered_at"]) for each in answer.json()["items"]]

    async def said(self, topic: str) -> list[dict[str, Any]]:
        facts = [
            each["fact"]
            for each in await self.desk.room.facts(topic=f"registry.platform_drift_{topic}.v1")
        ]
        return [fact for fact in facts if fact["campaign_id"] == str(self.chosen.campaign_id)]


@pytest.fixture
async def register(desk: Desk, platform: Platform) -> AsyncIterator[Register]:
    yield Register(desk, platform)


async def test_what_agrees_says_since_when_and_is_asked_once_a_day(register: Register) -> None:
    await register.announce(2)
    assert await register.standings() == [("not_asked", None)] * 2
    assert await register.reconcile() == 0
    assert await register.standings() == [("agrees", "2023-10-20T01:00:00Z")] * 2
    assert await register.drifts() == []
    register.platform.fault(mode="down")
    ask = CampaignCommand(campaign_id=register.chosen.campaign_id)
    assert (await register.performers.reconcile_platform(ask)).changed == 0, (
        "asked today: nobody is asked"
    )
    assert {standing for standing, _ in await register.standings()} == {"agrees"}
    await register.later(3)
    assert {standing for standing, _ in await register.standings()} == {"not_asked"}, (
        "an old answer says nothing of now"
    )


async def test_silence_claims_nothing_and_changes_no_drift(register: Register) -> None:
    await register.announce()
    mine = register.chosen.dockets[0]
    await register.reconcile()
    register.platform.fault(mode="down")
    register.chosen.move("2023-10-23T09:00:00+08:00")
    assert await register.reconcile() == 0
    assert await register.standings() == [("not_asked", "2023-10-20T01:00:00Z")]
    assert await register.drifts() == []
    register.platform.heal()
    register.platform.enter(
        mine, factory_type=next(t for t in ("line", "factory") if t != mine.factory_type)
    )
    assert await register.reconcile() == 1
    register.platform.fault(mode="down")
    assert await register.reconcile() == 0
    assert await register.open() == [("changed", register.numbers[0], "factory_type")]
    assert [standing for standing, _ in await register.standings()] == ["not_asked"]


async def test_a_changed_field_is_told_three_ways_acknowledged_and_resolved(
    register: Register,
) -> None:
    await register.announce()
    mine = register.chosen.dockets[0]
    await register.reconcile()
    register.platform.fault(mode="inconsistent")
    register.chosen.move("2023-10-23T09:00:00+08:00")
    assert await register.reconcile() == 2
    register.chosen.move("2023-10-24T09:00:00+08:00")
    assert await register.reconcile() == 0, "seen again"
    drifts = {each["field"]: each for each in await register.drifts(to_do=True)}
    assert set(drifts) == {"enterprise_name", "factory_name"}
    name = drifts["factory_name"]
    assert (name["ours"], name["agreed"], name["theirs"]) == (
        mine.factory_name,
        mine.factory_name,
        f"{mine.factory_name}（旧）",
    )
    assert (name["first_seen"], name["last_seen"]) == (
        "2023-10-23T01:00:00Z",
        "2023-10-24T01:00:00Z",
    )
    path, body = (
        f"/platform-drifts/{name['drift_id']}/acknowledgement",
        {"reason": "已电话告知企业更正"},
    )
    async with (
        register.desk.city() as city,
        register.desk.head() as head,
        register.desk.public() as public,
    ):
        assert (await public.post(path, json=body)).status_code == 401
        assert (await head.post(path, json=body)).status_code == 403
        for bad in (
            {"reason": "  "},
            {"reason": "a\x00"},
            {"reason": "长" * 1001},
            {"reason": "已核实", "more": 1},
            {},
        ):
            assert (await city.post(path, json=bad)).status_code == 422, bad
        assert (
            await city.post(f"/platform-drifts/{uuid4()}/acknowledgement", json=body)
        ).status_code == 404
        seen = (await city.post(path, json=body)).json()
        again = await city.post(path, json=body)
    assert (seen["reason"], seen["resolved_at"]) == (body["reason"], None)
    assert (again.status_code, again.json()["type"].rpartition("/")[2]) == (409, "drift-settled")
    assert [each["field"] for each in await register.drifts(to_do=True)] == ["enterprise_name"]
    register.platform.heal()
    assert await register.reconcile() == 2
    assert await register.open() == [] and [s for s, _ in await register.standings()] == ["agrees"]
    topics = {
        topic: len(await register.said(topic)) for topic in ("found", "acknowledged", "resolved")
    }
    assert topics == {"found": 2, "acknowledged": 1, "resolved": 2}
    gone = f"/platform-drifts/{drifts['enterprise_name']['drift_id']}/acknowledgement"
    async with register.desk.city() as city:
        assert (await city.post(gone, json=body)).status_code == 409


async def test_a_value_that_moves_on_is_another_drift(register: Register) -> None:
    """What an officer looked into was the other value."""
    await register.announce()
    mine = register.chosen.dockets[0]
    await register.reconcile()
    others = [kind for kind in ("line", "workshop", "factory") if kind != mine.factory_type]
    register.platform.enter(mine, factory_type=others[0])
    await register.reconcile()
    (first,) = await register.drifts(to_do=True)
    async with register.desk.city() as city:
        await city.post(
            f"/platform-drifts/{first['drift_id']}/acknowledgement", json={"reason": "已核实"}
        )
    register.platform.enter(mine, factory_type=others[1])
    assert await register.reconcile() == 2
    (second,) = await register.drifts(to_do=True)
    assert (second["theirs"], second["agreed"]) == (others[1], mine.factory_type)


async def test_missing_doubled_and_foreign_records(register: Register) -> None:
    await register.announce()
    mine = register.chosen.dockets[0]
    await register.reconcile()
    register.platform.fault(mode="missing", for_credit_code=mine.credit_code)
    await register.reconcile()
    assert await register.open() == [("missing", register.numbers[0], "")]
    register.platform.fault(mode="duplicate", for_credit_code=mine.credit_code)
    second = register.platform.enter(mine)
    register.platform.heal()
    strange = register.platform.enter(mine, factory_name="天津示例未知5G全连接工厂")
    assert await register.reconcile() == 3
    assert sorted(await register.open()) == [("doubled", second, ""), ("foreign", strange, "")]


async def test_another_record_in_the_place_of_ours_is_a_drift_until_it_is_recorded(
    register: Register,
) -> None:
    """The agreed record is still there under another name, beside a new one with ours."""
    await register.announce()
    await register.reconcile()
    mine, other = register.chosen.dockets[0], "5GII-2023-888888"

    async def agreed_on_another(tx: Any) -> None:
        query = (
            "UPDATE registry.platform_states SET agreed = agreed || jsonb_build_object('number',"
            " CAST(:n AS text))"
        )
        await tx.execute(
            text(f"{query} WHERE submission_id = :id"), {"n": other, "id": mine.submission_id}
        )

    await register.desk.room.db.act(agreed_on_another)
    await register.reconcile()
    assert await register.open() == [("changed", register.numbers[0], "number")]
    body = {
        "external_number": register.numbers[0],
        "entered_at": "2023-10-20",
        "account": "示例账户",
        "kind": "update",
    }
    async with register.desk.city() as city:
        path = f"/submissions/{mine.submission_id}/platform-records"
        assert (await city.post(path, json=body)).status_code == 201
    await register.reconcile()
    assert await register.open() == [] and [s for s, _ in await register.standings()] == ["agrees"]


async def test_one_silent_applicant_stops_nobody_and_a_silent_platform_is_asked_a_handful_of_times(
    register: Register, monkeypatch: pytest.MonkeyPatch
) -> None:
    await register.announce(3)
    first = register.chosen.dockets[0]
    register.platform.fault(mode="down", for_credit_code=first.credit_code)
    await register.reconcile()
    assert [standing for standing, _ in await register.standings()] == [
        "not_asked",
        "agrees",
        "agrees",
    ]
    register.platform.heal()
    register.platform.fault(mode="down")
    monkeypatch.setattr(activities, "TOGETHER", 1)
    await register.reconcile()
    met = register.platform.http.get("/faults").json()["items"][0]["met"]
    assert met == 1, "the rest stays due"
    register.platform.heal()
    await register.performers.reconcile_platform(CampaignCommand(campaign_id=EVERY_CAMPAIGN))
    assert [standing for standing, _ in await register.standings()] == ["agrees"] * 3


async def test_an_answer_that_cannot_be_kept_is_none(register: Register) -> None:
    await register.announce(2)
    await register.reconcile()
    register.platform.enter(register.chosen.dockets[0], enterprise_name="示例\x00")
    register.platform.enter(register.chosen.dockets[1], enterprise_name="示" * 2000)
    await register.reconcile()
    assert {standing for standing, _ in await register.standings()} == {"not_asked"}
    async with register.desk.city() as city:
        again = await city.post(f"/submissions/{register.chosen.ids[0]}/platform-comparison")
    assert (again.status_code, again.json()["type"].rpartition("/")[2]) == (
        503,
        "platform-unavailable",
    )


async def test_an_entry_that_cannot_be_settled_holds_up_no_other(
    register: Register, monkeypatch: pytest.MonkeyPatch
) -> None:
    await register.announce(3)
    broken = register.chosen.dockets[0].submission_id
    settle = actions.settle

    async def fails(
        tx: Writing, who: Actor, entry: RegisteredEntry, projects: Sequence[PlatformProject]
    ) -> int:
        if entry.docket.submission_id == broken:
            raise ValueError("broken")
        return await settle(tx, who, entry, projects)

    monkeypatch.setattr(actions, "settle", fails)
    monkeypatch.setattr(activities, "TOGETHER", 2)
    with pytest.raises(BaseExceptionGroup) as left:
        await register.reconcile()
    assert [str(each) for each in left.value.exceptions] == ["broken"]
    assert [standing for standing, _ in await register.standings()] == [
        "not_asked",
        "agrees",
        "agrees",
    ]


async def test_a_slow_platform_is_waited_for(register: Register) -> None:
    await register.announce()
    register.platform.fault(mode="slow", seconds=1)
    await register.reconcile()
    assert [standing for standing, _ in await register.standings()] == ["agrees"]


async def test_an_organisations_other_factories_are_no_strangers_also_of_another_year(
    register: Register,
) -> None:
    await register.announce()
    mine, earlier = register.chosen.dockets[0], plant_campaign()
    sibling = docket(
        earlier, 1, credit_code=mine.credit_code, organisation_name=mine.organisation_name
    )
    await register.desk.hand_in(sibling)
    register.platform.enter(sibling)
    await register.reconcile()
    assert await register.open() == []


async def test_two_looks_at_once_find_a_drift_once(register: Register) -> None:
    await register.announce()
    register.platform.fault(mode="inconsistent")
    ask = CampaignCommand(campaign_id=register.chosen.campaign_id)
    await asyncio.gather(*(register.performers.reconcile_platform(ask) for _ in range(3)))
    assert len(await register.drifts()) == len(await register.said("found")) == 2


async def test_lists_are_the_citys_and_page(register: Register) -> None:
    await register.announce(3)
    register.platform.fault(mode="inconsistent", differs="entry")
    await register.reconcile()
    campaign: dict[str, str | int] = {"campaign_id": str(register.chosen.campaign_id), "limit": 2}
    async with register.desk.city() as city, register.desk.public() as public:
        for path, key in (("/platform-drifts", "drift_id"), ("/platform-standings", "entry_id")):
            assert (await public.get(path, params=campaign)).status_code == 401
            first = (await city.get(path, params=campaign)).json()
            rest = (await city.get(path, params=campaign | {"cursor": first["next"]})).json()
            ids = [UUID(each[key]) for each in (*first["items"], *rest["items"])]
            assert len(ids) == len(set(ids)) == 3 and rest["next"] is None
        assert (await city.get("/platform-standings")).status_code == 422
    assert datetime.fromisoformat((await register.drifts())[0]["first_seen"]).tzinfo
