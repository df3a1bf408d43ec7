"""Saving drafts.

Every save is an immutable version, canonical and hashed. Contact data is sealed beside it.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from contracts.application import Finding, FormVersion, split_contact
from contracts.application.comparison import changed_fields
from contracts.application.counting import counted
from contracts.application.form import CONTACT_PART
from contracts.calendar import shanghai_day
from contracts.canonical import canonical, sha256_hex
from contracts.facts.intake import DraftSavedV1
from contracts.problem import StaleVersion
from contracts.vocabulary import Actor
from kit import gates
from kit.db import Writing, new_id
from kit.facts import next_fact
from kit.forms import form_of
from kit.gates import Gate
from kit.journal import say
from kit.personal import Vault
from kit.sealing import Seal
from services.intake.applications import history, rules
from services.intake.applications.problems import DraftTooLarge, DraftUnreadable
from services.intake.applications.schemas import DraftSaved
from services.intake.applications.writes import NewDraft, write_draft
from services.intake.findings.queries import (
    DraftContext,
    StoredDraft,
    context_of,
    newest_draft,
    opened_contact,
)
from services.intake.findings.rules import blocking
from services.intake.findings.views import check_draft
from services.intake.preparations.actions import CheckedDraft, PreparedContact, prepare
from services.intake.submissions.models import Draft, Submission
from services.intake.submissions.queries import honoured, own_submission
from services.intake.submissions.rules import (
    changed,
    duplicate_key,
    may_edit,
    text_at,
    with_contact,
)
from services.intake.submissions.views import contact_of, draft_of, organisation_of


async def begin(
    tx: Writing,
    who: Actor,
    campaign_id: UUID,
    content: Mapping[str, Any],
    vault: Vault,
    issued_at: datetime | None = None,
) -> DraftSaved:
    """A new draft of the actor's organisation, prefilled with its name and code.

    Its id is the submission's for good. issued_at: of the token, where the route leaves its
    revocation to the act. Raises NoOrganisation, Unauthorised, NotFinite, DraftUnreadable, NotFound
    (of the campaign), UnknownFields, DraftTooLarge.
    """
    submission = Submission(
        id=new_id(),
        campaign_id=campaign_id,
        organisation_id=organisation_of(who),
        created_by=_person(who),
    )
    try:
        rules.only_finite(content)
        draft = rules.patched({}, content)
    except DraftUnreadable:
        await honoured(tx, who, issued_at)
        raise
    context = await context_of(tx, who, submission, duplicate_key(draft), issued_at)
    closes_at = await _closes_at(tx, submission, _unit_of(draft))
    rules.may_begin(context.now, closes_at)
    if context.organisation is not None:
        draft = rules.prefilled(draft, *context.organisation)
    return await _keep(tx, who, Change(submission, context, {}, draft, None), vault)


async def save(
    tx: Writing,
    who: Actor,
    submission_id: UUID,
    version: int,
    patch: Mapping[str, Any],
    vault: Vault,
    issued_at: datetime | None = None,
) -> DraftSaved:
    """Merge a patch (RFC 7396) into the newest draft and keep the result as a version.

    A patch that changes nothing makes none. Raises NotFound, StaleVersion, NotEditable,
    FieldNotReopened, UnknownFields, NotFinite, DraftUnreadable, DraftTooLarge.
    """
    submission = await own_submission(tx, who, submission_id, lock=True, issued_at=issued_at)
    factory = (submission.credit_code, submission.compared_name)
    context = await context_of(tx, who, submission, factory, issued_at)
    newest = newest_draft(context)
    before = with_contact(json.loads(newest.content), opened_contact(newest, vault))
    if submission.version != version:
        raise await overtaken(tx, submission, version, patch, vault)
    rules.only_finite(patch)
    after = rules.patched(before, patch)
    same = before.get(CONTACT_PART) == after.get(CONTACT_PART)
    change = Change(submission, context, before, after, newest if same else None)
    return await _change(tx, who, change, vault)


async def restore(
    tx: Writing, who: Actor, submission_id: UUID, version: int, number: int, vault: Vault
) -> DraftSaved:
    """Save the content of an older version anew.

    Contact data that was erased with its person stays as it is now. Raises NotFound, StaleVersion,
    NotEditable, FieldNotReopened.
    """
    submission = await own_submission(tx, who, submission_id, lock=True)
    factory = (submission.credit_code, submission.compared_name)
    context = await context_of(tx, who, submission, factory)
    newest = newest_draft(context)
    older = await history.version_of(tx, submission, number)
    contact = opened_contact(newest, vault)
    before = with_contact(json.loads(newest.content), contact)
    sealed: StoredDraft | Draft = newest
    older_contact = await contact_of(tx, vault, older)
    if older.contact is None or older_contact:
        contact = older_contact
        sealed = older
    after = with_contact(json.loads(older.content), contact)
    if submission.version != version:
        raise await overtaken(tx, submission, version, after, vault)
    change = Change(submission, context, before, after, sealed, typed=False)
    return await _change(tx, who, change, vault)


async def overtaken(
    tx: Writing, submission: Submission, version: int, patch: Mapping[str, Any], vault: Vault
) -> StaleVersion:
    """The refusal for an editor who saw this version.

    It names the blanks that differ between that version and the newest draft, and which of them
    the patch has too.
    """
    newest = await draft_of(tx, submission)
    seen = await history.draft_at(tx, submission, min(version, submission.version))
    now = await _whole(tx, newest, vault)
    then = {} if seen is None else await _whole(tx, seen, vault)
    form = await form_of(tx, submission.campaign_id)
    since = changed_fields(form, then, now)
    return rules.stale(form, submission.version, newest.version, since, patch)


async def _whole(tx: Writing, draft: Draft, vault: Vault) -> dict[str, Any]:
    return with_contact(json.loads(draft.content), await contact_of(tx, vault, draft))


@dataclass(frozen=True)
class Change:
    """One save: the draft before and after, and what it is judged by.

    sealed: the version whose sealed contact data is kept, if any. typed: by a person, just now; an
    older version that is restored was looked at when it was saved.
    """

    submission: Submission
    context: DraftContext
    before: Mapping[str, Any]
    after: Mapping[str, Any]
    sealed: StoredDraft | Draft | None
    typed: bool = True


async def _change(tx: Writing, who: Actor, change: Change, vault: Vault) -> DraftSaved:
    submission = change.submission
    reopened = change.context.reopened
    handed_in = submission.number is not None
    may_edit(handed_in, submission.ended is not None, reopened)
    form = await form_of(tx, submission.campaign_id)
    if not rules.changes(change.before, change.after):
        return _unchanged(form, submission, newest_draft(change.context))
    if handed_in and reopened is not None:
        rules.only_reopened(form, changed(change.before, change.after), reopened)
    if not handed_in:
        await _check_unit(tx, change)
    return await _keep(tx, who, change, vault)


async def _check_unit(tx: Writing, change: Change) -> None:
    """The draft stays with a unit whose own deadline has passed. Raises UnitClosed."""
    unit = _unit_of(change.before)
    if unit is None or unit == _unit_of(change.after) or unit not in change.context.units:
        return
    closes_at = await _closes_at(tx, change.submission, unit)
    rules.may_leave_unit(unit, change.context.now, closes_at)


async def _closes_at(tx: Writing, submission: Submission, unit: str | None) -> datetime | None:
    """Until when the submission could be handed in to a unit; None without a window."""
    window = await gates.window_of(
        tx,
        Gate.intake,
        submission.campaign_id,
        unit=unit,
        organisation_id=submission.organisation_id,
    )
    closes_at: datetime | None = window.get("closes_at")
    return closes_at


def _unit_of(draft: Mapping[str, Any]) -> str | None:
    return text_at(draft, "cover", "recommending_unit")


async def _keep(tx: Writing, who: Actor, change: Change, vault: Vault) -> DraftSaved:
    """Check the draft once, then add the version, its preparation and the fact.

    The version is numbered by the submission's own new version.
    """
    submission = change.submission
    content, contact = split_contact(change.after)
    text = canonical(content)
    if len(text) > rules.MOST_BYTES:
        raise DraftTooLarge(limit=rules.MOST_BYTES, actual=len(text))
    context = change.context
    if context.duplicate_key != duplicate_key(content):  # another factory has other duplicates
        context = await context_of(tx, who, submission, duplicate_key(content))
    found = await check_draft(tx, submission, context, content, contact, early=True)
    if change.typed:
        rules.only_known(change.after, found)
    form = await form_of(tx, submission.campaign_id)
    draft = _version(form, who, change, found, text)
    seal = await _seal_contact(tx, change, draft, contact, vault)
    fact = next_fact(
        submission, DraftSavedV1, version=draft.version, content_hash=draft.content_hash
    )
    _follow(submission, content)
    await write_draft(tx, submission, draft, new=change.context.draft is None)
    await prepare(tx, _checked(change, context, draft, found, content, contact, seal))
    await say(tx, who, fact, said_at=context.read_at)
    return _as_saved(form, submission, draft)


def _version(
    form: FormVersion, who: Actor, change: Change, found: list[Finding], text: bytes
) -> NewDraft:
    """The version as it will be stored, with the sealed contact data that it keeps."""
    blocks = blocking(found)
    draft = NewDraft(
        submission_id=change.submission.id,
        version=change.submission.version + 1,
        content=text.decode(),
        content_hash=sha256_hex(text),
        saved_by=_person(who),
        blocks=blocks,
        warns=len(found) - blocks,
        changed=changed_fields(form, change.before, change.after),
    )
    if change.sealed is not None:
        draft.contact = change.sealed.contact
        draft.contact_person = change.sealed.contact_person
    return draft


async def _seal_contact(
    tx: Writing, change: Change, draft: NewDraft, contact: Mapping[str, Any], vault: Vault
) -> Seal | None:
    """Seal a contact part that was changed. Returns the key that a preparation seals it with too.

    None where the preparation has the contact part already, or there is none.
    """
    if change.sealed is None and contact:
        seal = await vault.key_for(tx, draft.saved_by)
        draft.contact = seal.seal(draft.saved_by, canonical(contact))
        draft.contact_person = draft.saved_by
        return seal
    if not contact or _keeps_contact(change, contact):
        return None
    return await vault.key_for(tx, draft.contact_person or draft.saved_by)


def _keeps_contact(change: Change, contact: Mapping[str, Any]) -> bool:
    """The contact part is the one of the version before, and its preparation has it.

    A restored version keeps its own seal, which is not the one of the version before.
    """
    prepared = change.context.draft is not None and change.context.draft.contact_prepared
    return prepared and contact == (change.before.get(CONTACT_PART) or {})


def _checked(
    change: Change,
    context: DraftContext,
    draft: NewDraft,
    found: list[Finding],
    content: Mapping[str, Any],
    contact: Mapping[str, Any],
    seal: Seal | None,
) -> CheckedDraft:
    """The version for its preparation."""
    prepared = None
    if seal is not None:
        prepared = PreparedContact.of(contact, draft.contact_person or draft.saved_by, seal)
    return CheckedDraft(
        submission_id=change.submission.id,
        draft_version=draft.version,
        content=content,
        findings=found,
        plan=context.campaign.plan,
        today=shanghai_day(context.now),
        contact=prepared,
        keeps_contact=_keeps_contact(change, contact),
    )


def _follow(submission: Submission, content: Mapping[str, Any]) -> None:
    """Until hand-in the row shows what its newest draft says."""
    submission.draft_version = submission.version
    if submission.number is not None:
        return
    submission.unit = text_at(content, "cover", "recommending_unit")
    submission.factory_name = text_at(content, "cover", "factory_name")
    submission.credit_code, submission.compared_name = duplicate_key(content)


def _as_saved(form: FormVersion, submission: Submission, draft: NewDraft) -> DraftSaved:
    return DraftSaved(
        submission_id=submission.id,
        version=submission.version,
        draft_version=draft.version,
        content_hash=draft.content_hash,
        blocks=draft.blocks,
        warns=draft.warns,
        changed=tuple(draft.changed),
        counts=tuple(counted(form, json.loads(draft.content))),
    )


def _unchanged(form: FormVersion, submission: Submission, newest: StoredDraft) -> DraftSaved:
    """The answer to a save that changed nothing."""
    return DraftSaved(
        submission_id=submission.id,
        version=submission.version,
        draft_version=newest.version,
        content_hash=newest.content_hash,
        blocks=newest.blocks,
        warns=newest.warns,
        changed=(),
        counts=tuple(counted(form, json.loads(newest.content))),
    )


def _person(who: Actor) -> UUID:
    assert who.person_id is not None, "drafts are kept for people"
    return who.person_id
