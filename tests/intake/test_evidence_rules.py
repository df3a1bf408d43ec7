"""Rules of evidence without a server: quotas, names, declared size and hash, what a scan lets
pass, what the sweep may clear away.
"""

from collections import Counter
from datetime import timedelta
from typing import Any, Literal

import pytest

from contracts.policy import EvidenceRules
from contracts.problem import Problem
from kit.inspection.formats import PDF
from kit.inspection.inspecting import after_scan, as_declared, limits_of
from kit.inspection.outcomes import (
    OFF,
    OUTCOMES,
    Declared,
    MalwareOutcome,
    MalwareScan,
    refusal,
)
from services.intake.evidence import problems, rules
from services.intake.evidence.states import EvidenceState

POLICY = EvidenceRules(
    kinds={"licence": 2, "other": 5},
    max_files=6,
    max_file_bytes=10,
    max_submission_bytes=20,
    max_applicant_bytes=30,
)


def one(size: int = 10, content_type: str = PDF) -> tuple[str, int]:
    return content_type, size


def used(used: int = 0, by_applicant: int = 0, **kinds: int) -> rules.Usage:
    return rules.Usage(Counter(kinds), used, by_applicant)


def test_what_fits_is_taken_to_the_last_byte() -> None:
    usage = used(10, 20, licence=1)
    rules.within_quota(POLICY, "licence", *one(), usage)
    usage.add("licence", 10)
    assert (usage.kinds["licence"], usage.used, usage.used_by_applicant) == (2, 20, 30)


@pytest.mark.parametrize(
    ("kind", "sent", "usage", "refused", "told"),
    [
        ("achievements", one(), used(), problems.KindNotTaken, {"taken": ["licence", "other"]}),
        ("other", one(content_type="text/html"), used(), problems.TypeNotAllowed, {}),
        ("other", one(11), used(), problems.FileTooLarge, {"limit": 10, "asked": 11}),
        ("licence", one(), used(licence=2), problems.QuotaUsedUp, {"scope": "kind", "limit": 2}),
        (
            "other",
            one(),
            used(licence=2, other=4),
            problems.QuotaUsedUp,
            {"scope": "files", "limit": 6},
        ),
        ("other", one(), used(11, 11), problems.QuotaUsedUp, {"scope": "submission", "used": 11}),
        ("other", one(), used(0, 21), problems.QuotaUsedUp, {"scope": "applicant", "asked": 10}),
    ],
)
def test_quotas(
    kind: str,
    sent: tuple[str, int],
    usage: rules.Usage,
    refused: type[Problem],
    told: dict[str, Any],
) -> None:
    with pytest.raises(refused) as found:
        rules.within_quota(POLICY, kind, *sent, usage)
    assert told.items() <= found.value.extra.items()
    words = {
        problems.TypeNotAllowed: "只接收",
        problems.FileTooLarge: "单个文件不超过",
        problems.QuotaUsedUp: "上限为",
    }
    assert words.get(refused, "") in found.value.detail_zh


def test_limits_are_told_as_people_read_them() -> None:
    assert (
        "不超过20.0 MB，此文件31.5 MB"
        in problems.FileTooLarge(20 * 2**20, int(31.5 * 2**20)).detail_zh
    )
    assert (
        problems.TypeNotAllowed(["application/pdf", "image/x"]).detail_zh
        == "只接收PDF、image/x，请另存为其中一种再上传"
    )
    used_up = problems.QuotaUsedUp("kind", 5, 5, 1)
    assert used_up.detail_zh.startswith("同类材料的文件数上限为5，已用5，本次1")
    assert (
        "本申报的材料总量上限为200.0 MB"
        in problems.QuotaUsedUp("submission", 200 * 2**20, 10, 10).detail_zh
    )


