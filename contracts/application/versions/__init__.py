"""The versions of the form, each a committed document: JSON Schema and presentation. A campaign keeps the one it was opened with.

While no campaign was opened with the current version it may be written anew (`python -m contracts.application.versions`); after that
a change of the form is a new version beside it, and policy's `form_version` names it. Tests hold the current one to the models.
"""

import json
from functools import cache
from pathlib import Path
from typing import Any, Final

from contracts.application.json_schema import form_schema
from contracts.application.labels import FORM_PARTS
from contracts.application.presentation import Presentation, presentation
from contracts.canonical import content_hash
from contracts.vocabulary import Frozen

FOLDER: Final = Path(__file__).resolve().parent
CURRENT: Final = "2023.1"


class FormVersion(Frozen):
    """hash: SHA-256 of the canonical JSON of version, schema and presentation."""

    version: str
    hash: str
    form_schema: dict[str, Any]
    presentation: Presentation


@cache
def form_of(version: str) -> FormVersion:
    """A version as it was written. Raises FileNotFoundError for one that never was."""
    document = json.loads((FOLDER / f"{version}.json").read_text(encoding="utf-8"))
    return FormVersion(
        version=document["version"],
        hash=content_hash(document),
        form_schema=document["schema"],
        presentation=Presentation.model_validate_json(json.dumps(document["presentation"])),
    )


def document() -> str:
    """The current version as it is to be written."""
    made = {
        "version": CURRENT,
        "schema": form_schema(CURRENT, FORM_PARTS[0].zh),
        "presentation": presentation().model_dump(mode="json"),
    }
    return json.dumps(made, ensure_ascii=False, indent=1) + "\n"


def written() -> dict[str, str]:
    """What lies there: version → text."""
    return {path.stem: path.read_text(encoding="utf-8") for path in sorted(FOLDER.glob("*.json"))}


def write() -> None:
    """Bring the current version's file to what the models say."""
    (FOLDER / f"{CURRENT}.json").write_text(document(), encoding="utf-8")
