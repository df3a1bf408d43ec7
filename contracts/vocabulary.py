"""The words that every room uses: roles, actors, file references, endings, dockets.

This module imports nothing of ours.
"""

from datetime import UTC, datetime
from enum import StrEnum
from typing import Annotated, Literal
from uuid import UUID

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints

CampaignId = UUID
SubmissionId = UUID
PersonId = UUID
OrganisationId = UUID

Sha256 = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
SentSha256 = Annotated[
    str,
    StringConstraints(
        pattern=r"^[0-9a-fA-F]{64}$",
        to_lower=True,
    ),
]
"""A hash as a client sends it. Some programs print it in upper case; it is kept in lower case."""
UnitCode = Annotated[str, StringConstraints(pattern=r"^([0-9]{6}|ZONE-[A-Z]{2,12})$")]
CreditCode = Annotated[str, StringConstraints(pattern=r"^[0-9A-Z]{18}$")]

Instant = Annotated[datetime, AfterValidator(lambda at: at.astimezone(UTC))]
"""An instant as it is answered: UTC with Z, whatever offset a plan or a request had."""
Number = Annotated[int, Field(ge=1, le=2**31 - 1)]
"""Counts versions, snapshots, items: from 1, and as the database keeps it."""


class Frozen(BaseModel):
    """A value: immutable, and refused when it carries an undeclared field."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Role(StrEnum):
    """What a person may be. tests/access/table.py says which role each route serves."""

    applicant_member = "applicant_member"
    applicant_signatory = "applicant_signatory"
    unit_officer = "unit_officer"
    unit_head = "unit_head"
    city_officer = "city_officer"
    city_head = "city_head"
    expert = "expert"
    auditor = "auditor"
    system_administrator = "system_administrator"
    security_administrator = "security_administrator"


ROLE_LABELS: dict[Role, str] = {
    Role.applicant_member: "申报单位经办人",
    Role.applicant_signatory: "申报单位授权人",
    Role.unit_officer: "推荐单位经办人",
    Role.unit_head: "推荐单位负责人",
    Role.city_officer: "市局经办人",
    Role.city_head: "市局负责人",
    Role.expert: "评审专家",
    Role.auditor: "审计员",
    Role.system_administrator: "系统管理员",
    Role.security_administrator: "安全管理员",
}


class Actor(Frozen):
    """Who acts. Every action takes an actor and every fact carries one. Ids only, no names.

    kind: `user`: a signed-in person. `system`: a part of ours, named in `system`.
    `delegate`: a person who acts for `acting_for`.
    organisation_id, unit: the organisation or recommending unit that the person belongs to.
    """

    kind: Literal["user", "system", "delegate"]
    person_id: PersonId | None = None
    roles: tuple[Role, ...] = ()
    organisation_id: OrganisationId | None = None
    unit: UnitCode | None = None
    acting_for: PersonId | None = None
    system: str | None = None

    def has(self, *roles: Role) -> bool:
        """True when the actor holds at least one of the roles."""
        return any(role in self.roles for role in roles)


def system(part: str) -> Actor:
    """The actor of what the system does by itself.

    part: the room, or "workflows".
    """
    return Actor(kind="system", system=part)


class FileRef(Frozen):
    """One version of one stored object.

    Readers use all of it: the same key may hold other bytes later.
    """

    bucket: str
    key: str
    version_id: str
    sha256: Sha256
    size: int = Field(ge=0)
    content_type: str = "application/octet-stream"


class FactoryType(StrEnum):
    """建设方向, declared by the applicant, exactly one (notice, attachment 2)."""

    line = "line"
    workshop = "workshop"
    factory = "factory"


FACTORY_TYPE_LABELS: dict[FactoryType, str] = {
    FactoryType.line: "产线级",
    FactoryType.workshop: "车间级",
    FactoryType.factory: "工厂级",
}


class Ending(StrEnum):
    """How a submission ends. Review writes the first seven, registry the last two."""

    withdrawn = "withdrawn"
    correction_lapsed = "correction_lapsed"
    not_recommended = "not_recommended"
    ineligible = "ineligible"
    missed_deadline = "missed_deadline"
    not_accepted = "not_accepted"
    not_selected = "not_selected"
    removed_after_objection = "removed_after_objection"
    registered = "registered"


ENDING_LABELS: dict[Ending, str] = {
    Ending.withdrawn: "已撤回",
    Ending.correction_lapsed: "逾期未补正",
    Ending.not_recommended: "不予推荐",
    Ending.ineligible: "不符合条件",
    Ending.missed_deadline: "逾期不予受理",
    Ending.not_accepted: "市级未受理",
    Ending.not_selected: "未入选",
    Ending.removed_after_objection: "异议成立，移出名单",
    Ending.registered: "已入库",
}


class Docket(Frozen):
    """What every room may copy of a submission. It travels in facts, so it names no person."""

    campaign_id: CampaignId
    submission_id: SubmissionId
    number: str
    organisation_id: OrganisationId
    organisation_name: str
    credit_code: CreditCode
    factory_name: str
    factory_type: FactoryType
    industries: tuple[str, ...]
    unit: UnitCode
    snapshot: int = Field(ge=1, description="which hand-in of this submission, from 1")
    snapshot_hash: Sha256
    rehearsal: bool = False


class HoldKind(StrEnum):
    """Why a submission waits although its stage was answered."""

    credit_open = "credit_open"
    credit_turned_bad = "credit_turned_bad"
    objection = "objection"
    platform_record = "platform_record"
    late_bytes = "late_bytes"
    late_case = "late_case"


class Blocks(StrEnum):
    """What a hold blocks. No hold blocks a delivery."""

    selection = "selection"
    publication = "publication"
    announcement = "announcement"


class TwoPersonAct(StrEnum):
    """An act on a case that one person proposes and another confirms.

    clear_credit_hold: the city lifts a hold about credit. refuse_acceptance: the city does not
    take a delivered case in. undo_refusal, undo_decline: that refusal, or the unit's decline, is
    taken back.
    """

    clear_credit_hold = "clear_credit_hold"
    refuse_acceptance = "refuse_acceptance"
    undo_refusal = "undo_refusal"
    undo_decline = "undo_decline"


class ChecklistDesk(StrEnum):
    """Whose checklist: the unit's before it recommends, the city's before it accepts."""

    unit = "unit"
    city = "city"


class CheckAnswer(StrEnum):
    """How a point of a checklist was answered. All but yes say why, in a note."""

    yes = "yes"
    no = "no"
    not_applicable = "not_applicable"


class ProofState(StrEnum):
    """How far an organisation is proved (单位核验).

    claimed: founded by its credit code, no papers yet. handed_in: licence and letter of
    authorisation wait to be looked at. refused: they do not do, others may be handed in.
    """

    claimed = "claimed"
    handed_in = "handed_in"
    confirmed = "confirmed"
    refused = "refused"


class Outcome(StrEnum):
    """A unit's ruling on a case (审核意见)."""

    recommend = "recommend"
    return_for_correction = "return_for_correction"
    decline = "decline"


