"""Objections: in the window or refused, admissible or kept with their ground, judged once, their
objectors secret.
"""

import asyncio
import json
from uuid import UUID

from sqlalchemy import text

from contracts.facts.registry import ObjectionNotAdmittedV1, ObjectionTurnedAwayV1
from contracts.vocabulary import Actor, Role, system
from kit.db import new_id
from services.registry.objections import actions as objections
from services.registry.objections.problems import ObjectionLate
from services.registry.objections.schemas import ObjectionRequest
from services.registry.publicity import actions as publicity
from tests.patience import PATIENCE, until_a_gate_is_waited_for
from tests.registry.desk import Desk

NAME = "天津示例异议有限公司"


async def test_an_admissible_objection_holds_its_item_only(desk: Desk) -> None:
    chosen = await desk.selection()
    await chosen.publish()
    answer = await chosen.object_to(chosen.ids[1])
    assert answer.status_code == 201, answer.text
    told = answer.json()
    assert (told["state"], told["admissible"], told["due_at"]) == (
        "open",
        True,
        "2023-10-26T16:00:00Z",
    )
    async with desk.city() as city:
        holds = (await city.get("/holds", params={"campaign_id": str(chosen.campaign_id)})).json()[
            "items"
        ]
    assert [(hold["submission_id"], hold["kind"], hold["blocks"]) for hold in holds] == [
        (chosen.ids[1], "objection", "announcement")
    ]


async def test_an_inadmissible_one_is_kept_with_its_ground_and_holds_nothing(desk: Desk) -> None:
    chosen = await desk.selection(1)
    await chosen.publish()
    nameless = {"kind": "person", "name": "匿名", "contact": ""}
    told = (await chosen.object_to(chosen.ids[0], objector=nameless)).json()
    assert (told["state"], told["ground"], told["ground_label"]) == (
        "inadmissible",
        "anonymous",
        "匿名",
    )
    (letter, _) = await chosen.letter()
    told = (await chosen.object_to(chosen.ids[0], file_ids=[letter])).json()
    assert told["ground_label"] == "无证据"
    async with desk.city() as city:
        assert (await city.get("/holds", params={"campaign_id": str(chosen.campaign_id)})).json()[
            "items"
        ] == []
    assert (
        (await chosen.judge(told["objection_id"], upheld=True))
        .json()["type"]
        .endswith("not-admitted")
    )


async def test_a_late_one_is_refused_with_the_instants_and_kept(desk: Desk) -> None:
    chosen = await desk.selection(1)
    await chosen.publish()
    chosen.move("2023-10-19T00:00:00+08:00")
    answer = await chosen.object_to(chosen.ids[0])
    assert answer.status_code == 409 and answer.json()["type"].endswith("objection-late")
    assert answer.json()["closes_at"] == "2023-10-18T16:00:00.000000Z"
    assert answer.json()["attempted_at"] == "2023-10-18T16:00:00.000000Z"
    refused = (await desk.room.facts(topic="registry.objection_refused.v1"))[-1]["fact"]
    assert refused["notice_id"] == chosen.notice_id
    async with desk.city() as city:
        listed = (await city.get("/objections", params={"notice_id": chosen.notice_id})).json()[
            "items"
        ]
    assert [(each["state"], each["ground_label"]) for each in listed] == [("refused", "逾期")]


async def test_the_same_key_is_the_same_objection_also_for_a_late_one(desk: Desk) -> None:
    chosen = await desk.selection(1)
    await chosen.publish()
    mine = chosen.ids[0]
    async with desk.city() as city, desk.city() as colleague:
        assert (await chosen.object_as(city, None, mine)).json()["type"].endswith("key-needed")
        together = await asyncio.gather(
            *(chosen.object_as(city, "letter-1", mine) for _ in range(4))
        )
        assert [each.status_code for each in together] == [201] * 4
        assert len({each.json()["objection_id"] for each in together}) == 1
        other_words = await chosen.object_as(city, "letter-1", mine, reason="另一理由")
        other_name = {"kind": "organisation", "name": "另一示例单位", "contact": "022-00000009"}
        other_objector = await chosen.object_as(city, "letter-1", mine, objector=other_name)
        assert [
            each.json()["type"].rpartition("/")[2] for each in (other_words, other_objector)
        ] == ["key-reused"] * 2
        assert (other_words.status_code, other_objector.status_code) == (422, 422)
        assert (await chosen.object_as(colleague, "letter-1", mine)).status_code == 201, (
            "keys belong to their person"
        )
        chosen.move("2023-10-19T00:00:00+08:00")
        assert (await chosen.object_as(city, "letter-1", mine)).json() == together[0].json(), (
            "answered before the close"
        )
        late, again = [await chosen.object_as(city, "letter-2", mine) for _ in range(2)]
        listed = (await city.get("/objections", params={"notice_id": chosen.notice_id})).json()[
            "items"
        ]
    assert late.status_code == again.status_code == 409 and late.json()["type"].endswith(
        "objection-late"
    )
    assert (
        late.json()["attempted_at"] == again.json()["attempted_at"] == "2023-10-18T16:00:00.000000Z"
    )
    assert [each["state"] for each in listed] == ["open", "open", "refused"]
    async with desk.room.db.reading() as session:
        query = "SELECT count(*) FROM registry.idempotency WHERE CAST(answer AS text) LIKE :n"
        assert (await session.execute(text(query), {"n": f"%{NAME}%"})).scalar_one() == 0


