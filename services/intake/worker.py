"""Intake's composition root for commands, facts heard and facts told."""

from kit.answering import hearing_activities
from kit.db import Database
from kit.files import Files
from kit.inbox import service_listener
from kit.inspection.inspecting import Inspection
from kit.run import ServiceWorker
from kit.settings import ServiceSettings
from kit.temporal import activities_of
from services.intake import schema
from services.intake.corrections.activities import CorrectionActivities
from services.intake.evidence.activities import EvidenceActivities
from services.intake.officers.listeners import EFFECTS as DELIVERIES
from services.intake.reminders.activities import ApplicantReminderActivities
from services.intake.scans import reader
from services.intake.scans.reading import ScanLoop
from services.intake.submissions.activities import FilingActivities
from services.intake.submissions.listeners import EFFECTS
from services.intake.sweep.activities import SweepActivities
from services.intake.withdrawals.listeners import EFFECTS as WITHDRAWALS


def build(settings: ServiceSettings) -> ServiceWorker:
    """The worker of intake."""
    assert schema.METADATA
    db = Database(settings.pg_url, "intake", settings.pool_size)
    inspection = Inspection.of(settings, reader.MODULES)
    listener = service_listener(db, {**EFFECTS, **WITHDRAWALS, **DELIVERIES}, settings.keys_dir)
    performers = (
        hearing_activities(db, listener),
        FilingActivities(db, Files(settings)),
        CorrectionActivities(db),
        SweepActivities(db),
        ApplicantReminderActivities(db),
        EvidenceActivities(db, Files(settings), inspection),
    )
    return ServiceWorker(
        settings,
        db,
        activities=activities_of(*performers),
        listener=listener,
        loops=[ScanLoop(db, Files(settings), inspection.examiner.confined)],
        close=inspection.examiner.close,
    )
