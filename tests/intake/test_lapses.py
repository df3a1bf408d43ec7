"""Silence is declared when nothing that came in time can still be on its way: on real time some
minutes after the due instant, which stays the deadline.
"""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import httpx
import pytest
from sqlalchemy import text

from cli.demo import evidence as made
from contracts.commands.command import EVERY_CAMPAIGN, CampaignCommand
from contracts.commands.intake import OpenCorrection
from contracts.facts.intake import CorrectionAnsweredV1, CorrectionLapsedV1, LateBytesLapsedV1
from contracts.vocabulary import CorrectionPoint
from kit.files import Files
from kit.inspection.inspecting import Inspection
from services.intake.evidence.activities import EvidenceActivities
from services.intake.receipts.batching import HandInBatcher
from services.intake.receipts.problems import AlreadyHandedIn, HandInLate
from services.intake.reminders import views
from services.intake.submissions.rules import UNDER_WAY
from services.intake.sweep.activities import SweepActivities
from tests.intake.filing import Firm, declared, open_rehearsal
from tests.intake.queueing import asked
from tests.intake.returning import open_correction
from tests.rooms import Room, owner_engine

POINT = CorrectionPoint(
    path="/basic/project_overview", wrong="示例：目标不清", mend="示例：写明目标"
)
SOON = timedelta(seconds=30)


@pytest.fixture(scope="module")
def intake(room: Callable[[str], Room]) -> Room:
    return room("intake")


def on_real_time(campaign_id: UUID) -> None:
    """From here on the campaign is none that is rehearsed."""
    engine = owner_engine()
    with engine.begin() as db:
        db.execute(text("DELETE FROM platform.clocks WHERE campaign_id = :c"), {"c": campaign_id})
        db.execute(
            text(
                "UPDATE platform.campaigns SET rehearsal = false, code = code || '-' || id,"
                " version = version + 1"
                " WHERE id = :c"
            ),
            {"c": campaign_id},
        )
    engine.dispose()


def due_ago(table: str, submission_id: str, ago: timedelta) -> datetime:
    """Let what is awaited of a submission have been due so long ago; the due instant."""
    engine = owner_engine()
    with engine.begin() as db:
        due: datetime = db.execute(
            text(
                f"UPDATE intake.{table} SET due_at ="  # noqa: S608
                " clock_timestamp() - make_interval(secs => :s)"
                " WHERE submission_id = :id RETURNING due_at"
            ),
            {"s": ago.total_seconds(), "id": submission_id},
        ).scalar_one()
    engine.dispose()
    return due


async def returned(intake: Room, firm: Firm, kept: dict[str, Any]) -> None:
    opening = OpenCorrection(
        campaign_id=firm.campaign_id,
        submission_id=UUID(kept["submission_id"]),
        stage="correction",
        round=1,
        points=(POINT,),
    )
    await open_correction(intake, opening)


async def swept(intake: Room, firm: Firm) -> int:
    return (
        await SweepActivities(intake.db).sweep(CampaignCommand(campaign_id=firm.campaign_id))
    ).changed


async def test_an_answer_stamped_in_time_enters_after_the_due_instant_and_counts(
    intake: Room,
) -> None:
    firm = Firm(intake, await open_rehearsal(intake))
    kept = await firm.handed_in()
    await returned(intake, firm, kept)
    on_real_time(firm.campaign_id)
    desk = HandInBatcher(intake.db, intake.app.state.equipment)

    due = due_ago("corrections", kept["submission_id"], SOON)
    assert await swept(intake, firm) == 0
    async with intake.db.reading() as session:
        wakes = (await views.due_timers(session, firm.campaign_id)).wakes
    assert [wake.at for wake in wakes if wake.what == "sweep"] == [due + UNDER_WAY]
    [late] = await desk.run_batch([asked(firm, kept, seen_before=due)])
    assert isinstance(late, HandInLate) and late.closes_at == due, (
        "the deadline itself has not moved"
    )
    async with firm.client() as applicant:
        shown = (await applicant.get(f"/submissions/{kept['submission_id']}/correction")).json()
    assert datetime.fromisoformat(shown["due_at"]) == due
    [answered] = await desk.run_batch(
        [asked(firm, kept, seen_before=due - timedelta(milliseconds=1))]
    )
    assert isinstance(answered, bytes), answered
    assert await swept(intake, firm) == 0
    said = [fact["topic"] for fact in await intake.facts(submission_id=UUID(kept["submission_id"]))]
    assert CorrectionAnsweredV1.topic in said and CorrectionLapsedV1.topic not in said


