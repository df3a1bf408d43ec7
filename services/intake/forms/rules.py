"""Pure decisions about a campaign's form: its own part."""

from collections.abc import Sequence

from contracts.application.presentation import Presentation, ShownEvidence, ShownField
from contracts.policy import EvidenceRules


def days_of(presentation: Presentation) -> list[str]:
    """Pointers of dates that must lie in the campaign's year."""
    return [
        field.path
        for part in presentation.parts
        for field in _all(part.fields)
        if field.in_campaign_year
    ]


def evidence_of(presentation: Presentation, rules: EvidenceRules) -> tuple[ShownEvidence, ...]:
    """The kinds that the campaign takes, with its own policy where the form leaves it open."""
    return tuple(
        item.model_copy(update={"required": True})
        if item.by_policy and rules.sealed_scan_required
        else item
        for item in presentation.evidence
        if item.kind.value in rules.kinds
    )


def _all(fields: Sequence[ShownField]) -> list[ShownField]:
    return [each for field in fields for each in (field, *_all(field.fields))]
