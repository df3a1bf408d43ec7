"""Rules of extensions without a server: who moves, who is told, which reminders, and what makes a
preview stale.
"""

from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest

from contracts.policy import ReminderRule
from contracts.schedule_letter import moved_correction, moved_window
from services.intake.extensions import problems, rules
from services.intake.extensions.rules import Live, UnitWindow
from services.intake.extensions.schemas import Extended, MovedCorrection

AT = datetime(2023, 9, 22, 16, tzinfo=UTC)
LATER = AT + timedelta(days=2)
FIRM, OTHER, PERSON = uuid4(), uuid4(), uuid4()


def live(**changes: Any) -> Live:
    fields: dict[str, Any] = {
        "id": uuid4(),
        "draft": True,
        "unit": "120110",
        "organisation_id": FIRM,
        "organisation_name": "天津示例有限公司",
        "before": AT,
        "after": LATER,
    }
    return Live(**fields | changes)


def shown(**changes: Any) -> Extended:
    fields: dict[str, Any] = {
        "campaign_id": FIRM,
        "gate": "intake",
        "scope": "all",
        "scope_id": "",
        "version": 4,
        "closes_at": LATER,
        "dry_run": True,
        "token": "",
        "submissions": (),
        "drafts": (),
        "units": (),
        "people": 0,
        "unmoved": 0,
        "by_unit": (),
        "corrections": (),
        "letters": (),
        "wording": moved_window("示例", "intake", LATER, "all", "", "示例"),
        "reminders": (),
        "grounds": (),
        "outages": (),
    }
    return Extended(**fields | changes)


def correction(**changes: Any) -> MovedCorrection:
    fields = {
        "correction_id": uuid4(),
        "submission_id": uuid4(),
        "number": "YL-2023-000001",
        "organisation_name": None,
        "unit": "120110",
        "due_before": AT,
        "due_after": LATER,
    }
    return MovedCorrection(**fields | changes)


def test_scopes() -> None:
    assert rules.in_scope("all", "", "120110", str(FIRM))
    assert rules.in_scope("unit", "120110", "120110", "") and not rules.in_scope(
        "unit", "120114", "120110", ""
    )
    assert rules.in_scope("organisation", str(FIRM), "", str(FIRM))
    assert not rules.in_scope("organisation", str(FIRM), "120110", str(OTHER))


def test_only_those_who_can_still_act_are_told() -> None:
    draft, done, still = live(), live(draft=False), live(after=AT)
    assert rules.letter_recipients("intake", "all", [draft, done, still]) == [draft]
    assert rules.letter_recipients("delivery", "all", [draft, done]) == []
    assert rules.letter_recipients("delivery", "organisation", [draft, done, still]) == [
        draft,
        done,
    ]
    assert rules.letter_recipients("scoring", "organisation", [draft]) == []


def test_everybody_in_scope_is_named_moved_or_not() -> None:
    several = [
        live(),
        live(draft=False),
        live(organisation_id=OTHER, organisation_name=None, after=AT),
        live(unit=""),
    ]
    windows = {
        "120110": UnitWindow("120110", "天津市东丽区", AT, LATER),
        "120114": UnitWindow("120114", "天津市武清区", AT, LATER),
        "120111": UnitWindow("120111", "天津市西青区", AT, AT),
    }
    unknown, first, empty = rules.by_unit(several, windows, {"120110": frozenset({PERSON})})
    assert (unknown.code, unknown.name, unknown.moves, unknown.drafts) == ("", None, False, 1)
    assert (first.code, first.moves, first.drafts, first.submissions, first.people) == (
        "120110",
        True,
        2,
        1,
        1,
    )
    assert [(each.name, each.moves) for each in first.organisations] == [
        (None, False),
        ("天津示例有限公司", True),
    ]
    assert (empty.code, empty.organisations, empty.before, empty.after) == ("120114", (), AT, LATER)


