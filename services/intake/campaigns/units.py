"""The recommending units of a campaign's files (units.csv). Pure.

A unit has a code, names, a kind, a parent district, and may have an earlier cut-off of its own.
"""

import csv
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from contracts.policy import Dates, UnitSpellings
from contracts.text import comparison_form
from services.intake.campaigns.located import Located, Wrong

COLUMNS: Final = ["code", "name", "short_name", "kind", "parent_district", "closes_at"]
_LONGEST_LINE: Final = 2000
_CODE: Final = {
    "district": re.compile(r"\d{6}", re.ASCII),
    "zone": re.compile(r"ZONE-[A-Z]{2,12}", re.ASCII),
}


@dataclass(frozen=True)
class PlanUnit:
    """One recommending unit.

    closes_at: its own cut-off for applicants; None where it sets none.
    """

    code: str
    name: str
    short_name: str
    kind: str
    parent: str | None
    closes_at: datetime | None


def read_units(
    file: str, text: str, dates: Dates | None
) -> tuple[tuple[PlanUnit, ...], list[Wrong]]:
    """The units, and every error with its line. Lines that begin with # are comments."""
    rows = [
        (number, next(csv.reader([line[:_LONGEST_LINE]])))
        for number, line in enumerate(text.removeprefix("\ufeff").splitlines(), 1)
        if line.strip() and not line.startswith("#")
    ]
    if not rows or rows[0][1] != COLUMNS:
        first = rows[0][0] if rows else None
        return (), [
            Wrong(
                file,
                first,
                f"表头应为 {','.join(COLUMNS)}",
                f"the header must be {','.join(COLUMNS)}",
            )
        ]
    wrong: list[Wrong] = []
    units: dict[str, tuple[int, PlanUnit]] = {}
    for line, row in rows[1:]:
        unit = _unit(file, line, row, dates, wrong)
        if unit is None:
            continue
        if unit.code in units:
            wrong.append(
                Wrong(
                    file, line, f"推荐单位代码重复：{unit.code}", f"code {unit.code} is there twice"
                )
            )
        units[unit.code] = (line, unit)
    for line, unit in units.values():
        if unit.parent is not None and (
            unit.parent not in units or units[unit.parent][1].kind != "district"
        ):
            wrong.append(
                Wrong(
                    file,
                    line,
                    f"上级区不在表中：{unit.parent}",
                    f"parent {unit.parent} is not a district here",
                )
            )
    if not units:
        wrong.append(Wrong(file, None, "没有推荐单位", "there is no unit"))
    return tuple(unit for _, unit in units.values()), wrong


def _unit(
    file: str, line: int, row: list[str], dates: Dates | None, wrong: list[Wrong]
) -> PlanUnit | None:
    if len(row) != len(COLUMNS):
        wrong.append(
            Wrong(
                file,
                line,
                f"应有{len(COLUMNS)}列，实为{len(row)}列",
                f"{len(row)} columns, not {len(COLUMNS)}",
            )
        )
        return None
    code, name, short_name, kind, parent, closes_at = (value.strip() for value in row)
    if kind not in _CODE or _CODE[kind].fullmatch(code) is None:
        zh, en = (
            f"代码“{code:.20}”与类别“{kind:.20}”不符",
            f"code {code!r:.20} does not fit kind {kind!r:.20}",
        )
        wrong.append(Wrong(file, line, zh, en))
    if not name or not short_name:
        wrong.append(Wrong(file, line, "缺少名称或简称", "name or short name is missing"))
    return PlanUnit(
        code, name, short_name, kind, parent or None, _cut_off(file, line, closes_at, dates, wrong)
    )


def _cut_off(
    file: str, line: int, text: str, dates: Dates | None, wrong: list[Wrong]
) -> datetime | None:
    if not text:
        return None
    try:
        instant = datetime.fromisoformat(text)
    except ValueError:
        instant = datetime.min
    if instant.tzinfo is None:
        zh, en = (
            f"closes_at“{text:.30}”不是带时区的时刻",
            f"closes_at {text!r:.30} is no instant with a zone",
        )
        wrong.append(Wrong(file, line, zh, en))
        return None
    if dates is not None and dates.opens_at.tzinfo and dates.delivery_closes_at.tzinfo:
        if instant > dates.delivery_closes_at:
            wrong.append(
                Wrong(
                    file, line, "closes_at 晚于报送截止", "closes_at is after the delivery cut-off"
                )
            )
        if instant <= dates.opens_at:
            wrong.append(
                Wrong(file, line, "closes_at 不晚于开启时刻", "closes_at is not after the opening")
            )
    return instant


def check_spellings(
    campaign: Located, spellings: UnitSpellings | None, units: Sequence[PlanUnit]
) -> list[Wrong]:
    """Check that every spelling means one unit, and that further names belong to known units."""
    if spellings is None or not units:
        return []
    key = "unit_spellings"
    codes = {unit.code for unit in units}
    wrong = [
        Wrong(
            campaign.file,
            campaign.line((key, "others", code)),
            f"推荐单位表中没有代码 {code:.20}",
            f"no unit has the code {code:.20}",
        )
        for code in spellings.others
        if code not in codes
    ]
    meant: dict[str, PlanUnit] = {}
    clashes: set[tuple[str, str]] = set()
    for unit in units:
        within = [
            n for each in units if each.code == unit.parent for n in (each.name, each.short_name)
        ]
        own = (unit.name, unit.short_name)
        for name in spellings.names_of(unit.code, unit.kind, *own, within=within):
            other = meant.setdefault(comparison_form(name), unit)
            if other.code == unit.code or (other.code, unit.code) in clashes:
                continue
            clashes.add((other.code, unit.code))
            zh = f"名称“{name:.40}”同时指{other.code:.20}和{unit.code:.20}"
            en = f"the name {name!r:.40} means {other.code:.20} and {unit.code:.20}"
            wrong.append(Wrong(campaign.file, campaign.line((key,)), zh, en))
    return wrong
