"""The national platform: compared, recorded, held when missing, packed for typing in."""

import io
import json
import zipfile
from datetime import UTC, datetime

import httpx
import pytest
from temporalio.exceptions import ApplicationError

from contracts.canonical import sha256_hex
from contracts.commands import SubmissionCommand
from contracts.facts.intake import SnapshotFiledV1
from contracts.facts.review import CaseDeliveredV1, CaseUndeliveredV1
from contracts.vocabulary import Role
from kit.db import new_id
from services.registry.sync_5gii.activities import PlatformActivities
from services.registry.sync_5gii.http_source import PlatformSource
from services.registry.sync_5gii.packages import fields_of
from tests.registry.desk import INTAKE, Desk, Selection, docket
from tests.registry.platform import Platform
from tests.rooms import plant_campaign


async def holds(desk: Desk, chosen: Selection) -> list[tuple[str, bool]]:
    async with desk.city() as city:
        found = (await city.get("/holds", params={"campaign_id": str(chosen.campaign_id)})).json()[
            "items"
        ]
    return [(hold["kind"], hold["cleared_at"] is None) for hold in found]


async def compare(desk: Desk, submission_id: str) -> httpx.Response:
    async with desk.city() as city:
        return await city.post(f"/submissions/{submission_id}/platform-comparison")


def command(chosen: Selection, place: int = 0, round: int = 1) -> SubmissionCommand:
    return SubmissionCommand(
        campaign_id=chosen.campaign_id,
        submission_id=chosen.dockets[place].submission_id,
        stage="platform",
        round=round,
    )


@pytest.fixture
def performs(desk: Desk, platform: Platform) -> PlatformActivities:
    return PlatformActivities(desk.room.db, PlatformSource(platform.url))


async def fresh(desk: Desk, n: int) -> Selection:
    """A submission of an applicant that is not on the platform."""
    campaign_id = plant_campaign("2023-10-12T09:00:00+08:00")
    each = docket(campaign_id, n)
    await desk.hand_in(each)
    return Selection(desk, campaign_id, [each], "")


async def test_missing_opens_one_hold_and_a_match_clears_it(
    desk: Desk, platform: Platform, performs: PlatformActivities
) -> None:
    chosen = await fresh(desk, 1001)
    elsewhere = command(chosen).model_copy(update={"campaign_id": plant_campaign()})
    with pytest.raises(ApplicationError, match="claim-refuted"):
        await performs.compare_platform(elsewhere)
    assert await holds(desk, chosen) == []
    assert (await performs.compare_platform(command(chosen))).changed == 0
    assert (await performs.compare_platform(command(chosen))).changed == 0
    assert (await compare(desk, chosen.ids[0])).json()["verdict"] == "missing_there"
    assert await holds(desk, chosen) == [("platform_record", True)]
    async with desk.city() as city:
        side = (await city.get(f"/submissions/{chosen.ids[0]}/platform-records")).json()
    assert [each["held"] for each in side["comparisons"]] == [False, True], "of the newest, now"
    number = platform.enter(chosen.dockets[0])
    told = (await compare(desk, chosen.ids[0])).json()
    assert (told["verdict"], told["external_number"], told["held"]) == ("matched", number, False)
    assert await holds(desk, chosen) == [("platform_record", False)]
    said = await desk.room.facts(
        topic="registry.platform_compared.v1", submission_id=chosen.dockets[0].submission_id
    )
    assert [each["fact"]["verdict"] for each in said] == [
        "missing_there",
        "missing_there",
        "matched",
    ]


async def test_an_outage_opens_the_hold_once_and_is_retried_until_answered(
    desk: Desk, platform: Platform, performs: PlatformActivities
) -> None:
    chosen = await fresh(desk, 1002)
    platform.enter(chosen.dockets[0])
    platform.fault(mode="down")
    for _ in range(3):
        with pytest.raises(ApplicationError) as away:
            await performs.compare_platform(command(chosen))
        assert away.value.type == "platform-unavailable" and not away.value.non_retryable
    assert await holds(desk, chosen) == [("platform_record", True)]
    platform.heal()
    assert (await performs.compare_platform(command(chosen))).changed == 1
    assert await holds(desk, chosen) == [("platform_record", False)]
    platform.fault(mode="down")
    assert (await performs.compare_platform(command(chosen))).changed == 1, (
        "answered before: nobody is asked"
    )
    assert (await compare(desk, chosen.ids[0])).status_code == 503
    assert await holds(desk, chosen) == [("platform_record", False)], (
        "an outage does not undo a match"
    )
    said = await desk.room.facts(
        topic="registry.platform_compared.v1", submission_id=chosen.dockets[0].submission_id
    )
    assert [each["fact"]["verdict"] for each in said] == ["unavailable", "matched", "unavailable"]


