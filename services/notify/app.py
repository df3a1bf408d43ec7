"""Composition root of notify's HTTP app. Called by `quanlian run notify api` and the tests."""

from fastapi import FastAPI

from kit.app import make_app
from kit.db import Database
from kit.settings import ServiceSettings
from services.notify.addresses.routes import router as addresses
from services.notify.cipher import Cipher
from services.notify.letter_list.routes import router as letter_list
from services.notify.messages.routes import router as messages
from services.notify.settings import NotifySettings
from services.notify.waiting.routes import router as waiting
from services.notify.words import WORDS

ROUTERS = [addresses, messages, letter_list, waiting]


TAGS = {
    "addresses": "邮箱验证与收信地址 / Codes by e-mail and addresses",
    "messages": "站内信与邮件 / Letters and e-mails",
    "waiting": "待我处理 / Waiting for me",
}


def build(settings: ServiceSettings) -> FastAPI:
    """Notify's app with its database, cipher and settings on its state."""
    db = Database(settings.pg_url, "notify", settings.pool_size)
    app = make_app("notify", "全连·通知", ROUTERS, settings, db, words=WORDS, tags=TAGS)
    app.state.cipher = Cipher(settings.kek)
    app.state.notify = NotifySettings()
    return app
