"""Notify's worker: hears facts and writes letters, sends them, relays its own facts, sweeps."""

from kit.answering import hearing_activities
from kit.db import Database
from kit.inbox import service_listener
from kit.run import ServiceWorker
from kit.settings import ServiceSettings
from kit.temporal import activities_of
from services.notify.channels.activities import NotifyActivities
from services.notify.channels.sending import LetterSender
from services.notify.channels.smtp import MailServer
from services.notify.cipher import Cipher
from services.notify.messages.listeners import EFFECTS
from services.notify.settings import NotifySettings


def build(settings: ServiceSettings) -> ServiceWorker:
    """Notify's worker with its connections."""
    own = NotifySettings()
    db = Database(settings.pg_url, "notify", settings.pool_size)
    server = MailServer(settings, own)
    sender = LetterSender(db, Cipher(settings.kek), server, own, settings.portal_address)
    listener = service_listener(db, EFFECTS, settings.keys_dir)
    performers = (NotifyActivities(db), hearing_activities(db, listener))
    return ServiceWorker(
        settings=settings,
        db=db,
        activities=activities_of(*performers),
        listener=listener,
        loops=[sender.run],
    )
