"""Corrections by command: only named fields reopen, answered by handing in again, lapsed by the
sweep; snapshots filed once.
"""

import asyncio
from collections.abc import Callable
from typing import Any
from uuid import UUID

import pytest
from minio.error import S3Error
from sqlalchemy import text

from cli.demo import evidence as made
from contracts import receipt as receipts
from contracts.canonical import content_hash
from contracts.commands.command import CampaignCommand, SubmissionCommand
from contracts.commands.intake import OpenCorrection
from contracts.facts.intake import (
    CorrectionAnsweredV1,
    CorrectionLapsedV1,
    CorrectionOpenedV1,
    SnapshotFiledV1,
)
from contracts.facts.review import CaseEndedV1, CaseReopenedV1
from contracts.snapshot import SnapshotFile
from contracts.vocabulary import CorrectionPoint, Ending
from kit.db import new_id
from kit.files import Files
from services.intake.submissions.activities import FilingActivities
from services.intake.sweep.activities import SweepActivities
from tests.intake.filing import Firm, declared, open_rehearsal, set_clock
from tests.intake.hearing import hear
from tests.intake.returning import open_correction
from tests.rooms import Room

POINTS = (
    CorrectionPoint(path="/basic/project_overview", wrong="示例：目标不清", mend="示例：写明目标"),
    CorrectionPoint(path="/attachments/licence", wrong="示例：不清晰", mend="示例：重新扫描"),
)

UNTOUCHED = "correction_untouched"
TEXTS = {
    "plan_and_progress": "示例方案",
    "results_and_highlights": "示例成效",
    "outlook": "示例展望",
}


@pytest.fixture(scope="module")
def intake(room: Callable[[str], Room]) -> Room:
    return room("intake")


def asked(firm: Firm, kept: dict[str, Any], number: int = 1) -> OpenCorrection:
    return OpenCorrection(
        campaign_id=firm.campaign_id,
        submission_id=UUID(kept["submission_id"]),
        stage="unit_review",
        round=number,
        points=POINTS,
    )


async def returned(
    intake: Room, now: str = "2023-09-14T10:00:00+08:00"
) -> tuple[Firm, dict[str, Any]]:
    firm = Firm(intake, await open_rehearsal(intake))
    kept = await firm.handed_in(cover={"recommending_unit": "120110"})
    await set_clock(intake, firm.campaign_id, now)
    first, again = (
        await open_correction(intake, asked(firm, kept)),
        await open_correction(intake, asked(firm, kept)),
    )
    assert (first.changed, again.changed) == (1, 0)
    return firm, kept


