"""An export from the database to a finished zip.

One view of the database, nothing held in memory, at most two at once in a process.
"""

import asyncio
from dataclasses import dataclass
from typing import Final

from contracts.canonical import canonical
from contracts.vocabulary import Actor
from kit.db import Database
from kit.files import Files
from kit.personal import Vault
from services.intake.exports import rules, views
from services.intake.exports.archive import Archive
from services.intake.exports.problems import ExportsBusy
from services.intake.exports.schemas import ExportRequest, Manifest
from services.intake.exports.views import ExportScope

# Each holds one of the process's few connections while it packs.
_TWO: Final = asyncio.Semaphore(2)


@dataclass(frozen=True)
class PackedExport:
    """A finished export; size and sha256 are the zip's."""

    archive: Archive
    name: str
    submissions: int
    size: int
    sha256: str


async def pack(
    db: Database, who: Actor, ask: ExportRequest, vault: Vault, files: Files
) -> PackedExport:
    """Raises NoOrganisation, NotFound, ExportTooLarge, ExportsBusy."""
    if _TWO.locked():
        raise ExportsBusy(headers={"Retry-After": "10"})
    async with _TWO:
        archive = Archive()
        try:
            async with db.reading() as session:
                of = await views.export_scope(session, who, ask, vault)
                await _fill(archive, of, files)
            manifest = Manifest(
                organisation_id=of.organisation_id,
                campaign_id=ask.campaign_id,
                submission_id=ask.submission_id,
                read_at=of.read_at,
                links_valid_seconds=views.LINKS_VALID,
                files=tuple(archive.files),
            )
            size, sha256 = await archive.finish(canonical(manifest))
        except BaseException:
            archive.close()
            raise
    return PackedExport(archive, rules.name_of(of.read_at), len(of.submissions), size, sha256)


async def _fill(archive: Archive, of: ExportScope, files: Files) -> None:
    await archive.put("README.txt", rules.README.encode())
    for name, lines in (
        ("organisation.jsonl", views.organisation(of)),
        ("submissions.jsonl", views.submissions(of)),
        ("drafts.jsonl", views.drafts(of)),
        ("snapshots.jsonl", views.snapshots(of)),
        ("evidence.jsonl", views.evidence(of, files)),
        ("scan_readings.jsonl", views.scan_readings(of)),
        ("late_files.jsonl", views.late_files(of)),
        ("corrections.jsonl", views.corrections(of)),
        ("withdrawals.jsonl", views.withdrawals(of)),
        ("late_attempts.jsonl", views.late_attempts(of)),
        ("facts.jsonl", views.facts(of)),
    ):
        await archive.add(name, lines)
    async for name, receipt in views.receipts(of):
        await archive.put(name, receipt)
