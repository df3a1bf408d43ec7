"""The composition root of review's worker: commands, facts heard, facts sent."""

from kit.answering import hearing_activities
from kit.db import Database
from kit.files import Files
from kit.inbox import service_listener
from kit.run import ServiceWorker
from kit.settings import ServiceSettings
from kit.temporal import activities_of
from services.review.bulk.performing import BulkLoop
from services.review.cases.activities import CaseActivities
from services.review.cases.listeners import EFFECTS as CASES
from services.review.corrections.listeners import EFFECTS as CORRECTIONS
from services.review.credit.activities import CreditActivities
from services.review.credit.http_source import HttpSources
from services.review.credit.listeners import EFFECTS as CREDIT
from services.review.delivery.activities import DeliveryActivities, LockingActivities
from services.review.delivery.listeners import EFFECTS as DELIVERY
from services.review.experts.listeners import EFFECTS as EXPERTS
from services.review.malware.listeners import EFFECTS as MALWARE
from services.review.proofs.listeners import EFFECTS as PROOFS
from services.review.reminders.activities import ReviewReminderActivities
from services.review.rulings.activities import RulingActivities
from services.review.scans.listeners import EFFECTS as SCANS

EFFECTS = {
    **DELIVERY,
    **CASES,
    **CREDIT,
    **SCANS,
    **MALWARE,
    **CORRECTIONS,
    **EXPERTS,
    **PROOFS,
}


def build(settings: ServiceSettings) -> ServiceWorker:
    """Everything review does beside answering HTTP."""
    db = Database(settings.pg_url, "review", settings.pool_size)
    files = Files(settings)
    sources = HttpSources(settings.simulators_url)
    listener = service_listener(db, EFFECTS, settings.keys_dir)
    activities = activities_of(
        hearing_activities(db, listener),
        CaseActivities(db, files),
        RulingActivities(db),
        CreditActivities(db, files, sources),
        DeliveryActivities(db),
        LockingActivities(db, files),
        ReviewReminderActivities(db),
    )
    return ServiceWorker(
        settings=settings,
        db=db,
        activities=activities,
        listener=listener,
        loops=[BulkLoop(db)],
        close=sources.close,
    )
