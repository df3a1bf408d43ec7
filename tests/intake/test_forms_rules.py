"""A campaign's own share of its form, and tags."""

from contracts.application.versions import published
from contracts.policy import EvidenceRules
from services.intake.forms import rules
from tests.forms import FORM

SHOWN = published(FORM).presentation


def test_days_of_the_campaigns_year() -> None:
    assert rules.days_of(SHOWN) == ["/cover/filled_on", "/declaration/declared_on"]


def test_evidence_as_the_campaign_takes_it() -> None:
    few = EvidenceRules(kinds={"licence": 1, "sealed_scan": 1}, sealed_scan_required=True)
    assert [(item.kind.value, item.required) for item in rules.evidence_of(SHOWN, few)] == [
        ("licence", True),
        ("sealed_scan", True),
    ]
    usual = {item.kind.value: item.required for item in rules.evidence_of(SHOWN, EvidenceRules())}
    assert not usual["sealed_scan"] and len(usual) == len(SHOWN.evidence)
