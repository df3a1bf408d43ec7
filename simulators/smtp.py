"""The SMTP port of the mailbox (aiosmtpd). Accepts a letter only once it is kept;
a fault is always a temporary refusal before that.
"""

import asyncio
import logging

from aiosmtpd.smtp import SMTP, Envelope, Session

from simulators.faults import FaultBoard
from simulators.mailbox import Mailbox
from simulators.problems import SystemDown

LARGEST_LETTER = 10 * 1024 * 1024
TRY_LATER = "451 4.3.0 Mailbox temporarily unavailable, try again later"

log = logging.getLogger(__name__)


class Intake:
    """What aiosmtpd calls; its method names are aiosmtpd's."""

    def __init__(self, mailbox: Mailbox, board: FaultBoard) -> None:
        self._mailbox = mailbox
        self._board = board

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        try:
            await self._board.meet("smtp", None)
        except SystemDown:
            return TRY_LATER
        # A slow port may outlast its caller, who then sends again: a letter nobody waits for must
        # not be kept as well.
        if server.transport is None or server.transport.is_closing():
            return TRY_LATER
        content = envelope.content
        assert isinstance(content, bytes)
        self._mailbox.take(
            envelope.mail_from or "",
            list(envelope.rcpt_tos),
            content,
        )
        return "250 2.0.0 Kept"

    async def handle_exception(self, error: Exception) -> str:
        # aiosmtpd would answer 500, which tells the sender never to try again.
        log.error("smtp_letter_not_kept", exc_info=error)
        return TRY_LATER


async def listen(mailbox: Mailbox, board: FaultBoard, host: str, port: int) -> asyncio.Server:
    """Raises OSError when the port is taken."""
    intake = Intake(mailbox, board)

    def speak() -> SMTP:
        loop = asyncio.get_running_loop()
        return SMTP(
            intake,
            data_size_limit=LARGEST_LETTER,
            enable_SMTPUTF8=True,
            hostname="mailbox",
            loop=loop,
        )

    return await asyncio.get_running_loop().create_server(
        speak,
        host,
        port,
    )
