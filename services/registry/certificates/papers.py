"""The certificate of one entry: composed from its rows, printed for whoever asks."""

import asyncio
from dataclasses import dataclass
from uuid import UUID

from contracts.policy import Plan
from contracts.vocabulary import Actor
from documents import Certificate, certificate
from kit import gates
from kit.db import Database
from services.registry.certificates import views
from services.registry.entries.models import Announcement, Entry


@dataclass(frozen=True)
class MadeCertificate:
    """A certificate and the name to save it under."""

    filename: str
    data: bytes


def compose(entry: Entry, announcement: Announcement, plan: Plan, portal: str) -> Certificate:
    """The paper's content. portal: the portal's address, or nothing."""
    return Certificate(
        paper_number=f"ZS-{entry.registry_number}",
        rehearsal=entry.rehearsal,
        registry_number=entry.registry_number,
        factory_name=entry.factory_name,
        applicant_name=entry.organisation_name,
        factory_type=entry.factory_type,
        year=entry.year,
        honour=f"{entry.year}年5G全连接工厂",
        document_number=announcement.document_number,
        address=address_of(entry, portal),
        issuer=plan.organiser,
        issued_on=entry.announced_on,
    )


def address_of(entry: Entry, portal: str) -> str | None:
    """Where the public reads the entry. Numbers of rehearsals repeat: theirs name the campaign."""
    if not portal:
        return None
    campaign = f"?campaign={entry.campaign_id}" if entry.rehearsal else ""
    return f"{portal}/register/{entry.registry_number}{campaign}"


async def made(db: Database, portal: str, who: Actor, submission_id: UUID) -> MadeCertificate:
    """The certificate of a submission that the actor may see. Raises NotFound."""
    async with db.reading() as session:
        entry, announcement = await views.of_submission(session, who, submission_id)
        plan = (await gates.plan_of(session, entry.campaign_id)).plan
    # In a thread, and outside any transaction: printing takes long.
    data = await asyncio.to_thread(certificate, compose(entry, announcement, plan, portal))
    return MadeCertificate(filename=f"{entry.registry_number}证书.docx", data=data)