async def test_only_the_named_points_reopen_and_the_answer_is_a_new_snapshot(intake: Room) -> None:
    firm, kept = await returned(intake)
    path = f"/submissions/{kept['submission_id']}"
    async with firm.client() as desk:
        shown = (await desk.get(f"{path}/correction")).json()
        assert (
            shown["due_at"] == "2023-09-19T16:00:00Z" and shown["state"] == "open"
        )  # 3 working days from the 15th
        assert [point["label"] for point in shown["points"]] == ["项目概况", "企业营业执照复印件"]
        tag = {"If-Match": (await desk.get(path)).headers["etag"]}
        closed = await desk.patch(
            f"{path}/draft", json={"basic": {"factory_address": "天津示例"}}, headers=tag
        )
        assert closed.status_code == 409 and closed.json()["type"].endswith("/field-not-reopened")
        [error] = closed.json()["errors"]
        assert (error["pointer"], error["label"]) == (
            "/basic/factory_address",
            "5G全连接工厂地址",
        )
        saved = await desk.patch(
            f"{path}/draft", json={"basic": {"project_overview": "示例：更清楚的目标"}}, headers=tag
        )
        assert saved.status_code == 200
        body = {
            "kind": "other",
            "filename": "a.pdf",
            "content_type": "application/pdf",
            "size": 9,
            "sha256": "0" * 64,
        }
        other = await desk.post(f"{path}/evidence", json=body)
        named = await desk.post(f"{path}/evidence", json=body | {"kind": "licence"})
        assert other.status_code == 409 and named.status_code == 201
        await desk.delete(f"{path}/evidence/{named.json()['evidence_id']}")
    answer = await firm.hand_in(saved.json())
    assert answer.status_code == 201
    receipt = answer.json()["receipt"]
    assert receipt["snapshot"] == 2 and receipt["number"] == kept["signed"]["receipt"]["number"]
    assert (
        receipt["closes_at"] == "2023-09-19T16:00:00.000000Z" and receipt["schedule_version"] == 0
    )
    [opened] = await intake.facts(
        topic=CorrectionOpenedV1.topic, submission_id=kept["submission_id"]
    )
    [fact] = await intake.facts(
        topic=CorrectionAnsweredV1.topic, submission_id=kept["submission_id"]
    )
    assert (
        fact["fact"]["subject"] == opened["fact"]["subject"]
        and fact["fact"]["docket"]["snapshot"] == 2
    )
    async with firm.client() as desk:
        assert (await desk.get(f"{path}/correction")).json()["state"] == "answered"
        assert len((await desk.get(f"{path}/receipts")).json()["items"]) == 2
    again = await firm.hand_in(saved.json())
    assert again.status_code == 409 and again.json()["type"].endswith("/already-handed-in")
    assert "退回补正" in again.json()["detail"]


async def test_two_answers_at_once_make_one_snapshot(intake: Room) -> None:
    firm, kept = await returned(intake)
    answers = await asyncio.gather(*(firm.hand_in(kept) for _ in range(4)))
    assert sorted(answer.status_code for answer in answers) == [201, 409, 409, 409]


async def test_silence_lapses_once_and_a_late_answer_is_refused(intake: Room) -> None:
    firm, kept = await returned(intake)
    sweep, ask = SweepActivities(intake.db).sweep, CampaignCommand(campaign_id=firm.campaign_id)
    await set_clock(intake, firm.campaign_id, "2023-09-19T23:59:59.999+08:00")
    assert (await sweep(ask)).changed == 0
    await set_clock(intake, firm.campaign_id, "2023-09-20T00:00:00+08:00")
    late = await firm.hand_in(kept)
    assert late.status_code == 409 and late.json()["type"].endswith("/hand-in-late")
    done = await asyncio.gather(sweep(ask), sweep(ask))
    assert sorted(one.changed for one in done) == [0, 1]
    [fact] = await intake.facts(topic=CorrectionLapsedV1.topic, submission_id=kept["submission_id"])
    assert fact["fact"]["round"] == 1


async def test_a_correction_is_cut_short_at_the_delivery(intake: Room) -> None:
    firm, kept = await returned(intake, "2023-09-21T10:00:00+08:00")
    async with firm.client() as desk:
        shown = (await desk.get(f"/submissions/{kept['submission_id']}/correction")).json()
    assert shown["due_at"] == "2023-09-22T16:00:00Z"


async def test_an_ending_closes_the_correction_and_frees_the_factory(intake: Room) -> None:
    firm, kept = await returned(intake)
    ids = {"subject": UUID(kept["submission_id"]), "campaign_id": firm.campaign_id}
    reopened = CaseReopenedV1(**ids, subject_version=6, round=2, reason="示例延期")
    ended = CaseEndedV1(**ids, subject_version=5, ending=Ending.missed_deadline, reason="示例")
    await hear(intake, ended)
    await hear(intake, ended)
    async with firm.client() as desk:
        shown = (await desk.get(f"/submissions/{kept['submission_id']}")).json()
        assert shown["state"] == "ended" and shown["ended"] == "missed_deadline"
        assert (await desk.get(f"/submissions/{kept['submission_id']}/correction")).json()[
            "state"
        ] == "ended"
        assert (await open_correction(intake, asked(firm, kept, 2))).changed == 0
        assert (await firm.hand_in(await firm.ready())).status_code == 201
        await hear(intake, reopened)
        await hear(intake, ended)
        shown = (await desk.get(f"/submissions/{kept['submission_id']}")).json()
        assert shown["state"] == "handed_in" and shown["ended"] is None


