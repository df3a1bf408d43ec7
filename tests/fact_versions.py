"""Every fact names the version that its row has after the act.

This is checked in each transaction of a room under test.

`watch` is called once in a process that opens rooms. What it finds is kept, and fails the test
under way (`tests/conftest.py`).
"""

from collections import Counter
from collections.abc import Awaitable, Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, Final
from uuid import UUID

from sqlalchemy import text

from contracts.facts import FACTS, Fact, identity, intake, notify, registry, review
from kit.db import Database, Writing

ROWS: Final[dict[str, tuple[type[Fact], ...]]] = {
    "identity.people(id, version)": (
        identity.PersonRegisteredV1,
        identity.RolesChangedV1,
        identity.TokensRevokedV1,
        identity.RevocationLiftedV1,
        identity.AccountLockedV1,
        identity.AccountUnlockedV1,
        identity.SignedInV1,
        identity.DemoPersonEnteredV1,
        identity.DemoSignedInV1,
        identity.SignInRefusedV1,
        identity.TokenRefreshedV1,
        identity.SignInEndedV1,
        identity.PasswordChangedV1,
        identity.PasswordResetV1,
        identity.OneTimeLinkIssuedV1,
        identity.SecondStepAskedV1,
        identity.SecondStepLockedV1,
        identity.SecondFactorEnrolledV1,
        identity.RecoveryCodeUsedV1,
        identity.RecoveryCodesRenewedV1,
        identity.SecondFactorRemovedV1,
    ),
    "identity.organisations(id, version)": (
        identity.OrganisationFoundedV1,
        identity.OrganisationProofHandedInV1,
        identity.OrganisationConfirmedV1,
        identity.OrganisationProofRefusedV1,
        identity.OrganisationPaperReadV1,
    ),
    "identity.contests(id, version)": (
        identity.OrganisationContestedV1,
        identity.OrganisationContestDecidedV1,
    ),
    "identity.memberships(id, version)": (
        identity.MembershipAskedV1,
        identity.MemberAdmittedV1,
        identity.MemberRemovedV1,
    ),
    "platform.campaigns(id, version)": (
        intake.CampaignOpenedV1,
        intake.ClockMovedV1,
        intake.ScheduleChangedV1,
        intake.ExtensionGroundedV1,
        intake.ScheduleConcernsV1,
    ),
    "intake.outages(id, version)": (intake.OutageRecordedV1,),
    "intake.submissions(id, version)": (
        intake.DraftSavedV1,
        intake.WordFileReadV1,
        intake.LateFilesAwaitedV1,
        intake.LateFilesMissedV1,
        intake.SubmissionHandedInV1,
        intake.HandInRefusedV1,
        intake.SnapshotFiledV1,
        intake.WithdrawalRequestedV1,
        intake.WithdrawalTakenBackV1,
    ),
    "intake.evidence(id, version)": (
        intake.UploadStartedV1,
        intake.EvidencePromotedV1,
        intake.EvidenceRefusedV1,
        intake.EvidenceRemovedV1,
        intake.EvidenceCheckPostponedV1,
        intake.EvidenceAbandonedV1,
        intake.MalwareScannedV1,
    ),
    "intake.late_files(evidence_id, version)": (
        intake.LateBytesPromisedV1,
        intake.LateBytesArrivedV1,
        intake.LateBytesLapsedV1,
    ),
    "intake.scan_readings(evidence_id, version)": (intake.SealedScanReadV1,),
    "intake.corrections(id, version)": (
        intake.CorrectionOpenedV1,
        intake.CorrectionDueMovedV1,
        intake.CorrectionAnsweredV1,
        intake.CorrectionLapsedV1,
    ),
    "notify.addresses(id, version)": (notify.EmailCodeSentV1, notify.AddressProvedV1),
    "notify.bindings(person_id, version)": (notify.AddressChangedV1, notify.AddressBoundV1),
    "notify.messages(id, version)": (
        notify.MessageSentV1,
        notify.MessageFailedV1,
        notify.MessageQueuedAgainV1,
        notify.AddressLetterQueuedAgainV1,
        notify.MessageReadV1,
    ),
    "registry.notices(id, version)": (
        registry.NoticeDraftedV1,
        registry.NoticePublishedV1,
        registry.NoticeClosedV1,
    ),
    "registry.items(submission_id, version)": (registry.ItemPublishedV1, registry.ItemRemovedV1),
    "registry.objection_files(id, version)": (
        registry.ObjectionFileStartedV1,
        registry.ObjectionFileExaminedV1,
    ),
    "registry.objections(id, version)": (
        registry.ObjectionRecordedV1,
        registry.ObjectionRefusedV1,
        registry.ObjectionJudgedV1,
        registry.ObjectionReadV1,
        registry.ObjectionLodgedV1,
        registry.ObjectionAnsweredV1,
        registry.ObjectionNotAdmittedV1,
        registry.ObjectionTurnedAwayV1,
    ),
    "registry.announcements(id, version)": (registry.AnnouncedV1,),
    "registry.holds(id, version)": (registry.RegistryHoldOpenedV1, registry.RegistryHoldClearedV1),
    "registry.drifts(id, version)": (
        registry.PlatformDriftFoundV1,
        registry.PlatformDriftAcknowledgedV1,
        registry.PlatformDriftResolvedV1,
    ),
    "review.score_drafts(id, version)": (review.ScoreDraftSavedV1,),
    "review.cases(id, version)": (
        review.CaseOpenedV1,
        review.CaseRuledV1,
        review.RulingProposedV1,
        review.CaseDeliveredV1,
        review.CaseUndeliveredV1,
        review.CaseAcceptedV1,
        review.CaseSelectedV1,
        review.CaseEndedV1,
        review.CaseReopenedV1,
        review.WithdrawalRefusedV1,
    ),
    "review.credit_checks(id, version)": (review.CreditCheckedV1,),
    "review.credit_files(id, version)": (
        review.CreditFileStartedV1,
        review.CreditFileExaminedV1,
    ),
    "review.lists(id, row_version)": (
        review.ListMadeV1,
        review.SealUploadedV1,
        review.ListDeliveredV1,
        review.DeliveryRefusedV1,
    ),
    "review.closings(campaign_id, number)": (review.DeliveryClosedV1,),
    "review.panels(id, version)": (review.PanelOpenedV1,),
    "review.seats(id, version)": (
        review.RecusalDeclaredV1,
        review.AlternateSeatedV1,
        review.AssignmentAcceptedV1,
        review.ScoreHandedInV1,
    ),
    "review.evaluations(campaign_id, version)": (review.EvaluationClosedV1,),
    "review.selections(id, version)": (review.SelectionProposedV1, review.SelectionMadeV1),
    "review.holds(id, version)": (review.HoldOpenedV1, review.HoldClearedV1),
    "review.proposed_acts(id, version)": (
        review.ActProposedV1,
        review.ActConfirmedV1,
        review.ActRejectedV1,
    ),
}
"""`table(key, version)` and the facts about its rows.

Of several rows under one key the newest counts.
"""

