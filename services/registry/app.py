"""Registry's HTTP app: the composition root."""

from fastapi import FastAPI

from kit.app import make_app
from kit.db import Database
from kit.files import Files
from kit.inspection.inspecting import Inspection
from kit.settings import ServiceSettings
from services.registry.archives.routes import router as archives
from services.registry.audit.routes import router as audit
from services.registry.certificates.routes import router as certificates
from services.registry.entries.routes import router as entries
from services.registry.holds.routes import router as holds
from services.registry.lodging.routes import router as lodging
from services.registry.objections.cipher import ObjectorCipher
from services.registry.objections.files.routes import router as objection_files
from services.registry.objections.routes import router as objections
from services.registry.parking.queues import ParkedQueues
from services.registry.parking.routes import router as parking
from services.registry.publicity.routes import router as publicity
from services.registry.reconciliation.routes import router as reconciliation
from services.registry.standing.routes import router as standing
from services.registry.sync_5gii.http_source import PlatformSource
from services.registry.sync_5gii.routes import router as sync_5gii
from services.registry.timeline.routes import router as timeline
from services.registry.waiting.routes import router as waiting
from services.registry.words import WORDS
from services.registry.yearbooks.papers import YearbookPrinter
from services.registry.yearbooks.routes import router as yearbooks

ROUTERS = (
    publicity,
    objections,
    objection_files,
    lodging,
    entries,
    certificates,
    yearbooks,
    sync_5gii,
    reconciliation,
    holds,
    standing,
    timeline,
    audit,
    archives,
    parking,
    waiting,
)


TAGS = {
    "notices": "公示 / Public notices",
    "objections": "异议 / Objections",
    "entries": "公布与名录 / Announcements and the directory",
    "5gii": "与5G+工业互联网发展管理平台比对 / Comparison with the 5gii platform",
    "holds": "暂缓事项 / Holds",
    "standing": "办理进度 / Where a submission is",
    "waiting": "待我处理 / Waiting for me",
    "parked": "搁置的事实 / Parked facts",
    "audit": "审计与归档 / The audit and the archive",
}


def build(settings: ServiceSettings) -> FastAPI:
    """Registry's app with its database, files, platform and cipher on its state."""
    db = Database(settings.pg_url, "registry", settings.pool_size)
    files = Files(settings)
    inspection = Inspection.of(settings)
    ready = {"files": files.ready, "malware_scanner": inspection.ready}
    app = make_app(
        "registry", "全连·名录", ROUTERS, settings, db, words=WORDS, tags=TAGS, ready=ready
    )
    app.state.files = files
    app.state.inspection = inspection
    app.state.closing.append(inspection.examiner.close)
    app.state.portal_address = settings.portal_address
    app.state.yearbooks = YearbookPrinter()
    app.state.cipher = ObjectorCipher(settings.kek)
    app.state.parked = ParkedQueues(settings)
    app.state.platform = PlatformSource(settings.simulators_url)
    return app
