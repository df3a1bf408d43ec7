"""Pure decisions before a campaign is opened: which settings people change, and how a changed one
is written into campaign.yaml.
"""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final, Literal

import yaml

from services.intake.campaigns.rules import INSTANTS

SettingKind = Literal["text", "number", "instant", "flag", "choice"]
Words = tuple[str, str]
PLAIN: Final = re.compile(r"[0-9A-Za-z][0-9A-Za-z_+.-]*(?::[0-9]{2}[0-9A-Za-z_+.-]*)*", re.ASCII)
"""A value that YAML reads as itself without quotation marks."""
NOTHING: Final = frozenset({"null", "Null", "NULL"})

BASICS: Final = ("基本信息", "The call")
NUMBERS: Final = ("编号", "Numbers")
DATES: Final = ("时间（北京时间）", "Dates (Beijing time)")
RULES: Final = ("规则", "Rules")
CONTACT: Final = ("联系方式", "Contact")
WARN_OR_BLOCK: Final = (("warn", "仅提醒", "only tell"), ("block", "不予提交", "refuse"))
DUPLICATES: Final = (
    ("refuse", "不予提交", "refuse"),
    ("warn", "仅提醒", "only tell"),
    ("allow", "不提示", "say nothing"),
)


@dataclass(frozen=True)
class Setting:
    """One setting of campaign.yaml that people change from call to call."""

    pointer: str
    group: Words
    label: Words
    kind: SettingKind = "text"
    choices: tuple[tuple[str, str, str], ...] = ()


SETTINGS: Final = (
    Setting("/code", BASICS, ("代码", "Code")),
    Setting("/title", BASICS, ("名称", "Title")),
    Setting("/year", BASICS, ("年份", "Year"), "number"),
    Setting("/organiser", BASICS, ("主办单位", "Organiser")),
    Setting("/division", BASICS, ("承办处室", "Division")),
    Setting("/basis", BASICS, ("依据", "Basis")),
    Setting("/form_title", BASICS, ("申请书标题", "Title of the form")),
    Setting("/list_title", BASICS, ("推荐汇总表标题", "Title of the recommendation list")),
    *(Setting(f"/dates/{name}", DATES, (zh, en), "instant") for name, zh, en in INSTANTS),
    Setting("/number_prefix", NUMBERS, ("申报编号前缀", "Submissions begin with")),
    Setting("/registry_prefix", NUMBERS, ("入库编号前缀", "Entries begin with")),
    Setting("/list_prefix", NUMBERS, ("汇总表编号前缀", "Lists begin with")),
    Setting("/announcement_document_number", NUMBERS, ("公布文号", "Announcement's number")),
    Setting(
        "/max_per_applicant",
        RULES,
        ("每家单位申报件数上限（空：不限）", "Submissions of one applicant at most (empty: any)"),
        "number",
    ),
    Setting(
        "/one_live_submission_per_factory",
        RULES,
        ("同一工厂只能有一件有效申报", "One live submission a factory"),
        "flag",
    ),
    Setting(
        "/duplicates/same_factory_live",
        RULES,
        ("本次已有同一工厂申报", "The factory applies already"),
        "choice",
        DUPLICATES,
    ),
    Setting(
        "/duplicates/earlier_entry",
        RULES,
        ("同一工厂往年已入库", "The factory is in the register already"),
        "choice",
        DUPLICATES,
    ),
    Setting(
        "/ruling_needs_head",
        RULES,
        ("审核意见须负责人确认", "A ruling needs the head's confirmation"),
        "flag",
    ),
    Setting("/correction/rounds", RULES, ("补正次数上限", "Corrections at most"), "number"),
    Setting("/correction/days", RULES, ("补正工作日数", "Working days to correct"), "number"),
    Setting(
        "/evidence/sealed_scan_required",
        RULES,
        ("必须提交盖章扫描件", "A sealed scan is required"),
        "flag",
    ),
    Setting(
        "/evidence/sealed_scan_must_match",
        RULES,
        ("盖章件与申报内容不一致时", "Where the sealed scan differs"),
        "choice",
        WARN_OR_BLOCK,
    ),
    Setting("/credit/max_age_days", RULES, ("信用核查有效天数", "Days a check counts"), "number"),
    Setting("/panel/experts", RULES, ("专家人数（单数）", "Experts (odd)"), "number"),
    Setting(
        "/panel/result",
        RULES,
        ("专家总分的合成方式", "How totals become one score"),
        "choice",
        (("mean", "平均分", "mean"), ("trimmed_mean", "去掉最高最低后平均", "trimmed mean")),
    ),
    Setting("/panel/spread_flag", RULES, ("分差提示（分）", "Spread that is flagged"), "number"),
    Setting("/publicity/length", RULES, ("公示期长度", "Length of the publicity"), "number"),
    Setting(
        "/publicity/unit",
        RULES,
        ("公示期单位", "Counted in"),
        "choice",
        (("working_day", "工作日", "working days"), ("calendar_day", "自然日", "calendar days")),
    ),
    Setting(
        "/publicity/finding_working_days",
        RULES,
        ("异议办理工作日数", "Working days to judge an objection"),
        "number",
    ),
    Setting("/retention_years", RULES, ("材料保存年限", "Years that papers are kept"), "number"),
    Setting("/contact/office", CONTACT, ("联系部门", "Office")),
    Setting("/contact/address", CONTACT, ("地址", "Address")),
    Setting("/contact/phone", CONTACT, ("电话", "Phone")),
    Setting("/contact/fax", CONTACT, ("传真", "Fax")),
    Setting("/contact/email", CONTACT, ("邮箱", "E-mail")),
    Setting("/contact/postal_code", CONTACT, ("邮编", "Postal code")),
)


