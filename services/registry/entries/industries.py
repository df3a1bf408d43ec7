"""What industries are called: by the form of the campaign in which an entry was made."""

from collections.abc import Collection, Iterable, Mapping
from typing import Final
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from contracts.application.codes import Option
from kit.forms import form_of

INDUSTRIES: Final = "/basic/industries"


async def options_of(
    session: AsyncSession, campaigns: Collection[UUID]
) -> dict[UUID, dict[str, Option]]:
    """The industries of each campaign's form, by code."""
    found = {}
    for campaign_id in campaigns:
        form = await form_of(session, campaign_id)
        found[campaign_id] = {option.code: option for option in form.options(INDUSTRIES)}
    return found


def labels(options: Mapping[str, Option], codes: Iterable[str]) -> tuple[str, ...]:
    """The codes in words; a code that the form does not have stays itself."""
    return tuple(options[code].zh if code in options else code for code in codes)
