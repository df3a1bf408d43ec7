"""The sweep over evidence on the real servers: uploads given up, quarantine cleared, orphans and
missing objects told, files that wait for a scanner.
"""

import hashlib
from collections.abc import Callable
from datetime import timedelta
from typing import Any
from uuid import UUID

import httpx
import pytest
from sqlalchemy import text

from contracts.commands.command import EVERY_CAMPAIGN, CampaignCommand
from contracts.facts.intake import EvidenceAbandonedV1, EvidenceCheckPostponedV1, EvidenceSweptV1
from contracts.snapshot import EvidenceFile
from contracts.vocabulary import Role
from kit.db import new_id
from kit.files import Files
from kit.inspection.clamd import Clamd
from kit.inspection.inspecting import Inspection
from services.intake import app as intake_app
from services.intake.evidence.activities import EvidenceActivities, SweepSettings
from services.intake.evidence.models import Evidence
from services.intake.evidence.states import EvidenceState
from tests.intake import hostile
from tests.intake.filing import Firm, declared, open_rehearsal
from tests.patience import PATIENCE
from tests.rooms import Room

AT_ONCE = SweepSettings(window=timedelta(0), form_life=timedelta(0), read_every=1)
NOBODY = "127.0.0.1:9"
"""Where no scanner listens."""


@pytest.fixture(scope="module")
def intake(room: Callable[[str], Room]) -> Room:
    return room("intake")


@pytest.fixture(scope="module")
def without_scanner(space: object) -> Room:
    """Intake with a scanner configured that is away."""
    made = Room("intake")
    made.settings = made.settings.model_copy(update={"clamd_address": NOBODY})
    made.app = intake_app.build(made.settings)
    made.db = made.app.state.db
    return made


async def sweep(
    room: Room, inspection: Inspection | None = None, pace: SweepSettings = AT_ONCE
) -> dict[str, Any]:
    """One sweep, as the command performs it; its report, as the auditor reads it."""
    commands = EvidenceActivities(
        room.db, Files(room.settings), inspection or Inspection(None), pace
    )
    await commands.sweep_evidence(CampaignCommand(campaign_id=EVERY_CAMPAIGN))
    async with room.client(Role.auditor) as auditor:
        answer = await auditor.get("/evidence/sweeps", params={"limit": 1})
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()["items"][0]
    return found


async def findings(room: Room, pace: SweepSettings = AT_ONCE) -> dict[str, set[str]]:
    """What sweeps find until they have been around once, from the start of bucket and rows."""
    found: dict[str, set[str]] = {}
    while True:
        for name, told in (await sweep(room, pace=pace))["findings"].items():
            found.setdefault(name, set()).update(told)
        async with room.db.reading() as session:
            last = (
                "SELECT object_cursor, row_cursor FROM intake.evidence_sweeps ORDER BY ended_at"
                " DESC LIMIT 1"
            )
            if (await session.execute(text(last))).one() == (None, None):
                return found


async def started(firm: Firm, submission_id: str, data: bytes, *, send: bool) -> str:
    """A place in quarantine, with its object or without; the evidence's id."""
    async with firm.client() as desk:
        answer = await desk.post(f"/submissions/{submission_id}/evidence", json=declared(data))
    if send:
        form = answer.json()["upload"]
        async with httpx.AsyncClient(timeout=PATIENCE) as browser:
            assert (
                await browser.post(form["url"], data=form["fields"], files={"file": ("x", data)})
            ).is_success
    evidence_id: str = answer.json()["evidence_id"]
    return evidence_id


async def age(room: Room, *evidence_ids: str, hours: int) -> None:
    """Make places look as if they had been given out earlier."""

    async def older(tx: Any) -> None:
        await tx.execute(
            text(
                "UPDATE intake.evidence SET created_at = created_at - make_interval(hours => :h)"
                " WHERE id = ANY(:ids)"
            ),
            {"h": hours, "ids": [UUID(each) for each in evidence_ids]},
        )

    await room.db.act(older)


