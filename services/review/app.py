"""The composition root of review over HTTP."""

from fastapi import FastAPI

from kit.app import make_app
from kit.db import Database
from kit.files import Files
from kit.inspection.inspecting import Inspection
from kit.settings import ServiceSettings
from services.review.bulk import routes as bulk
from services.review.case_list import routes as case_list
from services.review.cases import routes as cases
from services.review.checklists import routes as checklists
from services.review.confirming import routes as confirming
from services.review.credit import routes as credit
from services.review.credit.files import routes as credit_files
from services.review.delivery import routes as delivery
from services.review.evaluation import routes as evaluation
from services.review.history import routes as history
from services.review.overview import routes as overview
from services.review.panel import routes as panel
from services.review.reminders import routes as reminders
from services.review.rulings import routes as rulings
from services.review.scans import routes as scans
from services.review.waiting import routes as waiting
from services.review.words import WORDS

ROUTERS = (
    case_list.router,
    cases.cases,
    cases.holds,
    overview.router,
    history.router,
    scans.router,
    credit.router,
    credit_files.router,
    checklists.router,
    rulings.router,
    bulk.router,
    delivery.units,
    delivery.campaign_lists,
    delivery.lists,
    delivery.acceptances,
    confirming.holds,
    confirming.cases,
    confirming.acts,
    panel.panels,
    panel.my_seats,
    panel.seats,
    evaluation.campaigns,
    evaluation.selections,
    reminders.router,
    waiting.router,
)


TAGS = {
    "cases": "案卷 / Cases",
    "holds": "暂缓事项 / Holds",
    "history": "案卷的历次提交与计时 / Hand-ins of a case and whose time ran",
    "scans": "盖章扫描件的人工核对 / Sealed scans, looked at by a person",
    "credit": "信用核查 / Credit checks",
    "checklists": "审核清单 / Checklists",
    "rulings": "推荐单位审核意见 / Rulings of the unit",
    "bulk": "批量办理 / One act on many cases",
    "delivery": "推荐名单、盖章与报送 / Recommendation lists, seals, delivery",
    "acceptance": "市级受理 / Acceptance by the city",
    "proposed acts": "须两人办理的事项 / Acts that need two persons",
    "panel": "评审专家与评分 / Experts and their scores",
    "evaluation": "评分汇总与排名 / Evaluation and ranking",
    "selection": "遴选 / Selection",
    "waiting": "待我处理 / Waiting for me",
}


def build(settings: ServiceSettings) -> FastAPI:
    """The app with what its routes need on `app.state`."""
    db = Database(settings.pg_url, "review", settings.pool_size)
    files = Files(settings)
    inspection = Inspection.of(settings)
    app = make_app(
        "review",
        "全连·审核",
        ROUTERS,
        settings,
        db,
        words=WORDS,
        tags=TAGS,
        ready={"store": files.ready},
    )
    app.state.files = files
    app.state.inspection = inspection
    app.state.closing.append(inspection.examiner.close)
    return app
