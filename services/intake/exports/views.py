"""The records of an export, streamed row by row out of one read-only view of the database."""

import json
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from minio.error import S3Error
from sqlalchemy import Select, select, text
from sqlmodel import SQLModel, col

from contracts.facts.intake import HandInRefusedV1
from contracts.problem import FileGone, NotFound
from contracts.vocabulary import Actor
from kit.db import Reading
from kit.files import Files, FilesDown
from kit.journal import PLUMBING
from kit.personal import PersonErased, Vault
from services.intake.evidence.late_bytes.models import FilePromise
from services.intake.evidence.models import Evidence
from services.intake.evidence.views import promoted_file
from services.intake.exports import rules
from services.intake.exports.schemas import ExportRequest
from services.intake.receipts.models import ReceiptRow
from services.intake.scans.models import SealedScanReading
from services.intake.submissions.models import (
    Correction,
    Draft,
    OrganisationCopy,
    Snapshot,
    Submission,
)
from services.intake.submissions.views import organisation_of
from services.intake.withdrawals.models import WithdrawalRow

LINKS_VALID: Final = 3600
BATCH: Final = 50


@dataclass
class ExportScope:
    """What is exported of whom: one organisation's submissions, as they are at one instant."""

    session: Reading
    organisation_id: UUID
    submissions: list[Submission]
    read_at: datetime
    vault: Vault
    _clear: dict[bytes, dict[str, Any] | None] = field(default_factory=dict)

    @property
    def submission_ids(self) -> list[UUID]:
        return [row.id for row in self.submissions]

    async def contact(self, person: UUID | None, sealed: bytes | None) -> dict[str, Any] | None:
        """Contact data in clear; None where none was given, or the person was erased.

        Most versions carry the sealed bytes of the one before, so each is opened once.
        """
        if sealed is None or person is None:
            return None
        if sealed not in self._clear:
            try:
                clear = await self.vault.open(self.session, person, sealed)
                self._clear[sealed] = json.loads(clear)
            except PersonErased:
                self._clear[sealed] = None
        return self._clear[sealed]


async def export_scope(
    session: Reading, who: Actor, request: ExportRequest, vault: Vault
) -> ExportScope:
    """What is exported of the actor's own organisation.

    Raises NoOrganisation; NotFound for a submission that is not its own.
    """
    # One view of the database for all files of the export, however long it takes.
    await session.execute(text("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ"))
    organisation_id = organisation_of(who)
    query = select(Submission).where(col(Submission.organisation_id) == organisation_id)
    if request.campaign_id is not None:
        query = query.where(col(Submission.campaign_id) == request.campaign_id)
    if request.submission_id is not None:
        query = query.where(col(Submission.id) == request.submission_id)
    found = await session.execute(query.order_by(col(Submission.id)))
    rows = list(found.scalars())
    if request.submission_id is not None and not rows:
        raise NotFound()
    # The database's clock, as every instant in the rows.
    read_at = (await session.execute(text("SELECT clock_timestamp()"))).scalar_one()
    return ExportScope(session, organisation_id, rows, read_at, vault)


async def organisation(of: ExportScope) -> AsyncIterator[bytes]:
    own = col(OrganisationCopy.id) == of.organisation_id
    async for row in _rows(of, select(OrganisationCopy).where(own)):
        yield rules.line(row.model_dump())


async def submissions(of: ExportScope) -> AsyncIterator[bytes]:
    for row in of.submissions:
        yield rules.line(row.model_dump())


async def drafts(of: ExportScope) -> AsyncIterator[bytes]:
    """Every version, contact data in clear."""
    query = select(Draft).where(col(Draft.submission_id).in_(of.submission_ids))
    async for row in _rows(of, query.order_by(col(Draft.submission_id), col(Draft.version))):
        opened = {
            "content": json.loads(row.content),
            "contact_data": await of.contact(row.contact_person, row.contact),
        }
        yield rules.line(row.model_dump() | opened)


async def snapshots(of: ExportScope) -> AsyncIterator[bytes]:
    """Every hand-in; contact_data with the salt of contact_hash."""
    query = select(Snapshot).where(col(Snapshot.submission_id).in_(of.submission_ids))
    async for row in _rows(of, query.order_by(col(Snapshot.submission_id), col(Snapshot.snapshot))):
        opened = {
            "content": json.loads(row.content),
            "contact_data": await of.contact(row.contact_person, row.contact),
        }
        yield rules.line(row.model_dump() | opened)