async def test_a_snapshot_is_filed_once_with_its_evidence_locked(intake: Room) -> None:
    firm = Firm(intake, await open_rehearsal(intake))
    kept = await firm.begin(implementation={"substitute": None, **TEXTS})
    await firm.upload(kept["submission_id"], made.licence_pdf("天津示例有限公司", "示例"))
    photo = made.photo_jpg(1, "示例")
    await firm.upload(
        kept["submission_id"],
        photo,
        kind="construction_evidence",
        filename="示例.jpg",
        content_type="image/jpeg",
    )
    answer = await firm.hand_in(kept)
    assert answer.status_code == 201, answer.text
    files = Files(intake.settings)
    commands = FilingActivities(intake.db, files)
    ask = SubmissionCommand(
        campaign_id=firm.campaign_id, submission_id=UUID(kept["submission_id"]), stage="filing"
    )
    first, again = await asyncio.gather(commands.file_snapshot(ask), commands.file_snapshot(ask))
    assert first == again == await commands.file_snapshot(ask) and first.snapshot == 1
    data = await files.get(first.file)
    document = SnapshotFile.model_validate_json(data)
    receipt = receipts.Receipt.model_validate(answer.json()["receipt"])
    assert content_hash(document.content) == receipt.snapshot_hash and b"contact" not in data
    assert [item.sha256 for item in document.evidence] == [item.sha256 for item in receipt.manifest]
    kept_photo = document.evidence[0].file
    assert kept_photo is not None and await files.get(kept_photo) == photo
    assert first.file.key == f"{kept['submission_id']}/{first.file.sha256}"
    with pytest.raises(S3Error):  # nobody of ours may destroy a version
        await files._call(
            files._inside.remove_object,
            bucket_name=kept_photo.bucket,
            object_name=kept_photo.key,
            version_id=kept_photo.version_id,
        )
    assert (
        len(await intake.facts(topic=SnapshotFiledV1.topic, submission_id=kept["submission_id"]))
        == 1
    )


async def test_each_point_has_its_own_state_and_an_untouched_one_is_told(intake: Room) -> None:
    firm, kept = await returned(intake)
    path = f"/submissions/{kept['submission_id']}"
    async with firm.client() as desk:
        shown = (await desk.get(f"{path}/correction")).json()
        assert [(point["kind"], point["state"]) for point in shown["points"]] == [
            ("field", "open"),
            ("evidence", "open"),
        ]
        tag = {"If-Match": (await desk.get(path)).headers["etag"]}
        patch = {"basic": {"project_overview": "示例：更清楚的目标"}}
        saved = (await desk.patch(f"{path}/draft", json=patch, headers=tag)).json()
        shown = (await desk.get(f"{path}/correction")).json()
        assert [point["state"] for point in shown["points"]] == ["changed", "open"] and shown[
            "untouched"
        ] == "warns"
        told = [
            each
            for each in (await desk.get(f"{path}/check")).json()["findings"]
            if each["code"] == UNTOUCHED
        ]
        assert [(each["path"], each["severity"]) for each in told] == [
            ("/corrections/attachments/licence", "warns")
        ]
        assert (await firm.hand_in(saved)).status_code == 201
        shown = (await desk.get(f"{path}/correction")).json()
        assert [point["state"] for point in shown["points"]] == ["answered", "unchanged"]
        compared = (await desk.get(f"{path}/snapshots/1/compare/2")).json()
        [field] = compared["fields"]
        assert (field["path"], field["label"]) == ("/basic/project_overview", "项目概况") and field[
            "pieces"
        ]
        assert compared["files"] == [] and compared["contact_changed"] is False
        assert (await desk.get(f"{path}/snapshots/1/compare/3")).status_code == 404
    async with Firm(intake, firm.campaign_id).client() as stranger:
        for address in ("correction", "clock", "snapshots/1/compare/2"):
            assert (await stranger.get(f"{path}/{address}")).status_code == 404