async def states(firm: Firm, submission_id: str) -> dict[str, dict[str, Any]]:
    async with firm.client() as desk:
        items = (await desk.get(f"/submissions/{submission_id}/evidence")).json()["items"]
    return {item["id"]: item for item in items}


async def test_uploads_that_never_came_are_given_up(intake: Room) -> None:
    firm = Firm(intake, await open_rehearsal(intake))
    kept = await firm.begin()
    submission_id, files = kept["submission_id"], Files(intake.settings)
    never = await started(firm, submission_id, hostile.pdf(), send=False)
    unconfirmed = await started(firm, submission_id, hostile.pdf(), send=True)
    fresh = await started(firm, submission_id, hostile.pdf(), send=True)
    checked = (await firm.upload(submission_id, hostile.pdf(pages=2)))["id"]
    await age(intake, never, unconfirmed, checked, hours=25)
    report = await sweep(intake)
    found = await states(firm, submission_id)
    assert {one: found[one]["state"] for one in (never, unconfirmed, fresh, checked)} == {
        never: "abandoned",
        unconfirmed: "abandoned",
        fresh: "waiting",
        checked: "promoted",
    }
    assert report["figures"]["abandoned"] >= 2 and "重新上传" in found[never]["why_zh"]
    there = {
        one: await files.size("quarantine", f"{submission_id}/{one}")
        for one in (unconfirmed, fresh, checked)
    }
    assert there[unconfirmed] is None and there[checked] is None and there[fresh]
    assert (
        len(await intake.facts(topic=EvidenceAbandonedV1.topic, submission_id=UUID(submission_id)))
        == 2
    )
    async with firm.client() as desk:
        late = await desk.post(f"/submissions/{submission_id}/evidence/{unconfirmed}/uploaded")
    assert late.json()["state"] == "abandoned", "asked again, it answers the same"


async def test_a_sweep_told_of_says_its_figures_and_a_second_finds_nothing_new(
    intake: Room,
) -> None:
    firm = Firm(intake, await open_rehearsal(intake))
    kept = await firm.begin()
    await age(intake, await started(firm, kept["submission_id"], b"%PDF-", send=False), hours=30)
    report = await sweep(intake)
    [fact] = await intake.facts(topic=EvidenceSweptV1.topic, subject=UUID(report["id"]))
    assert fact["fact"]["abandoned"] == report["figures"]["abandoned"] >= 1
    assert (await sweep(intake))["figures"]["abandoned"] == 0


async def test_objects_and_rows_that_do_not_agree_are_told_and_left(intake: Room) -> None:
    firm = Firm(intake, await open_rehearsal(intake))
    kept = await firm.begin()
    files, submission_id = Files(intake.settings), kept["submission_id"]
    stray = await files.put("evidence", f"{submission_id}/{'0' * 64}", b"x", "application/pdf")
    whole = await files.put(
        "evidence", f"{submission_id}/{'1' * 64}", b"other bytes", "application/pdf"
    )
    gone = whole.model_copy(update={"version_id": str(new_id())})
    rows = [
        Evidence(
            id=new_id(),
            submission_id=UUID(submission_id),
            organisation_id=firm.organisation_id,
            campaign_id=firm.campaign_id,
            kind="other",
            filename="a.pdf",
            content_type="application/pdf",
            size=1,
            sha256=hashlib.sha256(b"declared bytes").hexdigest(),
            state=EvidenceState.promoted,
            bucket=ref.bucket,
            key=ref.key,
            version_id=ref.version_id,
            created_by=firm.member,
        )
        for ref in (whole, gone)
    ]

    async def plant(tx: Any) -> None:
        tx.add_all(rows)

    await intake.db.act(plant)
    good = await firm.upload(submission_id, hostile.pdf())
    found = await findings(intake)
    assert (
        stray.key in found["orphans"]
        and f"{submission_id}/{good['sha256']}" not in found["orphans"]
    )
    assert str(rows[0].id) in found["differing"] and str(rows[1].id) in found["missing"]
    assert good["id"] not in found["missing"] | found["differing"]
    assert await files.get(stray) == b"x", "orphans are told, never removed"
    young = await findings(intake, SweepSettings(read_every=1))
    assert stray.key not in young.get("orphans", set()), "a young object may be about to be named"


