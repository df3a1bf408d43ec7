"""The published versions of the form: words (words/*.json) and what is made of them (*.json).

A campaign may name one; it keeps the version it was opened with. While no campaign was opened with
a version it may be written anew (`python -m contracts.application.versions`). After that a change
is a new file under words, and campaigns name it in `form_version`.
"""

import json
from functools import cache
from pathlib import Path
from typing import Any, Final

from contracts.application.form_version import FormVersion, published_form, published_versions
from contracts.application.json_schema import form_schema
from contracts.application.presentation import Presentation, presentation
from contracts.canonical import content_hash
from contracts.vocabulary import Frozen

FOLDER: Final = Path(__file__).resolve().parent


class PublishedForm(Frozen):
    """A form version for people outside: JSON Schema and presentation.

    hash: SHA-256 of the canonical JSON of version, schema and presentation.
    """

    version: str
    hash: str
    form_schema: dict[str, Any]
    presentation: Presentation


@cache
def published(form: FormVersion) -> PublishedForm:
    """What a form version publishes. Made once per version."""
    made = _document(form)
    return PublishedForm(
        version=form.version,
        hash=content_hash(made),
        form_schema=made["schema"],
        presentation=presentation(form),
    )


def document(version: str) -> str:
    """A published version as it is to be written."""
    return json.dumps(_document(published_form(version)), ensure_ascii=False, indent=1) + "\n"


def written() -> dict[str, str]:
    """What lies there: version → text."""
    return {path.stem: path.read_text(encoding="utf-8") for path in sorted(FOLDER.glob("*.json"))}


def write() -> None:
    """Bring every version's file to what its words say."""
    for version in sorted(published_versions()):
        (FOLDER / f"{version}.json").write_text(document(version), encoding="utf-8")


def _document(form: FormVersion) -> dict[str, Any]:
    return {
        "version": form.version,
        "schema": form_schema(form),
        "presentation": presentation(form).model_dump(mode="json"),
    }
