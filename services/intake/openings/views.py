"""Reads before a campaign is opened: the folders to begin from, and the check of what was made of
one.
"""

import asyncio
from base64 import b64encode
from collections.abc import AsyncIterator, Iterator, Mapping
from dataclasses import asdict
from pathlib import Path

from sqlalchemy import func, select
from sqlmodel import col

from contracts.credit_sources import CreditSourceEntry
from contracts.field_error import FieldError
from contracts.problem import CalendarYearMissing, NotFound, Problem
from kit import gates
from kit.db import Reading
from services.intake.campaigns.located import read_yaml
from services.intake.campaigns.models import Campaign
from services.intake.campaigns.plan import CAMPAIGN, TEMPLATE, CampaignFiles, read_plan
from services.intake.campaigns.problems import CampaignExists, CampaignFilesWrong, CampaignOver
from services.intake.campaigns.rules import (
    first_windows,
    instants_of,
    must_not_be_over,
    need_years,
)
from services.intake.campaigns.schemas import NamedInstant
from services.intake.campaigns.templates import CheckedTemplate
from services.intake.openings import rules
from services.intake.openings.schemas import (
    CampaignCheck,
    CampaignSetting,
    CampaignTemplate,
    CampaignTemplates,
    CheckedPlan,
    CheckedUnit,
    CheckedWindow,
    OpeningRefusal,
    RefusalCode,
    SettingChoice,
    TemplateSummary,
)


async def templates(folder: Path) -> CampaignTemplates:
    """The folders that a new campaign can begin from, by their code."""
    return CampaignTemplates(items=tuple(await asyncio.to_thread(_summaries, folder)))


async def template(folder: Path, code: str) -> CampaignTemplate:
    """The files of one folder. Raises NotFound."""
    # Looked up among the folders that are there: a code from outside never becomes a path.
    found = {each.name: each for each in await asyncio.to_thread(_folders, folder)}
    if code not in found:
        raise NotFound("没有这个征集模板", "No such template of a campaign")
    return CampaignTemplate(code=code, files=await asyncio.to_thread(_files, found[code]))


def _folders(folder: Path) -> list[Path]:
    return sorted(each.parent for each in folder.glob(f"*/{CAMPAIGN}"))


def _summaries(folder: Path) -> Iterator[TemplateSummary]:
    for each in _folders(folder):
        data = read_yaml(CAMPAIGN, (each / CAMPAIGN).read_text(encoding="utf-8")).data
        told = (rules.value_at(data, pointer) or "" for pointer in ("/title", "/year"))
        title, year = told
        yield TemplateSummary(code=each.name, title=title, year=year)


def _files(folder: Path) -> dict[str, str]:
    found = (
        path
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not path.name.startswith((".", "~$"))
    )
    return {path.relative_to(folder).as_posix(): _text(path) for path in found}


def _text(path: Path) -> str:
    data = path.read_bytes()
    return b64encode(data).decode() if path.suffix == ".docx" else data.decode("utf-8-sig")


async def check(
    session: Reading,
    files: Mapping[str, str],
    rehearsal: bool,
    word: CheckedTemplate,
    sources: Mapping[str, CreditSourceEntry],
) -> CampaignCheck:
    """What the files say, what is wrong in them, and whether they could be opened now."""
    text = files.get(CAMPAIGN, "")
    wrong: tuple[FieldError, ...] = ()
    refusals: tuple[OpeningRefusal, ...] = ()
    plan: CheckedPlan | None = None
    try:
        made = read_plan(dict(files), word.wrong, sources)
    except CampaignFilesWrong as refused:
        wrong = tuple(FieldError.model_validate(each) for each in refused.errors)
    else:
        plan = _plan(made, TEMPLATE in files)
        refusals = tuple([each async for each in _refusals(session, made, rehearsal)])
    return CampaignCheck(
        campaign_yaml=text,
        settings=tuple(_settings(read_yaml(CAMPAIGN, text).data)),
        wrong=wrong,
        refusals=refusals,
        plan=plan,
        ready=plan is not None and not refusals,
    )


def _plan(made: CampaignFiles, template: bool) -> CheckedPlan:
    plan, closes = made.plan, made.plan.dates.delivery_closes_at
    own = {unit.code: unit.closes_at or closes for unit in made.units}
    return CheckedPlan(
        code=plan.code,
        title=plan.title,
        year=plan.year,
        instants=tuple(
            NamedInstant(**asdict(each)) for each in instants_of(plan.dates, own.values())
        ),
        windows=tuple(
            CheckedWindow(
                gate=each.gate,
                unit=each.unit or None,
                opens_at=each.opens_at,
                closes_at=each.closes_at,
            )
            for each in first_windows(plan.dates, made.units)
        ),
        units=tuple(
            CheckedUnit(
                code=unit.code,
                name=unit.name,
                kind=unit.kind,
                parent=unit.parent,
                closes_at=own[unit.code],
            )
            for unit in made.units
        ),
        elements=len(plan.panel.rubric),
        texts=tuple(sorted(plan.texts)),
        template=template,
    )


async def _refusals(
    session: Reading, made: CampaignFiles, rehearsal: bool
) -> AsyncIterator[OpeningRefusal]:
    """What opening would refuse now, by the same rules."""
    plan = made.plan
    try:
        need_years(plan.dates, (await gates.calendar_of(session)).years)
    except CalendarYearMissing as refused:
        yield _refusal("calendar-year-missing", refused)
    if rehearsal:
        return
    # A campaign that is not there yet has no clock of its own; a real one runs by the database's.
    now = (await session.execute(select(func.clock_timestamp()))).scalar_one()
    try:
        must_not_be_over(rehearsal, now, plan.dates)
    except CampaignOver as refused:
        yield _refusal("campaign-over", refused)
    same = select(col(Campaign.id)).where(col(Campaign.code) == plan.code)
    real = same.where(col(Campaign.rehearsal).is_(False))
    if (await session.execute(real)).first() is not None:
        yield _refusal("campaign-exists", CampaignExists())


def _refusal(code: RefusalCode, refused: Problem) -> OpeningRefusal:
    return OpeningRefusal(
        code=code,
        message=refused.detail_zh or refused.zh,
        message_en=refused.detail_en or refused.en,
    )


def _settings(data: object) -> Iterator[CampaignSetting]:
    for each in rules.SETTINGS:
        yield CampaignSetting(
            pointer=each.pointer,
            group=each.group[0],
            group_en=each.group[1],
            label=each.label[0],
            label_en=each.label[1],
            kind=each.kind,
            value=rules.utc_value(each, rules.value_at(data, each.pointer)),
            choices=tuple(
                SettingChoice(value=value, label=zh, label_en=en) for value, zh, en in each.choices
            ),
        )
