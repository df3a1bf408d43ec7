"""What waits in registry: notices, objections, items, platform records, drifts."""

from contracts.commands.registry import NoticeCommand
from contracts.facts.review import HoldClearedV1, HoldOpenedV1
from contracts.vocabulary import Actor, Blocks, HoldKind, Role
from kit.db import new_id
from services.registry.publicity.activities import NoticeActivities
from services.registry.waiting.queries import waiting_queries
from tests.registry.desk import Desk, Selection
from tests.registry.platform import Platform
from tests.registry.test_notices import hold
from tests.registry.test_platform import compare, fresh
from tests.registry.test_reconciliation import Register
from tests.waiting import item_of, plant, planted_rows, scanned_whole, uuid_of, waits_for

OTHERS = (
    Role.applicant_signatory,
    Role.unit_head,
    Role.expert,
    Role.auditor,
    Role.system_administrator,
)


async def assert_nobody_else(desk: Desk, chosen: Selection) -> None:
    for role in OTHERS:
        client = desk.room.client(role, unit="120116", organisation_id=new_id())
        assert await waits_for(client, chosen.campaign_id) == []


async def test_a_notice_waits_to_be_published_and_then_to_be_announced(
    desk: Desk, platform: Platform
) -> None:
    chosen = await desk.selection(2, first=7101)
    for each in chosen.dockets:
        platform.enter(each)
    campaign = chosen.campaign_id
    chosen.move("2023-10-11T09:00:00+08:00")
    assert await waits_for(desk.head(), campaign) == [("publish_notice", chosen.notice_id)]
    assert await waits_for(desk.city(), campaign) == []
    await assert_nobody_else(desk, chosen)
    item = await item_of(desk.head(), "publish_notice", campaign)
    assert (item["since"], item["until"], item["slack_working_days"]) == (
        "2023-10-12T01:00:00Z",
        "2023-10-11T16:00:00Z",
        0,
    )
    assert item["what"] == "公示待发布：" + item["campaign_title"]

    chosen.move("2023-10-12T09:00:00+08:00")
    assert (await chosen.publish()).is_success
    assert await waits_for(desk.head(), campaign) == []
    chosen.move("2023-10-20T09:00:00+08:00")
    await close(desk, chosen)
    assert await waits_for(desk.head(), campaign) == [("announce_notice", chosen.notice_id)]
    await assert_nobody_else(desk, chosen)
    assert len((await chosen.announce()).json()["entries"]) == 2
    assert await waits_for(desk.head(), campaign) == []


async def close(desk: Desk, chosen: Selection) -> None:
    """As the campaign's workflow does once the window is over."""
    ask = NoticeCommand(campaign_id=chosen.campaign_id, notice_id=chosen.notice_id)
    assert (await NoticeActivities(desk.room.db).close_notice(ask)).changed == 1


async def test_a_notice_whose_every_item_is_held_waits_for_nobody(desk: Desk) -> None:
    chosen = await desk.selection(1, first=7111)
    opened = await hold(desk, chosen, 0, Blocks.publication)
    assert ("publish_notice", chosen.notice_id) not in await waits_for(
        desk.head(), chosen.campaign_id
    )
    cleared = HoldClearedV1(
        subject=opened.subject,
        subject_version=2,
        campaign_id=chosen.campaign_id,
        submission_id=opened.submission_id,
        kind=opened.kind,
        how="已核实",
    )
    await desk.hear(cleared)
    assert await waits_for(desk.head(), chosen.campaign_id) == [
        ("publish_notice", chosen.notice_id)
    ]


async def test_an_admitted_objection_waits_for_the_city_officer_until_it_is_judged(
    desk: Desk,
) -> None:
    chosen = await desk.selection(1, first=7121)
    await chosen.publish()
    recorded = (await chosen.object_to(chosen.ids[0])).json()
    await chosen.object_to(chosen.ids[0], reason=" ")
    campaign = chosen.campaign_id
    assert await waits_for(desk.city(), campaign) == [("judge_objection", recorded["objection_id"])]
    assert await waits_for(desk.head(), campaign) == []
    await assert_nobody_else(desk, chosen)
    item = await item_of(desk.city(), "judge_objection", campaign)
    assert (item["until"], item["slack_working_days"]) == (recorded["due_at"], 10)
    assert (await chosen.judge(recorded["objection_id"], upheld=False)).is_success
    assert await waits_for(desk.city(), campaign) == []


