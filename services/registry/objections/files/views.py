"""Reads of files of objections."""

from contracts.vocabulary import FileRef
from kit.files import Files
from services.registry.objections.cipher import ObjectorCipher
from services.registry.objections.files import rules
from services.registry.objections.files.models import ObjectionFile
from services.registry.objections.files.schemas import (
    LinkedObjectionFile,
    ObjectionFileForm,
    ObjectionFileStarted,
    ObjectionFileView,
)


def file_of(row: ObjectionFile) -> FileRef:
    """Where a file that was taken is kept."""
    return FileRef.model_validate(row.file)


def sha256_of(row: ObjectionFile) -> str:
    """The hash of a file that was taken."""
    return file_of(row).sha256


def of_file(row: ObjectionFile) -> ObjectionFileView:
    """A file as whoever sent it reads it."""
    return ObjectionFileView(
        file_id=row.id,
        kind=row.kind,
        content_type=row.content_type,
        size=row.size,
        state=row.state,
        sha256=sha256_of(row) if row.file else None,
        outcome=row.outcome,
        why_zh=row.why_zh,
        why_en=row.why_en,
    )


def started(store: Files, view: ObjectionFileView) -> ObjectionFileStarted:
    """A file's place, with the form to send it there: this key, this type, this many bytes."""
    form = store.upload_form(rules.place_of(view.file_id), view.content_type, view.size)
    return ObjectionFileStarted(file=view, upload=ObjectionFileForm.model_validate(form))


async def linked(files: Files, cipher: ObjectorCipher, row: ObjectionFile) -> LinkedObjectionFile:
    """A file with a link to it, for who handles the objection. Raises FileGone."""
    kept = file_of(row)
    filename = cipher.open(row.id, row.filename).decode()
    return LinkedObjectionFile(
        file_id=row.id,
        kind=row.kind,
        filename=filename,
        content_type=kept.content_type,
        size=kept.size,
        sha256=kept.sha256,
        link=await files.link(kept, filename),
    )
