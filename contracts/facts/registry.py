"""Registry's facts: notices, objections, announcements, entries, 5gii records, later endings."""

from datetime import date, datetime
from typing import Literal
from uuid import UUID

from contracts.facts.envelope import Fact, fact
from contracts.vocabulary import Blocks, Ending, FileRef, Frozen, HoldKind


@fact("registry", process="campaign")
class NoticePublishedV1(Fact):
    """subject = notice. Its window follows the campaign's calendar and is never shortened."""

    published_on: date
    last_day: date
    closes_at: datetime
    items: tuple[UUID, ...]
    paper: FileRef | None = None


@fact("registry")
class NoticeDraftedV1(Fact):
    """subject = notice. Drafted from a confirmed selection. Not yet public."""

    items: tuple[UUID, ...]


@fact("registry")
class ItemPublishedV1(Fact):
    """subject = published item (same id as the submission)."""

    notice_id: UUID
    last_day: date


@fact("registry")
class ObjectionRecordedV1(Fact):
    """subject = objection. It names neither the objector nor, if inadmissible, the ground."""

    notice_id: UUID
    admissible: bool


@fact("registry")
class ObjectionRefusedV1(Fact):
    """subject = objection attempt. It came late and was refused, with the instants."""

    notice_id: UUID
    attempted_at: datetime
    closes_at: datetime


@fact("registry")
class ObjectionJudgedV1(Fact):
    """subject = objection."""

    notice_id: UUID
    upheld: bool


@fact("registry")
class ObjectionNotAdmittedV1(Fact):
    """subject = objection. Recorded as admissible, it was found not to be; its item waits no more.

    As in ObjectionRecordedV1 the ground is left out.
    """

    notice_id: UUID


@fact("registry")
class ObjectionTurnedAwayV1(Fact):
    """subject = objection that the public lodged. It was not admitted; its objector is to be told.

    number and reply_to as in ObjectionLodgedV1.
    """

    notice_id: UUID
    number: str
    reply_to: UUID


@fact("registry")
class ObjectionReadV1(Fact):
    """subject = objection. Somebody read the objector's identity."""


@fact("registry")
class ObjectionLodgedV1(Fact):
    """subject = objection, the first of a lodging by the public.

    It names the objector by no more than reply_to, which notify alone can read. items: how many
    factories the lodging objects to.
    """

    notice_id: UUID
    number: str
    reply_to: UUID
    items: int


@fact("registry")
class ObjectionAnsweredV1(Fact):
    """subject = objection that the public lodged. It was judged; its objector is to be told."""

    notice_id: UUID
    number: str
    reply_to: UUID
    upheld: bool


@fact("registry", local=True)
class ObjectionFileStartedV1(Fact):
    """subject = file of an objection. Whoever sends it was given a place for it."""

    notice_id: UUID


@fact("registry", local=True)
class ObjectionFileExaminedV1(Fact):
    """subject = file of an objection. It was taken, or not: why, as the check's code."""

    notice_id: UUID
    taken: bool
    why: str | None = None


@fact("registry", process="notice")
class NoticeClosedV1(Fact):
    """subject = notice."""

    closed_at: datetime


class AnnouncedEntry(Frozen):
    submission_id: UUID
    registry_number: str


@fact("registry")
class AnnouncedV1(Fact):
    """subject = announcement. A person's act that gives the numbers in list order."""

    notice_id: UUID
    document_number: str
    entries: tuple[AnnouncedEntry, ...]
    held: tuple[UUID, ...] = ()
    paper: FileRef | None = None


@fact("registry", process="submission")
class SubmissionRegisteredV1(Fact):
    """subject = entry. ending = registered."""

    registry_number: str
    ending: Ending = Ending.registered


@fact("registry", process="submission")
class ItemRemovedV1(Fact):
    """subject = item. It left the list, and nobody moves up.

    An upheld objection removed it (`objection_id`), or the city ended it as ineligible.
    """

    objection_id: UUID | None = None
    reason: str
    ending: Ending = Ending.removed_after_objection


@fact("registry")
class PlatformComparedV1(Fact):
    """subject = published item. Its 5gii record was compared with our snapshot."""

    verdict: Literal["matched", "differs", "missing_there", "missing_here", "unavailable"]
    external_number: str | None = None


@fact("registry")
class PlatformRecordKeptV1(Fact):
    """subject = platform record. Entered by hand. A later entry overwrites none."""

    external_number: str


@fact("registry", name="hold_opened")
class RegistryHoldOpenedV1(Fact):
    """subject = hold."""

    kind: HoldKind
    blocks: Blocks
    holder: str
    due_at: datetime | None = None


@fact("registry", name="hold_cleared")
class RegistryHoldClearedV1(Fact):
    """subject = hold."""

    kind: HoldKind
    how: str


@fact("registry")
class PaperFiledV1(Fact):
    """subject = notice or announcement. Its Word paper was stored, some time after the act."""

    file: FileRef


@fact("registry")
class PlatformDriftFoundV1(Fact):
    """subject = drift. 5gii and the register disagree on an entry, or 5gii has one too many."""

    registry_number: str
    kind: Literal["missing", "changed", "doubled", "foreign"]
    external_number: str | None = None
    field: str | None = None


@fact("registry")
class PlatformDriftAcknowledgedV1(Fact):
    """subject = drift. A city officer looked into it. Registry stores the reason."""


@fact("registry")
class PlatformDriftResolvedV1(Fact):
    """subject = drift. 5gii was asked again, and the drift is gone or became another."""

    kind: Literal["missing", "changed", "doubled", "foreign"]


@fact("registry")
class HistoryArchivedV1(Fact):
    """subject = closed run of a workflow. Its whole history is stored under its hash."""

    workflow: str
    closed_as: Literal[
        "completed", "failed", "canceled", "terminated", "continued_as_new", "timed_out"
    ]
    events: int
    file: FileRef


@fact("registry")
class ParkedFactSentAgainV1(Fact):
    """subject = decision on a parked fact. It went back to its hearer's queue.

    hearer: the room, or `workflows`. parked_fact: its id; None for what bears none.
    """

    hearer: str
    parked_fact: UUID | None = None


@fact("registry")
class ParkedFactGivenUpV1(Fact):
    """subject = decision on a parked fact. Its hearer does without it.

    A room takes it for heard from then on. `workflows` keeps no such note: a fact that it did
    without may be said and parked again.

    hearer and parked_fact as in ParkedFactSentAgainV1.
    """

    hearer: str
    parked_fact: UUID | None = None


@fact("registry", local=True)
class AuditVerifiedV1(Fact):
    """subject = campaign. An auditor had every leaf recomputed.

    checked: rows, up to and including the first bad one.
    """

    checked: int
    sound: bool
