"""The history of a draft for its own applicant.

Who changed what and when, one version in full, two versions compared.
"""

import json
from collections.abc import Mapping
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from contracts.application import FormVersion
from contracts.application.comparison import FieldDifference, field_differences
from contracts.application.form import CONTACT_PART
from contracts.problem import NotFound
from contracts.vocabulary import Actor
from kit import gates
from kit.db import Reading
from kit.forms import form_of
from kit.personal import Vault
from services.intake.applications.schemas import (
    ChangedField,
    Compared,
    DraftVersion,
    DraftVersionDetail,
    DraftVersions,
)
from services.intake.submissions.models import Draft, Submission
from services.intake.submissions.rules import with_contact
from services.intake.submissions.views import contact_of, mine

_VERSION_FIELDS = ("version", "content_hash", "saved_by", "saved_at", "blocks", "warns", "changed")


async def versions(
    session: Reading, who: Actor, submission_id: UUID, before: int | None, limit: int
) -> DraftVersions:
    """Every saved version, newest first. Raises NotFound."""
    row = await mine(session, who, submission_id)
    columns = [getattr(Draft, name) for name in _VERSION_FIELDS]
    query = select(*columns).where(col(Draft.submission_id) == row.id)
    if before is not None:
        query = query.where(col(Draft.version) < before)

    # One row more than is shown tells whether there is a next page.
    query = query.order_by(col(Draft.version).desc()).limit(limit + 1)
    found = (await session.execute(query)).mappings().all()
    form = await form_of(session, row.campaign_id)
    items = [_version(form, dict(each)) for each in found[:limit]]
    following = str(items[-1].version) if len(found) > limit else None
    return DraftVersions(items=tuple(items), next=following)


async def version(
    session: Reading, who: Actor, submission_id: UUID, number: int, vault: Vault
) -> DraftVersionDetail:
    """One version as it was saved. Raises NotFound."""
    row = await mine(session, who, submission_id)
    draft = await version_of(session, row, number)
    contact = await contact_of(session, vault, draft)
    form = await form_of(session, row.campaign_id)
    return DraftVersionDetail(
        **_version(form, draft.model_dump()).model_dump(),
        content=json.loads(draft.content),
        contact=contact,
        contact_erased=_is_erased(draft, contact),
    )


async def compare(
    session: Reading, who: Actor, submission_id: UUID, numbers: tuple[int, int], vault: Vault
) -> Compared:
    """Two versions, blank by blank.

    Erased contact data appears as changed, without its content. Raises NotFound.
    """
    row = await mine(session, who, submission_id)
    before, after = [await version_of(session, row, number) for number in numbers]
    contact_before = await contact_of(session, vault, before)
    contact_after = await contact_of(session, vault, after)
    erased = _is_erased(before, contact_before) or _is_erased(after, contact_after)
    if erased:
        # Beside an erased one, the other's contact data would read as a change.
        contact_before = {}
        contact_after = {}
    whole_before = with_contact(json.loads(before.content), contact_before)
    whole_after = with_contact(json.loads(after.content), contact_after)
    form = await form_of(session, row.campaign_id)
    units = await gates.unit_names_of(session, row.campaign_id)
    found = field_differences(form, whole_before, whole_after, units)
    if erased and before.contact != after.contact:
        path = f"/{CONTACT_PART}"
        found.append(
            FieldDifference(
                path=path,
                label=form.label(path),
                hidden=True,
            )
        )

    return Compared(
        before=_version(form, before.model_dump()),
        after=_version(form, after.model_dump()),
        differences=tuple(found),
    )


def _is_erased(draft: Draft, contact: Mapping[str, Any]) -> bool:
    """Whether a version had contact data that nobody can open any more."""
    return draft.contact is not None and not contact


async def version_of(session: AsyncSession, submission: Submission, number: int) -> Draft:
    """A saved version by its number. Raises NotFound."""
    query = select(Draft).where(
        col(Draft.submission_id) == submission.id, col(Draft.version) == number
    )
    draft = (await session.execute(query)).scalar_one_or_none()
    if draft is None:
        raise NotFound(
            "没有这个版本，请从历史版本列表中选择",
            "No such version: choose one from the list of versions",
        )
    return draft


async def draft_at(session: AsyncSession, submission: Submission, version: int) -> Draft | None:
    """The draft that was the newest when the submission had this version; None before the first."""
    query = select(Draft).where(
        col(Draft.submission_id) == submission.id, col(Draft.version) <= version
    )
    newest = query.order_by(col(Draft.version).desc()).limit(1)
    return (await session.execute(newest)).scalar_one_or_none()


def _version(form: FormVersion, row: dict[str, Any]) -> DraftVersion:
    changed = tuple(ChangedField(path=path, label=form.label(path)) for path in row["changed"])
    return DraftVersion(**{name: row[name] for name in _VERSION_FIELDS} | {"changed": changed})
