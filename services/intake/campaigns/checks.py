"""Rules that hold between the values of a campaign's files. Pure.

A part that could not be read is None; its check then finds nothing.
"""

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Final

from contracts.application import EvidenceKind, FormVersion, required_evidence
from contracts.calendar import shanghai_day
from contracts.credit_sources import ADAPTERS, CreditSourceEntry
from contracts.policy import CreditPolicy, Dates, EvidenceRules, PanelPolicy, ReminderRule
from contracts.reminders import duration
from contracts.stages.tables import known_versions
from services.intake.campaigns.located import Located, Wrong

FULL_MARKS: Final = Decimal(100)
FEWEST_EXPERTS: Final = 5
_GATES: Final = {
    "hand_in": "intake",
    "correction": "delivery",
    "rule": "delivery",
    "deliver": "delivery",
    "accept": "acceptance",
    "score": "scoring",
}


_BOUNDS: Final[dict[tuple[str, ...], tuple[int, int]]] = {
    ("stage_table",): (1, 999),
    ("retention_years",): (1, 100),
    ("max_per_applicant",): (1, 10_000),
    ("correction", "rounds"): (0, 20),
    ("correction", "days"): (1, 60),
    ("publicity", "length"): (1, 60),
    ("publicity", "finding_working_days"): (1, 120),
    ("credit", "max_age_days"): (1, 366),
    ("evidence", "max_file_bytes"): (1, 2**31 - 1),
    ("evidence", "max_submission_bytes"): (1, 2**40),
    ("evidence", "max_applicant_bytes"): (1, 2**40),
    ("evidence", "max_files"): (1, 1000),
    ("evidence", "max_pdf_pages"): (1, 10_000),
    ("evidence", "max_pixels"): (1, 500_000_000),
    ("evidence", "abandoned_hours"): (1, 144),
}


def check_dates(campaign: Located, dates: Dates | None) -> list[Wrong]:
    """Check that every instant has a zone and that the dates follow the process.

    Intake opens strictly before everything else, in the campaign's year.
    """
    if dates is None:
        return []
    named = [(name, getattr(dates, name)) for name in Dates.model_fields]
    naive = [name for name, instant in named if instant.tzinfo is None]
    if naive:
        return [
            _wrong(campaign, ("dates", n), f"{n}：须写明时区", f"{n} needs a zone") for n in naive
        ]
    wrong = []
    for (before, earlier), (name, instant) in zip(named, named[1:], strict=False):
        if instant < earlier or (before == "opens_at" and instant == earlier):
            zh, en = f"{name}：不应早于 {before}", f"{name} must not be before {before}"
            wrong.append(_wrong(campaign, ("dates", name), zh, en))
    year = str(campaign.data.get("year"))
    if year.isdigit() and year != str(shanghai_day(dates.opens_at).year):
        wrong.append(
            _wrong(
                campaign,
                ("year",),
                "year：与开启时刻不是同一年",
                "year is not the year of opens_at",
            )
        )
    return wrong


def check_panel(rubric: Located, panel: PanelPolicy | None) -> list[Wrong]:
    """Check the rubric's items and the number of experts.

    Items count from 1 and their points, in steps above 0, make 100. Experts are odd and at least 5.
    """
    if panel is None:
        return []
    wrong = []
    for place, item in enumerate(panel.rubric):
        if item.number != place + 1:
            zh, en = f"条目编号应为 {place + 1}", f"the item's number must be {place + 1}"
            wrong.append(_wrong(rubric, ("items", place), zh, en))
        if item.points <= 0 or panel.step <= 0 or item.points % panel.step:
            zh, en = (
                f"分值应为正数且是 {panel.step} 的整数倍",
                f"points must be above 0 and a multiple of {panel.step}",
            )
            wrong.append(_wrong(rubric, ("items", place), zh, en))
    total = sum((item.points for item in panel.rubric), Decimal())
    if total != FULL_MARKS:
        wrong.append(
            _wrong(
                rubric,
                ("items",),
                f"分值合计为 {total}，应为100",
                f"the points add up to {total}, not 100",
            )
        )
    if panel.experts < FEWEST_EXPERTS or panel.experts % 2 == 0:
        zh, en = (
            "panel.experts：专家应不少于5人且为单数",
            "panel.experts must be odd and at least 5",
        )
        wrong.append(Wrong("campaign.yaml", None, zh, en))
    return wrong


