"""The queries of one applicant. Each begins with the submissions of its organisation."""

from typing import Any
from uuid import UUID

from sqlalchemy import (
    Boolean,
    DateTime,
    Integer,
    Select,
    Text,
    and_,
    cast,
    column,
    exists,
    func,
    or_,
    true,
)
from sqlalchemy.sql.selectable import LateralFromClause
from sqlmodel import col

from contracts.application import EvidenceKind
from contracts.vocabulary import Actor, Role
from contracts.waiting import WaitingKind
from kit.gates import Gate
from kit.waiting import moments, waits
from services.intake.evidence.late_bytes.models import FilePromise
from services.intake.evidence.late_bytes.states import PromiseState
from services.intake.evidence.models import Evidence
from services.intake.evidence.states import COUNTED, EvidenceState
from services.intake.submissions.models import Correction, Draft, Submission
from services.intake.submissions.states import CorrectionState


def waiting_queries(who: Actor) -> list[Select[Any]]:
    """Everything that a member of an applicant may act on now."""
    applies = who.has(Role.applicant_member, Role.applicant_signatory)
    if not applies or who.organisation_id is None:
        return []
    desk = ApplicantDesk(who, who.organisation_id)
    return [
        desk.drafts_to_finish(),
        desk.scans_to_add(),
        desk.files_to_replace(),
        desk.files_to_bring(),
        desk.corrections_to_answer(),
    ]


class ApplicantDesk:
    """The queries of one organisation. A signatory hands in; both may work on a draft."""

    def __init__(self, who: Actor, organisation_id: UUID) -> None:
        self.organisation_id = organisation_id
        signs = who.has(Role.applicant_signatory)
        self.role = Role.applicant_signatory if signs else Role.applicant_member
        self.moment = moments()
        self.window = _intake_window()

    def drafts_to_finish(self) -> Select[Any]:
        """Drafts of a call that is open. `since`: the last save, in real time."""
        return self._drafts(WaitingKind.finish_draft)

    def scans_to_add(self) -> Select[Any]:
        """The same drafts, where the campaign asks for a sealed scan and there is none."""
        scan = exists().where(
            col(Evidence.submission_id) == col(Submission.id),
            col(Evidence.kind) == EvidenceKind.sealed_scan.value,
            col(Evidence.state).in_(COUNTED),
        )
        required = cast(self.moment.c.evidence["sealed_scan_required"].astext, Boolean)
        return self._drafts(WaitingKind.add_sealed_scan).where(
            func.coalesce(required, False), ~scan
        )

    def files_to_replace(self) -> Select[Any]:
        """Refused files of what can still be changed: a draft, or an open correction."""
        named = func.concat_ws(
            " ", col(Submission.number), col(Submission.factory_name), col(Evidence.filename)
        )
        open_correction = and_(
            col(Correction.submission_id) == col(Submission.id),
            col(Correction.state) == CorrectionState.open,
        )
        query = self._of_submissions(
            WaitingKind.replace_file,
            about=col(Evidence.id),
            since=col(Evidence.created_at),
            until=func.coalesce(col(Correction.due_at), self.window.c.closes_at),
            subject=named,
        )
        return (
            query.join(Evidence, col(Evidence.submission_id) == col(Submission.id))
            .outerjoin(Correction, open_correction)
            .join(self.window, true())
            .where(
                col(Evidence.state) == EvidenceState.refused,
                or_(
                    and_(
                        col(Submission.number).is_(None),
                        self.moment.c.now < self.window.c.closes_at,
                    ),
                    self.moment.c.now < col(Correction.due_at),
                ),
            )
        )

    def files_to_bring(self) -> Select[Any]:
        """Files handed in by their hash, of which nobody said yet that they are there."""
        query = self._of_submissions(
            WaitingKind.bring_file,
            about=col(Evidence.id),
            since=col(Submission.handed_in_at),
            until=col(FilePromise.due_at),
            subject=func.concat_ws(" ", col(Submission.number), col(Evidence.filename)),
        )
        return (
            query.join(FilePromise, col(FilePromise.submission_id) == col(Submission.id))
            .join(Evidence, col(Evidence.id) == col(FilePromise.evidence_id))
            .where(
                col(FilePromise.state) == PromiseState.awaited,
                col(FilePromise.said_at).is_(None),
                self.moment.c.now < col(FilePromise.due_at),
                col(Submission.ended).is_(None),
            )
        )

    def corrections_to_answer(self) -> Select[Any]:
        """Corrections whose window is open."""
        query = self._of_submissions(
            WaitingKind.answer_correction,
            about=col(Correction.id),
            since=col(Correction.opened_at),
            until=col(Correction.due_at),
        )
        return query.join(Correction, col(Correction.submission_id) == col(Submission.id)).where(
            col(Correction.state) == CorrectionState.open,
            self.moment.c.now < col(Correction.due_at),
        )

    def _drafts(self, kind: WaitingKind) -> Select[Any]:
        query = self._of_submissions(
            kind,
            about=col(Submission.id),
            since=col(Draft.saved_at),
            until=self.window.c.closes_at,
        )
        newest = and_(
            col(Draft.submission_id) == col(Submission.id),
            col(Draft.version) == col(Submission.draft_version),
        )
        return (
            query.join(Draft, newest)
            .join(self.window, true())
            .where(
                col(Submission.number).is_(None),
                col(Submission.ended).is_(None),
                self.window.c.opens_at <= self.moment.c.now,
                self.moment.c.now < self.window.c.closes_at,
            )
        )

    def _of_submissions(
        self, kind: WaitingKind, *, about: Any, since: Any, until: Any, subject: Any = None
    ) -> Select[Any]:
        query = waits(
            kind,
            self.role,
            about=about,
            since=since,
            until=until,
            subject=subject,
            campaign_id=col(Submission.campaign_id),
            submission_id=col(Submission.id),
            number=col(Submission.number),
            factory_name=col(Submission.factory_name),
            unit=col(Submission.unit),
        )
        return (
            query.select_from(Submission)
            .join(self.moment, self.moment.c.campaign_id == col(Submission.campaign_id))
            .where(col(Submission.organisation_id) == self.organisation_id)
        )


def _intake_window() -> LateralFromClause:
    """The window of hand-ins as it counts for a row of submissions: its unit, its applicant.

    The function is `platform`'s, so that every room judges by the same rule.
    """
    instant = DateTime(timezone=True)
    found = func.platform.window_of(
        col(Submission.campaign_id),
        Gate.intake.value,
        col(Submission.unit),
        cast(col(Submission.organisation_id), Text),
    )
    columns = (
        column("opens_at", instant),
        column("closes_at", instant),
        column("version", Integer),
    )
    return found.table_valued(*columns).lateral("intake_window")
