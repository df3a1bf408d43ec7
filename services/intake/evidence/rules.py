"""Pure decisions about evidence.

Quotas, names, what the sweep may clear away.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Final, Literal

from contracts.application import EvidenceKind
from contracts.policy import EvidenceRules
from services.intake.evidence.problems import (
    FileTooLarge,
    KindNotTaken,
    QuotaUsedUp,
    TypeNotAllowed,
)
from services.intake.evidence.states import UNCHECKED, EvidenceState

FORM_LIFE: Final = timedelta(hours=1)
"""Longer than any upload form is valid: no upload under way can have put an object this old."""


@dataclass
class Usage:
    """What counts against the quotas.

    kinds: files of the submission by kind. used: its bytes. used_by_applicant: bytes of the
    applicant in the campaign.
    """

    kinds: Counter[str] = field(default_factory=Counter)
    used: int = 0
    used_by_applicant: int = 0

    def add(self, kind: str, size: int) -> None:
        self.kinds[kind] += 1
        self.used += size
        self.used_by_applicant += size


def within_quota(
    rules: EvidenceRules, kind: str, content_type: str, size: int, usage: Usage
) -> None:
    """Raises KindNotTaken, TypeNotAllowed, FileTooLarge, QuotaUsedUp."""
    if kind not in rules.kinds:
        raise KindNotTaken(taken=list(rules.kinds))
    if content_type not in rules.content_types:
        raise TypeNotAllowed(allowed=list(rules.content_types))
    if size > rules.max_file_bytes:
        raise FileTooLarge(limit=rules.max_file_bytes, asked=size)
    for scope, taken, asked, limit in (
        ("kind", usage.kinds[kind], 1, rules.kinds[kind]),
        ("files", usage.kinds.total(), 1, rules.max_files),
        ("submission", usage.used, size, rules.max_submission_bytes),
        ("applicant", usage.used_by_applicant, size, rules.max_applicant_bytes),
    ):
        if taken + asked > limit:
            raise QuotaUsedUp(
                scope=scope,
                limit=limit,
                used=taken,
                asked=asked,
            )


def needed_by_answer(
    required: Iterable[str], handed_in: Iterable[str], *, content_changed: bool
) -> set[str]:
    """The kinds that an answer to a correction needs, beside those that its points name.

    required: kinds that the answer's content asks for. handed_in: kinds in review. What was not
    asked for before has to come now. The sealed paper says the content, so other content needs
    another scan of it.
    """
    asked, before = set(required), set(handed_in)
    sealed = {EvidenceKind.sealed_scan.value} if content_changed else set()
    return (asked - before) | (sealed & (asked | before))


Fate = Literal["keep", "leftover", "orphan"]


def fate_of_quarantined(
    state: EvidenceState | None, age: timedelta, form_life: timedelta = FORM_LIFE
) -> Fate:
    """What the sweep does with an object in quarantine: only what no upload can need goes.

    state: of its row, None without one. age: of the object.
    """
    if state in UNCHECKED or age < form_life:
        return "keep"
    return "orphan" if state is None else "leftover"


def orphans(
    known: Iterable[str], found: Iterable[tuple[str, timedelta]], window: timedelta
) -> list[str]:
    """Keys in the evidence bucket that no row names, old enough that none is about to."""
    named = set(known)
    return [key for key, age in found if key not in named and age >= window]
