"""The sending loop of notify's worker: claim, commit, send, settle. Several workers are safe."""

import asyncio
from uuid import UUID, uuid4

import structlog
from cryptography.exceptions import InvalidTag
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from kit.db import Database
from services.notify.channels import actions, rules
from services.notify.channels.models import Delivery
from services.notify.channels.rules import SendResult
from services.notify.channels.smtp import Mail, MailServer
from services.notify.cipher import Cipher
from services.notify.settings import NotifySettings

log = structlog.get_logger()
IDLE = 0.2
"""Seconds between two looks at an empty queue."""
LONGEST_PAUSE = 5.0
"""Seconds between two tries while the database is away."""


class LetterSender:
    """Sends queued letters until it is stopped."""

    def __init__(
        self,
        db: Database,
        cipher: Cipher,
        server: MailServer,
        settings: NotifySettings,
        portal_address: str,
    ) -> None:
        self._db = db
        self._cipher = cipher
        self._server = server
        self._settings = settings
        self.portal_address = portal_address
        self._gate = asyncio.Semaphore(settings.at_once)

    async def run(self, stopping: asyncio.Event) -> None:
        """Send in rounds; back off while the database is away.

        When stopped, the loop finishes the letters that it has claimed.
        """
        pause = IDLE
        while not stopping.is_set():
            try:
                sent = await self.round()
                pause = IDLE
            except (DBAPIError, PoolTimeout, OSError) as error:
                # The queue lies in the database: without it there is nothing to do but wait.
                log.warning("sending_paused", why=type(error).__name__)
                sent = 0
                pause = min(pause * 2, LONGEST_PAUSE)
            if sent:
                continue
            try:
                await asyncio.wait_for(stopping.wait(), pause)
            except TimeoutError:
                continue

    async def round(self) -> int:
        """Try the letters that are due. Returns how many it tried."""
        expired = await self._db.act(actions.expire)
        if expired:
            log.warning("letters_unsure", count=expired)

        lease = uuid4()
        claimed = await self._db.act(actions.claim, lease, self._settings)
        tries = [self._try(delivery, lease) for delivery in claimed]
        # All tries end before a failure is raised: no claimed letter is left without an answer.
        tried = await asyncio.gather(*tries, return_exceptions=True)
        for failure in tried:
            if isinstance(failure, BaseException):
                raise failure
        return len(claimed)

    async def _try(self, delivery: Delivery, lease: UUID) -> None:
        result, answer = await self._send(delivery)
        if result is not SendResult.sent:
            log.warning(
                "letter_not_sent",
                delivery_id=str(delivery.id),
                result=result,
                answer=answer,
            )
        await self._db.act(actions.settle, delivery.id, lease, result, answer, self._settings)

    async def _send(self, delivery: Delivery) -> tuple[SendResult, str]:
        """Send one letter. One that cannot be decrypted is `unfit`: it must not stop the others."""
        try:
            mail = self._mail(delivery)
        except InvalidTag as error:
            return SendResult.unfit, type(error).__name__
        async with self._gate:
            return await self._server.send(mail)

    def _mail(self, delivery: Delivery) -> Mail:
        body = delivery.body
        if body is None:
            assert delivery.sealed_body is not None
            body = self._cipher.open(delivery.id, delivery.sealed_body)
        recipient = self._cipher.open(delivery.address_id, delivery.recipient)
        return Mail(
            id=delivery.message_id or delivery.id,
            recipient=recipient,
            subject=delivery.subject,
            body=rules.with_link(body, self.portal_address, delivery.page),
            queued_at=delivery.queued_at,
        )