def test_size_and_hash_are_as_declared() -> None:
    right = Declared("a.pdf", PDF, 5, "a" * 64)
    assert as_declared(5, "a" * 64, right) is None
    assert as_declared(6, "a" * 64, right).code == "size"  # type: ignore[union-attr]
    assert as_declared(5, "b" * 64, right).code == "sha256"  # type: ignore[union-attr]
    assert as_declared(5, "b" * 64, Declared("a.pdf", PDF, 5, "")) is None, "nobody said a hash"


def test_limits_are_the_campaigns() -> None:
    found = limits_of(EvidenceRules(max_pixels=1, max_pdf_pages=2))
    assert (found.pixels, found.pages, found.depth, found.members) == (1, 2, 1, 200)
    assert PDF in found.content_types


@pytest.mark.parametrize(
    ("outcome", "policy", "kept", "refused"),
    [
        (MalwareOutcome.off, "wait", "off", None),
        (MalwareOutcome.clean, "wait", "clean", None),
        (MalwareOutcome.found, "take_unscanned", "found", "malware"),
        (
            MalwareOutcome.over_scanner_limit,
            "take_unscanned",
            "over_scanner_limit",
            "over_scanner_limit",
        ),
        (MalwareOutcome.scanner_unavailable, "wait", "scanner_unavailable", "scanner_unavailable"),
        (MalwareOutcome.scanner_unavailable, "take_unscanned", "unscanned", None),
    ],
)
def test_what_a_scan_lets_pass(
    outcome: MalwareOutcome,
    policy: Literal["wait", "take_unscanned"],
    kept: str,
    refused: str | None,
) -> None:
    scan, why = after_scan(MalwareScan(outcome, "Test.Signature"), policy)
    assert (scan.outcome.value, why.code if why else None) == (kept, refused)
    assert why is None or why.code != "malware" or "Test.Signature" in why.zh


def test_no_scanner_is_its_own_outcome() -> None:
    assert OFF.outcome is MalwareOutcome.off and OFF.outcome.value != MalwareOutcome.clean.value


@pytest.mark.parametrize(
    ("state", "hours", "fate"),
    [
        (EvidenceState.waiting, 100, "keep"),
        (EvidenceState.checking, 100, "keep"),
        (EvidenceState.promoted, 0, "keep"),
        (EvidenceState.promoted, 2, "leftover"),
        (EvidenceState.abandoned, 2, "leftover"),
        (EvidenceState.removed, 2, "leftover"),
        (None, 0, "keep"),
        (None, 2, "orphan"),
    ],
)
def test_quarantine_loses_only_what_no_upload_can_need(
    state: EvidenceState | None, hours: int, fate: str
) -> None:
    assert rules.fate_of_quarantined(state, timedelta(hours=hours)) == fate


def test_orphans_are_unnamed_and_old() -> None:
    day, hour = timedelta(days=1), timedelta(hours=1)
    found = rules.orphans({"a"}, [("a", day), ("b", day), ("c", hour)], day)
    assert found == ["b"]


def test_every_outcome_says_what_to_do_in_two_languages() -> None:
    values = {"actual": 1, "limit": 2, "name": "n", "ending": ".n", "zh": "中", "en": "en"}
    for code, (zh, en) in OUTCOMES.items():
        told = refusal(code, **values)
        assert told.code == code and zh and en and "{" not in told.zh + told.en


@pytest.mark.parametrize(
    ("required", "before", "changed", "needed"),
    [
        (["licence"], ["licence", "sealed_scan"], True, {"sealed_scan"}),
        (["licence"], ["licence", "sealed_scan"], False, set()),
        (["licence"], ["licence"], True, set()),
        (["licence", "sealed_scan"], ["licence"], True, {"sealed_scan"}),
        (["licence", "earlier_material"], ["licence"], True, {"earlier_material"}),
        (["licence"], ["licence", "earlier_material"], True, set()),
    ],
)
def test_what_an_answer_needs(
    required: list[str], before: list[str], changed: bool, needed: set[str]
) -> None:
    assert rules.needed_by_answer(required, before, content_changed=changed) == needed