async def test_where_the_plan_says_so_an_untouched_point_blocks_the_answer(intake: Room) -> None:
    firm = Firm(
        intake, await open_rehearsal(intake, campaign=("untouched: warns", "untouched: blocks"))
    )
    kept = await firm.handed_in(cover={"recommending_unit": "120110"})
    await open_correction(intake, asked(firm, kept))
    path = f"/submissions/{kept['submission_id']}"
    refused = await firm.hand_in(kept)
    assert refused.status_code == 422 and refused.json()["type"].endswith("/hand-in-blocked")
    assert {error["path"] for error in refused.json()["errors"]} == {
        "/basic/project_overview",
        "/corrections/attachments/licence",
    }
    async with firm.client() as desk:
        tag = {"If-Match": (await desk.get(path)).headers["etag"]}
        patch = {"basic": {"project_overview": "示例：更清楚的目标"}}
        saved = (await desk.patch(f"{path}/draft", json=patch, headers=tag)).json()
    half = await firm.hand_in(saved)
    assert [error["path"] for error in half.json()["errors"]] == [
        "/corrections/attachments/licence"
    ]
    await firm.put_evidence(kept["submission_id"], "achievements")
    assert (await firm.hand_in(saved)).status_code == 422, "another kind mends nothing"
    async with intake.db.engine.begin() as connection:
        new = {"id": kept["submission_id"], "sha": "b" * 64}
        await connection.execute(
            text(
                "UPDATE intake.evidence SET sha256 = :sha WHERE submission_id = :id AND kind ="
                " 'licence'"
            ),
            new,
        )
    assert (await firm.hand_in(saved)).status_code == 201


async def test_a_point_of_evidence_is_judged_by_what_the_answer_takes_along(intake: Room) -> None:
    """What was touched and undone since the save, or is only on its way and not promised, answers
    nothing.
    """
    firm = Firm(
        intake, await open_rehearsal(intake, campaign=("untouched: warns", "untouched: blocks"))
    )
    kept = await firm.handed_in(cover={"recommending_unit": "120110"})
    await open_correction(intake, asked(firm, kept))
    path = f"/submissions/{kept['submission_id']}"
    async with firm.client() as desk:
        new = await firm.upload(kept["submission_id"], made.licence_pdf("天津示例有限公司", "示例"))
        tag = {"If-Match": (await desk.get(path)).headers["etag"]}
        patch = {"basic": {"project_overview": "示例：更清楚的目标"}}
        saved = (await desk.patch(f"{path}/draft", json=patch, headers=tag)).json()
        codes = {each["code"] for each in (await desk.get(f"{path}/check")).json()["findings"]}
        assert UNTOUCHED not in codes
        assert (await desk.delete(f"{path}/evidence/{new['id']}")).status_code == 204
        undone = await firm.hand_in(saved)
        started = await desk.post(f"{path}/evidence", json=declared(b"on its way"))
        assert started.status_code == 201
        unsent = await firm.hand_in(saved)
        for refused in (undone, unsent):
            assert refused.status_code == 422, refused.text
            assert [error["path"] for error in refused.json()["errors"]] == [
                "/corrections/attachments/licence"
            ]
        body = {"draft_version": saved["draft_version"], "with_unfinished": True}
        promised = await desk.post(
            f"{path}/hand-in", json=body, headers={"Idempotency-Key": str(new_id())}
        )
        assert promised.status_code == 201, promised.text
