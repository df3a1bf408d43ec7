"""The announcement gives numbers in list order, without gaps; held items wait, removed ones are
passed over.
"""

import asyncio
from uuid import UUID

import httpx
from sqlalchemy import select
from sqlmodel import col

from contracts.facts.review import HoldClearedV1, HoldOpenedV1
from contracts.vocabulary import Blocks, HoldKind
from kit.db import new_id
from services.registry.publicity.models import Notice
from services.registry.publicity.papers import place_in_campaign
from tests.locks import is_kept_ten_years
from tests.registry.desk import Desk, Selection
from tests.registry.platform import Platform, download

SECOND = "津工信〔2023〕2号"
OVER = "2023-10-20T09:00:00+08:00"


async def over(desk: Desk, platform: Platform, count: int = 3) -> Selection:
    """A selection whose notice is over and whose projects are all on the platform."""
    chosen = await desk.selection(count)
    for each in chosen.dockets:
        platform.enter(each)
    assert (await chosen.publish()).status_code == 201
    chosen.move(OVER)
    return chosen


def numbers(answer: httpx.Response) -> list[tuple[str, str]]:
    assert answer.status_code == 201, answer.text
    return [(each["submission_id"], each["registry_number"]) for each in answer.json()["entries"]]


async def test_not_before_the_notice_is_over(desk: Desk) -> None:
    chosen = await desk.selection(1)
    assert (await chosen.announce()).json()["type"].endswith("notice-still-open")
    await chosen.publish()
    chosen.move("2023-10-18T23:59:59+08:00")
    answer = await chosen.announce()
    assert answer.status_code == 409 and answer.json()["closes_at"] == "2023-10-18T16:00:00.000000Z"


async def test_numbers_in_list_order_and_everything_is_public(
    desk: Desk, platform: Platform
) -> None:
    chosen = await over(desk, platform)
    answer = await chosen.announce(key="first", document_number="津工信示例〔2023〕7号")
    given = numbers(answer)
    assert given == [
        (each, f"YL-TJ5G-2023-{place:04d}") for place, each in enumerate(chosen.ids, 1)
    ]
    assert not answer.json()["held"]
    assert (await desk.room.facts(topic="registry.notice_closed.v1"))[-1]["fact"][
        "subject"
    ] == chosen.notice_id
    announcement_id = answer.json()["announcement_id"]
    async with desk.public() as public:
        told = (await public.get(f"/announcements/{announcement_id}")).json()
        paper = (await public.get(f"/announcements/{announcement_id}/paper")).json()
        listed = (
            await public.get("/announcements", params={"notice_id": chosen.notice_id})
        ).json()["items"]
        wanted: dict[str, str | int] = {
            "year": 2023,
            "q": "示例2号",
            "campaign_id": str(chosen.campaign_id),
        }
        found = (await public.get("/directory", params=wanted)).json()["items"]
        unasked = (await public.get("/directory", params={"q": "示例2号", "limit": 200})).json()[
            "items"
        ]
        one = await public.get(
            f"/entries/{given[1][1]}", params={"campaign_id": str(chosen.campaign_id)}
        )
        assert (await public.get("/entries/TJ5G-1999-0001")).status_code == 404
        assert (await download(paper["link"]))[:2] == b"PK"
    assert told["document_number"] == "津工信示例〔2023〕7号" and len(told["entries"]) == 3
    assert [each["announcement_id"] for each in listed] == [announcement_id]
    assert [each["registry_number"] for each in found] == [given[1][1]]
    assert one.json() == found[0] | {"industry_labels": ["装备制造"]}
    assert found[0]["rehearsal"] and "credit_code" not in found[0]
    assert not any(each["rehearsal"] for each in unasked)
    [paper_filed] = await desk.room.facts(
        topic="registry.paper_filed.v1", subject=UUID(announcement_id)
    )
    assert is_kept_ten_years(desk.room.app.state.files, paper_filed["fact"]["file"])
    registered = await desk.room.facts(topic="registry.submission_registered.v1")
    assert [each["fact"]["registry_number"] for each in registered[-3:]] == [
        number for _, number in given
    ]


