"""What the tests of notify say and look at: facts heard as the listener hears them, letters the
mail server took.
"""

import asyncio
import re
from datetime import UTC, datetime, timedelta
from email import message_from_bytes, policy
from email.message import EmailMessage
from typing import Any
from uuid import UUID

from aiosmtpd.smtp import SMTP, Session
from aiosmtpd.smtp import Envelope as MailEnvelope

from contracts.facts import Envelope, Fact
from contracts.facts.identity import MemberAdmittedV1, PersonRegisteredV1, RolesChangedV1
from contracts.facts.intake import SubmissionHandedInV1
from contracts.vocabulary import Actor, Docket, FactoryType, Role, system
from kit.db import new_id
from kit.inbox import service_listener
from services.notify.addresses import actions as addresses
from services.notify.addresses.models import Address
from services.notify.channels.sending import LetterSender
from services.notify.channels.smtp import MailServer
from services.notify.messages.listeners import EFFECTS
from services.notify.settings import NotifySettings
from tests.rooms import Room

NOW = datetime(2023, 9, 8, 1, 0, tzinfo=UTC)


class Postbox:
    """aiosmtpd's handler: takes letters, or answers `refusal`, or hangs up after the content when
    told so.
    """

    def __init__(self, port: int) -> None:
        self.port = port
        self.letters: list[EmailMessage] = []
        self.refusal: str | None = None
        self.hang_up = False
        self.taken, self.loop = asyncio.Event(), asyncio.get_running_loop()

    async def holds(self, count: int) -> None:
        """Returns when so many letters were taken."""
        while len(self.letters) < count:
            self.taken.clear()
            await self.taken.wait()

    async def handle_DATA(self, server: SMTP, session: Session, envelope: MailEnvelope) -> str:
        if self.refusal is not None:
            return self.refusal
        content = envelope.content
        assert isinstance(content, bytes)
        letter = message_from_bytes(content, policy=policy.default)
        assert isinstance(letter, EmailMessage)
        self.letters.append(letter)
        self.loop.call_soon_threadsafe(self.taken.set)
        if self.hang_up:
            assert isinstance(server.transport, asyncio.Transport)
            server.transport.abort()
        return "250 Kept"


class Post:
    """Hears facts, sends what is queued, counts what arrived."""

    def __init__(self, room: Room, box: Postbox) -> None:
        self.room, self.box = room, box
        self.settings = NotifySettings(first_pause=timedelta(0))
        self.listener = service_listener(room.db, EFFECTS, room.settings.keys_dir)
        servers = room.settings.model_copy(update={"smtp_host": "127.0.0.1", "smtp_port": box.port})
        self.sending = LetterSender(
            room.db,
            room.app.state.cipher,
            MailServer(servers, self.settings),
            self.settings,
            portal_address="",
        )

    async def hear(self, *facts: Fact, actor: Actor | None = None) -> list[Envelope]:
        envelopes = [enveloped(fact, actor or system("workflows")) for fact in facts]
        for envelope, fact in zip(envelopes, facts, strict=True):
            await self.listener.hear(envelope, fact)
        return envelopes

    async def flush(self) -> None:
        while await self.sending.round():
            pass

    def to(self, email: str) -> list[EmailMessage]:
        return [letter for letter in self.box.letters if letter["To"] == email]

    async def person(
        self, email: str | None = None, *, organisation_id: UUID | None = None
    ) -> UUID:
        """Somebody registered, with an address and an organisation if given."""
        person_id = new_id()
        address_id = await self.address(email) if email else None
        await self.hear(PersonRegisteredV1(subject=person_id, address_id=address_id))
        if organisation_id is not None:
            roles = (Role.applicant_member, Role.applicant_signatory)
            await self.hear(
                MemberAdmittedV1(
                    subject=new_id(),
                    organisation_id=organisation_id,
                    person_id=person_id,
                    roles=roles,
                ),
                actor=Actor(kind="user", person_id=person_id),
            )
        return person_id

    async def officer(self, role: Role, unit: str | None = None, version: int = 1) -> UUID:
        person_id = new_id()
        await self.hear(
            RolesChangedV1(subject=person_id, subject_version=version, roles=(role,), unit=unit)
        )
        return person_id

    async def address(self, email: str) -> UUID:
        async def enter(tx: Any) -> UUID:
            made: Address = await addresses._lock_address(tx, self.room.app.state.cipher, email)
            return made.id

        kept: UUID = await self.room.db.act(enter)
        return kept

    async def inbox(self, person_id: UUID) -> list[dict[str, Any]]:
        async with self.room.client(person_id=person_id) as client:
            items: list[dict[str, Any]] = (await client.get("/inbox")).json()["items"]
        return items

    async def records(self, **query: Any) -> list[dict[str, Any]]:
        async with self.room.client(Role.auditor) as client:
            answer = await client.get("/messages", params=query)
        assert answer.status_code == 200, answer.text
        items: list[dict[str, Any]] = answer.json()["items"]
        return items


def enveloped(fact: Fact, actor: Actor) -> Envelope:
    return Envelope(
        id=new_id(), topic=fact.topic, said_at=NOW, actor=actor, fact=fact.model_dump(mode="json")
    )


def docket(
    campaign_id: UUID, organisation_id: UUID, unit: str = "120104", snapshot: int = 1
) -> Docket:
    submission_id = new_id()
    return Docket(
        campaign_id=campaign_id,
        submission_id=submission_id,
        number=f"YL-SB-2023-{submission_id.int % 10**6:06d}",
        organisation_id=organisation_id,
        organisation_name="天津示例制造有限公司",
        credit_code="91120116DEM000000X",
        factory_name="示例柔性装配5G工厂",
        factory_type=FactoryType.factory,
        industries=("C36",),
        unit=unit,
        snapshot=snapshot,
        snapshot_hash="0" * 64,
        rehearsal=True,
    )


def handed_in(of: Docket) -> SubmissionHandedInV1:
    return SubmissionHandedInV1(
        subject=of.submission_id,
        campaign_id=of.campaign_id,
        submission_id=of.submission_id,
        docket=of,
        received_at=NOW,
        receipt_id=new_id(),
        schedule_version=1,
    )


def code_in(letter: EmailMessage) -> str:
    found = re.search(r"(?<!\d)(\d{6})(?!\d)", letter.get_content())
    assert found is not None
    return found.group(1)


def email() -> str:
    return f"who{new_id().hex[-12:]}@example.com"
