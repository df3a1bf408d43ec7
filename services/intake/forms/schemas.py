"""A campaign's form as any front end, page or command line, gets it."""

from typing import Any
from uuid import UUID

from pydantic import Field

from contracts.application.presentation import Presentation
from contracts.policy import DuplicateRules, EvidenceRules
from contracts.vocabulary import Frozen


class UnitChoice(Frozen):
    """A recommending unit: the value of the blank, and what is shown for it."""

    code: str
    zh: str
    kind: str
    parent: str | None


class SubmissionRules(Frozen):
    """How often one may apply: one live submission a factory, how many an applicant, what a factory that is there already means."""

    one_live_submission_per_factory: bool
    max_per_applicant: int | None
    duplicates: DuplicateRules


class CampaignForm(Frozen):
    """schema: JSON Schema 2020-12 of a complete draft with its `contact`, blanks left out that nobody filled in; presentation: how to show
    and ask it; version, hash: of the form, which the campaign keeps; units: the choices of `recommending_unit`; evidence: what files are taken.
    """

    campaign_id: UUID
    title: str
    year: int
    rehearsal: bool
    version: str
    hash: str
    form_schema: dict[str, Any] = Field(serialization_alias="schema")
    presentation: Presentation
    units: tuple[UnitChoice, ...]
    evidence: EvidenceRules
    submissions: SubmissionRules
