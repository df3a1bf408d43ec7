"""Preparing a draft for its hand-in.

Called by every save (applications), and by a hand-in whose preparation is out of date (receipts).
"""

import hashlib
import json
import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, Final
from uuid import UUID

import contracts
from contracts import application
from contracts.application import Finding, read, required_evidence
from contracts.application.form_version import WORDS
from contracts.canonical import canonical, sha256_hex
from contracts.policy import Plan
from kit.db import Writing, driver
from kit.sealing import Seal
from services.intake.preparations import rules
from services.intake.submissions.rules import factory_key

CHECKS = ("text.py", "credit_code.py", "canonical.py")

# One statement, so that a preparation is never there without its contact part. $13: the contact
# part of the version before lies sealed already and is kept.
WRITE: Final = """
INSERT INTO intake.preparations AS p (submission_id, draft_version, clean, checked_on, checked_by,
    required, content, content_hash, docket, factory_key, contact, contact_person, contact_hash)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $14)
ON CONFLICT (submission_id) DO UPDATE SET draft_version = excluded.draft_version,
    clean = excluded.clean, checked_on = excluded.checked_on, checked_by = excluded.checked_by,
    required = excluded.required, content = excluded.content,
    content_hash = excluded.content_hash, docket = excluded.docket,
    factory_key = excluded.factory_key,
    contact = CASE WHEN $13 THEN p.contact ELSE excluded.contact END,
    contact_person = CASE WHEN $13 THEN p.contact_person ELSE excluded.contact_person END,
    contact_hash = CASE WHEN $13 THEN p.contact_hash ELSE excluded.contact_hash END
"""


@dataclass(frozen=True)
class PreparedContact:
    """The contact part as a snapshot keeps it: sealed with its salt under the person's key."""

    sealed: bytes
    person_id: UUID
    hash: str

    @classmethod
    def of(cls, contact: Mapping[str, Any], person_id: UUID, seal: Seal) -> "PreparedContact":
        """Seal it with a fresh salt, so that a phone number cannot be guessed from the hash."""
        salt = secrets.token_hex(16)
        salted = canonical({"contact": contact, "salt": salt})
        return cls(seal.seal(person_id, salted), person_id, rules.contact_hash(contact, salt))


@dataclass(frozen=True)
class CheckedDraft:
    """A draft version with its whole check, made just now on the plan day `today`.

    contact: None for a draft without a contact part. keeps_contact: the contact part is the one of
    the version before, and the preparation has it already; `contact` is then None too.
    """

    submission_id: UUID
    draft_version: int
    content: Mapping[str, Any]
    findings: Sequence[Finding]
    plan: Plan
    today: date
    contact: PreparedContact | None
    keeps_contact: bool = False


async def prepare(tx: Writing, draft: CheckedDraft) -> None:
    """Keep what a hand-in of this version needs."""
    sealed_scan = draft.plan.evidence.sealed_scan_required
    required = required_evidence(draft.content, sealed_scan=sealed_scan)
    clean = rules.clean(draft.findings)
    filed = _filed(draft.content) if clean else (None, None, None, None)
    contact = draft.contact
    async with driver(tx) as db:
        await db.execute(
            WRITE,
            draft.submission_id,
            draft.draft_version,
            clean,
            draft.today,
            checker(),
            json.dumps([kind.value for kind in required]),
            *filed,
            contact and contact.sealed,
            contact and contact.person_id,
            draft.keeps_contact,
            contact and contact.hash,
        )


def _filed(content: Mapping[str, Any]) -> tuple[str, str, str, str]:
    """Content, its hash, the docket's parts and the factory's key, as they will be filed."""
    form = read(content)
    frozen = canonical(form.content())
    docket = json.dumps(rules.docket_parts(form), ensure_ascii=False)
    name = form.cover.factory_name.strip()
    return frozen.decode(), sha256_hex(frozen), docket, factory_key(name)


@cache
def checker() -> str:
    """A digest of the code that checks a form.

    Another release checks again instead of trusting what an older one found.
    """
    form = sorted(Path(str(application.__file__)).parent.glob("**/*.py"))
    words = sorted(WORDS.glob("*.json"))
    beside = [Path(str(contracts.__file__)).parent / name for name in CHECKS]
    digest = hashlib.sha256()
    for path in (*form, *words, *beside):
        digest.update(path.read_bytes())
    return digest.hexdigest()[:16]