async def test_what_differs_is_named_and_held(desk: Desk, platform: Platform) -> None:
    chosen = await fresh(desk, 1003)
    platform.enter(chosen.dockets[0])
    platform.fault(mode="inconsistent", times=1)
    told = (await compare(desk, chosen.ids[0])).json()
    assert told["verdict"] == "differs"
    assert {each["field"] for each in told["differences"]} == {"enterprise_name", "factory_name"}
    assert await holds(desk, chosen) == [("platform_record", True)]


async def test_an_applicants_record_is_compared_at_once(desk: Desk, platform: Platform) -> None:
    chosen = await fresh(desk, 1004)
    await compare(desk, chosen.ids[0])
    number = platform.enter(chosen.dockets[0])
    body = {"external_number": number, "entered_at": "2023-10-12", "account": "示例账户"}
    path = f"/submissions/{chosen.ids[0]}/platform-records"
    mine = desk.room.client(
        Role.applicant_signatory, organisation_id=chosen.dockets[0].organisation_id
    )
    other = desk.room.client(Role.applicant_signatory, organisation_id=new_id())
    async with mine, other:
        assert (await other.post(path, json=body)).status_code == 404
        assert (await mine.post(path, json=body | {"entered_at": "2023-10-13"})).status_code == 422
        platform.fault(mode="down", times=1)
        away = (await mine.post(path, json=body)).json()
        assert away["comparison"]["verdict"] == "unavailable" and away["comparison"]["held"]
        kept = (await mine.post(path, json=body | {"kind": "update"})).json()
        side = (await mine.get(path)).json()
    assert kept["comparison"]["verdict"] == "matched" and not kept["record"]["confirmed"]
    assert [each["kind"] for each in side["records"]] == ["new", "update"], "none is overwritten"
    assert await holds(desk, chosen) == [("platform_record", False)]


async def test_a_city_officers_record_counts_by_itself(desk: Desk) -> None:
    chosen = await fresh(desk, 1005)
    await compare(desk, chosen.ids[0])
    body = {
        "external_number": "5GII-2023-999999",
        "entered_at": "2023-10-01",
        "account": "示例账户",
    }
    async with desk.city() as city:
        kept = (await city.post(f"/submissions/{chosen.ids[0]}/platform-records", json=body)).json()
    assert kept["comparison"] is None and kept["record"]["confirmed"]
    assert await holds(desk, chosen) == [("platform_record", False)]
    again = (await compare(desk, chosen.ids[0])).json()
    assert (again["verdict"], again["held"]) == ("missing_there", False)
    async with desk.city() as city:
        side = (await city.get(f"/submissions/{chosen.ids[0]}/platform-records")).json()
    assert [(each["verdict"], each["held"]) for each in side["comparisons"]] == [
        ("missing_there", False)
    ] * 2


async def test_before_the_hand_in_was_heard_the_command_is_tried_again(
    desk: Desk, performs: PlatformActivities
) -> None:
    campaign_id = plant_campaign("2023-10-12T09:00:00+08:00")
    ask = SubmissionCommand(campaign_id=campaign_id, submission_id=new_id(), stage="platform")
    with pytest.raises(ApplicationError) as early:
        await performs.compare_platform(ask)
    assert early.value.type == "docket-unknown" and not early.value.non_retryable


async def test_an_announcement_compares_what_nobody_compared(
    desk: Desk, platform: Platform
) -> None:
    chosen = await desk.selection(2)
    platform.enter(chosen.dockets[0])
    platform.enter(chosen.dockets[1])
    platform.fault(mode="down", for_credit_code=chosen.dockets[1].credit_code)
    await chosen.publish()
    chosen.move("2023-10-20T09:00:00+08:00")
    answer = (await chosen.announce()).json()
    assert [each["submission_id"] for each in answer["entries"]] == [chosen.ids[0]]
    assert answer["held"] == [{"submission_id": chosen.ids[1], "holds": ["platform_record"]}]
    platform.heal()
    assert (await compare(desk, chosen.ids[1])).json()["verdict"] == "matched"
    again = (await chosen.announce(document_number="津工信〔2023〕2号")).json()
    assert [each["registry_number"] for each in again["entries"]] == ["YL-TJ5G-2023-0002"]


