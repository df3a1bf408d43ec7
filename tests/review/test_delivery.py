"""Lists and their delivery through the room: sealed, whole, in time."""

import asyncio
from uuid import UUID

import httpx

from contracts.commands.command import CampaignCommand
from contracts.commands.review import JudgeWithdrawal
from contracts.vocabulary import Actor, FileRef, Role
from kit import gates
from kit.db import new_id
from kit.files import Files
from services.review.delivery import actions
from services.review.delivery.activities import LockingActivities
from services.review.delivery.models import RecommendationList
from services.review.delivery.rules import SEAL_BYTES
from tests.documents.read_back import cells, lines
from tests.locks import is_kept_ten_years, locked_until
from tests.review.desk import CLOSED, OTHER_UNIT, RECEIVED, SEALED, UNIT, Desk, slug
from tests.rooms import move_clock


async def test_a_sealed_list_is_delivered_whole_and_once(desk: Desk) -> None:
    ids = [await desk.recommended() for _ in range(2)]
    list_id = await desk.sealed_list(ids)
    first = await desk.deliver(list_id, key="once")
    assert (first.status_code, first.json()["version"]) == (200, 1)
    assert (await desk.deliver(list_id, key="once")).json() == first.json()
    assert slug(await desk.deliver(list_id)) == "list-frozen"
    assert first.json()["items"] == [str(item) for item in ids]
    for case_id in ids:
        assert (await desk.case(case_id))["state"] == "delivered"
    said = await desk.said("list_delivered")
    assert (len(said), said[0]["items"], said[0]["unit"]) == (1, [str(item) for item in ids], UNIT)
    assert len(await desk.said("case_delivered")) == 2
    assert (await desk.city.get(f"/cases/{ids[0]}/content")).status_code == 200


async def test_delivery_needs_key_head_unit_and_seal(desk: Desk) -> None:
    case_id = await desk.recommended()
    made = await desk.officer().put(desk.list_path(), json={"items": [str(case_id)]})
    path = f"/lists/{made.json()['list_id']}/deliver"
    assert slug(await desk.head().post(path)) == "key-needed"
    assert (await desk.officer().post(path, headers={"Idempotency-Key": "k"})).status_code == 403
    assert (await desk.deliver(made.json()["list_id"], OTHER_UNIT)).status_code == 404
    assert slug(await desk.deliver(made.json()["list_id"])) == "seal-missing"
    assert (await desk.case(case_id))["state"] == "recommended"


async def test_the_seal_is_known_by_its_first_bytes_and_goes_with_the_paper(desk: Desk) -> None:
    list_id = await desk.sealed_list([await desk.recommended()])
    wrong = await desk.officer().post(
        f"/lists/{list_id}/seal", files={"file": ("scan.pdf", b"MZ not a scan")}
    )
    assert slug(wrong) == "seal-not-readable"
    assert (
        await desk.officer(OTHER_UNIT).post(f"/lists/{list_id}/seal", files={"file": ("a", SEALED)})
    ).status_code == 404
    assert (await desk.officer().get(desk.list_path())).json()["sealed"] is True
    again = await desk.officer().put(
        desk.list_path(), json={"items": []}, headers=await desk.draft_version()
    )
    assert (again.json()["list_id"], again.json()["sealed"]) == (list_id, False)
    link = (await desk.officer().get(f"/lists/{list_id}/paper")).json()["link"]
    assert "X-Amz-Signature" in link


