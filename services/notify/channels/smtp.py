"""The mail server, by aiosmtplib.

It answers whether the server took the letter, refused it, or fell silent after it may have
taken it.
"""

from dataclasses import dataclass
from datetime import UTC, datetime
from email.errors import MessageError
from email.headerregistry import Address as MailAddress
from email.message import EmailMessage
from email.policy import SMTP as SMTP_POLICY
from email.utils import format_datetime, parseaddr
from uuid import UUID

from aiosmtplib import SMTP, SMTPException, SMTPResponseException

from kit.settings import Settings
from services.notify.channels.rules import SendResult
from services.notify.settings import NotifySettings


@dataclass(frozen=True)
class Mail:
    """One e-mail in plain text. `id` becomes its Message-ID."""

    id: UUID
    recipient: str
    subject: str
    body: str
    queued_at: datetime


class MailServer:
    """One connection a letter: letters are few, and a broken connection loses one only."""

    def __init__(self, servers: Settings, settings: NotifySettings) -> None:
        self._host = servers.smtp_host
        self._port = servers.smtp_port
        self._settings = settings

    async def send(self, mail: Mail) -> tuple[SendResult, str]:
        """Send one letter.

        Returns the result, and the server's code or the error's name; never the server's text,
        which may name the address.
        """
        try:
            written = self.compose(mail).as_bytes(policy=SMTP_POLICY)
        except (ValueError, MessageError) as error:
            return SendResult.unfit, _answer(error)

        client = self._client()
        try:
            await client.connect()
            await client.mail(parseaddr(self._settings.sender)[1])
            await client.rcpt(mail.recipient)
        except (SMTPException, OSError) as error:
            client.close()
            return SendResult.refused, _answer(error)

        try:
            await client.data(written)
        except SMTPResponseException as error:
            client.close()
            return SendResult.refused, _answer(error)
        except (SMTPException, OSError) as error:
            # The content was on its way: the server may have taken the letter.
            client.close()
            return SendResult.unsure, _answer(error)
        client.close()
        return SendResult.sent, "250"

    def compose(self, mail: Mail) -> EmailMessage:
        """The letter with its headers.

        The Message-ID is the same for every try of a delivery, so that a mail server can
        recognise a copy.
        """
        name, address = parseaddr(self._settings.sender)
        message = EmailMessage()
        message["From"] = MailAddress(name, addr_spec=address)
        message["To"] = mail.recipient
        message["Subject"] = mail.subject
        message["Date"] = format_datetime(mail.queued_at.astimezone(UTC))
        message["Message-ID"] = f"<{mail.id}@{self._settings.message_domain}>"
        message["Auto-Submitted"] = "auto-generated"
        # Base64, because any mail server takes it, with or without 8BITMIME.
        message.set_content(mail.body, cte="base64")
        return message

    def _client(self) -> SMTP:
        settings = self._settings
        password = settings.smtp_password
        return SMTP(
            hostname=self._host,
            port=self._port,
            username=settings.smtp_login,
            password=password.get_secret_value() if password else None,
            start_tls=settings.smtp_start_tls,
            timeout=settings.smtp_seconds,
        )


def _answer(error: Exception) -> str:
    if isinstance(error, SMTPResponseException):
        return str(error.code)
    return type(error).__name__
