"""What a campaign's plan says, as every room reads it from `platform.campaigns.plan`.

Written by intake/campaigns from campaigns/<code>/ (domain: what is policy).
"""

from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal
from itertools import takewhile
from typing import Any, Final, Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator

from contracts.calendar import CountingMode, PeriodUnit
from contracts.vocabulary import ChecklistDesk, FactoryType, TwoPersonAct


class Policy(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Dates(Policy):
    """Instants of the plan; half-open windows (`stamp < closes_at`)."""

    opens_at: datetime
    delivery_closes_at: datetime
    acceptance_due_at: datetime
    scores_due_at: datetime
    selection_due_at: datetime
    notice_on: datetime
    announcement_on: datetime


class ArchiveRules(Policy):
    """What an archive may hold where the campaign takes `application/zip`; members are checked
    like files of their own.

    max_unpacked_bytes: over all members; max_ratio: unpacked to packed; max_depth: archives inside
    archives (1 = none inside).
    """

    max_members: int = 200
    max_unpacked_bytes: int = 200 * 1024 * 1024
    max_ratio: int = 100
    max_depth: int = 1


class EvidenceRules(Policy):
    """kinds: the kinds of evidence taken, and how many files of each; max_files: of a submission.
    max_*_bytes: bytes.

    late_bytes_minutes: how long bytes committed by hash may still arrive; abandoned_hours: when an
    upload that never came is ended.
    when_scanner_unavailable: a file the malware scanner cannot look at now waits, or is taken,
    shown as unscanned and scanned later.
    sealed_scan_must_match: whether a sealed scan of other content than the draft's blocks the
    hand-in; one that cannot be read never does.
    """

    content_types: tuple[str, ...] = (
        "application/pdf",
        "image/jpeg",
        "image/png",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    )
    kinds: dict[str, int] = {
        "licence": 5,
        "construction_evidence": 50,
        "achievements": 50,
        "sealed_scan": 5,
        "earlier_material": 20,
        "other": 20,
    }
    max_files: int = 100
    max_file_bytes: int = 20 * 1024 * 1024
    max_submission_bytes: int = 200 * 1024 * 1024
    max_applicant_bytes: int = 1024 * 1024 * 1024
    max_pdf_pages: int = 500
    max_pixels: int = 80_000_000
    archives: ArchiveRules = ArchiveRules()
    late_bytes_minutes: int = 120
    abandoned_hours: int = 24
    when_scanner_unavailable: Literal["wait", "take_unscanned"] = "wait"
    sealed_scan_required: bool = False
    sealed_scan_must_match: Literal["block", "warn"] = "warn"


class CreditSource(Policy):
    code: str
    name: str


class CreditPolicy(Policy):
    """gates: the stages at which every source is asked; max_age_days: how old a clear check may be
    at a gate.
    """

    sources: tuple[CreditSource, ...]
    gates: tuple[Literal["unit_review", "delivery", "publication", "entry"], ...]
    max_age_days: int = 7


class CorrectionPolicy(Policy):
    """rounds: how often a case may be returned; days: working days, next-day count, cut short at
    the delivery cut-off.

    untouched: what an answer meets that leaves a requested point as it was.
    """

    rounds: int = 2
    days: int = 3
    untouched: Literal["warns", "blocks"] = "warns"


DuplicatePolicy = Literal["refuse", "warn", "allow"]


class DuplicateRules(Policy):
    """What the check says of one factory twice, by credit code and factory name: refuse blocks the
    hand-in, warn only tells.

    same_factory_live: another submission of this campaign that was handed in and has not ended,
    whoever's; earlier_entry: an entry of an earlier year.
    """

    same_factory_live: DuplicatePolicy = "refuse"
    earlier_entry: DuplicatePolicy = "warn"


class RubricItem(Policy):
    """text: what the call says of this element. places: the form's blanks that speak of it."""

    number: int
    group: str
    title: str
    points: Decimal
    text: str = ""
    places: tuple[str, ...] = ()


class PanelPolicy(Policy):
    """experts: at least, odd; step: of points; result: how the totals become one figure;
    spread_flag: points. types: what the call asks of each type of factory.
    """

    experts: int = 5
    step: Decimal = Decimal("0.5")
    result: Literal["mean", "trimmed_mean"] = "mean"
    spread_flag: Decimal = Decimal("20")
    rubric_version: str
    rubric: tuple[RubricItem, ...]
    types: dict[FactoryType, str] = Field(default_factory=dict)


class PublicityPolicy(Policy):
    length: int = 5
    unit: PeriodUnit = PeriodUnit.WORKING_DAY
    mode: CountingMode = CountingMode.FIRST_DAY_COUNTED
    finding_working_days: int = 10


class ContactOffice(Policy):
    """Where objections and questions go; configuration, never a person."""

    office: str
    address: str
    phone: str
    fax: str
    email: str
    postal_code: str


ReminderKind = Literal["hand_in", "correction", "rule", "deliver", "accept", "score"]


class ReminderRule(Policy):
    """kind: who still has to act; gate: whose closing instant; offsets: ISO 8601 durations before
    it, e.g. P7D, PT4H.
    """

    kind: ReminderKind
    gate: Literal["intake", "delivery", "acceptance", "scoring"]
    offsets: tuple[str, ...]


class UnitSpellings(Policy):
    """How else the recommending units are called, as people and seals write them.

    prefixes: what may stand before a name (the city's). offices: kind of unit → what may stand
    behind a name: its office first, as official papers name it, then other spellings.
    others: code of a unit → further names of it.
    """

    prefixes: tuple[str, ...] = ()
    offices: dict[Literal["district", "zone"], tuple[str, ...]] = Field(default_factory=dict)
    others: dict[str, tuple[str, ...]] = Field(default_factory=dict)

    def office_of(self, kind: str, name: str) -> str:
        """The full name of the office that seals for a unit: the name with the first office of
        its kind; the name alone where the campaign names none.
        """
        return name + next(iter(self._ends(kind)), "")

    def _ends(self, kind: str) -> tuple[str, ...]:
        return next((ends for each, ends in self.offices.items() if each == kind), ())

    def names_of(
        self, code: str, kind: str, *names: str, within: Sequence[str] = ()
    ) -> tuple[str, ...]:
        """Every spelling of one unit.

        names: those that its row has. within: those of the unit it lies in, which people write
        before its name or around it.
        """
        own = (*names, *self.others.get(code, ()))
        inside = [
            written
            for outer in within
            for name in own
            for written in (outer + name, f"{outer}（{name}）")
        ]
        bare = (*own, *inside)
        placed = [
            prefix + name
            for name in bare
            for prefix in self.prefixes
            if not name.startswith(prefix)
        ]
        offices = self._ends(kind)
        known = [*bare, *placed]
        return tuple(dict.fromkeys([*known, *(name + end for name in known for end in offices)]))


class CheckItem(Policy):
    """One point of a checklist. text: the condition's own words; source: where they stand."""

    code: str
    zh: str
    en: str
    text: str
    source: str


class Checklists(Policy):
    """What a desk answers point by point: the unit before it recommends a case, the city before it
    accepts one. An empty one asks nothing.
    """

    unit: tuple[CheckItem, ...] = ()
    city: tuple[CheckItem, ...] = ()

    def of(self, desk: ChecklistDesk) -> tuple[CheckItem, ...]:
        """The points of one desk."""
        return self.unit if desk is ChecklistDesk.unit else self.city


RETIRED: Final = frozenset({"optional_stages"})
"""Keys of plans that were opened before they went. They said nothing."""


class Plan(Policy):
    """One campaign's whole policy, validated when opened, versioned, pinned to its submissions."""

    code: str
    version: int = 1
    title: str
    year: int
    organiser: str
    division: str
    basis: str
    form_title: str
    list_title: str
    stage_table: int
    dates: Dates
    evidence: EvidenceRules
    credit: CreditPolicy
    correction: CorrectionPolicy
    panel: PanelPolicy
    publicity: PublicityPolicy
    reminders: tuple[ReminderRule, ...]
    contact: ContactOffice
    unit_spellings: UnitSpellings = UnitSpellings()
    checklists: Checklists = Checklists()
    number_prefix: str = Field(description="submission numbers, e.g. AB-2031-")
    registry_prefix: str = Field(description="entry numbers, e.g. AB5G-2031-")
    list_prefix: str = Field(
        default="", description="numbers of recommendation lists, e.g. LB-2031-"
    )
    announcement_document_number: str
    ruling_needs_head: bool = True
    two_persons: tuple[TwoPersonAct, ...] = Field(
        default=tuple(TwoPersonAct),
        description="acts that one person proposes and another confirms; a ruling has its own line",
    )
    bulk_undo_seconds: int = Field(
        default=30,
        ge=0,
        le=600,
        description="how long a bulk act can be undone before it takes effect; 0: at once",
    )
    one_live_submission_per_factory: bool = True
    max_per_applicant: int | None = None
    duplicates: DuplicateRules = DuplicateRules()
    form_version: str = Field(
        description="the form this campaign was opened with and keeps: the name of `form`, "
        "or of a published version (contracts/application/versions)",
    )
    form: dict[str, Any] | None = Field(
        default=None,
        description="the campaign's own form document (contracts/application/form_data.py); "
        "kit.forms reads it, and kit.gates leaves it out",
    )
    retention_years: int = 10
    texts: dict[str, str] = Field(
        default_factory=dict,
        description="longer texts by name: passed steps, objection requirements …",
    )

    @model_validator(mode="before")
    @classmethod
    def _without_retired(cls, data: Any) -> Any:
        """A stored plan may still have a retired key with nothing in it."""
        if not isinstance(data, dict):
            return data
        return {key: value for key, value in data.items() if value or key not in RETIRED}

    @property
    def list_numbers(self) -> str:
        """What the numbers of recommendation lists begin with."""
        if self.list_prefix:
            return self.list_prefix
        # Plans that were opened before the prefix was data keep the one they printed: the letters
        # of their registry numbers, and a B.
        letters = "".join(takewhile(str.isalpha, self.registry_prefix))
        return f"{letters}B-{self.year}-"