async def test_before_publication_and_for_a_stranger_there_is_nothing_to_object_to(
    desk: Desk,
) -> None:
    chosen, other = await desk.selection(1), await desk.selection(1)
    assert (await chosen.object_to(chosen.ids[0])).json()["type"].endswith("notice-not-open")
    await chosen.publish()
    assert (await chosen.object_to(other.ids[0])).status_code == 404


async def test_upheld_removes_the_item_once_and_dismissed_clears_its_hold(desk: Desk) -> None:
    chosen = await desk.selection()
    await chosen.publish()
    first = (await chosen.object_to(chosen.ids[0])).json()["objection_id"]
    again = (await chosen.object_to(chosen.ids[0])).json()["objection_id"]
    other = (await chosen.object_to(chosen.ids[1])).json()["objection_id"]
    assert (await chosen.judge(first, upheld=True)).json()["state"] == "upheld"
    assert (await chosen.judge(first, upheld=True)).json()["type"].endswith("already-judged")
    assert (await chosen.judge(again, upheld=True)).status_code == 200
    assert (await chosen.judge(other, upheld=False)).json()["state"] == "dismissed"
    removed = [
        each["fact"]["submission_id"]
        for each in await desk.room.facts(topic="registry.item_removed.v1")
        if each["fact"]["campaign_id"] == str(chosen.campaign_id)
    ]
    assert removed == [chosen.ids[0]]
    async with desk.city() as city, desk.public() as public:
        holds = (await city.get("/holds", params={"campaign_id": str(chosen.campaign_id)})).json()[
            "items"
        ]
        notice = (await public.get(f"/notices/{chosen.notice_id}")).json()
    assert {hold["how"] for hold in holds} == {"upheld", "dismissed"} and all(
        hold["cleared_at"] for hold in holds
    )
    assert [item["state"] for item in notice["items"]] == ["removed", "published", "published"]


async def test_an_admitted_one_can_be_found_inadmissible_and_its_item_waits_no_more(
    desk: Desk,
) -> None:
    chosen = await desk.selection()
    await chosen.publish()
    first = (await chosen.object_to(chosen.ids[0])).json()["objection_id"]
    other = (await chosen.object_to(chosen.ids[0])).json()["objection_id"]
    path = f"/objections/{first}/inadmissibility"
    body = {"ground": "unrelated", "reply": "所述事项与本次公示无关"}
    async with desk.city() as city, desk.head() as head:
        assert (await head.post(path, json=body)).status_code == 403
        late = await city.post(path, json=body | {"ground": "late"})
        assert late.json()["type"].endswith("ground-unfit")
        assert (await city.post(path, json=body | {"reply": " "})).status_code == 422
        unknown = await city.post(f"/objections/{new_id()}/inadmissibility", json=body)
        assert unknown.status_code == 404
        told = (await city.post(path, json=body)).json()
        assert (told["state"], told["ground"]) == ("inadmissible", "unrelated")
        assert told["reply"] == body["reply"] and told["judged_at"] and not told["admissible"]
        again = await city.post(path, json=body)
        assert again.json()["type"].endswith("not-admitted")
        assert (await chosen.judge(first, upheld=True)).json()["type"].endswith("not-admitted")
        assert (await chosen.judge(other, upheld=False)).status_code == 200
        judged = await city.post(f"/objections/{other}/inadmissibility", json=body)
        assert judged.json()["type"].endswith("already-judged")
        query = {"campaign_id": str(chosen.campaign_id)}
        holds = (await city.get("/holds", params=query)).json()["items"]
    assert {(hold["hold_id"], hold["how"]) for hold in holds} == {
        (first, "inadmissible"),
        (other, "dismissed"),
    }
    (said,) = await desk.room.facts(topic=ObjectionNotAdmittedV1.topic, subject=UUID(first))
    assert said["fact"]["submission_id"] == chosen.ids[0] and "ground" not in said["fact"]
    away = await desk.room.facts(topic=ObjectionTurnedAwayV1.topic, subject=UUID(first))
    assert away == [], "it came on paper: the city answers as it came"


