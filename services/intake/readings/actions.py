"""Putting what a Word file says into the draft.

It is saved like any other edit, with the file's hash kept beside it.
"""

import json
from dataclasses import dataclass
from uuid import UUID

from contracts.application import FormVersion
from contracts.facts.intake import WordFileReadV1
from contracts.vocabulary import Actor
from documents.reading import FormReading, FoundValue, UnreadText
from kit.db import Writing
from kit.forms import form_of
from kit.journal import say
from kit.personal import Vault
from services.intake.applications import actions as applications
from services.intake.readings import rules
from services.intake.readings.schemas import OverwrittenField, ReadField, UnreadPlace, WordRead
from services.intake.submissions.models import Submission
from services.intake.submissions.rules import may_edit, with_contact
from services.intake.submissions.views import contact_of, draft_of, mine, open_of, reopened_paths


@dataclass(frozen=True)
class WordFile:
    """A file that was read. evidence: ids of the submission's own, which its pictures may name."""

    sha256: str
    reading: FormReading
    evidence: frozenset[str]


async def take_in(
    tx: Writing,
    who: Actor,
    submission_id: UUID,
    version: int,
    file: WordFile,
    vault: Vault,
    *,
    dry_run: bool,
) -> WordRead:
    """Merge a file's values into the newest draft and save it; a dry run only says what would be.

    Raises NotFound, StaleVersion, NotEditable, and what saving a draft raises.
    """
    submission = await mine(tx, who, submission_id, lock=not dry_run)
    reopened = reopened_paths(await open_of(tx, submission_id))
    may_edit(submission.number is not None, submission.ended is not None, reopened)
    newest = await draft_of(tx, submission)
    draft = with_contact(json.loads(newest.content), await contact_of(tx, vault, newest))
    form = await form_of(tx, submission.campaign_id)
    found, unread = _own(form, submission, file)
    merge = rules.merged(form, draft, {each.path: each.value for each in found}, reopened)
    if submission.version != version:
        raise await applications.overtaken(tx, submission, version, merge.patch, vault)
    saved = bool(merge.patch) and not dry_run
    if saved:
        await applications.save(tx, who, submission_id, version, merge.patch, vault)
        submission = await mine(tx, who, submission_id, lock=True)  # as the save left it
        await say(tx, who, _as_fact(submission, file, merge))
    left_unread = (each for each in unread if not _accepted(draft, each))
    return WordRead(
        submission_id=submission.id,
        version=submission.version,
        draft_version=submission.draft_version,
        saved=saved,
        file_sha256=file.sha256,
        filled=tuple(_as_read_field(form, each) for each in merge.filled),
        overwritten=tuple(_as_overwritten(form, each) for each in merge.overwritten),
        unchanged=merge.unchanged,
        closed=tuple(_as_overwritten(form, each) for each in merge.closed),
        unread=tuple(_as_unread_place(form, each) for each in left_unread),
    )


def _own(
    form: FormVersion, submission: Submission, file: WordFile
) -> tuple[list[FoundValue], list[UnreadText]]:
    """The file's values and its unread places.

    Pictures and numbers of another submission are moved among the latter.
    """
    found: list[FoundValue] = []
    unread = list(file.reading.unread)
    for each in file.reading.found:
        value = each.value
        if each.path.startswith("/implementation/") and isinstance(value, str):
            value, captions = rules.without_foreign_pictures(value, file.evidence)
            place = form.label(each.path) or ""
            for caption in captions:
                unread.append(UnreadText(each.path, place, caption, "picture"))
        if value != "":
            found.append(FoundValue(each.path, value))
    numbers = tuple(footer.number for footer in file.reading.printed)
    for number in rules.of_another(numbers, submission.number, submission.id):
        unread.append(UnreadText(None, "页脚", number, "other_submission"))
    return found, unread


def _accepted(draft: dict[str, object], unread: UnreadText) -> bool:
    """A promise that a person accepted here already needs no reminder."""
    return unread.code == "promise" and rules.value_at(draft, unread.path or "") is True


def _as_fact(submission: Submission, file: WordFile, merge: rules.Merge) -> WordFileReadV1:
    """What the save's own fact does not say. It takes no version of its own.

    The save and this fact tell of one change of the draft.
    """
    return WordFileReadV1(
        subject=submission.id,
        subject_version=submission.version,
        campaign_id=submission.campaign_id,
        submission_id=submission.id,
        version=submission.draft_version,
        sha256=file.sha256,
        filled=len(merge.filled),
        overwritten=len(merge.overwritten),
    )


def _as_read_field(form: FormVersion, change: rules.BlankChange) -> ReadField:
    return ReadField(
        path=change.path,
        label=form.label(change.path),
        value=change.after,
    )


def _as_overwritten(form: FormVersion, change: rules.BlankChange) -> OverwrittenField:
    return OverwrittenField(
        path=change.path,
        label=form.label(change.path),
        before=change.before,
        value=change.after,
    )


def _as_unread_place(form: FormVersion, unread: UnreadText) -> UnreadPlace:
    return UnreadPlace(
        path=unread.path,
        label=form.label(unread.path) if unread.path else None,
        place=unread.place,
        seen=unread.seen,
        code=unread.code,
        zh=unread.zh,
        en=unread.en,
    )