OUTCOME_LABELS: dict[Outcome, str] = {
    Outcome.recommend: "推荐",
    Outcome.return_for_correction: "退回补正",
    Outcome.decline: "不予推荐",
}


class SourceResult(StrEnum):
    """One credit source's answer.

    `unavailable` and `no_such_subject` never count as `not_listed`.
    """

    not_listed = "not_listed"
    listed = "listed"
    no_such_subject = "no_such_subject"
    unavailable = "unavailable"
    name_differs = "name_differs"


class CreditVerdict(StrEnum):
    """The verdict over all required sources: `clear` only if every one answers `not_listed`."""

    clear = "clear"
    listed = "listed"
    open = "open"


def covers(point: str, path: str) -> bool:
    """A point covers its own path and everything under it."""
    return path == point or path.startswith(point.rstrip("/") + "/")


class CorrectionPoint(Frozen):
    """One thing to correct: what is wrong and how to mend it.

    path: JSON pointer of a blank of the form, or a kind of evidence.
    """

    path: str
    wrong: str
    mend: str

    @property
    def kind(self) -> Literal["field", "evidence"]:
        """`evidence` for a kind of evidence, named by itself or under /attachments."""
        return "evidence" if f"{self.pointer}/".startswith("/attachments/") else "field"

    @property
    def pointer(self) -> str:
        """The path as a JSON pointer."""
        return self.path if self.path.startswith("/") else f"/attachments/{self.path}"

    def covers(self, path: str) -> bool:
        """Whether a path is the point's own or below it."""
        return covers(self.pointer, path)
