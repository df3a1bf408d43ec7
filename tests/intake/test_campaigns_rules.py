"""Rules of campaigns without a server: files with every error at its line, windows, years, clocks,
extensions, dues, wakes.
"""

from datetime import datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contracts.calendar import Calendar
from contracts.policy import Dates, ReminderRule, UnitSpellings
from contracts.problem import CalendarYearMissing
from contracts.reminders import duration
from services.intake.campaigns import rules
from services.intake.campaigns.located import read_yaml
from services.intake.campaigns.plan import CampaignFiles, read_plan
from services.intake.campaigns.problems import (
    CampaignFilesWrong,
    CampaignOver,
    ClockGoesForward,
    ClockOutOfYears,
    NotARehearsal,
    WindowWouldShorten,
)
from services.intake.corrections.rules import due_at
from services.intake.reminders import rules as reminders
from tests.intake.filing import campaign_files
from tests.plan import YEARS


def at(text: str) -> datetime:
    return datetime.fromisoformat(f"2023-{text}+08:00")


@pytest.fixture(scope="module")
def made() -> CampaignFiles:
    return read_plan(campaign_files())


def wrong(files: dict[str, str]) -> list[dict[str, Any]]:
    with pytest.raises(CampaignFilesWrong) as refused:
        read_plan(files)
    return [dict(error) for error in refused.value.errors]


def test_a_campaigns_instants_are_named_and_in_order(made: CampaignFiles) -> None:
    """A unit's own cut-off is told once for all that share it; a later one is the delivery's."""
    dates = made.plan.dates
    own = at("09-16T00:00")
    told = rules.instants_of(dates, [own, dates.delivery_closes_at, own, at("09-30T00:00")])
    assert [each.code for each in told] == [
        "opens_at",
        "unit_closes_at",
        "delivery_closes_at",
        "acceptance_due_at",
        "scores_due_at",
        "selection_due_at",
        "notice_on",
        "announcement_on",
    ]
    assert told[1].at == own
    assert {each.code for each in told} - {"unit_closes_at"} == set(Dates.model_fields)
    assert [each.at for each in told] == sorted(each.at for each in told)


def test_the_2023_campaign_is_right(made: CampaignFiles) -> None:
    assert made.plan.dates.delivery_closes_at == at("09-23T00:00")
    assert sum(item.points for item in made.plan.panel.rubric) == 100
    assert len(made.units) == 21 and sum(unit.kind == "zone" for unit in made.units) == 5
    assert {unit.code for unit in made.units if unit.closes_at} == {"120114", "ZONE-THT"}
    assert set(made.plan.texts) == {"passed_steps", "objection_requirements", "intake_guidance"}


