"""The sweep over evidence.

It gives up what never came, scans what could not be scanned, clears quarantine, and reports where
rows and stored objects do not agree.
"""

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
from kit.inspection.clamd import ScannerDown
from kit.inspection.inspecting import Inspection
from kit.inspection.outcomes import MalwareOutcome
from kit.temporal import performs
from services.intake.evidence import clearing, rules
from services.intake.evidence.late_bytes import views as late_bytes
from services.intake.evidence.late_bytes.actions import note_there
from services.intake.evidence.models import Evidence
from services.intake.evidence.promotion import check_upload, quarantine_key
from services.intake.evidence.views import promoted_file

log = structlog.get_logger()
MOST_CHECKS: Final = 50
MOST_UNSAID: Final = 200
MOST_QUARANTINED: Final = 10_000
MOST_OBJECTS: Final = 2_000
MOST_ROWS: Final = 200
_ENVELOPE: Final = {"subject", "subject_version", "campaign_id", "submission_id"}


@dataclass(frozen=True)
class SweepSettings:
    """How the sweep judges ages.

    window: how old an object that no row names must be to be called an orphan, far beyond any check
    under way. form_life: how old one in quarantine must be to be cleared away. read_every: one row
    in so many has its bytes read and hashed; of the others only the version is asked for.
    """

    window: timedelta = timedelta(hours=24)
    form_life: timedelta = rules.FORM_LIFE
    read_every: int = 20


class _Report:
    """What one sweep has done and found so far."""

    def __init__(self) -> None:
        names = EvidenceSweptV1.model_fields.keys() - _ENVELOPE
        self.figures: Counter[str] = Counter(dict.fromkeys(sorted(names), 0))
        self.findings: dict[str, list[str]] = defaultdict(list)

    def found(self, figure: str, *what: str) -> None:
        """Count things under a figure, and name them."""
        self.figures[figure] += len(what)
        self.findings[figure] += what