async def test_objects_of_nobody_leave_quarantine(intake: Room) -> None:
    files, nobodys = Files(intake.settings), f"{new_id()}/{new_id()}"
    await files.put("quarantine", nobodys, b"x", "application/pdf")
    await sweep(intake, pace=SweepSettings())
    assert await files.size("quarantine", nobodys) == 1, "an upload form may still be valid"
    report = await sweep(intake)
    assert (
        await files.size("quarantine", nobodys) is None
        and report["figures"]["orphans_removed"] >= 1
    )


async def test_who_reads_the_reports(intake: Room) -> None:
    async with intake.client(Role.system_administrator) as administrator:
        assert (await administrator.get("/evidence/sweeps")).status_code == 200
    for role in (Role.applicant_signatory, Role.unit_officer, Role.city_head):
        async with intake.client(role, organisation_id=new_id()) as other:
            assert (await other.get("/evidence/sweeps")).status_code == 403


async def test_a_file_waits_for_the_scanner_and_is_taken_when_there_is_one_to_ask(
    without_scanner: Room,
) -> None:
    room = without_scanner
    firm = Firm(room, await open_rehearsal(room))
    kept = await firm.begin()
    data = hostile.pdf()
    evidence_id = await started(firm, kept["submission_id"], data, send=True)
    path = f"/submissions/{kept['submission_id']}/evidence/{evidence_id}/uploaded"
    async with firm.client() as desk:
        for _ in range(2):
            shown = (await desk.post(path)).json()
            assert (shown["state"], shown["outcome"]) == (
                "waiting",
                "scanner_unavailable",
            ) and "自动重试" in shown["why_zh"]
        checked = (await desk.get(f"/submissions/{kept['submission_id']}/check")).json()["findings"]
    assert {
        ("/attachments/licence", "evidence_missing"),
        ("/attachments/licence", "upload_unfinished"),
    } <= {(finding["path"], finding["code"]) for finding in checked}
    assert (
        len(await room.facts(topic=EvidenceCheckPostponedV1.topic, subject=UUID(evidence_id))) == 2
    )
    await age(room, evidence_id, hours=100)
    await sweep(room, Inspection(Clamd(NOBODY)))
    found = await states(firm, kept["submission_id"])
    assert found[evidence_id]["state"] == "waiting", "what waits for us is not given up"
    await sweep(room)
    found = await states(firm, kept["submission_id"])
    assert (found[evidence_id]["state"], found[evidence_id]["scan_outcome"]) == ("promoted", "off")
    async with room.client(signed_in=False) as public:
        assert (await public.get("/../readyz")).json()["malware_scanner"].startswith("down")


async def test_a_campaign_may_take_files_unscanned_and_shows_it(without_scanner: Room) -> None:
    room = without_scanner
    changed = ("when_scanner_unavailable: wait", "when_scanner_unavailable: take_unscanned")
    firm = Firm(room, await open_rehearsal(room, campaign=changed))
    kept = await firm.begin()
    shown = await firm.upload(kept["submission_id"], hostile.pdf())
    assert (shown["state"], shown["scan_outcome"], shown["scanned_at"]) == (
        "promoted",
        "unscanned",
        None,
    )
    await firm.put_evidence(kept["submission_id"], "construction_evidence", "earlier_material")
    assert (await firm.hand_in(kept)).status_code == 201
    async with room.db.reading() as session:
        query = text("SELECT manifest FROM intake.snapshots WHERE submission_id = :id")
        manifest = (await session.execute(query, {"id": UUID(kept["submission_id"])})).scalar_one()
    files = [EvidenceFile.model_validate(item) for item in manifest]
    assert {file.kind: file.malware_scan for file in files}["licence"] == "unscanned"
    report = await sweep(room, Inspection(Clamd(NOBODY)))
    assert report["figures"]["rescanned"] == 0
    found = await states(firm, kept["submission_id"])
    assert found[shown["id"]]["scan_outcome"] == "unscanned", "a scanner that is away says nothing"