COUNTED: Final[dict[type[Fact], str]] = {
    intake.CalendarLoadedV1: "SELECT count(*) FROM intake.journal WHERE subject = :subject",
    registry.PlatformComparedV1: (
        "SELECT count(*) FROM registry.comparisons WHERE submission_id = :subject"
    ),
    registry.PaperFiledV1: (
        "SELECT version FROM registry.notices WHERE id = :subject"
        " UNION ALL SELECT version FROM registry.announcements WHERE id = :subject"
    ),
}
"""Facts whose version is asked for otherwise."""

ONLY: Final[dict[type[Fact], str]] = {
    identity.CreditCodeOverriddenV1: "a code is overridden once, before its organisation is there",
    identity.SignInRefusedV1: "an attempt under a login that nobody has",
    intake.EvidenceSweptV1: "a sweep is written down once",
    intake.OwnDataExportedV1: "an export is told once and kept nowhere",
    intake.ReminderDueV1: "a reminder is said once",
    registry.AuditVerifiedV1: "the campaign is intake's; the audit keeps no row of its own",
    registry.HistoryArchivedV1: "a closed run is catalogued once",
    registry.ParkedFactSentAgainV1: "a decision is added and never changed",
    registry.ParkedFactGivenUpV1: "a decision is added and never changed",
    registry.PlatformRecordKeptV1: "a record is added and never changed",
    registry.SubmissionRegisteredV1: "an entry is never changed",
    review.ReviewReminderDueV1: "a reminder is said once",
    intake.ContactReadV1: "a reading is added and never changed",
    review.ScanLookedAtV1: "a look is added and never changed",
    review.ChecklistSavedV1: "a saving is added and never changed",
    review.WithdrawalDroppedV1: "a request is judged or dropped once",
}
"""Facts that are the first and last of their row, which has no version: 1, always."""