async def test_the_preview_says_what_the_paper_prints_and_keeps_nothing(desk: Desk) -> None:
    ids = [str(await desk.recommended()) for _ in range(2)]
    body = {"items": ids[::-1], "contact_name": "示例经办", "contact_phone": "022-12345678"}
    path = f"{desk.list_path()}/preview"
    answer = await desk.officer().post(path, json=body)
    assert answer.status_code == 200, answer.text
    told = answer.json()
    assert (await desk.officer().get(desk.list_path())).status_code == 404, "nothing was made"

    made = await desk.officer().put(desk.list_path(), json=body)
    link = (await desk.officer().get(f"/lists/{made.json()['list_id']}/paper")).json()["link"]
    async with httpx.AsyncClient() as store:
        paper = (await store.get(link)).content
    headings, *rows = cells(paper)
    assert [column["heading"] for column in told["columns"]] == headings
    assert [[cell["text"] for cell in row] for row in told["rows"]] == rows
    assert [row[0] for row in rows] == ["1", "2"] and told["nothing"] is None
    paragraphs = lines(paper)
    assert f"{told['contact']}\t{told['phone']}" in paragraphs and told["unit"] in paragraphs
    assert told["annex"] in paragraphs and any(told["dated"] in line for line in paragraphs)

    nothing = (await desk.head().post(path, json={"items": []})).json()
    assert nothing["rows"] == [] and nothing["nothing"]
    assert (await desk.officer(OTHER_UNIT).post(path, json=body)).status_code == 404
    undecided = await desk.officer().post(path, json={"items": [str(await desk.opened())]})
    assert slug(undecided) == "items-undecided"


async def test_items_must_be_the_units_own_and_recommended(desk: Desk) -> None:
    mine, undecided, foreign = (
        await desk.recommended(),
        await desk.opened(),
        await desk.recommended(OTHER_UNIT),
    )
    ask = {"items": [str(mine), str(undecided), str(foreign)]}
    refused = await desk.officer().put(desk.list_path(), json=ask)
    assert (slug(refused), refused.json()["items"]) == (
        "items-undecided",
        [str(undecided), str(foreign)],
    )
    assert (
        slug(await desk.officer().put(desk.list_path(), json={"items": [str(mine)] * 2}))
        == "items-repeated"
    )
    assert (
        await desk.officer(OTHER_UNIT).put(desk.list_path(), json={"items": []})
    ).status_code == 404
    stale = await desk.officer().put(
        desk.list_path(), json={"items": []}, headers={"If-Match": '"7"'}
    )
    assert stale.status_code == 412


async def test_two_officers_do_not_overwrite_each_others_list(desk: Desk) -> None:
    mine, theirs = [str(await desk.recommended()) for _ in range(2)]
    path, other = desk.list_path(), desk.client(Role.unit_officer, UNIT, new_id())
    first = await desk.officer().put(path, json={"items": [mine]})
    assert slug(await other.put(path, json={"items": [theirs]})) == "version-needed"
    seen = {"If-Match": first.headers["ETag"]}
    answers = await asyncio.gather(
        desk.officer().put(path, json={"items": [mine, theirs]}, headers=seen),
        other.put(path, json={"items": [theirs, mine]}, headers=seen),
    )
    assert sorted(answer.status_code for answer in answers) in ([200, 409], [200, 412])
    (won,) = [answer.json() for answer in answers if answer.status_code == 200]
    kept = (await desk.city.get(path)).json()
    assert [item["submission_id"] for item in kept["items"]] == [
        item["submission_id"] for item in won["items"]
    ]


async def test_a_case_declined_after_the_list_was_made_stops_it_and_a_withdrawn_one_does_not(
    desk: Desk,
) -> None:
    stays, goes = await desk.recommended(), await desk.recommended()
    list_id = await desk.sealed_list([stays, goes])
    await desk.ruled(goes, "decline")
    refused = await desk.deliver(list_id)
    assert (slug(refused), refused.json()["items"]) == ("items-undecided", [str(goes)])
    assert (await desk.case(stays))["state"] == "recommended"


async def test_a_scan_is_taken_up_to_20_MB_and_no_request_is_read_beyond(desk: Desk) -> None:
    made = await desk.officer().put(desk.list_path(), json={"items": []})
    path = f"/lists/{made.json()['list_id']}/seal"
    for size, slug_, status in (
        (SEAL_BYTES, None, 201),
        (SEAL_BYTES + 1, "seal-not-readable", 422),
        (SEAL_BYTES + 2**20, "request-too-large", 413),
    ):
        answer = await desk.officer().post(
            path, files={"file": ("盖章页.pdf", SEALED.ljust(size, b" "))}
        )
        assert (answer.status_code, slug(answer) if slug_ else None) == (status, slug_), (
            answer.text[:200]
        )
    large = await desk.officer().put(
        desk.list_path(), json={"items": [], "contact_name": "x" * 5_000_000}
    )
    assert (large.status_code, slug(large)) == (413, "request-too-large")


