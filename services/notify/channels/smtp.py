"""The mail server, by aiosmtplib. Says whether it took the letter, refused it, or fell silent after it may have taken it."""

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
from services.notify.channels.rules import Result
from services.notify.settings import NotifySettings


@dataclass(frozen=True)
class Mail:
    id: UUID
    recipient: str
    subject: str
    body: str
    queued_at: datetime


class MailServer:
    """One connection per letter: letters are few, and a broken one must not take others with it."""

    def __init__(self, servers: Settings, settings: NotifySettings) -> None:
        self._host, self._port, self._settings = servers.smtp_host, servers.smtp_port, settings

    async def send(self, mail: Mail) -> tuple[Result, str]:
        """What became of the letter, and the server's code or the error's name (never its text: it may name the address)."""
        try:
            written = self.compose(mail).as_bytes(policy=SMTP_POLICY)
        except (ValueError, MessageError) as error:
            return "unfit", _told(error)
        password = self._settings.smtp_password
        client = SMTP(
            hostname=self._host,
            port=self._port,
            username=self._settings.smtp_login,
            password=password.get_secret_value() if password else None,
            start_tls=self._settings.smtp_start_tls,
            timeout=self._settings.smtp_seconds,
        )
        try:
            await client.connect()
            await client.mail(parseaddr(self._settings.sender)[1])
            await client.rcpt(mail.recipient)
        except (SMTPException, OSError) as error:
            client.close()
            return "refused", _told(error)
        try:
            await client.data(written)
        except SMTPResponseException as error:
            client.close()
            return "refused", _told(error)
        except (SMTPException, OSError) as error:
            client.close()
            return "unsure", _told(error)
        client.close()
        return "sent", "250"

    def compose(self, mail: Mail) -> EmailMessage:
        """The letter, with a Message-ID that is always the same for the same delivery, so that a mail server can tell a copy."""
        name, address = parseaddr(self._settings.sender)
        message = EmailMessage()
        message["From"] = MailAddress(name, addr_spec=address)
        message["To"] = mail.recipient
        message["Subject"] = mail.subject
        message["Date"] = format_datetime(mail.queued_at.astimezone(UTC))
        message["Message-ID"] = f"<{mail.id}@{self._settings.message_domain}>"
        message["Auto-Submitted"] = "auto-generated"
        message.set_content(
            mail.body, cte="base64"
        )  # any mail server takes it, with or without 8BITMIME
        return message


def _told(error: Exception) -> str:
    return str(error.code) if isinstance(error, SMTPResponseException) else type(error).__name__