async def test_the_directory_is_searched_by_what_reads_alike(
    desk: Desk, platform: Platform
) -> None:
    name = "天津示例（一厂）5G葛\U000e0100城工厂"
    chosen = await desk.selection(2, named=name)
    for each in chosen.dockets:
        platform.enter(each)
    await chosen.publish()
    chosen.move(OVER)
    (_, number), (_, other) = numbers(await chosen.announce())

    async def found(q: str) -> list[str]:
        async with desk.public() as public:
            answer = await public.get(
                "/directory", params={"q": q, "campaign_id": str(chosen.campaign_id)}
            )
        return [each["registry_number"] for each in answer.json()["items"]]

    alike = ("(一厂", "（一厂）", "【一厂】５ｇ", "示 例\u200b(", "葛城⼯⼚", "\ufeff葛")
    for q in (*alike, number.lower()):
        assert await found(q) == [number], q
    for q in ("二厂", "一厂5G", "%", "_"):
        assert await found(q) == [], q
    assert await found(" \u200b") == [number, other]


async def test_a_retry_gets_the_same_answer_and_another_body_is_refused(
    desk: Desk, platform: Platform
) -> None:
    chosen = await over(desk, platform, 1)
    async with desk.head() as head:
        path, key = f"/notices/{chosen.notice_id}/announcement", {"Idempotency-Key": "k1"}
        assert (await head.post(path, json={})).json()["type"].endswith("key-needed")
        first = await head.post(path, json={}, headers=key)
        assert (await head.post(path, json={}, headers=key)).json() == first.json()
        other = await head.post(path, json={"document_number": "津工信〔2023〕2号"}, headers=key)
    assert other.json()["type"].endswith("key-reused")
    assert (await chosen.announce()).json()["type"].endswith("nothing-to-announce")
    assert (
        (await chosen.announce(document_number="津工信[2023]1号"))
        .json()["type"]
        .endswith("bad-document-number")
    )


async def test_a_held_item_waits_for_a_supplementary_announcement(
    desk: Desk, platform: Platform
) -> None:
    chosen = await desk.selection(4)
    for each in chosen.dockets:
        platform.enter(each)
    await chosen.publish()
    dismissed = (await chosen.object_to(chosen.ids[1])).json()["objection_id"]
    upheld = (await chosen.object_to(chosen.ids[2])).json()["objection_id"]
    await chosen.judge(upheld, upheld=True)
    chosen.move(OVER)
    answer = await chosen.announce()
    assert numbers(answer) == [
        (chosen.ids[0], "YL-TJ5G-2023-0001"),
        (chosen.ids[3], "YL-TJ5G-2023-0002"),
    ]
    assert answer.json()["held"] == [{"submission_id": chosen.ids[1], "holds": ["objection"]}]
    [error] = (await chosen.announce()).json()["errors"]
    assert (error["submission_id"], error["holds"]) == (chosen.ids[1], ["objection"])
    await chosen.judge(dismissed, upheld=False)
    used = await chosen.announce()
    assert (used.status_code, used.json()["type"].rsplit("/", 1)[-1]) == (
        409,
        "document-number-used",
    )
    again = await chosen.announce(document_number=SECOND)
    assert (
        numbers(again) == [(chosen.ids[1], "YL-TJ5G-2023-0003")] and again.json()["sequence"] == 2
    )
    assert (await chosen.judge(dismissed, upheld=True)).json()["type"].endswith("already-judged")


async def test_reviews_holds_stop_the_announcement_too(desk: Desk, platform: Platform) -> None:
    chosen = await over(desk, platform, 1)
    opened = HoldOpenedV1(
        subject=new_id(),
        campaign_id=chosen.campaign_id,
        submission_id=chosen.dockets[0].submission_id,
        kind=HoldKind.credit_turned_bad,
        blocks=Blocks.announcement,
        holder="city_officer",
    )
    await desk.hear(opened)
    assert (await chosen.announce()).json()["errors"][0]["holds"] == ["credit_turned_bad"]
    await desk.hear(
        HoldClearedV1(
            subject=opened.subject,
            subject_version=2,
            campaign_id=chosen.campaign_id,
            submission_id=opened.submission_id,
            kind=opened.kind,
            how="clear",
        )
    )
    assert len(numbers(await chosen.announce())) == 1