async def test_a_newer_version_replaces_the_older_whole(desk: Desk) -> None:
    kept, dropped = await desk.delivered(2)
    stamp = (await desk.case(kept))["delivered_at"]
    move_clock(desk.campaign_id, "2023-09-20T10:00:00+08:00")
    added = await desk.recommended()
    seen = {"If-Match": (await desk.officer().get(desk.list_path())).headers["ETag"]}
    body = {"items": [str(added), str(kept)]}
    assert (
        await desk.officer().put(desk.list_path(), json=body, headers={"If-Match": '"99"'})
    ).status_code == 412
    assert (await desk.officer().put(desk.list_path(), json=body, headers=seen)).json()[
        "version"
    ] == 2
    second = await desk.deliver(await desk.sealed_list([added, kept]))
    assert (second.json()["version"], second.json()["undelivered"]) == (2, [str(dropped)])
    assert (await desk.case(dropped))["state"] == "recommended"
    assert (await desk.case(kept))["delivered_at"] == stamp
    assert len(await desk.said("case_undelivered", dropped)) == 1
    assert len(await desk.said("case_delivered", kept)) == 1


async def test_an_empty_list_can_be_delivered(desk: Desk) -> None:
    assert (await desk.deliver(await desk.sealed_list([]))).json()["items"] == []


async def test_a_late_delivery_is_refused_with_its_instants_and_recorded(desk: Desk) -> None:
    case_id = await desk.recommended()
    list_id = await desk.sealed_list([case_id])
    move_clock(desk.campaign_id, CLOSED)
    late = await desk.deliver(list_id)
    assert (late.status_code, slug(late)) == (409, "delivery-closed")
    refused = await desk.said("delivery_refused")
    assert [(fact["unit"], fact["closes_at"]) for fact in refused] == [
        (UNIT, "2023-09-22T16:00:00Z")
    ]
    assert await desk.close() == 1
    assert (await desk.case(case_id))["ending"] == "missed_deadline"


async def test_before_the_window_one_is_told_when_to_come_back(desk: Desk) -> None:
    list_id = await desk.sealed_list([await desk.recommended()])
    move_clock(desk.campaign_id, "2023-09-05T10:00:00+08:00")
    early = await desk.deliver(list_id)
    assert (slug(early), early.json()["opens_at"][:10]) == ("delivery-not-open", "2023-09-05")


async def test_a_withdrawal_and_a_delivery_at_once_leave_one_truth(desk: Desk) -> None:
    case_id = await desk.recommended()
    list_id = await desk.sealed_list([case_id])
    ask = JudgeWithdrawal(
        campaign_id=desk.campaign_id,
        submission_id=case_id,
        stage="delivery",
        requested_at=RECEIVED,
        reason="撤回",
    )
    move_clock(desk.campaign_id, "2023-09-07T09:00:00+08:00")
    answer, _ = await asyncio.gather(desk.deliver(list_id), desk.judge(ask))
    assert answer.status_code == 200
    assert (await desk.case(case_id))["ending"] == "withdrawn"
    assert [
        item["withdrawn"] for item in (await desk.city.get(desk.list_path())).json()["items"]
    ] == [True]


async def test_two_heads_delivering_at_once_give_one_delivery(desk: Desk) -> None:
    list_id = await desk.sealed_list([await desk.recommended()])
    answers = await asyncio.gather(*(desk.deliver(list_id) for _ in range(3)))
    assert sorted(answer.status_code for answer in answers) == [200, 409, 409]
    assert len(await desk.said("list_delivered")) == 1


async def test_paper_and_seal_of_a_delivered_list_are_locked_and_a_drafts_are_not(
    desk: Desk,
) -> None:
    files = Files(desk.room.settings)
    list_id = await desk.sealed_list([await desk.recommended()])
    for file in await files_of(desk, list_id):
        assert locked_until(files, file) is None
    assert (await desk.deliver(list_id)).status_code == 200
    paper, seal = await files_of(desk, list_id)
    assert is_kept_ten_years(files, paper) and is_kept_ten_years(files, seal)


