"""Keeping drafts: every save is an immutable version, canonical and hashed; contact data is sealed beside it."""

import json
from collections.abc import Mapping
from typing import Any
from uuid import UUID

from contracts.application import split_contact
from contracts.canonical import canonical, sha256_hex
from contracts.facts.intake import DraftSavedV1
from contracts.problem import StaleVersion
from contracts.vocabulary import Actor
from kit import gates
from kit.db import Writing, new_id
from kit.journal import say
from kit.personal import Vault
from services.intake.applications import rules, views
from services.intake.applications.models import Draft, Submission
from services.intake.applications.problems import DraftTooLarge
from services.intake.applications.schemas import DraftSaved
from services.intake.corrections import views as corrections


async def begin(tx: Writing, who: Actor, campaign_id: UUID, content: Mapping[str, Any], vault: Vault) -> DraftSaved:
    """A new draft of the actor's organisation, prefilled with its name and code. Its id is the submission's for good.

    Raises NotFound (campaign), NoOrganisation, UnknownFields, DraftTooLarge.
    """
    organisation_id = views.organisation_of(who)
    await gates.plan_of(tx, campaign_id)
    organisation = await views.organisation_copy(tx, organisation_id)
    draft = rules.patched({}, content)
    if organisation is not None:
        draft = rules.prefilled(draft, organisation.name, organisation.credit_code)
    submission = Submission(
        id=new_id(), campaign_id=campaign_id, organisation_id=organisation_id, created_by=_person(who), version=0
    )
    tx.add(submission)
    return await _keep(tx, who, submission, draft, None, vault)


async def save(
    tx: Writing, who: Actor, submission_id: UUID, version: int, patch: Mapping[str, Any], vault: Vault
) -> DraftSaved:
    """Merge a patch (RFC 7396) into the newest draft and keep the result as a version.

    Raises NotFound, StaleVersion, NotEditable, FieldNotReopened, UnknownFields, DraftUnreadable, DraftTooLarge.
    """
    submission = await views.mine(tx, who, submission_id, lock=True)
    if submission.version != version:
        raise StaleVersion(current=submission.version)
    reopened = corrections.reopened_paths(await corrections.open_of(tx, submission_id))
    rules.may_edit(submission.number is not None, submission.ended is not None, reopened)
    newest = await views.draft_of(tx, submission)
    before = rules.with_contact(json.loads(newest.content), await views.contact_of(tx, vault, newest))
    after = rules.patched(before, patch)
    if submission.number is not None and reopened is not None:
        rules.only_reopened(list(rules.changed(before, after)), reopened)
    return await _keep(
        tx, who, submission, after, newest if before.get("contact") == after.get("contact") else None, vault
    )


async def _keep(
    tx: Writing, who: Actor, submission: Submission, draft: Mapping[str, Any], same_contact: Draft | None, vault: Vault
) -> DraftSaved:
    """Add the version, numbered by the submission's own new version."""
    content, contact = split_contact(draft)
    text = canonical(content)
    if len(text) > rules.MOST_BYTES:
        raise DraftTooLarge(limit=rules.MOST_BYTES, actual=len(text))
    person = _person(who)
    submission.version += 1
    submission.draft_version = submission.version
    if submission.number is None:
        submission.unit = rules.text_at(content, "cover", "recommending_unit")
        submission.factory_name = rules.text_at(content, "cover", "factory_name")
    await tx.flush()
    kept = Draft(
        submission_id=submission.id,
        version=submission.version,
        content=text.decode(),
        content_hash=sha256_hex(text),
        saved_by=person,
    )
    if same_contact is not None:
        kept.contact, kept.contact_person = same_contact.contact, same_contact.contact_person
    elif contact:
        kept.contact, kept.contact_person = await vault.seal(tx, person, canonical(contact)), person
    tx.add(kept)
    await tx.flush()
    return await _told(tx, who, submission, kept)


async def _told(tx: Writing, who: Actor, submission: Submission, kept: Draft) -> DraftSaved:
    fact = DraftSavedV1(
        subject=submission.id,
        subject_version=submission.version,
        campaign_id=submission.campaign_id,
        submission_id=submission.id,
        version=kept.version,
        content_hash=kept.content_hash,
    )
    await say(tx, who, fact)
    return DraftSaved(
        submission_id=submission.id,
        version=submission.version,
        draft_version=kept.version,
        content_hash=kept.content_hash,
    )


def _person(who: Actor) -> UUID:
    assert who.person_id is not None, "drafts are kept for people"
    return who.person_id
