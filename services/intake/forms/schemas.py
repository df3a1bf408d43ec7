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
    """How often one may apply.

    max_per_applicant: how many live submissions an applicant may have; None for any number.
    duplicates: what follows when a factory is there already.
    """

    one_live_submission_per_factory: bool
    max_per_applicant: int | None
    duplicates: DuplicateRules


class CampaignForm(Frozen):
    """schema: JSON Schema 2020-12 of a complete draft with its `contact`.

    Blanks that nobody filled in are left out of a draft.
    presentation: how to show the form and ask for it.
    version, hash: of the form; the campaign keeps them.
    units: the choices of `recommending_unit`. evidence: which files are taken.
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
