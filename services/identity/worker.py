"""Identity's worker: relays its facts and hears revocations, like every room's."""

from kit.db import Database
from kit.inbox import service_listener
from kit.run import ServiceWorker
from kit.settings import ServiceSettings
from services.identity import schema


def build(settings: ServiceSettings) -> ServiceWorker:
    """Identity's worker; `schema` is imported so that every table is known."""
    assert schema.METADATA
    db = Database(settings.pg_url, "identity", settings.pool_size)
    listener = service_listener(db, {})
    return ServiceWorker(
        settings=settings,
        db=db,
        listener=listener,
    )
