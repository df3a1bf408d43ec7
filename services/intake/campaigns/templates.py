"""The Word template of a campaign's application form: read, checked, stored and found.

It comes in base64 among the campaign's files (`templates/application.docx`), where it may be
missing. It is stored with its hash.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from contracts.canonical import sha256_hex
from documents.form import check_template
from kit.base64_text import from_base64
from kit.confined import Confined
from kit.confined_server import ChildLimits
from kit.db import Writing
from services.intake.campaigns.form_file import read_form
from services.intake.campaigns.located import Wrong, read_yaml
from services.intake.campaigns.models import FormTemplate
from services.intake.campaigns.plan import CAMPAIGN, TEMPLATE


@dataclass(frozen=True)
class CheckedTemplate:
    """A template as it came: its bytes, and what is wrong with it.

    content: None for a campaign without a template.
    """

    content: bytes | None = None
    wrong: tuple[Wrong, ...] = ()


NONE: Final = CheckedTemplate()
LIMITS: Final = ChildLimits(
    memory=2 * 1024**3,
    cpu_seconds=60,
    wall_seconds=60,
)


async def checked(confined: Confined, files: Mapping[str, str]) -> CheckedTemplate:
    """The template among a campaign's files, tried in the confined child process.

    Raises ConfinedBusy, NoAnswer.
    """
    text = files.get(TEMPLATE)
    if text is None:
        return NONE
    try:
        content = from_base64(text)
    except ValueError:
        return CheckedTemplate(
            None,
            (Wrong(TEMPLATE, None, "应为Base64编码的Word文件", "must be a Word file in base64"),),
        )
    campaign = read_yaml(CAMPAIGN, files.get(CAMPAIGN, ""))
    form = read_form(dict(files), campaign).form
    if form is None:
        # Without its form no template can be tried; what is wrong with the form is told instead.
        return CheckedTemplate(content)
    plan = campaign.data or {}
    title, year = str(plan.get("form_title") or ""), str(plan.get("year") or "")
    faults = await confined.run(
        check_template,
        form,
        content,
        title,
        int(year) if year.isdecimal() and len(year) == 4 else None,
        limits=LIMITS,
    )
    return CheckedTemplate(
        content, tuple(Wrong(TEMPLATE, None, fault.zh, fault.en) for fault in faults)
    )


def keep(tx: Writing, campaign_id: UUID, plan_version: int, content: bytes) -> None:
    """Keep the template under the plan's version; it is never edited."""
    kept = FormTemplate(
        campaign_id=campaign_id,
        plan_version=plan_version,
        sha256=sha256_hex(content),
        content=content,
    )
    tx.add(kept)


async def newest(session: AsyncSession, campaign_id: UUID) -> FormTemplate | None:
    """The template of the campaign's newest plan version that has one."""
    query = select(FormTemplate).where(col(FormTemplate.campaign_id) == campaign_id)
    return (
        await session.execute(query.order_by(col(FormTemplate.plan_version).desc()).limit(1))
    ).scalar_one_or_none()