def check_reminders(campaign: Located, reminders: tuple[ReminderRule, ...] | None) -> list[Wrong]:
    """Offsets are durations, none twice in a rule; each kind hangs on its own gate."""
    wrong = []
    for place, rule in enumerate(reminders or ()):
        for nth, offset in enumerate(rule.offsets):
            if duration(offset) is None or offset in rule.offsets[:nth]:
                zh = f"提醒时长“{offset:.20}”无法识别或重复，应写作 P7D、PT4H"
                en = f"offset {offset!r:.20} is no duration like P7D or PT4H, or is there twice"
                wrong.append(_wrong(campaign, ("reminders", place, "offsets", nth), zh, en))
        if rule.gate != _GATES[rule.kind]:
            zh, en = (
                f"{rule.kind} 的提醒应对应 {_GATES[rule.kind]}",
                f"{rule.kind} belongs to gate {_GATES[rule.kind]}",
            )
            wrong.append(_wrong(campaign, ("reminders", place), zh, en))
    return wrong


def check_prefixes(campaign: Located) -> list[Wrong]:
    """Number patterns carry the year, and a submission's never looks like a rehearsal's."""
    if not isinstance(campaign.data, dict) or not str(campaign.data.get("year")).isdigit():
        return []
    wrong = []
    for key in ("number_prefix", "registry_prefix", "list_prefix"):
        prefix = str(campaign.data.get(key) or "")
        shape = re.fullmatch(r"[A-Z][A-Z0-9]{0,7}-(\d{4})-", prefix, re.ASCII)
        if key in campaign.data and (
            shape is None or shape[1] != campaign.data.get("year") or prefix.startswith("YL-")
        ):
            zh = f"{key}：应为“大写字母-年份-”，且不以 YL- 开头（演练专用）"
            wrong.append(
                _wrong(campaign, (key,), zh, f"{key} must be CAPITALS-year- and not begin with YL-")
            )
    return wrong


def check_stage_table(campaign: Located) -> list[Wrong]:
    """The plan pins a stage table that this release knows: no case could be placed otherwise."""
    value = campaign.data.get("stage_table") if isinstance(campaign.data, dict) else None
    if not isinstance(value, str) or not re.fullmatch(r"\d{1,3}", value, re.ASCII):
        return []  # the model says what is no number, `check_numbers` what is out of bounds
    if int(value) in known_versions():
        return []
    known = ", ".join(map(str, known_versions()))
    zh = f"stage_table：没有第 {value} 版阶段表，可用 {known}"
    en = f"there is no stage table {value}; there are {known}"
    return [_wrong(campaign, ("stage_table",), zh, en)]


def check_list_prefix(campaign: Located) -> list[Wrong]:
    """A new campaign says how the numbers of its recommendation lists begin."""
    if not isinstance(campaign.data, dict) or campaign.data.get("list_prefix"):
        return []
    zh = "list_prefix：缺少此项，应如 LB-2031-（大写字母-年份-）"
    return [Wrong(campaign.file, None, zh, "list_prefix is missing: write CAPITALS-year-")]


def check_credit(
    campaign: Located, credit: CreditPolicy | None, known: Mapping[str, CreditSourceEntry]
) -> list[Wrong]:
    """Check that there is a credit source and that this installation can ask each one.

    A source is named once and asked in a way that its adapter knows.
    """
    if credit is None:
        return []
    wrong = []
    there = "、".join(known)
    if not credit.sources:
        zh = "credit.sources：至少需要一个信用来源"
        wrong.append(_wrong(campaign, ("credit", "sources"), zh, "credit.sources needs a source"))
    for place, source in enumerate(credit.sources):
        entry = known.get(source.code)
        at = ("credit", "sources", place)
        if entry is None:
            zh = f"没有名为“{source.code:.40}”的信用来源，可用 {there}"
            en = f"no credit source is named {source.code:.40}; there are {', '.join(known)}"
            wrong.append(_wrong(campaign, at, zh, en))
        elif entry.adapter not in ADAPTERS:
            zh = f"信用来源“{source.code}”的查询方式“{entry.adapter:.40}”无法使用"
            en = f"{source.code} is asked by {entry.adapter:.40}, which nothing implements"
            wrong.append(_wrong(campaign, at, zh, en))
        if source.code in {each.code for each in credit.sources[:place]}:
            zh = f"信用来源重复：{source.code}"
            wrong.append(_wrong(campaign, at, zh, f"the source {source.code} is there twice"))
    return wrong