async def test_a_listed_item_waits_for_the_head(desk: Desk) -> None:
    chosen = await desk.selection(2, first=7131)
    opened = HoldOpenedV1(
        subject=new_id(),
        campaign_id=chosen.campaign_id,
        submission_id=chosen.dockets[0].submission_id,
        kind=HoldKind.credit_turned_bad,
        blocks=Blocks.publication,
        holder="city",
        due_at=None,
    )
    await desk.hear(opened)
    assert ("settle_listed_item", chosen.ids[0]) in await waits_for(desk.head(), chosen.campaign_id)
    assert await waits_for(desk.city(), chosen.campaign_id) == []
    async with desk.head() as head:
        path = f"/notices/{chosen.notice_id}/items/{chosen.ids[0]}/ineligibility"
        ended = await head.post(path, json={"reason": "已核实在列"})
    assert ended.is_success, ended.text
    assert await waits_for(desk.head(), chosen.campaign_id) == [
        ("publish_notice", chosen.notice_id)
    ]


async def test_a_missing_platform_record_waits_for_its_applicant_and_the_city(
    desk: Desk, platform: Platform
) -> None:
    chosen = await fresh(desk, 7141)
    await compare(desk, chosen.ids[0])
    (each,) = chosen.dockets
    mine = desk.room.client(Role.applicant_signatory, organisation_id=each.organisation_id)
    member = desk.room.client(Role.applicant_member, organisation_id=each.organisation_id)
    wanted = [("record_on_platform", chosen.ids[0])]
    assert await waits_for(mine, chosen.campaign_id) == wanted
    assert await waits_for(desk.city(), chosen.campaign_id) == wanted
    assert await waits_for(member, chosen.campaign_id) == []
    await assert_nobody_else(desk, chosen)
    item = await item_of(mine, "record_on_platform", chosen.campaign_id)
    assert (item["factory_name"], item["number"]) == (each.factory_name, each.number)
    platform.enter(each)
    await compare(desk, chosen.ids[0])
    assert await waits_for(mine, chosen.campaign_id) == []
    assert await waits_for(desk.city(), chosen.campaign_id) == []


async def test_a_drift_waits_until_somebody_looked_into_it(desk: Desk, platform: Platform) -> None:
    register = Register(desk, platform)
    await register.announce()
    await register.reconcile()
    other = next(t for t in ("line", "factory") if t != register.chosen.dockets[0].factory_type)
    platform.enter(register.chosen.dockets[0], factory_type=other)
    assert await register.reconcile() == 1
    campaign = register.chosen.campaign_id
    (waiting,) = await waits_for(desk.city(), campaign)
    assert waiting[0] == "acknowledge_drift"
    assert (await item_of(desk.city(), "acknowledge_drift", campaign))["until"] is None
    assert await waits_for(desk.head(), campaign) == []
    await assert_nobody_else(desk, register.chosen)
    async with desk.city() as city:
        path = f"/platform-drifts/{waiting[1]}/acknowledgement"
        assert (await city.post(path, json={"reason": "已电话告知"})).is_success
    assert await waits_for(desk.city(), campaign) == []


async def test_no_list_reads_a_growing_table_from_end_to_end(desk: Desk) -> None:
    many, growing = 20_000, {"items", "holds", "objections", "drifts", "standings"}
    rare = "n % 500 = 0"
    with planted_rows() as db:
        plant(db, "registry.notices", 200, id=uuid_of("n"), state="'closed'")
        plant(
            db,
            "registry.items",
            many,
            submission_id=uuid_of("n"),
            selection_id=uuid_of("n"),
            notice_id=uuid_of("n % 200 + 1"),
            state="'entered'",
            factory_type="'line'",
        )
        plant(
            db,
            "registry.holds",
            many,
            submission_id=uuid_of("n"),
            room="'registry'",
            kind="'objection'",
            blocks="'announcement'",
            opened_at="clock_timestamp()",
            cleared_at=f"CASE WHEN {rare} THEN NULL ELSE clock_timestamp() END",
        )
        plant(
            db,
            "registry.objections",
            many,
            submission_id=uuid_of("n"),
            notice_id=uuid_of("1"),
            state=f"CASE WHEN {rare} THEN 'open' ELSE 'dismissed' END",
        )
        plant(
            db,
            "registry.drifts",
            many,
            submission_id=uuid_of("n"),
            kind="'changed'",
            resolved_at=f"CASE WHEN {rare} THEN NULL ELSE clock_timestamp() END",
        )
        plant(
            db,
            "registry.standings",
            many,
            submission_id=uuid_of("n"),
            organisation_id=uuid_of("n % 5000"),
            stage="'ended'",
        )
        for roles in ((Role.city_officer, Role.city_head), (Role.applicant_signatory,)):
            who = Actor(kind="user", person_id=new_id(), roles=roles, organisation_id=new_id())
            assert scanned_whole(db, waiting_queries(who)) & growing == set(), roles
