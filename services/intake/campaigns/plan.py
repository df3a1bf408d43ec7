"""A campaign's files into its plan and units. Pure.

Refuses a wrong set of files with every error at once: file, line, what is wrong.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from pydantic import TypeAdapter, ValidationError

from contracts.credit_sources import CreditSourceEntry, credit_sources
from contracts.field_words import words_of
from contracts.policy import (
    Checklists,
    CreditPolicy,
    Dates,
    EvidenceRules,
    PanelPolicy,
    Plan,
    ReminderRule,
    UnitSpellings,
)
from services.intake.campaigns.checklists import check_checklists
from services.intake.campaigns.checks import (
    check_credit,
    check_dates,
    check_evidence,
    check_list_prefix,
    check_numbers,
    check_panel,
    check_places,
    check_prefixes,
    check_reminders,
    check_rubric_keys,
    check_stage_table,
)
from services.intake.campaigns.form_file import FORM, read_form
from services.intake.campaigns.located import Located, Path, Wrong, read_yaml
from services.intake.campaigns.problems import CampaignFilesWrong
from services.intake.campaigns.units import PlanUnit, check_spellings, read_units

CAMPAIGN: Final = "campaign.yaml"
RUBRIC: Final = "rubric.yaml"
UNITS: Final = "units.csv"
TEMPLATE: Final = "templates/application.docx"
"""The Word template of the application form, in base64; templates.py checks it."""
TEXT_FILE: Final = re.compile(r"texts/([a-z][a-z0-9_]{0,59})\.(?:txt|md)")
LONGEST: Final = 200_000


@dataclass(frozen=True)
class CampaignFiles:
    """What a right set of files says."""

    plan: Plan
    units: tuple[PlanUnit, ...]


def read_plan(
    files: dict[str, str],
    beside: Sequence[Wrong] = (),
    sources: Mapping[str, CreditSourceEntry] | None = None,
) -> CampaignFiles:
    """The plan and units of a campaign's files.

    They are `campaign.yaml`, `rubric.yaml`, `units.csv` and `texts/*`.

    ``beside``: what is wrong with files that others read.
    ``sources``: the credit sources that this installation can ask; by default those it ships with.
    Raises CampaignFilesWrong with all errors of all files.
    """
    wrong = [*_check_names(files), *beside]
    campaign = read_yaml(CAMPAIGN, files.get(CAMPAIGN, ""))
    rubric = read_yaml(RUBRIC, files.get(RUBRIC, ""))
    wrong += [w for found in (campaign, rubric) for w in found.wrong if found.file in files]
    form = read_form(files, campaign)
    wrong += form.wrong
    plan, found_wrong = _plan(files, campaign, rubric, form.document)
    wrong += found_wrong
    dates = _part(Dates, campaign.object_at("dates"))
    wrong += check_dates(campaign, dates)
    panel = _part(PanelPolicy, _panel(campaign, rubric))
    wrong += check_panel(rubric, panel)
    wrong += check_places(rubric, panel, form.form)
    wrong += check_reminders(campaign, _part(tuple[ReminderRule, ...], _reminders(campaign)))
    wrong += check_prefixes(campaign)
    wrong += check_numbers(campaign)
    wrong += check_stage_table(campaign)
    wrong += check_list_prefix(campaign)
    credit = _part(CreditPolicy, campaign.object_at("credit"))
    wrong += check_credit(campaign, credit, credit_sources() if sources is None else sources)
    evidence = _part(EvidenceRules, campaign.object_at("evidence"))
    wrong += check_evidence(campaign, evidence, form.form)
    wrong += check_rubric_keys(rubric)
    wrong += check_checklists(campaign, _part(Checklists, campaign.object_at("checklists")))
    units: tuple[PlanUnit, ...] = ()
    if UNITS in files:
        units, unit_errors = read_units(UNITS, files[UNITS], dates)
        wrong += unit_errors
        spellings = _part(UnitSpellings, campaign.object_at("unit_spellings"))
        wrong += check_spellings(campaign, spellings, units)
    if wrong or plan is None:
        ordered = sorted(dict.fromkeys(wrong), key=lambda w: (w.file, w.line or 0))
        raise CampaignFilesWrong(errors=[w.as_error("files", w.file) for w in ordered])
    return CampaignFiles(plan, units)


def _check_names(files: dict[str, str]) -> list[Wrong]:
    wrong = [
        Wrong(n, None, "缺少此文件", "the file is missing")
        for n in (CAMPAIGN, RUBRIC, UNITS)
        if n not in files
    ]
    for name, text in files.items():
        if name == TEMPLATE:
            continue
        if name not in (CAMPAIGN, RUBRIC, UNITS, FORM) and TEXT_FILE.fullmatch(name) is None:
            wrong.append(Wrong(name[:80], None, "未知的文件", "nobody knows this file"))
        if "\x00" in text:
            wrong.append(
                Wrong(
                    name[:80], None, "含有不可用的字符", "it holds a character that cannot be kept"
                )
            )
        if len(text) > LONGEST:
            wrong.append(
                Wrong(name[:80], None, f"超过{LONGEST}个字符", f"longer than {LONGEST} characters")
            )
    return wrong


def _panel(campaign: Located, rubric: Located) -> dict[str, Any]:
    data: dict[str, Any] = rubric.data or {}
    return campaign.object_at("panel") | {
        "rubric_version": data.get("version"),
        "rubric": data.get("items"),
        "types": data.get("types") or {},
    }


def _reminders(campaign: Located) -> Any:
    return campaign.data.get("reminders") if isinstance(campaign.data, dict) else None


def _plan(
    files: dict[str, str], campaign: Located, rubric: Located, form: dict[str, Any] | None
) -> tuple[Plan | None, list[Wrong]]:
    """The model, or None with its errors at their lines."""
    if campaign.data is None or rubric.data is None:
        return None, []
    texts = {
        match[1]: files[match[0]].strip() for name in files if (match := TEXT_FILE.fullmatch(name))
    }
    try:
        beside = {"panel": _panel(campaign, rubric), "texts": texts, "form": form}
        return Plan.model_validate(campaign.data | beside), []
    except ValidationError as error:
        return None, [_as_wrong(campaign, rubric, item) for item in error.errors()]


def _as_wrong(campaign: Located, rubric: Located, error: Mapping[str, Any]) -> Wrong:
    loc: Path = error["loc"]
    file, path = campaign, loc
    if loc[:2] == ("panel", "rubric"):
        file, path = rubric, ("items", *loc[2:])
    elif loc[:2] == ("panel", "rubric_version"):
        file, path = rubric, ("version",)
    zh, en = words_of(error)
    name = ".".join(str(step) for step in path)
    return Wrong(file.file, file.line(path), f"{name}：{zh}", f"{name} {en}", error["type"])


def _part(of: Any, data: Any) -> Any:
    """A part of the plan alone; None while it is wrong: the check of the whole reports it."""
    try:
        return TypeAdapter(of).validate_python(data)
    except ValidationError:
        return None
