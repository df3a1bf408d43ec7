"""The sending loop of notify's worker: claim, commit, send, settle. Several workers are safe."""

import asyncio
from uuid import UUID, uuid4

import structlog
from cryptography.exceptions import InvalidTag
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from kit.db import Database
from services.notify.channels import actions
from services.notify.channels.models import Delivery
from services.notify.channels.rules import Result
from services.notify.channels.smtp import Mail, MailServer
from services.notify.cipher import Cipher
from services.notify.settings import NotifySettings

log = structlog.get_logger()
IDLE, LONGEST_PAUSE = 0.2, 5.0


class Sending:
    """Sends what is queued until stopped."""

    def __init__(
        self, db: Database, cipher: Cipher, server: MailServer, settings: NotifySettings
    ) -> None:
        self._db, self._cipher, self._server, self._settings = db, cipher, server, settings
        self._gate = asyncio.Semaphore(settings.at_once)

    async def run(self, stopping: asyncio.Event) -> None:
        """The loop; backs off while the database is away. What is in hand when stopped is finished."""
        pause = IDLE
        while not stopping.is_set():
            try:
                sent, pause = await self.round(), IDLE
            except (DBAPIError, PoolTimeout, OSError) as error:
                log.warning("sending_paused", why=type(error).__name__)
                sent, pause = 0, min(pause * 2, LONGEST_PAUSE)
            if sent:
                continue
            try:
                await asyncio.wait_for(stopping.wait(), pause)
            except TimeoutError:
                continue

    async def round(self) -> int:
        """One round: how many letters were tried."""
        expired = await self._db.act(actions.expire)
        if expired:
            log.warning("letters_unsure", count=expired)
        lease = uuid4()
        claimed = await self._db.act(actions.claim, lease, self._settings)
        tried = await asyncio.gather(
            *(self._one(delivery, lease) for delivery in claimed), return_exceptions=True
        )
        for failure in tried:
            if isinstance(failure, BaseException):
                raise failure
        return len(claimed)

    async def _one(self, delivery: Delivery, lease: UUID) -> None:
        result, answer = await self._sent(delivery)
        if result != "sent":
            log.warning(
                "letter_not_sent", delivery_id=str(delivery.id), result=result, answer=answer
            )
        await self._db.act(actions.settle, delivery.id, lease, result, answer, self._settings)

    async def _sent(self, delivery: Delivery) -> tuple[Result, str]:
        """A letter nobody can open is given up by itself: it must not stop those behind it."""
        try:
            mail = self._mail(delivery)
        except InvalidTag as error:
            return "unfit", type(error).__name__
        async with self._gate:
            return await self._server.send(mail)

    def _mail(self, delivery: Delivery) -> Mail:
        body = delivery.body
        if body is None:
            assert delivery.sealed_body is not None
            body = self._cipher.open(delivery.id, delivery.sealed_body)
        recipient = self._cipher.open(delivery.address_id, delivery.recipient)
        return Mail(
            delivery.message_id or delivery.id,
            recipient,
            delivery.subject,
            body,
            delivery.queued_at,
        )