def value_at(data: object, pointer: str) -> str | None:
    """The text at a place of the file's data; None where there is none."""
    for step in pointer.strip("/").split("/"):
        data = data.get(step) if isinstance(data, dict) else None
    return data if isinstance(data, str) else None


def utc_value(setting: Setting, value: str | None) -> str | None:
    """A value as answers tell it: an instant in UTC; what is none stays as it was typed."""
    if setting.kind != "instant" or value is None:
        return value
    try:
        at = datetime.fromisoformat(value)
    except ValueError:
        return value
    return value if at.tzinfo is None else f"{at.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"


def rewritten(text: str, changes: Mapping[str, str | None]) -> str:
    """campaign.yaml with some settings changed. Every other sign stays, comments too.

    A text that is no YAML, and a place inside something that is missing, stay as they are: the
    check of the files tells what is wrong there. None takes a setting out.
    """
    try:
        root = yaml.compose(text, Loader=yaml.SafeLoader)
    except (yaml.YAMLError, RecursionError):
        return text
    if not isinstance(root, yaml.MappingNode):
        return text
    spans = {pointer: span for pointer, span in _scalars(root)}
    known = {pointer: _written(value) for pointer, value in changes.items()}
    inside = sorted((spans[each], written) for each, written in known.items() if each in spans)
    for (start, end), written in reversed(inside):
        text = text[:start] + written + text[end:]
    fresh = [
        f"{pointer[1:]}: {written}\n"
        for pointer, written in known.items()
        if pointer not in spans and pointer.count("/") == 1 and changes[pointer] is not None
    ]
    return "\n".join([text.rstrip("\n"), *(line.rstrip("\n") for line in fresh)]) + "\n"


def _scalars(
    node: yaml.MappingNode, around: str = "", depth: int = 0
) -> Iterator[tuple[str, tuple[int, int]]]:
    """Where each scalar of nested objects stands in the text."""
    for key, value in node.value:
        pointer = f"{around}/{key.value}"
        if isinstance(value, yaml.ScalarNode):
            yield pointer, (value.start_mark.index, value.end_mark.index)
        elif isinstance(value, yaml.MappingNode) and depth < 2:
            yield from _scalars(value, pointer, depth + 1)


def _written(value: str | None) -> str:
    if value is None:
        return "null"
    if PLAIN.fullmatch(value) and value not in NOTHING:
        return value
    return json.dumps(value, ensure_ascii=False)
