"""Commit before the deadline, bytes just after: promised by hash, brought in time to the
millisecond, refused, lapsed, carried on.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import httpx
import pytest
from sqlalchemy import text, update
from sqlmodel import col

from cli.demo import evidence as made
from contracts import receipt as receipts
from contracts.commands.command import EVERY_CAMPAIGN, CampaignCommand, SubmissionCommand
from contracts.commands.intake import OpenCorrection
from contracts.facts.intake import (
    LateBytesArrivedV1,
    LateBytesLapsedV1,
    LateBytesPromisedV1,
    LateFilesAwaitedV1,
    LateFilesMissedV1,
)
from contracts.snapshot import SnapshotFile
from contracts.vocabulary import CorrectionPoint, Role
from kit.db import new_id
from kit.files import Files
from kit.inspection.inspecting import Inspection
from services.intake.evidence.activities import EvidenceActivities
from services.intake.evidence.models import Evidence
from services.intake.submissions.activities import FilingActivities
from services.intake.sweep.activities import SweepActivities
from tests.intake.filing import Firm, declared, open_rehearsal, set_clock
from tests.intake.returning import open_correction
from tests.patience import PATIENCE
from tests.rooms import Room

EDGE = "2023-09-22T23:59:59.999000+08:00"
DUE = datetime.fromisoformat(EDGE) + timedelta(minutes=120)
LICENCE = made.licence_pdf("天津示例有限公司", "示例代码")


@pytest.fixture(scope="module")
def intake(room: Callable[[str], Room]) -> Room:
    return room("intake")


@dataclass
class Promise:
    """A draft whose licence is still being uploaded when it is handed in, a millisecond before the
    deadline.
    """

    firm: Firm
    kept: dict[str, Any] = field(default_factory=dict)
    started: dict[str, Any] = field(default_factory=dict)

    @property
    def path(self) -> str:
        return f"/submissions/{self.kept['submission_id']}"

    @property
    def evidence_id(self) -> str:
        return str(self.started["evidence_id"])

    async def begin(self, data: bytes = LICENCE, **changes: Any) -> None:
        self.kept = await self.firm.begin()
        await self.firm.put_evidence(
            self.kept["submission_id"], "construction_evidence", "earlier_material"
        )
        self.started = await self.start(data, **changes)

    async def start(self, data: bytes, **changes: Any) -> dict[str, Any]:
        async with self.firm.client() as desk:
            answer = await desk.post(f"{self.path}/evidence", json=declared(data, **changes))
        assert answer.status_code == 201, answer.text
        started: dict[str, Any] = answer.json()
        return started

    async def hand_in(self, **more: Any) -> httpx.Response:
        body = {"draft_version": self.kept["draft_version"], "with_unfinished": True} | more
        async with self.firm.client() as desk:
            return await desk.post(
                f"{self.path}/hand-in", json=body, headers={"Idempotency-Key": str(new_id())}
            )

    async def send(self, data: bytes = LICENCE, form: dict[str, Any] | None = None) -> int:
        form = form or self.started["upload"]
        async with httpx.AsyncClient(timeout=PATIENCE) as browser:
            sent = await browser.post(
                form["url"], data=form["fields"], files={"file": ("x", data, "application/pdf")}
            )
        return sent.status_code

    async def say(self) -> httpx.Response:
        async with self.firm.client() as desk:
            return await desk.post(f"{self.path}/evidence/{self.evidence_id}/uploaded")

    async def form_again(self) -> httpx.Response:
        async with self.firm.client() as desk:
            return await desk.post(f"{self.path}/evidence/{self.evidence_id}/form")

    async def late(self) -> list[tuple[str, str | None]]:
        async with self.firm.client(Role.applicant_member) as desk:
            items = (await desk.get(f"{self.path}/late-files")).json()["items"]
        return [(item["state"], item["why"]) for item in items]

    async def sweep(self, *, every: bool = False) -> int:
        commands = SweepActivities(self.firm.room.db)
        ask = CampaignCommand(campaign_id=EVERY_CAMPAIGN if every else self.firm.campaign_id)
        return (await commands.sweep(ask)).changed

    async def at(self, instant: datetime) -> None:
        await set_clock(self.firm.room, self.firm.campaign_id, instant.isoformat())

    async def told(self, fact: type[Any]) -> list[dict[str, Any]]:
        said = await self.firm.room.facts(
            topic=fact.topic, submission_id=UUID(self.kept["submission_id"])
        )
        return [each["fact"] for each in said]


@pytest.fixture
async def promise(intake: Room) -> Promise:
    made = Promise(Firm(intake, await open_rehearsal(intake)))
    await made.begin()
    await made.at(datetime.fromisoformat(EDGE))
    return made


async def test_without_saying_so_an_unfinished_upload_is_left_out(promise: Promise) -> None:
    answer = await promise.hand_in(with_unfinished=False)
    assert answer.status_code == 422
    assert "evidence_missing" in {error["code"] for error in answer.json()["errors"]}
    assert await promise.late() == []


async def test_the_receipt_names_the_hash_and_the_bytes_come_later(
    intake: Room, promise: Promise
) -> None:
    answer = await promise.hand_in()
    assert answer.status_code == 201, answer.text
    async with intake.client(signed_in=False) as public:
        keys = receipts.keys_of((await public.get("/receipts/keys")).json())
    receipt = receipts.verify(answer.json(), keys)
    [late] = [item for item in receipt.manifest if item.late_until is not None]
    assert (late.kind, late.late_until) == ("licence", "2023-09-22T17:59:59.999000Z")
    assert "其中1件" in "".join(receipts.in_words(receipt))
    [promised] = await promise.told(LateBytesPromisedV1)
    assert (promised["subject"], promised["sha256"]) == (promise.evidence_id, late.sha256)
    assert await promise.late() == [("awaited", None)]

    await leave_what_lies_there(promise)
    filed = await FilingActivities(intake.db, Files(intake.settings)).file_snapshot(ask(promise))
    document = SnapshotFile.model_validate_json(await Files(intake.settings).get(filed.file))
    [unarrived] = [item for item in document.evidence if item.file is None]
    assert unarrived.sha256 == late.sha256 and unarrived.late_until == DUE

    await promise.at(DUE - timedelta(milliseconds=1))
    assert await promise.send() in {200, 204}
    said = await promise.say()
    assert said.status_code == 200 and said.json()["state"] == "promoted"
    assert (await promise.say()).json() == said.json(), "twice is once"
    [arrived] = await promise.told(LateBytesArrivedV1)
    assert arrived["file"]["sha256"] == late.sha256 and await promise.late() == [("arrived", None)]
    kept = {"bucket_name": arrived["file"]["bucket"], "object_name": arrived["file"]["key"]}
    locked = Files(intake.settings)._inside.get_object_retention(
        **kept, version_id=arrived["file"]["version_id"]
    )
    assert locked is not None and locked.mode == "GOVERNANCE", "locked from its first moment on"
    assert await promise.sweep() == 0


def ask(promise: Promise) -> SubmissionCommand:
    return SubmissionCommand(
        campaign_id=promise.firm.campaign_id,
        submission_id=UUID(promise.kept["submission_id"]),
        stage="filing",
    )


async def leave_what_lies_there(promise: Promise) -> None:
    """Files that were planted lie nowhere and cannot be locked: take them out of the manifest that
    is filed.
    """

    async def lie_there(tx: Any) -> None:
        await tx.execute(
            text(
                "UPDATE intake.snapshots SET manifest = (SELECT jsonb_agg(m) FROM"
                " jsonb_array_elements(manifest) m"
                " WHERE m->>'late_until' IS NOT NULL) WHERE submission_id = :id"
            ),
            {"id": promise.kept["submission_id"]},
        )

    await promise.firm.room.db.act(lie_there)


@pytest.mark.parametrize(("shift", "status"), [(-1, 200), (0, 409), (1, 409)])
async def test_due_is_half_open_to_the_millisecond(
    promise: Promise, shift: int, status: int
) -> None:
    assert (await promise.hand_in()).status_code == 201
    await promise.send()
    await promise.at(DUE + timedelta(milliseconds=shift))
    said, form = await promise.say(), await promise.form_again()
    assert said.status_code == status, said.text
    if status == 409:
        assert said.json()["type"].endswith("/late-bytes-lapsed") and said.json()["due_at"]
        assert form.status_code == 409 and form.json()["type"].endswith("/late-bytes-lapsed")
        assert await promise.sweep() == 1 and await promise.sweep(every=True) == 0
        assert await promise.late() == [("lapsed", None)]
        assert (await promise.say()).json()["type"].endswith("/late-bytes-lapsed")
        [fact] = await promise.told(LateBytesLapsedV1)
        assert fact["why"] is None and fact["subject_version"] == 2
        [awaited], [missed] = (
            await promise.told(LateFilesAwaitedV1),
            await promise.told(LateFilesMissedV1),
        )
        named = {name: fact[name] for name in ("kind", "sha256", "due_at", "why")}
        assert awaited["files"] == missed["files"] == [named]
        assert awaited["subject"] == missed["subject"] == promise.kept["submission_id"]
    else:
        assert said.json()["state"] == "promoted" and await promise.sweep() == 0


async def test_other_bytes_are_refused_and_the_right_ones_may_still_come(promise: Promise) -> None:
    assert (await promise.hand_in()).status_code == 201
    await promise.send(LICENCE[:-1] + b"!")
    wrong = await promise.say()
    assert wrong.status_code == 200 and (wrong.json()["state"], wrong.json()["outcome"]) == (
        "waiting",
        "sha256",
    )
    assert "SHA-256" in wrong.json()["why_zh"] and await promise.late() == [("awaited", None)]
    again = await promise.form_again()
    assert again.status_code == 201 or again.status_code == 200, again.text
    await promise.send(form=again.json()["upload"])
    assert (await promise.say()).json()["state"] == "promoted"


async def test_promised_bytes_that_cannot_be_taken_end_the_promise(intake: Room) -> None:
    promise = Promise(Firm(intake, await open_rehearsal(intake)))
    broken = b"%PDF-1.7 nothing"
    await promise.begin(broken)
    assert (await promise.hand_in()).status_code == 201
    await promise.send(broken)
    refused = await promise.say()
    assert refused.json()["state"] == "refused"
    [fact] = await promise.told(LateBytesLapsedV1)
    assert fact["why"] == refused.json()["outcome"] and await promise.late() == [
        ("lapsed", fact["why"])
    ]
    [missed] = await promise.told(LateFilesMissedV1)
    assert [file["why"] for file in missed["files"]] == [fact["why"]]


async def test_only_what_was_promised_is_taken(promise: Promise) -> None:
    assert (await promise.hand_in()).status_code == 201
    async with promise.firm.client() as desk:
        added = await desk.post(f"{promise.path}/evidence", json=declared(b"other"))
        taken_off = await desk.delete(f"{promise.path}/evidence/{promise.evidence_id}")
        foreign = (
            await Firm(promise.firm.room, promise.firm.campaign_id)
            .client()
            .get(f"{promise.path}/late-files")
        )
    assert added.status_code == taken_off.status_code == 409 and foreign.status_code == 404


async def test_nothing_sent_is_said_and_lapses(promise: Promise) -> None:
    assert (await promise.hand_in()).status_code == 201
    assert (await promise.say()).json()["type"].endswith("/not-uploaded-yet")
    await promise.at(DUE)
    assert await promise.sweep(every=True) >= 1
    async with promise.firm.client() as desk:
        shown = (await desk.get(f"{promise.path}/evidence")).json()["items"]
    [lapsed] = [item for item in shown if item["id"] == promise.evidence_id]
    assert lapsed["state"] == "abandoned" and "补传" in lapsed["why_zh"]


async def test_what_was_said_in_time_does_not_lapse_under_its_check(
    intake: Room, promise: Promise
) -> None:
    """The process that checked it is gone: the sweep looks again, however late."""
    assert (await promise.hand_in()).status_code == 201
    await promise.send()

    async def said_and_gone(tx: Any) -> None:
        await tx.execute(
            text(
                "UPDATE intake.late_files SET said_at = due_at - interval '1 ms' WHERE evidence_id"
                " = :id"
            ),
            {"id": promise.evidence_id},
        )
        broken = update(Evidence).where(col(Evidence.id) == UUID(promise.evidence_id))
        await tx.execute(
            broken.values(
                state="checking",
                claim=new_id(),
                claimed_until=text("clock_timestamp() - interval '1 second'"),
            )
        )

    await intake.db.act(said_and_gone)
    await promise.at(DUE + timedelta(hours=1))
    assert await promise.sweep() == 0
    sweeper = EvidenceActivities(intake.db, Files(intake.settings), Inspection.of(intake.settings))
    await sweeper.sweep_evidence(CampaignCommand(campaign_id=EVERY_CAMPAIGN))
    assert await promise.late() == [("arrived", None)]


async def test_a_campaign_that_takes_none_says_so(intake: Room) -> None:
    none = ("late_bytes_minutes: 120", "late_bytes_minutes: 0")
    promise = Promise(Firm(intake, await open_rehearsal(intake, campaign=none)))
    await promise.begin()
    answer = await promise.hand_in()
    assert answer.status_code == 409 and answer.json()["type"].endswith("/late-bytes-not-taken")


async def test_the_answer_to_a_correction_promises_too_and_carries_on(
    intake: Room, promise: Promise
) -> None:
    assert (await promise.hand_in()).status_code == 201
    point = CorrectionPoint(path="/attachments/other", wrong="示例", mend="示例")
    opened = OpenCorrection(**ask(promise).model_dump() | {"stage": "correction"}, points=(point,))
    await open_correction(intake, opened)
    photo = made.photo_jpg(1, "示例")
    other = await promise.start(photo, kind="other", filename="a.jpg", content_type="image/jpeg")
    answer = await promise.hand_in()
    assert answer.status_code == 201, answer.text
    late = [item["kind"] for item in answer.json()["receipt"]["manifest"] if "late_until" in item]
    assert late == ["licence", "other"]
    told = [
        (fact["subject"], fact["snapshot"], fact["subject_version"])
        for fact in await promise.told(LateBytesPromisedV1)
    ]
    assert sorted(told) == sorted(
        [(promise.evidence_id, 1, 1), (promise.evidence_id, 2, 2), (other["evidence_id"], 2, 1)]
    )
    await promise.send()
    assert (await promise.say()).json()["state"] == "promoted"
    [arrived] = await promise.told(LateBytesArrivedV1)
    assert (arrived["snapshot"], arrived["subject_version"]) == (2, 3)


async def test_after_its_ending_nothing_is_taken(intake: Room, promise: Promise) -> None:
    assert (await promise.hand_in()).status_code == 201

    async def end(tx: Any) -> None:
        await tx.execute(
            text("UPDATE intake.submissions SET ended = 'withdrawn' WHERE id = :id"),
            {"id": promise.kept["submission_id"]},
        )

    await intake.db.act(end)
    await promise.send()
    assert (await promise.say()).json()["state"] == "refused"
    await promise.at(DUE)
    assert await promise.sweep() == 1
    assert await promise.told(LateFilesMissedV1) == [], "nobody waits for it any more"


async def test_what_lapsed_may_be_brought_with_any_correction(intake: Room) -> None:
    promise = Promise(Firm(intake, await open_rehearsal(intake)))
    await promise.begin()
    assert (await promise.hand_in()).status_code == 201
    await promise.at(datetime.fromisoformat("2023-09-06T11:00:00+08:00"))
    assert await promise.sweep() == 1
    async with promise.firm.client() as desk:
        early = await desk.post(f"{promise.path}/evidence", json=declared(LICENCE))
        assert early.status_code == 409 and early.json()["type"].endswith("/not-editable")
        point = CorrectionPoint(path="/basic/company_profile", wrong="示例", mend="示例")
        opened = OpenCorrection(
            **ask(promise).model_dump() | {"stage": "correction"}, points=(point,)
        )
        await open_correction(intake, opened)
        other = await desk.post(f"{promise.path}/evidence", json=declared(b"x", kind="other"))
        assert other.status_code == 409 and other.json()["type"].endswith("/evidence-not-reopened")
        promise.started = await promise.start(LICENCE)
    await promise.send()
    assert (await promise.say()).json()["state"] == "promoted"
    answer = await promise.hand_in(with_unfinished=False)
    assert answer.status_code == 201, answer.text
    assert all("late_until" not in item for item in answer.json()["receipt"]["manifest"])