async def test_the_list_names_the_office_that_seals_it(desk: Desk) -> None:
    list_id = await desk.sealed_list([await desk.recommended()])
    paper, _ = await files_of(desk, list_id)
    printed = lines(await Files(desk.room.settings).get(paper))
    async with desk.room.db.reading() as session:
        unit = await gates.unit_of(session, desk.campaign_id, UNIT)
        plan = (await gates.plan_of(session, desk.campaign_id)).plan
    assert unit is not None
    office = plan.unit_spellings.office_of(unit["kind"], unit["name"])
    assert f"推荐单位（加盖公章）：{office}" in printed


async def test_the_clock_locks_what_the_store_was_down_for(desk: Desk) -> None:
    files = Files(desk.room.settings)
    list_id = await desk.sealed_list([await desk.recommended()])
    await desk.room.db.act(actions.deliver, unit_head(), UUID(list_id))
    assert [locked_until(files, file) for file in await files_of(desk, list_id)] == [None, None]
    performers = LockingActivities(desk.room.db, files)
    ask = CampaignCommand(campaign_id=desk.campaign_id)
    assert [(await performers.lock_files(ask)).changed for _ in range(2)] == [1, 0]
    assert all(is_kept_ten_years(files, file) for file in await files_of(desk, list_id))


async def files_of(desk: Desk, list_id: str) -> tuple[FileRef, FileRef]:
    """Paper and seal of a list."""
    async with desk.room.db.reading() as session:
        listing = await session.get_one(RecommendationList, UUID(list_id))
    return FileRef.model_validate(listing.paper), FileRef.model_validate(listing.seal)


def unit_head() -> Actor:
    return Actor(kind="user", person_id=new_id(), roles=(Role.unit_head,), unit=UNIT)


async def test_what_the_city_notes_with_an_acceptance_is_kept(desk: Desk) -> None:
    (case_id,) = await desk.delivered()
    path, noted = f"/cases/{case_id}/acceptance", {"accepted": True, "reason": " 三份材料齐全 "}
    for _ in range(2):
        assert (await desk.city.post(path, json=noted)).status_code == 200
    assert (await desk.case(case_id))["accepted_reason"] == "三份材料齐全"
    assert [fact["reason"] for fact in await desk.said("case_accepted", case_id)] == [
        "三份材料齐全"
    ]
    for other in ("", "材料齐全"):
        again = await desk.city.post(path, json=noted | {"reason": other})
        assert slug(again) == "case-accepted"


async def test_acceptance(desk: Desk) -> None:
    accepted, refused = await desk.delivered(2)
    undelivered = await desk.opened()
    yes, no = {"accepted": True}, {"accepted": False}
    assert (await desk.city.post(f"/cases/{accepted}/acceptance", json=yes)).json()[
        "state"
    ] == "accepted"
    assert (await desk.city.post(f"/cases/{accepted}/acceptance", json=yes)).status_code == 200
    another = await desk.city.post(f"/cases/{accepted}/acceptance", json=yes | {"reason": "齐全"})
    assert slug(another) == "case-accepted"
    assert len(await desk.said("case_accepted", accepted)) == 1
    assert (await desk.case(accepted))["accepted_reason"] is None
    assert slug(await desk.city.post(f"/cases/{refused}/acceptance", json=no)) == "reason-needed"
    answer = await desk.city.post(
        f"/cases/{refused}/acceptance", json=no | {"reason": "纸质材料缺少公章"}
    )
    waits = answer.json()
    assert (waits["state"], waits["ending"]) == ("delivered", None), "it waits for another person"
    path = f"/proposed-acts/{waits['proposal']}/confirmation"
    assert (await desk.city_head.post(path)).json()["state"] == "confirmed"
    assert (await desk.case(refused))["ending"] == "not_accepted"
    assert slug(await desk.city.post(f"/cases/{undelivered}/acceptance", json=yes)) == "wrong-state"
    assert (await desk.officer().post(f"/cases/{accepted}/acceptance", json=yes)).status_code == 403
