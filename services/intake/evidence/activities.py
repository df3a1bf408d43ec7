"""The sweep over evidence: gives up what never came, scans what could not be scanned, clears quarantine, and reports what does not agree."""

from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

import structlog

from contracts.commands import intake
from contracts.commands.command import CampaignCommand, Done
from contracts.facts.intake import EvidenceSweptV1
from contracts.problem import Problem
from contracts.vocabulary import system
from kit.db import Database, until_drained
from kit.files import DifferentBytes, Files, NoSuchFile
from kit.temporal import performs
from services.intake.evidence import clearing, rules
from services.intake.evidence.clamd import ScannerDown
from services.intake.evidence.late_bytes import views as late_bytes
from services.intake.evidence.late_bytes.actions import note_there
from services.intake.evidence.models import Evidence
from services.intake.evidence.outcomes import ScanOutcome
from services.intake.evidence.promotion import Inspection, check_upload, quarantine_key
from services.intake.evidence.views import promoted_file

log = structlog.get_logger()
MOST_CHECKS: Final = 50
MOST_UNSAID: Final = 200
MOST_QUARANTINED: Final = 10_000
MOST_OBJECTS: Final = 2_000
MOST_ROWS: Final = 200


@dataclass(frozen=True)
class Pace:
    """window: how old an object that no row names must be to be called an orphan, far beyond any check under way; form_life: how old one in
    quarantine, to be cleared away; read_every: one row in so many has its bytes read and hashed, of the others the version is asked for.
    """

    window: timedelta = timedelta(hours=24)
    form_life: timedelta = rules.FORM_LIFE
    read_every: int = 20


