"""Registry's worker: performs its commands, hears every fact, relays its own."""

from contracts.facts import Fact, review
from kit.answering import hearing_activities
from kit.db import Database
from kit.files import Files
from kit.inbox import Effect, service_listener
from kit.run import ServiceWorker
from kit.settings import ServiceSettings
from kit.temporal import activities_of
from services.registry import schema
from services.registry.archives.activities import ArchiveActivities
from services.registry.entries.activities import RegistrySweepActivities
from services.registry.holds.actions import copy_cleared, copy_opened
from services.registry.publicity.actions import draft, drop
from services.registry.publicity.activities import NoticeActivities
from services.registry.reconciliation.activities import ReconciliationActivities
from services.registry.standing.actions import remember
from services.registry.sync_5gii.activities import PlatformActivities
from services.registry.sync_5gii.http_source import PlatformSource

EFFECTS: dict[type[Fact], Effect] = {
    review.SelectionMadeV1: draft,
    review.CaseEndedV1: drop,
    review.HoldOpenedV1: copy_opened,
    review.HoldClearedV1: copy_cleared,
}


def build(settings: ServiceSettings) -> ServiceWorker:
    """Registry's worker; `schema` is imported so that every table is known."""
    assert schema.METADATA
    db = Database(settings.pg_url, "registry", settings.pool_size)
    files = Files(settings)
    source = PlatformSource(settings.simulators_url)
    listener = service_listener(db, EFFECTS, settings.keys_dir, every=remember)
    activities = (
        hearing_activities(db, listener),
        NoticeActivities(db),
        PlatformActivities(db, source),
        ReconciliationActivities(db, source),
        RegistrySweepActivities(db, files),
        ArchiveActivities(db, files),
    )
    return ServiceWorker(
        settings,
        db,
        activities_of(*activities),
        listener=listener,
    )
