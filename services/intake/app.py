"""Intake's composition root for HTTP."""

from fastapi import FastAPI

from kit.app import make_app
from kit.db import Database
from kit.inspection.inspecting import Inspection
from kit.settings import ServiceSettings
from services.intake import schema
from services.intake.applications import routes as applications
from services.intake.calendars import routes as calendars
from services.intake.campaigns import routes as campaigns
from services.intake.corrections import routes as corrections
from services.intake.equipment import Equipment, confined_papers
from services.intake.evidence import routes as evidence
from services.intake.evidence.late_bytes import routes as late_bytes
from services.intake.exports import routes as exports
from services.intake.extensions import routes as extensions
from services.intake.forms import routes as forms
from services.intake.outages import routes as outages
from services.intake.papers import routes as papers
from services.intake.readings import routes as readings
from services.intake.receipts import routes as receipts
from services.intake.receipts.batching import HandInBatcher
from services.intake.scans import reader
from services.intake.scans import routes as scans
from services.intake.withdrawals import routes as withdrawals

ROUTERS = (
    receipts.hand_ins,  # first: routes are tried in order, and before a deadline everybody asks it
    receipts.router,
    campaigns.router,
    calendars.router,
    forms.router,
    applications.router,
    readings.router,
    evidence.router,
    evidence.sweeps,
    late_bytes.router,
    scans.router,
    exports.router,
    papers.router,
    corrections.router,
    withdrawals.router,
    extensions.router,
    outages.router,
)


def build(settings: ServiceSettings) -> FastAPI:
    """The app of intake."""
    assert schema.METADATA
    db = Database(settings.pg_url, "intake", settings.pool_size)
    equipment = Equipment.of(settings)
    inspection = Inspection.of(settings, reader.MODULES)
    app = make_app(
        "intake",
        "全连·申报 intake",
        ROUTERS,
        settings,
        db,
        ready={
            "files": equipment.files.ready,
            "malware_scanner": inspection.ready,
        },
    )
    app.state.equipment = equipment
    app.state.inspection = inspection
    app.state.papers = confined_papers()
    app.state.closing.append(app.state.papers.close)
    app.state.closing.append(inspection.examiner.close)
    app.state.hand_ins = HandInBatcher(db, equipment)
    app.state.closing.append(app.state.hand_ins.close)
    return app