@pytest.mark.parametrize(
    ("file", "old", "new", "told"),
    [
        (
            "campaign.yaml",
            "opens_at: 2023-09-06T00:00:00+08:00",
            "opens_at: 2023-09-06T00:00:00",
            "须写明时区",
        ),
        ("campaign.yaml", "opens_at: 2023-09-06", "opens_at: 2023-09-23", "不应早于"),
        ("campaign.yaml", "year: 2023", "year: 2022", "不是同一年"),
        ("campaign.yaml", "year: 2023", "year: bald", "不是整数"),
        ("campaign.yaml", "days: 3", "tage: 3", "未知的项"),
        ("campaign.yaml", "organiser: 天津市工业和信息化局\n", "", "缺少此项"),
        (
            "campaign.yaml",
            "sealed_scan_required: false",
            "sealed_scan_required: vielleicht",
            "true 或 false",
        ),
        ("campaign.yaml", 'step: "0.5"', 'step: "viel"', "不是数字"),
        ("campaign.yaml", "unit: working_day", "unit: month", "允许的取值"),
        ("campaign.yaml", "kind: deliver,", "kind: fly,", "允许的取值"),
        ("campaign.yaml", "experts: 5", "experts: 4", "单数"),
        ("campaign.yaml", "PT4H", "P0D", "无法识别"),
        ("campaign.yaml", "P7D, P3D", "P7D, P7D", "重复"),
        (
            "campaign.yaml",
            "kind: score, gate: scoring",
            "kind: score, gate: delivery",
            "应对应 scoring",
        ),
        ("campaign.yaml", "number_prefix: SB-2023-", "number_prefix: YL-2023-", "YL-"),
        ("campaign.yaml", "registry_prefix: TJ5G-2023-", "registry_prefix: TJ5G-2022-", "大写字母"),
        ("campaign.yaml", "panel:\n", "panel: [1]\nunknown:\n", "未知的项"),
        ("campaign.yaml", "contact:\n", "contact: *nowhere\n", "YAML"),
        ("campaign.yaml", "title: 2023", "code: again\ntitle: 2023", "键重复"),
        ("campaign.yaml", "retention_years: 10", "optional_stages: 1", "未知的项"),
        (
            "campaign.yaml",
            "gates: [unit_review, delivery, publication, entry]",
            "gates: 1",
            "应为列表",
        ),
        ("campaign.yaml", "list_prefix: TJB-2023-", "list_prefix: TJB-2022-", "大写字母"),
        ("campaign.yaml", "list_prefix: TJB-2023-", "", "list_prefix"),
        ("campaign.yaml", "code: credit_china", "code: credit_mars", "没有名为"),
        ("campaign.yaml", "code: credit_china", "code: tianjin_market", "信用来源重复"),
        ("campaign.yaml", "form_title: 2023", "form_title: 2022", "不一致"),
        ("campaign.yaml", "dates:\n", "dates: 1\nother:\n", "应为一组"),
        ("rubric.yaml", 'points: "10"', 'points: "9"', "合计为 99"),
        ("rubric.yaml", 'points: "10"', 'points: "10.3"', "整数倍"),
        ("rubric.yaml", 'points: "10"', 'points: "-1"', "正数"),
        ("rubric.yaml", "number: 5", "number: 6", "编号应为 5"),
        ("rubric.yaml", "version: tianjin-2023-1", "edition: 1", "version"),
        ("rubric.yaml", "version: tianjin-2023-1", "version: 1\nedition: 2", "未知的项"),
        ("rubric.yaml", "[/construction/edge_nodes]", "[/construction/edges]", "不是申请书的栏目"),
        ("rubric.yaml", "  workshop: 着重", "  house: 着重", "house"),
        ("campaign.yaml", "code: taxed", "code: Taxed!", "由小写字母"),
        ("campaign.yaml", "code: taxed", "code: registered", "“registered”重复"),
        ("campaign.yaml", "zh: 依法经营", 'zh: "  "', "zh：须填写"),
        ("campaign.yaml", "zh: 依法经营", f"zh: {'长' * 101}", "不超过100字"),
        ("campaign.yaml", "zh: 依法经营", 'zh: "依法\\n经营"', "为一行文字"),
        ("campaign.yaml", "en: Operates lawfully", "fr: Loyal", "fr"),
        ("campaign.yaml", "checklists:\n", "checklists:\n  court: []\n", "court"),
        ("campaign.yaml", "retention_years: 10", "retention_years: 1000", "之间"),
        ("campaign.yaml", "days: 3", "days: 0", "之间"),
        ("campaign.yaml", "stage_table: 1", "stage_table: 7", "没有第 7 版阶段表"),
        ("campaign.yaml", "stage_table: 1", "stage_table: 1000", "之间"),
        ("units.csv", "天津市和平区", "天津市\x00", "不可用的字符"),
        ("units.csv", "code,name", "code,nom", "表头"),
        ("units.csv", "120101,天津市和平区,和平区,district,,", "120101,天津市和平区", "应有6列"),
        (
            "units.csv",
            "120101,天津市和平区,和平区,district,,",
            "120101,,和平区,district,,",
            "缺少名称",
        ),
        ("units.csv", "120102,", "120101,", "重复"),
        ("units.csv", "ZONE-TEDA,", "TEDA,", "不符"),
        ("campaign.yaml", "    licence: 5 ", "    license: 5 ", "licence"),
        ("campaign.yaml", "    other: 20", "    other: 0", "文件数小于1"),
        ("campaign.yaml", "abandoned_hours: 24", "abandoned_hours: 1", "late_bytes_minutes"),
        ("campaign.yaml", "max_pdf_pages: 500", "max_pdf_pages: 0", "应在"),
        (
            "campaign.yaml",
            "when_scanner_unavailable: wait",
            "when_scanner_unavailable: hope",
            "允许的取值",
        ),
        ("units.csv", "zone,120116", "zone,ZONE-THT", "上级区"),
        ("campaign.yaml", "ZONE-TEDA: [", "ZONE-NONE: [", "没有代码 ZONE-NONE"),
        ("campaign.yaml", "[经济技术开发区, ", "[高新区, ", "同时指ZONE-TEDA和ZONE-THT"),
        ("campaign.yaml", "    district: [工业", "    county: [工业", "county"),
        ("units.csv", "2023-09-16T00:00:00+08:00", "2023-09-16", "时区"),
        ("units.csv", "2023-09-16T00:00:00+08:00", "morgen", "时区"),
        ("units.csv", "2023-09-16T00:00:00+08:00", "2023-09-24T00:00:00+08:00", "晚于报送截止"),
        ("units.csv", "2023-09-16T00:00:00+08:00", "2023-09-06T00:00:00+08:00", "不晚于开启"),
    ],
)
def test_each_mistake_is_told(file: str, old: str, new: str, told: str) -> None:
    files = campaign_files()
    assert old in files[file]
    files[file] = files[file].replace(old, new, 1)
    found = wrong(files)
    assert any(
        error["file"] in {file, "campaign.yaml"} and told in error["message"] for error in found
    ), found