async def test_after_the_wait_the_lapse_is_declared_and_holds(intake: Room) -> None:
    firm = Firm(intake, await open_rehearsal(intake))
    kept = await firm.handed_in()
    await returned(intake, firm, kept)
    on_real_time(firm.campaign_id)
    due_ago("corrections", kept["submission_id"], UNDER_WAY)
    assert (await swept(intake, firm), await swept(intake, firm)) == (1, 0)
    [fact] = await intake.facts(
        topic=CorrectionLapsedV1.topic, submission_id=UUID(kept["submission_id"])
    )
    assert fact["fact"]["round"] == 1
    desk = HandInBatcher(intake.db, intake.app.state.equipment)
    [refused] = await desk.run_batch([asked(firm, kept)])
    assert isinstance(refused, AlreadyHandedIn)


async def test_promised_bytes_are_waited_for_as_long_and_judged_by_the_due_instant(
    intake: Room,
) -> None:
    firm = Firm(intake, await open_rehearsal(intake))
    kept = await firm.begin()
    await firm.put_evidence(kept["submission_id"], "construction_evidence", "earlier_material")
    async with firm.client() as desk:
        started = (
            await desk.post(f"/submissions/{kept['submission_id']}/evidence", json=declared(b"x"))
        ).json()
        body = {"draft_version": kept["draft_version"], "with_unfinished": True}
        promised = await desk.post(
            f"/submissions/{kept['submission_id']}/hand-in",
            json=body,
            headers={"Idempotency-Key": "promise"},
        )
        assert promised.status_code == 201, promised.text
        on_real_time(firm.campaign_id)
        due_ago("late_files", kept["submission_id"], SOON)
        assert await swept(intake, firm) == 0
        path = f"/submissions/{kept['submission_id']}/evidence/{started['evidence_id']}/uploaded"
        late = await desk.post(path)
        assert late.status_code == 409 and late.json()["type"].endswith("/late-bytes-lapsed")
    due_ago("late_files", kept["submission_id"], UNDER_WAY)
    assert (await swept(intake, firm), await swept(intake, firm)) == (1, 0)
    [fact] = await intake.facts(
        topic=LateBytesLapsedV1.topic, submission_id=UUID(kept["submission_id"])
    )
    assert fact["fact"]["why"] is None


@pytest.mark.parametrize("in_time", [True, False])
async def test_bytes_in_the_store_in_time_count_although_nobody_said_so(
    intake: Room, in_time: bool
) -> None:
    """Their sender, or we, were away just then: the sweep finds them, and their instant is the
    store's.
    """
    firm, data = (
        Firm(intake, await open_rehearsal(intake)),
        made.licence_pdf("天津示例有限公司", "示例"),
    )
    kept = await firm.begin()
    await firm.put_evidence(kept["submission_id"], "construction_evidence", "earlier_material")
    async with firm.client() as desk:
        started = (
            await desk.post(f"/submissions/{kept['submission_id']}/evidence", json=declared(data))
        ).json()
        body = {"draft_version": kept["draft_version"], "with_unfinished": True}
        promised = await desk.post(
            f"/submissions/{kept['submission_id']}/hand-in",
            json=body,
            headers={"Idempotency-Key": "unsaid"},
        )
        assert promised.status_code == 201, promised.text
        on_real_time(firm.campaign_id)
        form = started["upload"]
        async with httpx.AsyncClient() as browser:
            sent = await browser.post(
                form["url"], data=form["fields"], files={"file": ("x", data, "application/pdf")}
            )
        assert sent.status_code in {200, 204}, sent.text
        due_ago("late_files", kept["submission_id"], timedelta() if in_time else SOON)
        sweeper = EvidenceActivities(
            intake.db, Files(intake.settings), Inspection.of(intake.settings)
        )
        await sweeper.sweep_evidence(CampaignCommand(campaign_id=EVERY_CAMPAIGN))
        [late] = (await desk.get(f"/submissions/{kept['submission_id']}/late-files")).json()[
            "items"
        ]
    assert late["state"] == ("arrived" if in_time else "awaited")
    due_ago("late_files", kept["submission_id"], UNDER_WAY)
    assert await swept(intake, firm) == int(not in_time)
