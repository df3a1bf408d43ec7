"""A notice: drafted from the selection, published for its working days, closed at its instant."""

import hashlib
import io
from typing import Any
from uuid import UUID

import docx
import httpx
import pytest
from sqlalchemy import text
from temporalio.exceptions import ApplicationError

from contracts.commands.command import EVERY_CAMPAIGN, CampaignCommand
from contracts.commands.registry import NoticeCommand
from contracts.facts.review import CaseEndedV1, HoldClearedV1, HoldOpenedV1
from contracts.vocabulary import Blocks, Ending, HoldKind, system
from kit.db import Writing, new_id
from kit.files import Files
from services.registry.entries.activities import RegistrySweepActivities
from services.registry.publicity import actions
from services.registry.publicity.activities import NoticeActivities
from tests.locks import destroy, is_kept_ten_years
from tests.registry.desk import Desk, Selection
from tests.rooms import plant_campaign


def text_of(paper: bytes) -> str:
    document = docx.Document(io.BytesIO(paper))
    lines = [paragraph.text for paragraph in document.paragraphs]
    lines += [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    footers = (part.footer.paragraphs for part in document.sections)
    return "\n".join([*lines, *(line.text for footer in footers for line in footer)])


async def told(desk: Desk, notice_id: str) -> dict[str, object]:
    async with desk.public() as public:
        answer = await public.get(f"/notices/{notice_id}")
    assert answer.status_code == 200, answer.text
    shown: dict[str, object] = answer.json()
    return shown


async def hold(desk: Desk, chosen: Selection, place: int, blocks: Blocks) -> HoldOpenedV1:
    opened = HoldOpenedV1(
        subject=new_id(),
        campaign_id=chosen.campaign_id,
        submission_id=chosen.dockets[place].submission_id,
        kind=HoldKind.credit_open,
        blocks=blocks,
        holder="city_officer",
    )
    await desk.hear(opened)
    return opened


async def test_a_selection_becomes_a_draft_that_the_public_cannot_see(desk: Desk) -> None:
    chosen = await desk.selection()
    async with desk.public() as public, desk.head() as head:
        assert (await public.get(f"/notices/{chosen.notice_id}")).status_code == 404
        assert (
            await public.get("/notices", params={"campaign_id": str(chosen.campaign_id)})
        ).json()["items"] == []
        assert (await public.get(f"/notices/{chosen.notice_id}/paper")).status_code == 404
        draft = (await head.get(f"/notices/{chosen.notice_id}")).json()
    assert (
        draft["state"] == "drafted"
        and [item["submission_id"] for item in draft["items"]] == chosen.ids
    )
    drafted = await desk.room.facts(topic="registry.notice_drafted.v1")
    assert drafted[-1]["fact"]["items"] == chosen.ids


async def test_publication_computes_the_window_and_files_the_paper(desk: Desk) -> None:
    chosen = await desk.selection()
    answer = await chosen.publish()
    assert answer.status_code == 201, answer.text
    assert answer.json() == {
        "notice_id": chosen.notice_id,
        "published_on": "2023-10-12",
        "last_day": "2023-10-18",
        "closes_at": "2023-10-18T16:00:00Z",
        "items": chosen.ids,
        "held": [],
        "held_notice_id": None,
    }
    notice = await told(desk, chosen.notice_id)
    assert notice["open"] and notice["closes_in_words"] == "2023年10月18日24:00"
    assert notice["seconds_left"] == 6 * 86400 + 15 * 3600
    assert "credit_code" not in str(notice) and "mean" not in str(notice)
    async with desk.public() as public:
        paper = (await public.get(f"/notices/{chosen.notice_id}/paper")).json()
    filed = (await desk.room.facts(topic="registry.paper_filed.v1"))[-1]["fact"]
    assert paper["sha256"] == filed["file"]["sha256"] and paper["link"].startswith("http")
    assert is_kept_ten_years(desk.room.app.state.files, filed["file"])
    published = await desk.room.facts(topic="registry.item_published.v1")
    assert [each["fact"]["submission_id"] for each in published[-3:]] == chosen.ids


async def test_a_draft_is_previewed_as_it_would_be_published_now(desk: Desk) -> None:
    chosen = await desk.selection()
    await hold(desk, chosen, 1, Blocks.publication)
    path = f"/notices/{chosen.notice_id}/preview"
    async with desk.public() as public:
        assert (await public.get(path)).status_code == 401
    async with desk.city() as city:
        previewed = await city.get(path)
        assert previewed.status_code == 200, previewed.text
        assert (await chosen.publish()).status_code == 201
        assert (await city.get(path)).json()["type"].endswith("already-published")
    said = text_of(previewed.content)
    assert "（预览，未发布）" in said and "2023年10月12日" in said
    names = [docket.factory_name for docket in chosen.dockets]
    assert [name in said for name in names] == [place != 1 for place in range(len(names))]
    # Nothing of the preview was filed: the paper is the published one.
    async with desk.public() as public:
        link = (await public.get(f"/notices/{chosen.notice_id}/paper")).json()
    assert link["sha256"] != hashlib.sha256(previewed.content).hexdigest()


async def test_only_today_only_once_only_the_head(desk: Desk) -> None:
    chosen = await desk.selection()
    other_day = await chosen.publish(published_on="2023-10-11")
    assert (other_day.status_code, other_day.json()["type"].split("/")[-1]) == (422, "not-today")
    async with desk.city() as city:
        assert (
            await city.post(f"/notices/{chosen.notice_id}/publication", json={})
        ).status_code == 403
    assert (await chosen.publish(published_on="2023-10-12")).status_code == 201
    assert (await chosen.publish()).json()["type"].endswith("already-published")


async def test_a_missing_calendar_year_is_named(desk: Desk) -> None:
    chosen = await desk.selection(now="2019-12-30T09:00:00+08:00")
    answer = await chosen.publish()
    assert answer.status_code == 409 and answer.json()["year"] == 2019


async def test_a_held_item_stays_behind_and_gets_a_notice_of_its_own(desk: Desk) -> None:
    chosen = await desk.selection()
    opened = await hold(desk, chosen, 1, Blocks.publication)
    answer = (await chosen.publish()).json()
    assert answer["held"] == [chosen.ids[1]] and answer["items"] == [chosen.ids[0], chosen.ids[2]]
    later = Selection(desk, chosen.campaign_id, chosen.dockets, answer["held_notice_id"])
    refused = await later.publish()
    [error] = refused.json()["errors"]
    assert (error["submission_id"], error["holds"]) == (chosen.ids[1], ["credit_open"])
    cleared = HoldClearedV1(
        **opened.model_dump(exclude={"blocks", "holder", "due_at"}), how="clear"
    )
    await desk.hear(cleared)
    assert (await later.publish()).json()["items"] == [chosen.ids[1]]


async def test_a_hold_of_review_has_the_clock_of_its_campaign(desk: Desk) -> None:
    chosen = await desk.selection(1)
    chosen.move("2023-10-11T09:00:00+08:00")
    opened = await hold(desk, chosen, 0, Blocks.publication)
    chosen.move("2023-10-11T10:00:00+08:00")
    await desk.hear(
        HoldClearedV1(**opened.model_dump(exclude={"blocks", "holder", "due_at"}), how="clear")
    )
    async with desk.city() as city:
        asked = {"campaign_id": str(chosen.campaign_id)}
        [shown] = (await city.get("/holds", params=asked)).json()["items"]
    assert shown["opened_at"] == "2023-10-11T01:00:00Z"
    assert shown["cleared_at"] == "2023-10-11T02:00:00Z"


async def test_a_clearing_heard_before_its_opening_still_clears(desk: Desk) -> None:
    chosen = await desk.selection(1)
    opened = HoldOpenedV1(
        subject=new_id(),
        campaign_id=chosen.campaign_id,
        submission_id=chosen.dockets[0].submission_id,
        kind=HoldKind.credit_open,
        blocks=Blocks.publication,
        holder="city_officer",
    )
    first, second = (
        desk.enveloped(opened),
        desk.enveloped(
            HoldClearedV1(
                subject=opened.subject,
                subject_version=2,
                campaign_id=chosen.campaign_id,
                submission_id=opened.submission_id,
                kind=HoldKind.credit_open,
                how="clear",
            )
        ),
    )
    for envelope in (second, second, first, first):
        await desk.hear(envelope.opened(), envelope=envelope)
    assert (await chosen.publish()).status_code == 201
    async with desk.city() as city:
        holds = (await city.get("/holds", params={"campaign_id": str(chosen.campaign_id)})).json()[
            "items"
        ]
    assert len(holds) == 1 and holds[0]["cleared_at"] and holds[0]["blocks"] == "publication"


async def test_a_case_that_ended_is_dropped_from_the_draft(desk: Desk) -> None:
    chosen = await desk.selection(1)
    submission_id = chosen.dockets[0].submission_id
    await desk.hear(
        CaseEndedV1(
            subject=submission_id,
            campaign_id=chosen.campaign_id,
            submission_id=submission_id,
            ending=Ending.ineligible,
            reason="示例",
        )
    )
    assert (await chosen.publish()).json()["type"].endswith("nothing-to-publish")


async def test_commands_wait_close_and_sweep(desk: Desk) -> None:
    chosen = await desk.selection()
    performs = NoticeActivities(desk.room.db)
    ask = NoticeCommand(campaign_id=chosen.campaign_id, notice_id=chosen.notice_id)
    campaign = CampaignCommand(campaign_id=chosen.campaign_id)
    elsewhere = ask.model_copy(update={"campaign_id": plant_campaign()})
    for forged in (performs.notice_wait(elsewhere), performs.close_notice(elsewhere)):
        with pytest.raises(ApplicationError, match="not-found"):
            await forged
    assert (await performs.notice_wait(ask)).seconds is None
    await chosen.publish()
    assert (await performs.notice_wait(ask)).model_dump() == {"seconds": None, "closed": False}
    assert [str(each) for each in (await performs.open_notices(campaign)).notice_ids] == [
        chosen.notice_id
    ]
    chosen.move("2023-10-18T23:59:59.999+08:00")
    assert (await performs.close_notice(ask)).changed == 0
    chosen.move("2023-10-19T00:00:00+08:00")
    assert (await performs.notice_wait(ask)).seconds == 0
    assert not (await told(desk, chosen.notice_id))["open"]
    assert (await performs.close_notice(ask)).changed == 1
    assert (await performs.close_notice(ask)).changed == 0
    assert (await performs.notice_wait(ask)).closed
    sweeps = RegistrySweepActivities(desk.room.db, Files(desk.room.settings))
    assert (await sweeps.sweep(campaign)).changed == 0


async def test_the_sweep_closes_and_files_what_was_left(desk: Desk) -> None:
    chosen = await desk.selection()
    await desk.room.db.act(actions.publish, system("registry"), UUID(chosen.notice_id), None)
    chosen.move("2023-10-19T00:00:00+08:00")
    sweeps = RegistrySweepActivities(desk.room.db, Files(desk.room.settings))
    assert (await sweeps.sweep(CampaignCommand(campaign_id=new_id()))).changed == 0
    assert (await sweeps.sweep(CampaignCommand(campaign_id=EVERY_CAMPAIGN))).changed >= 2
    assert (await sweeps.sweep(CampaignCommand(campaign_id=chosen.campaign_id))).changed == 0
    async with desk.public() as public:
        assert (await public.get(f"/notices/{chosen.notice_id}/paper")).status_code == 200


async def test_a_read_makes_no_paper_and_says_what_was_deleted(desk: Desk) -> None:
    chosen = await desk.selection(1)
    path = f"/notices/{chosen.notice_id}/paper"
    await desk.room.db.act(actions.publish, system("registry"), UUID(chosen.notice_id), None)
    async with desk.public() as public:
        waits = await public.get(path)
        assert (waits.status_code, waits.json()["type"].rsplit("/", 1)[-1]) == (503, "paper-waits")
        assert waits.headers["Retry-After"]
    about: dict[str, Any] = {
        "topic": "registry.paper_filed.v1",
        "subject": UUID(chosen.notice_id),
    }
    assert not await desk.room.facts(**about)
    sweeps = RegistrySweepActivities(desk.room.db, Files(desk.room.settings))
    assert (await sweeps.sweep(CampaignCommand(campaign_id=chosen.campaign_id))).changed == 1
    [filed] = await desk.room.facts(**about)
    async with desk.public() as public:
        assert (await public.get(path)).status_code == 200
        destroy(filed["fact"]["file"])
        gone = await public.get(path)
    assert (gone.status_code, gone.json()["type"].rsplit("/", 1)[-1]) == (410, "file-gone")


async def test_a_paper_that_cannot_be_made_holds_up_no_other(desk: Desk) -> None:
    """The first has lost what its paper is made of; the second's is filed all the same, and the
    failure is told.
    """
    broken, sound = await desk.selection(1), await desk.selection(1)
    for chosen in (broken, sound):
        await desk.room.db.act(actions.publish, system("registry"), UUID(chosen.notice_id), None)
        chosen.move("2023-10-19T00:00:00+08:00")

    async def lose(tx: Writing, factory_type: str) -> None:
        query = "UPDATE registry.items SET factory_type = :type WHERE notice_id = :notice"
        await tx.execute(text(query), {"type": factory_type, "notice": UUID(broken.notice_id)})

    await desk.room.db.act(lose, "none")
    sweeps = RegistrySweepActivities(desk.room.db, Files(desk.room.settings))
    with pytest.raises(ExceptionGroup) as left:
        await sweeps.sweep(CampaignCommand(campaign_id=EVERY_CAMPAIGN))
    assert [type(each) for each in left.value.exceptions] == [ValueError]
    assert (
        len(await desk.room.facts(topic="registry.paper_filed.v1", subject=UUID(sound.notice_id)))
        == 1
    )
    assert (await told(desk, sound.notice_id))["state"] == "closed"
    await desk.room.db.act(lose, str(broken.dockets[0].factory_type))
    assert (await sweeps.sweep(CampaignCommand(campaign_id=broken.campaign_id))).changed == 1


async def ineligible(desk: Desk, chosen: Selection, place: int) -> httpx.Response:
    async with desk.head() as head:
        return await head.post(
            f"/notices/{chosen.notice_id}/items/{chosen.ids[place]}/ineligibility",
            json={"reason": "两个来源均显示列入"},
        )


async def listed(desk: Desk, chosen: Selection, place: int, blocks: Blocks) -> None:
    """Review's hold on a selected case that a source lists."""
    opened = HoldOpenedV1(
        subject=new_id(),
        campaign_id=chosen.campaign_id,
        submission_id=chosen.dockets[place].submission_id,
        kind=HoldKind.credit_turned_bad,
        blocks=blocks,
        holder="city",
    )
    await desk.hear(opened)


async def test_the_city_ends_a_selected_case_that_is_listed_before_its_publication(
    desk: Desk,
) -> None:
    chosen = await desk.selection(2)
    refused = await ineligible(desk, chosen, 0)
    assert (refused.status_code, refused.json()["type"].rsplit("/", 1)[-1]) == (
        409,
        "listing-not-held",
    )
    await listed(desk, chosen, 0, Blocks.publication)
    ended = await ineligible(desk, chosen, 0)
    assert (ended.status_code, ended.json()["state"], ended.json()["ending"]) == (
        200,
        "dropped",
        "ineligible",
    ), ended.text
    again = await ineligible(desk, chosen, 0)
    assert (again.status_code, again.json()["type"].rsplit("/", 1)[-1]) == (409, "item-off-list")
    [removed] = await desk.room.facts(topic="registry.item_removed.v1", subject=UUID(chosen.ids[0]))
    assert removed["fact"]["ending"] == "ineligible" and removed["fact"]["objection_id"] is None
    await desk.pump()
    async with desk.city() as city:
        standing = (await city.get(f"/standing/{chosen.ids[0]}")).json()
    assert (standing["stage"], standing["ending"]) == ("ended", "ineligible")
    assert (await chosen.publish()).json()["items"] == [chosen.ids[1]]


async def test_the_city_ends_a_published_item_that_is_listed_and_the_others_stay(
    desk: Desk,
) -> None:
    chosen = await desk.selection(2)
    assert (await chosen.publish()).status_code == 201
    await listed(desk, chosen, 1, Blocks.announcement)
    ended = await ineligible(desk, chosen, 1)
    assert (ended.status_code, ended.json()["state"]) == (200, "removed")
    states = [item["state"] for item in (await told(desk, chosen.notice_id))["items"]]  # type: ignore[attr-defined]
    assert states == ["published", "removed"]
    async with desk.city() as officer:
        path = f"/notices/{chosen.notice_id}/items/{chosen.ids[0]}/ineligibility"
        assert (await officer.post(path, json={"reason": "示例"})).status_code == 403
    async with desk.head() as head:
        path = f"/notices/{new_id()}/items/{chosen.ids[0]}/ineligibility"
        assert (await head.post(path, json={"reason": "示例"})).status_code == 404