def test_missing_strange_and_long_files_are_told_together() -> None:
    files = {"campaign.yaml": "- 1", "texts/../x.txt": "?", "texts/long.txt": "示" * 200_001}
    found = {(error["file"], error["line"]) for error in wrong(files)}
    assert found == {
        ("campaign.yaml", 1),
        ("rubric.yaml", None),
        ("units.csv", None),
        ("texts/../x.txt", None),
        ("texts/long.txt", None),
    }
    files = campaign_files() | {
        "units.csv": "code,name,short_name,kind,parent_district,closes_at\n"
    }
    assert [error["message"] for error in wrong(files)] == ["没有推荐单位"]
    assert wrong(campaign_files() | {"units.csv": ""})[0]["line"] is None


def test_a_campaign_asks_its_own_checklists_or_none(made: CampaignFiles) -> None:
    unit, city = made.plan.checklists.unit, made.plan.checklists.city
    assert [item.code for item in unit][:2] == ["registered", "taxed"]
    assert [item.code for item in city] == ["complete", "eligible", "credit", "copies", "disc"]
    text = campaign_files()["campaign.yaml"]
    cut = text[: text.index("checklists:")] + text[text.index("bulk_undo_seconds:") :]
    none = read_plan(campaign_files() | {"campaign.yaml": cut}).plan.checklists
    assert none.unit == none.city == ()


def test_a_checklist_that_is_too_long_or_wrong_is_told_at_its_line() -> None:
    files = campaign_files(campaign=("code: taxed", "code: registered"))
    [error] = wrong(files)
    line = files["campaign.yaml"].splitlines()[error["line"] - 1]
    assert line.strip() == "- code: registered" and "checklists.unit[2]" in error["message"]
    point = "    - {{ code: p{0}, zh: 甲, en: a, text: 乙, source: 丙 }}\n"
    many = "".join(point.format(n) for n in range(41))
    files = campaign_files(campaign=("  city:\n", f"  city:\n{many}"))
    [error] = wrong(files)
    assert "checklists.city：事项不应超过40项" in error["message"]


def test_lines_name_the_place() -> None:
    files = campaign_files(campaign=("max_age_days: 7", "max_age_days: alt"))
    [error] = wrong(files)
    assert files["campaign.yaml"].splitlines()[error["line"] - 1].strip() == "max_age_days: alt"


@pytest.mark.parametrize(
    "text", ["a: &x [*x]", "a: &x {b: 1}\nc: *x", "? [1]\n: 2", "a: b: c", "\x00"]
)
def test_strange_yaml_is_refused_and_never_loops(text: str) -> None:
    found = read_yaml("f", text)
    assert found.wrong and all(item.zh and item.en for item in found.wrong)


def test_nulls_nesting_and_absent_parts() -> None:
    found = read_yaml("f", "a: ~\nb: text")
    assert (
        found.data == {"a": None, "b": "text"}
        and found.object_at("b") == {}
        and found.line(("b", 3)) == 2
    )
    assert read_yaml("f", "a: [[[[[[[[[[[[[[1]]]]]]]]]]]]]]").wrong
    assert [each.zh for each in read_yaml("f", "[" * 3000).wrong] == ["嵌套过深"]
    assert read_yaml("f", "1").object_at("a") == {}


@given(st.integers(0, 99), st.integers(0, 23), st.integers(0, 59))
def test_durations(days: int, hours: int, minutes: int) -> None:
    whole = timedelta(days=days, hours=hours, minutes=minutes)
    assert duration(f"P{days}DT{hours}H{minutes}M") == (whole or None)


@pytest.mark.parametrize("text", ["", "P", "PT", "7D", "P1W", "-P1D", "P1DT", "P１D"])
def test_no_durations(text: str) -> None:
    assert duration(text) is None


def test_first_windows(made: CampaignFiles) -> None:
    windows = rules.first_windows(made.plan.dates, made.units)
    assert [(w.gate, w.unit, w.version) for w in windows] == [
        ("intake", "", 1),
        ("intake", "120114", 2),
        ("intake", "ZONE-THT", 3),
        ("delivery", "", 1),
        ("scoring", "", 1),
    ]


def test_years_are_needed_and_named(made: CampaignFiles) -> None:
    rules.need_years(made.plan.dates, {2023})
    later = Dates.model_validate(
        made.plan.dates.model_dump()
        | {"announcement_on": datetime.fromisoformat("2025-01-02T00:00+08:00")}
    )
    with pytest.raises(CalendarYearMissing) as refused:
        rules.need_years(later, {2024})
    assert refused.value.extra["years"] == [2023, 2025]