class EvidenceActivities:
    """Performs intake.sweep_evidence."""

    def __init__(
        self,
        db: Database,
        files: Files,
        inspection: Inspection,
        settings: SweepSettings | None = None,
    ) -> None:
        self.db = db
        self.files = files
        self.inspection = inspection
        self.settings = settings or SweepSettings()
        self.who = system("workflows")

    @performs(intake.sweep_evidence)
    async def sweep_evidence(self, ask: CampaignCommand) -> Done:
        """Over every campaign, whichever is asked: buckets know none.

        Raises FilesDown; what was done by then stays done.
        """
        async with self.db.reading() as session:
            began_at = await clearing.clock(session)
            object_cursor, row_cursor = await clearing.cursors(session)
        report = _Report()
        report.figures["abandoned"] = await self._abandon()
        await self._note_unsaid()
        await self._scan_later(report)
        await self._clear_quarantine(began_at, report)
        cursors = (
            await self._find_orphans(began_at, object_cursor, report),
            await self._find_missing(row_cursor, report),
        )
        figures = dict(report.figures)
        findings = dict(report.findings)
        await self.db.act(clearing.report, self.who, began_at, figures, findings, cursors)
        return Done(changed=report.figures.total())

    async def _abandon(self) -> int:
        async def once() -> int:
            return await self.db.act(clearing.abandon, self.who)

        return await until_drained(once, clearing.MOST_AT_ONCE)

    async def _note_unsaid(self) -> None:
        """Note promised bytes that came in time although nobody said so.

        Their sender, or we, were away just then. The check follows.
        """
        async with self.db.reading() as session:
            unsaid = await late_bytes.unsaid(session, MOST_UNSAID)
        for one in unsaid:
            key = quarantine_key(one.submission_id, one.evidence_id)
            at = await self.files.modified("quarantine", key)
            if at is not None and at < one.due_at:
                await self.db.act(note_there, one.evidence_id, at)

    async def _scan_later(self, report: _Report) -> None:
        """Check anew what waited for the scanner, and scan what was taken unscanned."""
        try:
            await self.inspection.ready()
        except ScannerDown:
            log.warning("scanner_still_away")
            return
        async with self.db.reading() as session:
            waiting = await clearing.postponed(session, MOST_CHECKS)
            unscanned = await clearing.unscanned(session, MOST_CHECKS)
        for submission_id, evidence_id in waiting:
            await self._check_again(submission_id, evidence_id, report)
        if self.inspection.scanner is None:
            return
        for row in unscanned:
            await self._scan_kept(row, report)

    async def _check_again(self, submission_id: UUID, evidence_id: UUID, report: _Report) -> None:
        try:
            checked = await check_upload(
                self.db.act, self.who, submission_id, evidence_id, self.files, self.inspection
            )
        except Problem as problem:
            # Taken off, being checked by its owner, or gone from quarantine: nothing to report.
            log.info("not_checked_again", evidence_id=str(evidence_id), why=problem.slug)
            return
        if checked.scan_outcome in {MalwareOutcome.clean, MalwareOutcome.found}:
            report.figures["rescanned"] += 1
        if checked.scan_outcome == MalwareOutcome.found:
            report.figures["infected"] += 1

    async def _scan_kept(self, row: Evidence, report: _Report) -> None:
        file = promoted_file(row)
        try:
            data = await self.files.get(file)
        except (NoSuchFile, DifferentBytes) as error:
            # _find_missing reports it when it comes by.
            log.warning("not_scanned", evidence_id=str(row.id), why=type(error).__name__)
            return
        scan = await self.inspection.scan(data)
        if scan.outcome is MalwareOutcome.scanner_unavailable:
            return
        kept = await self.db.act(clearing.keep_late_scan, self.who, row.id, file.version_id, scan)
        if kept is not None:
            report.figures["rescanned"] += 1
        if kept is MalwareOutcome.found:
            report.found("infected", str(row.id))

    async def _clear_quarantine(self, now: datetime, report: _Report) -> None:
        """Take out what no upload can still need: of settled rows, and of none."""
        stored = await self.files.listed("quarantine", None, MOST_QUARANTINED)
        async with self.db.reading() as session:
            states = await clearing.states_of(session, [each.key for each in stored])
        for each in stored:
            age = now - each.modified
            fate = rules.fate_of_quarantined(states.get(each.key), age, self.settings.form_life)
            if fate != "keep":
                await self.files.remove("quarantine", each.key)
                report.figures["leftovers" if fate == "leftover" else "orphans_removed"] += 1

    async def _find_orphans(self, now: datetime, after: str | None, report: _Report) -> str | None:
        """Report objects in the evidence bucket that nothing names; never remove them.

        Returns where to go on, None from the start.
        """
        stored = await self.files.listed("evidence", after, MOST_OBJECTS)
        async with self.db.reading() as session:
            known = await clearing.known_keys(session, [each.key for each in stored])
        ages = ((each.key, now - each.modified) for each in stored)
        report.found("orphans", *rules.orphans(known, ages, self.settings.window))
        return stored[-1].key if len(stored) == MOST_OBJECTS else None

    async def _find_missing(self, after: UUID | None, report: _Report) -> UUID | None:
        """Report promoted rows whose version is not there or has other bytes.

        Returns where to go on, None from the start.
        """
        async with self.db.reading() as session:
            rows = await clearing.promoted_after(session, after, MOST_ROWS)
        for place, row in enumerate(rows):
            wrong = await self._wrong_with(row, read=place % self.settings.read_every == 0)
            if wrong is not None:
                report.found(wrong, str(row.id))
        return rows[-1].id if len(rows) == MOST_ROWS else None

    async def _wrong_with(self, row: Evidence, *, read: bool) -> str | None:
        """`missing`, `differing` or nothing. read: look at the bytes, not at the version alone."""
        file = promoted_file(row)
        if file.bucket != self.files.bucket("evidence"):
            return "missing"
        try:
            there = True
            if read:
                await self.files.get(file)
            else:
                there = await self.files.holds(file)
        except NoSuchFile:
            return "missing"
        except DifferentBytes:
            return "differing"
        return None if there else "missing"