class EvidenceCommands:
    """Performs intake.sweep_evidence."""

    def __init__(
        self, db: Database, files: Files, inspection: Inspection, pace: Pace | None = None
    ) -> None:
        self.db, self.files, self.inspection, self.pace = db, files, inspection, pace or Pace()
        self.who = system("workflows")

    @performs(intake.sweep_evidence)
    async def sweep_evidence(self, ask: CampaignCommand) -> Done:
        """Over every campaign, whichever is asked: buckets know none. Raises FilesDown; what was done by then stays done."""
        async with self.db.reading() as session:
            began_at = await clearing.clock(session)
            object_cursor, row_cursor = await clearing.cursors(session)
        figures = Counter(
            {name: 0 for name in EvidenceSweptV1.model_fields if name not in _NOT_FIGURES}
        )
        findings: dict[str, list[str]] = defaultdict(list)
        figures["abandoned"] = await self._abandon()
        await self._note_unsaid()
        await self._scan_later(figures, findings)
        await self._clear_quarantine(began_at, figures)
        object_cursor = await self._find_orphans(began_at, object_cursor, figures, findings)
        row_cursor = await self._find_missing(row_cursor, figures, findings)
        cursors = (object_cursor, row_cursor)
        await self.db.act(
            clearing.report, self.who, began_at, dict(figures), dict(findings), cursors
        )
        return Done(changed=figures.total())

    async def _abandon(self) -> int:
        async def once() -> int:
            return await self.db.act(clearing.abandon, self.who)

        return await until_drained(once, clearing.MOST_AT_ONCE)

    async def _note_unsaid(self) -> None:
        """Promised bytes that came in time although nobody said so: their sender, or we, were away just then. The check follows."""
        async with self.db.reading() as session:
            unsaid = await late_bytes.unsaid(session, MOST_UNSAID)
        for one in unsaid:
            at = await self.files.modified(
                "quarantine", quarantine_key(one.submission_id, one.evidence_id)
            )
            if at is not None and at < one.due_at:
                await self.db.act(note_there, one.evidence_id, at)

    async def _scan_later(self, figures: Counter[str], findings: dict[str, list[str]]) -> None:
        try:
            await self.inspection.ready()
        except ScannerDown:
            log.warning("scanner_still_away")
            return
        async with self.db.reading() as session:
            waiting = await clearing.postponed(session, MOST_CHECKS)
            unscanned = await clearing.unscanned(session, MOST_CHECKS)
        for submission_id, evidence_id in waiting:
            try:
                shown = await check_upload(
                    self.db.act, self.who, submission_id, evidence_id, self.files, self.inspection
                )
            except Problem as problem:  # taken off, being checked by its owner, or gone from quarantine: it tells itself
                log.info("not_checked_again", evidence_id=str(evidence_id), why=problem.slug)
                continue
            figures["rescanned"] += shown.scan_outcome in {ScanOutcome.clean, ScanOutcome.found}
            figures["infected"] += shown.scan_outcome == ScanOutcome.found
        for row in unscanned if self.inspection.scanner is not None else ():
            await self._scan_kept(row, figures, findings)

    async def _scan_kept(
        self, row: Evidence, figures: Counter[str], findings: dict[str, list[str]]
    ) -> None:
        file = promoted_file(row)
        try:
            scan = await self.inspection.scan(await self.files.get(file))
        except (NoSuchFile, DifferentBytes) as error:  # told by _find_missing when it comes by
            log.warning("not_scanned", evidence_id=str(row.id), why=type(error).__name__)
            return
        if scan.outcome is ScanOutcome.scanner_unavailable:
            return
        kept = await self.db.act(clearing.keep_late_scan, self.who, row.id, file.version_id, scan)
        figures["rescanned"] += kept is not None
        if kept is ScanOutcome.found:
            figures["infected"] += 1
            findings["infected"].append(str(row.id))

    async def _clear_quarantine(self, now: datetime, figures: Counter[str]) -> None:
        """Take out what no upload can still need: of settled rows, and of none."""
        stored = await self.files.listed("quarantine", None, MOST_QUARANTINED)
        async with self.db.reading() as session:
            states = await clearing.states_of(session, [each.key for each in stored])
        for each in stored:
            fate = rules.fate_of_quarantined(
                states.get(each.key), now - each.modified, self.pace.form_life
            )
            if fate != "keep":
                await self.files.remove("quarantine", each.key)
                figures["leftovers" if fate == "leftover" else "orphans_removed"] += 1

    async def _find_orphans(
        self,
        now: datetime,
        after: str | None,
        figures: Counter[str],
        findings: dict[str, list[str]],
    ) -> str | None:
        """Objects in the evidence bucket that nothing names, told and never removed. Returns where to go on, None from the start."""
        stored = await self.files.listed("evidence", after, MOST_OBJECTS)
        async with self.db.reading() as session:
            known = await clearing.known_keys(session, [each.key for each in stored])
        found = rules.orphans(
            known, ((each.key, now - each.modified) for each in stored), self.pace.window
        )
        figures["orphans"] += len(found)
        findings["orphans"] += found
        return stored[-1].key if len(stored) == MOST_OBJECTS else None

    async def _find_missing(
        self, after: UUID | None, figures: Counter[str], findings: dict[str, list[str]]
    ) -> UUID | None:
        """Promoted rows whose version is not there or has other bytes. Returns where to go on, None from the start."""
        async with self.db.reading() as session:
            rows = await clearing.promoted_after(session, after, MOST_ROWS)
        for place, row in enumerate(rows):
            wrong = await self._wrong_with(row, read=place % self.pace.read_every == 0)
            if wrong is not None:
                figures[wrong] += 1
                findings[wrong].append(str(row.id))
        return rows[-1].id if len(rows) == MOST_ROWS else None

    async def _wrong_with(self, row: Evidence, *, read: bool) -> str | None:
        file = promoted_file(row)
        if file.bucket != self.files.bucket("evidence"):
            return "missing"
        try:
            if read:
                await self.files.get(file)
            elif not await self.files.holds(file):
                return "missing"
        except NoSuchFile:
            return "missing"
        except DifferentBytes:
            return "differing"
        return None


_NOT_FIGURES: Final = {"subject", "subject_version", "campaign_id", "submission_id"}