SECOND: Final[dict[type[Fact], str]] = {
    review.WithdrawalStandsV1: "the grant was the first thing said of the request",
}
"""As ONLY, but always 2."""

OWNER: Final = {cls.topic: rows for rows, classes in ROWS.items() for cls in classes}

BESIDE: Final[dict[type[Fact], str]] = {
    intake.HandInRefusedV1: "a refusal changes nothing",
    intake.LateFilesMissedV1: "the facts of each file tell of the change",
    intake.WordFileReadV1: "the save's own fact tells of the change",
}
"""Facts that take no version of their own: they name the one that their row has already."""

Said = tuple[str, UUID, int]
wrong: list[str] = []
"""What was found since the last test."""
said_topics: set[str] = set()
"""Topics of all facts that were said in this process, or in the spaces that it closed."""


def watch() -> None:
    """Look at every act of every room in this process from now on."""
    act, act_because = Database.act, Database.act_because

    async def watched_act(self: Database, action: Any, *args: Any, **kwargs: Any) -> Any:
        return await act(self, _checked(action), *args, **kwargs)

    async def watched_listener(
        self: Database, cause: UUID, action: Any, *args: Any, **kwargs: Any
    ) -> Any:
        return await act_because(self, cause, _checked(action), *args, **kwargs)

    setattr(Database, "act", watched_act)  # noqa: B010
    setattr(Database, "act_because", watched_listener)  # noqa: B010


_looking = True


@contextmanager
def unwatched() -> Iterator[None]:
    """Look at no act meanwhile: tests of the plumbing say facts about rows that are not there."""
    global _looking
    _looking = False
    yield
    _looking = True


def _checked(action: Callable[..., Awaitable[Any]]) -> Callable[..., Awaitable[Any]]:
    async def run(tx: Writing, *args: Any, **kwargs: Any) -> Any:
        answer = await action(tx, *args, **kwargs)
        if _looking:
            await _look(tx)
        return answer

    return run


async def _look(tx: Writing) -> None:
    """Compare what this transaction said with the rows as it leaves them."""
    await tx.flush()
    mine = text(
        f"SELECT topic, subject, subject_version FROM {tx.service}.journal"
        " WHERE xmin = pg_current_xact_id_if_assigned()::xid"
    )
    said = [(topic, subject, version) for topic, subject, version in await tx.execute(mine)]
    said_topics.update(topic for topic, _, _ in said)
    wrong.extend(said_twice(said))
    highest: dict[tuple[str, UUID], Said] = {}
    for topic, subject, version in said:
        key = (row_of(topic), subject)
        if key not in highest or highest[key][2] < version:
            highest[key] = (topic, subject, version)
    for topic, subject, version in highest.values():
        present = await _version_of(tx, topic, subject)
        if present != version:
            wrong.append(f"{topic} of {subject} names version {version}; its row has {present}")


def row_of(topic: str) -> str:
    """The table of the row that a fact is about; the topic itself where there is no such row."""
    return OWNER.get(topic, topic)


def said_twice(said: Sequence[Said]) -> list[str]:
    """The versions that several facts of one act about one row take."""
    taken = Counter(
        (row_of(topic), subject, version)
        for topic, subject, version in said
        if FACTS[topic] not in BESIDE
    )
    return [
        f"{times} facts about {subject} in {row} take version {version}"
        for (row, subject, version), times in taken.items()
        if times > 1
    ]


async def _version_of(tx: Writing, topic: str, subject: UUID) -> int | None:
    """The version of a fact's row; None where there is no such row."""
    cls = FACTS[topic]
    found: int | None = None
    if cls in COUNTED:
        found = (await tx.execute(text(COUNTED[cls]), {"subject": subject})).scalar()
    elif topic in OWNER:
        table, _, columns = OWNER[topic].rstrip(")").partition("(")
        key, version = columns.split(", ")
        query = f"SELECT max({version}) FROM {table} WHERE {key} = :subject"
        found = (await tx.execute(text(query), {"subject": subject})).scalar()
    if found is not None:
        return found
    if cls in SECOND:
        return 2
    return 1 if cls in ONLY else None


def unsaid() -> list[str]:
    """The classes of facts that nobody said."""
    return sorted(cls.__name__ for topic, cls in FACTS.items() if topic not in said_topics)


def take_wrong() -> list[str]:
    """What was found wrong since the last call."""
    found = list(wrong)
    wrong.clear()
    return found
