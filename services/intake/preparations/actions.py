"""Preparing a draft for its hand-in: called by every save (applications), and by a hand-in whose preparation is out of date (receipts)."""

import hashlib
import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.dialects.postgresql import insert
from sqlmodel import col

import contracts
from contracts import application
from contracts.application import Finding, read, required_evidence
from contracts.calendar import shanghai_day
from contracts.canonical import canonical, sha256_hex
from kit import gates
from kit.db import Writing
from kit.personal import Vault
from services.intake.preparations import rules
from services.intake.submissions.models import Preparation
from services.intake.submissions.rules import factory_key

CHECKS = ("text.py", "credit_code.py", "canonical.py")
FILED = ("content", "content_hash", "docket", "factory_key")
CONTACT = ("contact", "contact_person", "contact_hash")


@dataclass(frozen=True)
class Saved:
    """A draft version as it is being saved. same_contact: the contact part is the one of the version before."""

    submission_id: UUID
    campaign_id: UUID
    draft_version: int
    content: Mapping[str, Any]
    contact: Mapping[str, Any]
    person_id: UUID
    same_contact: bool = False


async def prepare(tx: Writing, vault: Vault, saved: Saved, findings: Sequence[Finding]) -> None:
    """Keep what a hand-in of this version needs; `findings` is its whole check, made just now."""
    plan = (await gates.plan_of(tx, saved.campaign_id)).plan
    today = shanghai_day(await gates.now(tx, saved.campaign_id))
    required = required_evidence(saved.content, sealed_scan=plan.evidence.sealed_scan_required)
    clean = rules.clean(findings)
    values: dict[str, Any] = {
        "draft_version": saved.draft_version,
        "clean": clean,
        "checked_on": today,
        "checked_by": checker(),
        "required": [kind.value for kind in required],
        **(_filed(saved.content) if clean else dict.fromkeys(FILED)),
    }
    if not (saved.same_contact and await _contact_kept(tx, saved.submission_id)):
        values |= await _sealed(tx, vault, saved) if saved.contact else dict.fromkeys(CONTACT)
    row = insert(Preparation).values(submission_id=saved.submission_id, **values)
    await tx.execute(row.on_conflict_do_update(index_elements=["submission_id"], set_=values))


async def _contact_kept(tx: Writing, submission_id: UUID) -> bool:
    """The contact of the version before lies sealed already and is not sealed twice."""
    query = select(col(Preparation.contact_person)).where(
        col(Preparation.submission_id) == submission_id, col(Preparation.contact).is_not(None)
    )
    return (await tx.execute(query)).scalar_one_or_none() is not None


def _filed(content: Mapping[str, Any]) -> dict[str, Any]:
    form = read(content)
    frozen = canonical(form.content())
    return {
        "content": frozen.decode(),
        "content_hash": sha256_hex(frozen),
        "docket": rules.docket_parts(form),
        "factory_key": factory_key(form.cover.factory_name.strip()),
    }


async def _sealed(tx: Writing, vault: Vault, saved: Saved) -> dict[str, Any]:
    salt = secrets.token_hex(16)
    sealed = await vault.seal(
        tx, saved.person_id, canonical({"contact": saved.contact, "salt": salt})
    )
    return {
        "contact": sealed,
        "contact_person": saved.person_id,
        "contact_hash": rules.contact_hash(saved.contact, salt),
    }


@cache
def checker() -> str:
    """A digest of the code that checks a form: another release checks again instead of trusting what an older one found."""
    form = sorted(Path(str(application.__file__)).parent.glob("**/*.py"))
    beside = [Path(str(contracts.__file__)).parent / name for name in CHECKS]
    digest = hashlib.sha256()
    for path in (*form, *beside):
        digest.update(path.read_bytes())
    return digest.hexdigest()[:16]
