"""Composition root of notify's HTTP app. Called by `quanlian run notify api` and the tests."""

from fastapi import FastAPI

from kit.app import make_app
from kit.db import Database
from kit.settings import ServiceSettings
from services.notify.addresses.routes import router as addresses
from services.notify.cipher import Cipher
from services.notify.messages.routes import router as messages
from services.notify.settings import NotifySettings

ROUTERS = [addresses, messages]


def build(settings: ServiceSettings) -> FastAPI:
    """Notify's app with its database, cipher and settings on its state."""
    db = Database(settings.pg_url, "notify", settings.pool_size)
    app = make_app("notify", "Quanlian 通知 (notify)", ROUTERS, settings, db)
    app.state.cipher = Cipher(settings.kek)
    app.state.notify = NotifySettings()
    return app