def check_numbers(campaign: Located) -> list[Wrong]:
    """Whole numbers within what makes sense; what is no number is told by the model."""
    wrong = []
    for path, (least, most) in _BOUNDS.items():
        around = campaign.object_at(path[0]) if len(path) > 1 else campaign.data
        value = around.get(path[-1]) if isinstance(around, dict) else None
        if (
            isinstance(value, str)
            and re.fullmatch(r"[+-]?\d+", value, re.ASCII)
            and not least <= int(value[:30]) <= most
        ):
            name = ".".join(path)
            told = f"{name}：应在 {least} 与 {most} 之间"
            wrong.append(_wrong(campaign, path, told, f"{name} must be between {least} and {most}"))
    return wrong


def check_evidence(
    campaign: Located, evidence: EvidenceRules | None, form: FormVersion | None
) -> list[Wrong]:
    """Check the kinds of evidence, their limits and the patience with late bytes.

    Kinds are known, each allows a file, and every kind that the form may require is among them.
    Late bytes are due before they are abandoned.
    """
    if evidence is None:
        return []
    wrong = []
    known = {kind.value for kind in EvidenceKind}
    for kind, most in evidence.kinds.items():
        if kind not in known or most < 1:
            zh = f"evidence.kinds：“{kind:.40}”不是材料类别，或文件数小于1"
            wrong.append(
                _wrong(
                    campaign,
                    ("evidence", "kinds", kind),
                    zh,
                    f"{kind:.40}: no kind of evidence, or below 1",
                )
            )
    substituted = form is None or form.has("/implementation/substitute")
    fullest = {"implementation": {"substitute": True}} if substituted else {}
    asked = required_evidence(fullest, sealed_scan=evidence.sealed_scan_required)
    for needed in asked:
        if needed.value not in evidence.kinds:
            zh, en = (
                f"evidence.kinds：缺少可能必需的类别 {needed.value}",
                f"{needed.value} may be required: take it",
            )
            wrong.append(_wrong(campaign, ("evidence", "kinds"), zh, en))
    if evidence.abandoned_hours * 60 < evidence.late_bytes_minutes:
        zh, en = (
            "abandoned_hours：短于 late_bytes_minutes",
            "abandoned_hours ends before late_bytes_minutes",
        )
        wrong.append(_wrong(campaign, ("evidence", "abandoned_hours"), f"evidence.{zh}", en))
    return wrong


def check_places(
    rubric: Located, panel: PanelPolicy | None, form: FormVersion | None
) -> list[Wrong]:
    """Each place of an item is a blank of the campaign's form."""
    if panel is None or form is None:
        return []
    return [
        _wrong(
            rubric,
            ("items", at, "places"),
            f"{place:.60}：不是申请书的栏目",
            f"{place:.60} is no blank of the form",
        )
        for at, item in enumerate(panel.rubric)
        for place in item.places
        if form.blank_at(place) is None
    ]


def check_rubric_keys(rubric: Located) -> list[Wrong]:
    """The rubric's file holds its version, types and items, nothing else."""
    keys = rubric.data if isinstance(rubric.data, dict) else {}
    return [
        _wrong(rubric, (key,), f"{key:.40}：未知的项", f"{key:.40} is not known")
        for key in keys
        if key not in ("version", "types", "items")
    ]


def _wrong(found: Located, path: tuple[str | int, ...], zh: str, en: str) -> Wrong:
    return Wrong(found.file, found.line(path), zh, en)