def test_clocks_and_extensions_only_grow() -> None:
    rules.may_move_clock(True, at("09-06T00:00"), at("09-06T00:00"))
    with pytest.raises(ClockGoesForward):
        rules.may_move_clock(True, at("09-06T00:01"), at("09-06T00:00"))
    with pytest.raises(NotARehearsal):
        rules.may_move_clock(False, at("09-06T00:00"), at("09-07T00:00"))
    made = read_plan(campaign_files()).plan
    last = made.year + made.retention_years + 1
    for year in (made.year - 1, made.year, last):
        rules.clock_in_years(at("09-06T00:00").replace(year=year), made)
    for year in (1, made.year - 2, last + 1, 9999):
        with pytest.raises(ClockOutOfYears) as refusal:
            rules.clock_in_years(at("12-31T23:59").replace(year=year), made)
        assert str(last) in refusal.value.detail_zh
    rules.may_extend(None, at("09-06T00:00"))
    rules.may_extend(at("09-06T00:00"), at("09-06T00:01"))
    with pytest.raises(WindowWouldShorten):
        rules.may_extend(at("09-06T00:00"), at("09-06T00:00"))
    assert rules.still_narrows(True, at("09-18T00:00"), at("09-23T00:00"))
    assert not rules.still_narrows(True, at("09-23T00:00"), at("09-23T00:00"))
    assert not rules.still_narrows(False, at("09-18T00:00"), at("09-23T00:00"))


def test_a_corrections_due_instant() -> None:
    calendar = Calendar.of(YEARS)
    assert due_at(calendar, at("09-14T10:00"), 3, None) == at("09-20T00:00")
    assert due_at(calendar, at("09-14T10:00"), 3, at("09-18T00:00")) == at("09-18T00:00")
    assert due_at(calendar, at("09-28T10:00"), 3, None) == at(
        "10-10T00:00"
    )  # 7 and 8 October are worked


def test_wakes() -> None:
    rule = ReminderRule(kind="hand_in", gate="intake", offsets=("P7D", "P3D", "P1D", "PT4H"))
    closings = {"intake": [at("09-23T00:00"), at("09-16T00:00")], "delivery": [at("09-23T00:00")]}

    def found(now: str, rehearsal: bool = True) -> list[tuple[str, str, float | None]]:
        made = reminders.due_timers(at(now), rehearsal, [rule], closings, [at("09-20T00:00")])
        return [(wake.what, wake.offset, wake.seconds) for wake in made]

    assert found("09-06T00:00") == [("remind", o, None) for o in ("P7D", "P3D", "P1D", "PT4H")] + [
        ("remind", "P7D", None),
        ("remind", "P3D", None),
        ("sweep", "", None),
        ("remind", "P1D", None),
        ("remind", "PT4H", None),
        ("close_delivery", "", None),
    ]
    assert [one for one in found("09-21T00:00") if one[0] == "remind"] == [
        ("remind", "P3D", 0.0),
        ("remind", "P1D", None),
        ("remind", "PT4H", None),
    ]
    assert found("09-24T00:00") == [("sweep", "", 0.0), ("close_delivery", "", 0.0)]
    assert ("close_delivery", "", 3600.0) in found("09-22T23:00", rehearsal=False)
    keys = [
        wake.key for wake in reminders.due_timers(at("09-06T00:00"), True, [rule], closings, [])
    ]
    assert len(set(keys)) == len(keys)


def test_another_citys_units_are_called_by_its_own_words() -> None:
    files = campaign_files(campaign=("prefixes: [天津市, 天津]", "prefixes: [示例市]"))
    files["campaign.yaml"] = files["campaign.yaml"].replace("[工业和信息化局, ", "[经济促进中心, ")
    spellings = read_plan(files).plan.unit_spellings
    named = spellings.names_of("990101", "district", "云岭区")
    assert named[:2] == ("云岭区", "示例市云岭区") and "示例市云岭区经济促进中心" in named
    assert UnitSpellings().names_of("990101", "district", "云岭区") == ("云岭区",)


def test_a_real_call_whose_hand_ins_ended_is_not_opened(made: CampaignFiles) -> None:
    dates = made.plan.dates
    closes = dates.delivery_closes_at
    rules.must_not_be_over(False, closes - timedelta(microseconds=1), dates)
    rules.must_not_be_over(True, closes + timedelta(days=900), dates)
    with pytest.raises(CampaignOver) as over:
        rules.must_not_be_over(False, closes, dates)
    assert "2023-09-23 00:00:00（北京时间）" in over.value.detail_zh
    assert "--rehearsal" in over.value.detail_zh