def test_letters_are_counted_by_kind_audience_and_unit() -> None:
    people = {"120110": frozenset({PERSON, FIRM}), "": frozenset[UUID]()}
    moved = [correction(), correction(unit="120114")]
    editors = {moved[0].submission_id: frozenset({PERSON})}
    found = [
        (each.kind, each.audience, each.unit, each.recipients)
        for each in rules.letters("delivery", people, ["120110"], moved, editors)
    ]
    assert found == [
        ("schedule_changed", "applicants", "120110", 2),
        ("schedule_changed", "unit_officers", "120110", None),
        ("correction_due_moved", "applicants", "120110", 1),
        ("correction_due_moved", "applicants", "120114", 0),
    ]
    [experts] = rules.letters("scoring", {}, ["120110"], [], {})
    assert (experts.audience, experts.recipients) == ("experts_and_city", None)
    assert "专家" in (experts.uncounted_zh or "") and "not counted" in (experts.uncounted_en or "")


def test_reminders_hang_on_the_new_instant() -> None:
    planned = rules.reminders(
        "intake",
        (
            ReminderRule(kind="hand_in", gate="intake", offsets=("P1D", "P3D", "nonsense")),
            ReminderRule(kind="deliver", gate="delivery", offsets=("P1D",)),
            ReminderRule(kind="rule", gate="intake", offsets=("P1D",)),
        ),
        LATER,
        LATER - timedelta(days=2),
    )
    assert [(each.offset, each.passed) for each in planned] == [
        ("P3D", True),
        ("P1D", False),
        ("nonsense", False),
    ]
    assert planned[1].at == LATER - timedelta(days=1)


def test_a_token_stands_for_what_was_shown_and_not_for_what_only_ages() -> None:
    first = rules.token(shown(), "示例", [PERSON])
    assert first == rules.token(shown(dry_run=False, token="x", people=9), "示例", [PERSON])
    moved = correction()
    for other in (
        rules.token(shown(version=5), "示例", [PERSON]),
        rules.token(shown(), "另一个原因", [PERSON]),
        rules.token(shown(), "示例", []),
        rules.token(shown(drafts=(FIRM,)), "示例", [PERSON]),
        rules.token(shown(submissions=(FIRM,)), "示例", [PERSON]),
        rules.token(shown(corrections=(moved,)), "示例", [PERSON]),
        rules.token(shown(grounds=(FIRM,)), "示例", [PERSON]),
    ):
        assert other != first


def test_what_was_shown_is_what_is_done() -> None:
    rules.may_confirm("a", "a")
    with pytest.raises(problems.PreviewNeeded):
        rules.may_confirm(None, "a")
    with pytest.raises(problems.PreviewStale) as stale:
        rules.may_confirm("b", "a")
    assert stale.value.extra == {"token": "a"}


def test_a_ground_is_a_recorded_gap() -> None:
    rules.grounded([], [])
    rules.grounded([FIRM], [FIRM, OTHER])
    with pytest.raises(problems.OutageUnknown) as unknown:
        rules.grounded([FIRM, OTHER], [FIRM])
    assert [each["outage"] for each in unknown.value.errors] == [str(OTHER)]


def test_the_wording_says_midnight_as_people_do() -> None:
    letter = moved_window("示例征集", "delivery", AT, "unit", "天津市东丽区", "停电")
    assert letter.subject_zh == "推荐报送截止时间调整为 2023年9月22日24:00"
    assert "2023-09-22 24:00 (China time)" in letter.subject_en and "天津市东丽区" in letter.body_en
    assert "全部单位" in moved_window("示例", "else", AT, "all", "", "x").body_zh
    assert (
        "您单位"
        in moved_window("示例", "intake", AT + timedelta(hours=9), "organisation", "", "x").body_zh
    )
    later = moved_correction(2, AT + timedelta(hours=9), AT, "停电")
    assert "第2次补正" in later.body_zh and "2023-09-23 09:00 (China time)" in later.subject_en
