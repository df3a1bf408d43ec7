"""Keeping drafts: every save is an immutable version, canonical and hashed; contact data is sealed beside it."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from contracts.application import split_contact
from contracts.application.comparison import changed_fields
from contracts.application.form import CONTACT_PART
from contracts.canonical import canonical, sha256_hex
from contracts.facts.intake import DraftSavedV1
from contracts.problem import StaleVersion
from contracts.vocabulary import Actor
from kit import gates
from kit.db import Writing, new_id
from kit.journal import say
from kit.personal import Vault
from services.intake.applications import history, rules
from services.intake.applications.problems import DraftTooLarge
from services.intake.applications.schemas import DraftSaved
from services.intake.findings.rules import blocking
from services.intake.findings.views import findings
from services.intake.preparations.actions import Saved, prepare
from services.intake.submissions.models import Draft, Submission
from services.intake.submissions.rules import changed, compared, may_edit, text_at, with_contact
from services.intake.submissions.views import (
    contact_of,
    draft_of,
    mine,
    open_of,
    organisation_copy,
    organisation_of,
    reopened_paths,
)


async def begin(
    tx: Writing, who: Actor, campaign_id: UUID, content: Mapping[str, Any], vault: Vault
) -> DraftSaved:
    """A new draft of the actor's organisation, prefilled with its name and code. Its id is the submission's for good.

    Raises NotFound (campaign), NoOrganisation, UnknownFields, DraftTooLarge.
    """
    organisation_id = organisation_of(who)
    await gates.plan_of(tx, campaign_id)
    organisation = await organisation_copy(tx, organisation_id)
    draft = rules.patched({}, content)
    if organisation is not None:
        draft = rules.prefilled(draft, organisation.name, organisation.credit_code)
    submission = Submission(
        id=new_id(),
        campaign_id=campaign_id,
        organisation_id=organisation_id,
        created_by=_person(who),
        version=0,
    )
    tx.add(submission)
    return await _keep(tx, who, submission, {}, draft, None, vault)


async def save(
    tx: Writing,
    who: Actor,
    submission_id: UUID,
    version: int,
    patch: Mapping[str, Any],
    vault: Vault,
) -> DraftSaved:
    """Merge a patch (RFC 7396) into the newest draft and keep the result as a version; one that changes nothing makes none.

    Raises NotFound, StaleVersion, NotEditable, FieldNotReopened, UnknownFields, DraftUnreadable, DraftTooLarge.
    """
    submission = await mine(tx, who, submission_id, lock=True)
    newest = await draft_of(tx, submission)
    before = with_contact(json.loads(newest.content), await contact_of(tx, vault, newest))
    if submission.version != version:
        raise await overtaken(tx, submission, version, patch, vault)
    after = rules.patched(before, patch)
    sealed = newest if before.get(CONTACT_PART) == after.get(CONTACT_PART) else None
    return await _change(tx, who, submission, Change(before, after, newest, sealed), vault)


async def restore(
    tx: Writing, who: Actor, submission_id: UUID, version: int, number: int, vault: Vault
) -> DraftSaved:
    """Save the content of an older version anew. Contact data that was erased with its person stays as it is now.

    Raises NotFound, StaleVersion, NotEditable, FieldNotReopened.
    """
    submission = await mine(tx, who, submission_id, lock=True)
    newest = await draft_of(tx, submission)
    older = await history.version_of(tx, submission, number)
    contact = await contact_of(tx, vault, newest)
    before = with_contact(json.loads(newest.content), contact)
    sealed = newest
    if older.contact is None or await contact_of(tx, vault, older):
        contact, sealed = await contact_of(tx, vault, older), older
    after = with_contact(json.loads(older.content), contact)
    if submission.version != version:
        raise await overtaken(tx, submission, version, after, vault)
    return await _change(tx, who, submission, Change(before, after, newest, sealed), vault)


async def overtaken(
    tx: Writing, submission: Submission, version: int, patch: Mapping[str, Any], vault: Vault
) -> StaleVersion:
    """What to tell an editor who saw this version: the blanks that differ between it and the newest draft, and which of them the patch has too."""
    newest = await draft_of(tx, submission)
    seen = await history.draft_at(tx, submission, min(version, submission.version))
    now, then = [
        {}
        if draft is None
        else with_contact(json.loads(draft.content), await contact_of(tx, vault, draft))
        for draft in (newest, seen)
    ]
    return rules.stale(submission.version, newest.version, changed_fields(then, now), patch)


@dataclass(frozen=True)
class Change:
    """One save: the draft before and after, the version it follows, and the version whose sealed contact data it keeps, if any."""

    before: Mapping[str, Any]
    after: Mapping[str, Any]
    newest: Draft
    sealed: Draft | None


async def _change(
    tx: Writing, who: Actor, submission: Submission, change: Change, vault: Vault
) -> DraftSaved:
    reopened = reopened_paths(await open_of(tx, submission.id))
    may_edit(submission.number is not None, submission.ended is not None, reopened)
    if not rules.changes(change.before, change.after):
        return _saved(submission, change.newest, ())
    if submission.number is not None and reopened is not None:
        rules.only_reopened(changed(change.before, change.after), reopened)
    return await _keep(tx, who, submission, change.before, change.after, change.sealed, vault)


async def _keep(
    tx: Writing,
    who: Actor,
    submission: Submission,
    before: Mapping[str, Any],
    draft: Mapping[str, Any],
    sealed: Draft | None,
    vault: Vault,
) -> DraftSaved:
    """Add the version, checked, numbered by the submission's own new version."""
    content, contact = split_contact(draft)
    text = canonical(content)
    if len(text) > rules.MOST_BYTES:
        raise DraftTooLarge(limit=rules.MOST_BYTES, actual=len(text))
    person = _person(who)
    _advance(submission, content)
    await tx.flush()
    found = await findings(tx, submission, content, contact, early=True)
    blocks = blocking(found)
    kept = Draft(
        submission_id=submission.id,
        version=submission.version,
        content=text.decode(),
        content_hash=sha256_hex(text),
        saved_by=person,
        blocks=blocks,
        warns=len(found) - blocks,
        changed=changed_fields(before, draft),
    )
    if sealed is not None:
        kept.contact, kept.contact_person = sealed.contact, sealed.contact_person
    elif contact:
        kept.contact, kept.contact_person = await vault.seal(tx, person, canonical(contact)), person
    tx.add(kept)
    await tx.flush()
    # a restored version keeps its own seal, which is not the one of the version before
    signer, same = kept.contact_person or person, contact == (before.get(CONTACT_PART) or {})
    saved = Saved(
        submission.id, submission.campaign_id, kept.version, content, contact, signer, same
    )
    await prepare(tx, vault, saved, found)
    await _tell(tx, who, submission, kept)
    return _saved(submission, kept, tuple(kept.changed))


def _advance(submission: Submission, content: Mapping[str, Any]) -> None:
    """The row's next version; until hand-in it shows what its newest draft says."""
    submission.version += 1
    submission.draft_version = submission.version
    if submission.number is None:
        submission.unit = text_at(content, "cover", "recommending_unit")
        submission.factory_name = text_at(content, "cover", "factory_name")
        submission.credit_code, submission.compared_name = compared(content)


async def _tell(tx: Writing, who: Actor, submission: Submission, kept: Draft) -> None:
    fact = DraftSavedV1(
        subject=submission.id,
        subject_version=submission.version,
        campaign_id=submission.campaign_id,
        submission_id=submission.id,
        version=kept.version,
        content_hash=kept.content_hash,
    )
    await say(tx, who, fact)


def _saved(submission: Submission, draft: Draft, differing: tuple[str, ...]) -> DraftSaved:
    return DraftSaved(
        submission_id=submission.id,
        version=submission.version,
        draft_version=draft.version,
        content_hash=draft.content_hash,
        blocks=draft.blocks,
        warns=draft.warns,
        changed=differing,
    )


def _person(who: Actor) -> UUID:
    assert who.person_id is not None, "drafts are kept for people"
    return who.person_id
