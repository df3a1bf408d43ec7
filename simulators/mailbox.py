"""The mailbox: every letter that the SMTP port took, kept whole.

Notify sends to it; people read its pages; tests count letters by its API.
"""

from base64 import b64decode, b64encode
from collections import deque
from datetime import UTC, datetime
from email import message_from_bytes, policy
from email.message import EmailMessage
from itertools import islice
from typing import Annotated

from fastapi import APIRouter, Query, Response
from fastapi.responses import HTMLResponse

from contracts.vocabulary import Frozen
from simulators import pages
from simulators.journal import Journal
from simulators.problems import NoSuchLetter


class Attachment(Frozen):
    name: str
    content_type: str
    size: int


class ReceivedLetter(Frozen):
    """A letter as it arrived. `sender` and `recipients` are the envelope's.

    `headers` are decoded, several of one name joined by a line end.
    """

    id: int
    received_at: datetime
    sender: str
    recipients: tuple[str, ...]
    subject: str
    message_id: str | None
    headers: dict[str, str]
    text: str
    html: str | None
    attachments: tuple[Attachment, ...]


class LetterList(Frozen):
    """`next` is the `after` of the following page.

    `total` counts every letter ever taken, `kept` those still held.
    """

    items: tuple[ReceivedLetter, ...]
    next: int | None
    total: int
    kept: int


class Mailbox:
    """The last `bound` letters in memory; all of them in the journal.

    Ids count up from 1 and are never used again.
    """

    def __init__(self, journal: Journal, bound: int) -> None:
        self._journal = journal
        self._letters: deque[tuple[ReceivedLetter, bytes]] = deque(maxlen=bound)
        self.total = 0
        for record in journal.replay():
            when = datetime.fromisoformat(record["received_at"])
            self._keep(
                when,
                record["sender"],
                record["recipients"],
                b64decode(record["content"]),
            )

    def take(self, sender: str, recipients: list[str], content: bytes) -> None:
        """Keep a letter, before this returns. Raises OSError, and keeps nothing then."""
        now = datetime.now(UTC)
        encoded = b64encode(content).decode()
        self._journal.append(
            {
                "received_at": now.isoformat(),
                "sender": sender,
                "recipients": recipients,
                "content": encoded,
            }
        )
        self._keep(
            now,
            sender,
            recipients,
            content,
        )

    def find(self, letter_id: int) -> tuple[ReceivedLetter, bytes]:
        """The letter and its bytes. Raises NoSuchLetter."""
        for letter, content in self._letters:
            if letter.id == letter_id:
                return letter, content
        raise NoSuchLetter(id=letter_id)

    def page(self, to: str | None, subject: str | None, after: int, limit: int) -> LetterList:
        """Letters to exactly this address whose subject contains this text, oldest first."""
        wanted = (
            letter
            for letter, _ in self._letters
            if letter.id > after
            and (to is None or to.lower() in map(str.lower, letter.recipients))
            and (subject is None or subject in letter.subject)
        )
        found = tuple(islice(wanted, limit + 1))
        more = len(found) > limit
        items = found[:limit]
        return LetterList(
            items=items,
            next=items[-1].id if more else None,
            total=self.total,
            kept=len(self._letters),
        )

    def latest(self, search: str, limit: int) -> list[ReceivedLetter]:
        """Newest first; `search` is part of a recipient's address."""
        wanted = (
            letter
            for letter, _ in reversed(self._letters)
            if any(search.lower() in each.lower() for each in letter.recipients)
        )
        return list(islice(wanted, limit))

    def _keep(self, when: datetime, sender: str, recipients: list[str], content: bytes) -> None:
        self.total += 1
        self._letters.append(
            (
                read_letter(
                    self.total,
                    when,
                    sender,
                    recipients,
                    content,
                ),
                content,
            )
        )


def read_letter(
    letter_id: int, when: datetime, sender: str, recipients: list[str], content: bytes
) -> ReceivedLetter:
    """Decodes what can be decoded; a letter that is not well-formed is kept with what there is."""
    message = message_from_bytes(content, policy=policy.default)
    assert isinstance(message, EmailMessage)
    headers: dict[str, str] = {}
    for name, value in message.items():
        headers[name] = f"{headers[name]}\n{value}" if name in headers else str(value)
    return ReceivedLetter(
        id=letter_id,
        received_at=when,
        sender=sender,
        recipients=tuple(recipients),
        subject=str(message.get("Subject", "")),
        message_id=str(message["Message-ID"]).strip() if message["Message-ID"] else None,
        headers=headers,
        text=_body(message, "plain") or "",
        html=_body(message, "html"),
        attachments=tuple(_attachment(each) for each in message.iter_attachments())
        if message.is_multipart()
        else (),
    )


def _body(message: EmailMessage, kind: str) -> str | None:
    part = message.get_body((kind,))
    if part is None:
        return None
    content = part.get_payload(decode=True)
    assert isinstance(content, bytes)
    charset = part.get_content_charset("utf-8")
    try:
        return content.decode(charset, errors="replace")
    except LookupError:  # a charset nobody knows: shown as far as UTF-8 can read it
        return content.decode("utf-8", errors="replace")


def _attachment(part: EmailMessage) -> Attachment:
    content = part.get_payload(decode=True)
    size = len(content) if isinstance(content, bytes) else 0
    return Attachment(
        name=part.get_filename() or "", content_type=part.get_content_type(), size=size
    )


def mailbox_routes(mailbox: Mailbox) -> APIRouter:
    """Pages /mailbox and /mailbox/{id}; API /mailbox/messages, /mailbox/messages/{id} and its /raw
    bytes.
    """
    router = APIRouter(prefix="/mailbox", tags=["mailbox"])

    @router.get("", response_class=HTMLResponse)
    async def overview(to: str = "") -> HTMLResponse:
        letters = mailbox.latest(to.strip(), 200)
        page = pages.render(
            "mailbox",
            letters=letters,
            to=to,
            total=mailbox.total,
        )
        return HTMLResponse(page, headers=pages.HEADERS)

    @router.get("/messages")
    async def messages(
        to: str | None = None,
        subject: str | None = None,
        after: Annotated[int, Query(ge=0)] = 0,
        limit: Annotated[int, Query(ge=1, le=5000)] = 5000,
    ) -> LetterList:
        return mailbox.page(
            to,
            subject,
            after,
            limit,
        )

    @router.get("/messages/{letter_id}")
    async def message(letter_id: int) -> ReceivedLetter:
        return mailbox.find(letter_id)[0]

    @router.get("/messages/{letter_id}/raw")
    async def raw(letter_id: int) -> Response:
        return Response(mailbox.find(letter_id)[1], media_type="message/rfc822")

    @router.get("/{letter_id}", response_class=HTMLResponse)
    async def letter(letter_id: int) -> HTMLResponse:
        page = pages.render("letter", letter=mailbox.find(letter_id)[0])
        return HTMLResponse(page, headers=pages.HEADERS)

    return router
