"""Identity's worker: relays its facts, and hears what it needs of others.

Which address a person has chosen, and to which unit an organisation's application went.
"""

from kit.answering import hearing_activities
from kit.db import Database
from kit.inbox import service_listener
from kit.run import ServiceWorker
from kit.settings import ServiceSettings
from kit.temporal import activities_of
from services.identity import schema
from services.identity.accounts.listeners import EFFECTS as ACCOUNTS
from services.identity.proofs.listeners import EFFECTS as PROOFS

EFFECTS = {**ACCOUNTS, **PROOFS}


def build(settings: ServiceSettings) -> ServiceWorker:
    """Identity's worker; `schema` is imported so that every table is known."""
    assert schema.METADATA
    db = Database(settings.pg_url, "identity", settings.pool_size)
    listener = service_listener(db, EFFECTS, settings.keys_dir)
    return ServiceWorker(
        settings=settings,
        db=db,
        activities=activities_of(hearing_activities(db, listener)),
        listener=listener,
    )
