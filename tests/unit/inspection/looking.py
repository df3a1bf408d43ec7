"""Having a file looked at as an upload would be."""

import hashlib
from pathlib import Path

from kit.inspection.contents import inspect
from kit.inspection.formats import DOCX, JPEG, PDF, PNG
from kit.inspection.outcomes import Declared, FileLimits, FileRefusal

FILES = Path(__file__).parent / "files"
LIMITS = FileLimits((PDF, JPEG, PNG, DOCX))


def refused(data: bytes, filename: str, content_type: str = "") -> FileRefusal | None:
    """What is wrong with the bytes under that name."""
    declared = Declared(filename, content_type, len(data), hashlib.sha256(data).hexdigest())
    return inspect(data, declared, LIMITS)


def code(data: bytes, filename: str, content_type: str = "") -> str | None:
    """As `refused`: the code of the refusal, None for a file that is taken."""
    found = refused(data, filename, content_type)
    return found.code if found is not None else None