async def test_an_ended_item_answers_its_ending_and_nobody_is_asked(
    desk: Desk, platform: Platform, performs: PlatformActivities
) -> None:
    chosen = await desk.selection(1)
    platform.enter(chosen.dockets[0])
    await chosen.publish()
    chosen.move("2023-10-20T09:00:00+08:00")
    assert (await chosen.announce()).status_code == 201
    platform.fault(mode="down")
    assert (await performs.compare_platform(command(chosen, round=9))).model_dump() == {
        "changed": 0,
        "state": "registered",
    }


async def test_the_package_holds_fields_snapshot_and_hashes(desk: Desk) -> None:
    chosen = await fresh(desk, 1006)
    mine = desk.room.client(
        Role.applicant_member, organisation_id=chosen.dockets[0].organisation_id
    )
    path = f"/submissions/{chosen.ids[0]}/platform-package"
    async with mine:
        first = (await mine.get(path)).json()
        assert first["filename"].endswith("-5gii.zip")
        stored = await desk.room.app.state.files.put(
            "papers", f"test/{new_id()}", b'{"a":1}', "application/json"
        )
        filed = SnapshotFiledV1(
            subject=chosen.dockets[0].submission_id,
            campaign_id=chosen.campaign_id,
            submission_id=chosen.dockets[0].submission_id,
            snapshot=1,
            file=stored,
        )
        await desk.hear(filed, INTAKE)
        second, again = (await mine.get(path)).json(), (await mine.get(path)).json()
        fetched = await mine.get(f"http://test{second['link']}")
    assert second["sha256"] == again["sha256"] != first["sha256"]
    data = fetched.content
    assert sha256_hex(data) == second["sha256"] and len(data) == second["size"]
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        manifest = json.loads(package.read("manifest.json"))
        assert package.read("snapshot.json") == b'{"a":1}'
        assert json.loads(package.read("fields.json"))["项目类型"] == "5G工厂"
        assert {each["name"]: each["sha256"] for each in manifest["files"]} == {
            name: sha256_hex(package.read(name)) for name in ("fields.json", "snapshot.json")
        }
    async with desk.room.client(Role.applicant_member, organisation_id=new_id()) as other:
        assert (await other.get(path)).status_code == 404


def test_no_field_of_a_package_is_a_formula() -> None:
    formula = '=HYPERLINK("http://example.invalid")'
    named = docket(new_id(), 1, factory_name=formula, organisation_name="天津示例+有限公司")
    fields = fields_of(named)
    assert fields["工厂名称"] == f"'{formula}" and fields["企业名称"] == "天津示例+有限公司"


async def test_the_city_reads_a_package_only_while_the_case_is_delivered(desk: Desk) -> None:
    chosen = await fresh(desk, 1007)
    paths = [f"/submissions/{chosen.ids[0]}/platform-package{ending}" for ending in ("", ".zip")]
    about = {
        "subject": chosen.dockets[0].submission_id,
        "campaign_id": chosen.campaign_id,
        "submission_id": chosen.dockets[0].submission_id,
    }

    async def answers() -> set[tuple[bool, int]]:
        """(whether the city's, status) of each client and path."""
        found = set()
        for path in paths:
            for client in (desk.city(), desk.head()):
                found.add((True, (await client.get(path)).status_code))
            found.add((False, (await desk.auditor().get(path)).status_code))
        return found

    assert await answers() == {(True, 404), (False, 200)}
    list_id, at = new_id(), datetime(2023, 9, 20, 8, tzinfo=UTC)
    delivered = CaseDeliveredV1.model_validate(
        about | {"unit": "120116", "list_id": list_id, "delivered_at": at}
    )
    await desk.hear(delivered)
    assert await answers() == {(True, 200), (False, 200)}
    await desk.hear(CaseUndeliveredV1.model_validate(about | {"list_id": list_id}))
    assert await answers() == {(True, 404), (False, 200)}
