"""What reading a Word file needs to know before its bytes are taken in."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select
from sqlmodel import col

from contracts.application import FormVersion
from contracts.policy import UnitSpellings
from contracts.vocabulary import Actor
from documents.reading import UnitName
from kit import gates
from kit.db import Reading
from kit.forms import form_of
from services.intake.evidence.models import Evidence
from services.intake.submissions.rules import may_edit
from services.intake.submissions.views import mine, open_of, reopened_paths


@dataclass(frozen=True)
class ReadingLimits:
    """What a Word file is read within.

    units: of the campaign. limit: bytes of one file. evidence: ids of the submission's own, lower
    case.
    """

    form: FormVersion
    units: tuple[UnitName, ...]
    limit: int
    evidence: frozenset[str]


async def reading_limits(session: Reading, who: Actor, submission_id: UUID) -> ReadingLimits:
    """Whether a file may be read into this submission now, and what is needed for it.

    Raises NotFound, NotEditable.
    """
    row = await mine(session, who, submission_id)
    reopened = reopened_paths(await open_of(session, submission_id))
    may_edit(row.number is not None, row.ended is not None, reopened)
    plan = (await gates.plan_of(session, row.campaign_id)).plan
    units = await gates.units_of(session, row.campaign_id)
    evidence = await session.execute(
        select(col(Evidence.id)).where(col(Evidence.submission_id) == row.id)
    )
    return ReadingLimits(
        form=await form_of(session, row.campaign_id),
        units=tuple(_as_unit_name(unit, units, plan.unit_spellings) for unit in units),
        limit=plan.evidence.max_file_bytes,
        evidence=frozenset(str(each) for each in evidence.scalars()),
    )


def _as_unit_name(
    unit: gates.RecommendingUnit,
    units: Sequence[gates.RecommendingUnit],
    spellings: UnitSpellings,
) -> UnitName:
    within = [
        name for each in units if each.code == unit.parent for name in (each.name, each.short_name)
    ]
    names = spellings.names_of(unit.code, unit.kind, unit.name, unit.short_name, within=within)
    return UnitName(unit.code, unit.name, unit.short_name, names)