async def test_a_judgement_needs_finding_and_reply(desk: Desk) -> None:
    chosen = await desk.selection(1)
    await chosen.publish()
    objection_id = (await chosen.object_to(chosen.ids[0])).json()["objection_id"]
    async with desk.city() as city:
        body = {"upheld": False, "finding": " ", "reply": "好"}
        assert (
            await city.post(f"/objections/{objection_id}/judgement", json=body)
        ).status_code == 422


async def test_the_objector_is_read_by_handlers_only_and_every_reading_is_told(desk: Desk) -> None:
    chosen = await desk.selection(1)
    await chosen.publish()
    recorded = (await chosen.object_to(chosen.ids[0])).json()
    assert "objector" not in recorded
    path = f"/objections/{recorded['objection_id']}/objector"
    async with desk.auditor() as auditor, desk.head() as head, desk.city() as city:
        assert {(await auditor.get(path)).status_code, (await head.get(path)).status_code} == {403}
        read = await city.get(path)
    assert read.json() == {
        "kind": "organisation",
        "name": NAME,
        "contact": "022-00000009",
        "objection_id": recorded["objection_id"],
    }
    said = await desk.room.facts(topic="registry.objection_read.v1")
    assert said[-1]["fact"]["subject"] == recorded["objection_id"] and said[-1]["actor"][
        "roles"
    ] == ["city_officer"]
    everything = json.dumps(await desk.room.facts(), ensure_ascii=False)
    async with desk.room.db.reading() as session:
        query = (
            "SELECT count(*) FROM registry.objections WHERE objector LIKE convert_to(:n, 'UTF8')"
        )
        plain = (await session.execute(text(query), {"n": f"%{NAME}%"})).scalar_one()
    assert NAME not in everything and plain == 0


async def test_an_objection_stamped_in_time_is_seen_by_the_close_that_waits_for_it(
    desk: Desk,
) -> None:
    """Two connections: the objection has its stamp and is not committed; the closer comes after
    the instant and must wait for it.
    """
    chosen = await desk.selection(1)
    await chosen.publish()
    chosen.move("2023-10-18T23:59:59.999+08:00")
    stamped, go_on = asyncio.Event(), asyncio.Event()
    ask = ObjectionRequest.model_validate(
        {
            "submission_id": chosen.ids[0],
            "objector": {"kind": "person", "name": "示例甲", "contact": "022-1"},
            "reason": "示例",
            "file_ids": await chosen.letter(),
            "sealed_or_signed": True,
            "channel": "letter",
        }
    )

    officer = Actor(kind="user", person_id=chosen.officer_id, roles=(Role.city_officer,))

    async def slowly(tx):  # type: ignore[no-untyped-def]
        told = await objections.record(
            tx, officer, UUID(chosen.notice_id), ask, desk.room.app.state.cipher
        )
        stamped.set()
        await go_on.wait()
        return told

    objecting = asyncio.create_task(desk.room.db.act(slowly))
    await asyncio.wait_for(stamped.wait(), PATIENCE)
    chosen.move("2023-10-19T00:00:00+08:00")
    announcing = asyncio.create_task(chosen.announce())
    await until_a_gate_is_waited_for(desk.room.db)
    assert not announcing.done(), "the close must wait for whoever is inside the gate"
    go_on.set()
    assert (await objecting).state == "open"
    answer = await announcing
    assert answer.json()["type"].endswith("nothing-to-announce")
    assert "objection" in answer.json()["errors"][0]["holds"]


async def test_who_comes_while_the_close_runs_is_late(desk: Desk) -> None:
    """The closer is inside the exclusive gate; an objection that waits for it is stamped after and
    refused, without a deadlock.
    """
    chosen = await desk.selection(1)
    await chosen.publish()
    files = await chosen.letter()
    chosen.move("2023-10-19T00:00:00+08:00")
    inside, go_on = asyncio.Event(), asyncio.Event()

    async def slowly(tx):  # type: ignore[no-untyped-def]
        closed = await publicity.close(tx, system("workflows"), UUID(chosen.notice_id))
        inside.set()
        await go_on.wait()
        return closed

    closing = asyncio.create_task(desk.room.db.act(slowly))
    await asyncio.wait_for(inside.wait(), PATIENCE)
    objecting = asyncio.create_task(chosen.object_to(chosen.ids[0], file_ids=files))
    await until_a_gate_is_waited_for(desk.room.db)
    assert not objecting.done()
    go_on.set()
    assert await closing is True
    assert (await objecting).json()["type"].endswith(ObjectionLate.slug)