async def receipts(of: ExportScope) -> AsyncIterator[tuple[str, bytes]]:
    """(file name, signed receipt) of each, as `quanlian receipt verify` takes it."""
    query = select(ReceiptRow).where(col(ReceiptRow.submission_id).in_(of.submission_ids))
    async for row in _rows(
        of, query.order_by(col(ReceiptRow.submission_id), col(ReceiptRow.snapshot))
    ):
        body = json.loads(row.body)
        name = f"receipts/{body['number']}-{row.snapshot}.json"
        yield name, rules.line({"receipt": body, "signature": row.signature})


async def evidence(of: ExportScope, files: Files) -> AsyncIterator[bytes]:
    """Every file, removed and refused ones too; those that were promoted with a link."""
    query = (
        select(Evidence)
        .where(col(Evidence.submission_id).in_(of.submission_ids))
        .order_by(col(Evidence.id))
    )
    async for row in _rows(of, query):
        link = await _link(files, row) if row.bucket else None
        gone = row.bucket is not None and link is None
        yield rules.line(row.model_dump() | {"link": link, "gone": gone})


async def _link(files: Files, row: Evidence) -> str | None:
    """A link to a promoted file; None where it was deleted from the store.

    While the store is down nobody knows, and the link is given: it is valid for hours.
    """
    file = promoted_file(row)
    try:
        return await files.link(file, row.filename, LINKS_VALID)
    except (FileGone, S3Error):
        # S3Error: the store refuses to say. An export gives every record all the same.
        return None
    except FilesDown:
        return files.download_link(file, row.filename, LINKS_VALID)


async def scan_readings(of: ExportScope) -> AsyncIterator[bytes]:
    query = (
        select(SealedScanReading)
        .where(col(SealedScanReading.submission_id).in_(of.submission_ids))
        .order_by(col(SealedScanReading.evidence_id))
    )
    async for row in _rows(of, query):
        yield rules.line(row.model_dump())


async def late_files(of: ExportScope) -> AsyncIterator[bytes]:
    query = (
        select(FilePromise)
        .where(col(FilePromise.submission_id).in_(of.submission_ids))
        .order_by(col(FilePromise.evidence_id))
    )
    async for row in _rows(of, query):
        yield rules.line(row.model_dump())


async def corrections(of: ExportScope) -> AsyncIterator[bytes]:
    query = (
        select(Correction)
        .where(col(Correction.submission_id).in_(of.submission_ids))
        .order_by(col(Correction.id))
    )
    async for row in _rows(of, query):
        yield rules.line(row.model_dump())


async def withdrawals(of: ExportScope) -> AsyncIterator[bytes]:
    query = (
        select(WithdrawalRow)
        .where(col(WithdrawalRow.submission_id).in_(of.submission_ids))
        .order_by(col(WithdrawalRow.id))
    )
    async for row in _rows(of, query):
        yield rules.line(row.model_dump())


async def facts(of: ExportScope, topic: str | None = None) -> AsyncIterator[bytes]:
    """What intake's journal says of these submissions, with each fact's leaf.

    topic: of this one alone.
    """
    journal = PLUMBING[of.session.service].journal
    query = select(journal.c.envelope, journal.c.leaf).where(
        journal.c.submission_id.in_(of.submission_ids)
    )
    if topic is not None:
        query = query.where(journal.c.topic == topic)
    stream = await of.session.stream(query.order_by(journal.c.said_at, journal.c.fact_id))
    async for row in stream.yield_per(BATCH):
        yield rules.line({"leaf": row.leaf, "envelope": json.loads(row.envelope)})


def late_attempts(of: ExportScope) -> AsyncIterator[bytes]:
    """Hand-ins that came too late, as they were recorded."""
    return facts(of, HandInRefusedV1.topic)


async def _rows(of: ExportScope, query: Select[Any]) -> AsyncIterator[Any]:
    stream = await of.session.stream_scalars(query)
    async for row in stream.yield_per(BATCH):
        assert isinstance(row, SQLModel)
        yield row
        of.session.expunge(row)
