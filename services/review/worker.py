"""The composition root of review's worker: commands, facts heard, facts sent."""

from kit.db import Database
from kit.files import Files
from kit.inbox import service_listener
from kit.run import ServiceWorker
from kit.settings import ServiceSettings
from kit.temporal import activities_of
from services.review.cases.activities import CasePerformers
from services.review.cases.listeners import EFFECTS as CASES
from services.review.credit.activities import CreditPerformers
from services.review.credit.http_source import HttpSources
from services.review.credit.listeners import EFFECTS as CREDIT
from services.review.delivery.activities import DeliveryPerformers
from services.review.delivery.listeners import EFFECTS
from services.review.malware.listeners import EFFECTS as MALWARE
from services.review.reminders.activities import ReminderPerformers
from services.review.rulings.activities import RulingPerformers
from services.review.scans.listeners import EFFECTS as SCANS


def build(settings: ServiceSettings) -> ServiceWorker:
    """Everything review does beside answering HTTP."""
    db, files = Database(settings.pg_url, "review", settings.pool_size), Files(settings)
    sources = HttpSources(settings.simulators_url)
    performers = (
        CasePerformers(db, files),
        RulingPerformers(db),
        CreditPerformers(db, files, sources),
        DeliveryPerformers(db),
        ReminderPerformers(db),
    )
    return ServiceWorker(
        settings=settings,
        db=db,
        activities=activities_of(*performers),
        listener=service_listener(db, {**EFFECTS, **CASES, **CREDIT, **SCANS, **MALWARE}),
        close=sources.close,
    )