async def test_numbers_have_no_gap_when_announcements_meet(desk: Desk, platform: Platform) -> None:
    """One campaign, three notices, announced at the same time, two of them doubly: every number
    once, none left out.
    """
    chosen = await desk.selection(9)
    for each in chosen.dockets:
        platform.enter(each)
    holds = []
    for each in chosen.dockets[3:]:
        opened = HoldOpenedV1(
            subject=new_id(),
            campaign_id=chosen.campaign_id,
            submission_id=each.submission_id,
            kind=HoldKind.credit_open,
            blocks=Blocks.publication,
            holder="city_officer",
        )
        await desk.hear(opened)
        holds.append(opened)
    second = Selection(
        desk, chosen.campaign_id, chosen.dockets, (await chosen.publish()).json()["held_notice_id"]
    )
    for opened in holds[:3]:
        await desk.hear(
            HoldClearedV1(**opened.model_dump(exclude={"blocks", "holder", "due_at"}), how="clear")
        )
    third = Selection(
        desk, chosen.campaign_id, chosen.dockets, (await second.publish()).json()["held_notice_id"]
    )
    for opened in holds[3:]:
        await desk.hear(
            HoldClearedV1(**opened.model_dump(exclude={"blocks", "holder", "due_at"}), how="clear")
        )
    assert (await third.publish()).status_code == 201
    chosen.move(OVER)
    answers = await asyncio.gather(
        chosen.announce(),
        *(second.announce(document_number=SECOND) for _ in range(2)),
        *(third.announce(document_number="津工信〔2023〕3号") for _ in range(2)),
    )
    given = [
        number for answer in answers if answer.status_code == 201 for _, number in numbers(answer)
    ]
    assert sorted(given) == [f"YL-TJ5G-2023-{place:04d}" for place in range(1, 10)]
    assert sorted(answer.status_code for answer in answers) == [201, 201, 201, 409, 409]


async def test_two_announcements_at_once_do_not_share_a_document_number(
    desk: Desk, platform: Platform
) -> None:
    """Of two notices of one campaign; another campaign may have the same number."""
    chosen = await over(desk, platform, 1)
    other = await over(desk, platform, 1)
    held = await desk.selection(2)
    for each in held.dockets:
        platform.enter(each)
    opened = HoldOpenedV1(
        subject=new_id(),
        campaign_id=held.campaign_id,
        submission_id=held.dockets[1].submission_id,
        kind=HoldKind.credit_open,
        blocks=Blocks.publication,
        holder="city_officer",
    )
    await desk.hear(opened)
    behind = (await held.publish()).json()["held_notice_id"]
    cleared = opened.model_dump(exclude={"blocks", "holder", "due_at"})
    await desk.hear(HoldClearedV1(**cleared, how="clear"))
    later = Selection(desk, held.campaign_id, held.dockets, behind)
    assert (await later.publish()).status_code == 201
    held.move(OVER)
    answers = await asyncio.gather(held.announce(), later.announce())
    assert sorted(answer.status_code for answer in answers) == [201, 409]
    [refused] = [answer.json() for answer in answers if answer.status_code == 409]
    assert refused["type"].endswith("document-number-used") and "document_number" in str(refused)
    for campaign in (chosen, other):
        assert (await campaign.announce()).status_code == 201
    assert await places(desk, held) == [1, 2], "papers are numbered within the campaign"


async def places(desk: Desk, chosen: Selection) -> list[int]:
    """What numbers the papers of a campaign's notices have."""
    async with desk.room.db.reading() as session:
        query = select(col(Notice.id)).where(col(Notice.campaign_id) == chosen.campaign_id)
        notices = sorted(await session.scalars(query))
        return [
            await place_in_campaign(session, Notice, chosen.campaign_id, each) for each in notices
        ]
