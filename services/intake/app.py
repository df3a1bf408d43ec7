"""Intake's composition root for HTTP."""

from fastapi import FastAPI

from kit.app import make_app
from kit.db import Database
from kit.inspection.inspecting import Inspection
from kit.settings import ServiceSettings
from services.intake import schema
from services.intake.application_list import routes as application_list
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
from services.intake.officers import routes as officers
from services.intake.openings import routes as openings
from services.intake.outages import routes as outages
from services.intake.papers import routes as papers
from services.intake.readings import routes as readings
from services.intake.receipts import routes as receipts
from services.intake.receipts.batching import HandInBatcher
from services.intake.reminders import routes as reminders
from services.intake.scans import reader
from services.intake.scans import routes as scans
from services.intake.waiting import routes as waiting
from services.intake.withdrawals import routes as withdrawals
from services.intake.words import WORDS

ROUTERS = (
    receipts.hand_ins,  # first: routes are tried in order, and before a deadline everybody asks it
    receipts.router,
    campaigns.router,
    openings.router,
    calendars.router,
    forms.router,
    application_list.router,
    applications.router,
    readings.router,
    evidence.router,
    evidence.sweeps,
    late_bytes.router,
    scans.router,
    exports.router,
    papers.router,
    officers.router,
    corrections.router,
    withdrawals.router,
    extensions.router,
    outages.router,
    reminders.router,
    waiting.router,
)


TAGS = {
    "calendars": "节假日与调休安排 / Official holidays and make-up workdays",
    "campaigns": "征集批次、推荐单位、时限、演练时钟 / Campaigns, units, windows, clocks",
    "openings": "开启征集前的模板与核对 / Templates and checks before a campaign is opened",
    "forms": "申请书的栏目与填写规则 / The application form as data",
    "submissions": "草稿与版本 / Drafts and their versions",
    "readings": "读入 Word 申请书 / Reading a form in Word",
    "evidence": "佐证材料的上传与检查 / Evidence: uploads and checks",
    "scans": "盖章扫描件的核对 / Sealed scans, compared with the draft",
    "receipts": "提交与回执 / Hand-in and receipts",
    "contacts": "联系人及联系方式 / The contact of an applicant",
    "papers": "打印申请书与回执 / Forms and receipts on paper",
    "corrections": "补正与计时 / Corrections and whose time runs",
    "withdrawals": "撤回申请 / Requests to withdraw",
    "exports": "导出本单位数据 / Export of one's own data",
    "extensions": "延长时限 / Extensions of windows",
    "outages": "服务中断记录 / The ledger of outages",
    "waiting": "待我处理 / Waiting for me",
}


def build(settings: ServiceSettings) -> FastAPI:
    """The app of intake."""
    assert schema.METADATA
    db = Database(settings.pg_url, "intake", settings.pool_size)
    equipment = Equipment.of(settings)
    inspection = Inspection.of(settings, reader.MODULES)
    app = make_app(
        "intake",
        "全连·申报",
        ROUTERS,
        settings,
        db,
        words=WORDS,
        tags=TAGS,
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
