"""Pure decisions about evidence: quotas, names, and whether bytes are what was declared."""

import hashlib
import io
import zipfile
from dataclasses import dataclass
from pathlib import PurePath
from typing import Final

from contracts.policy import EvidenceRules
from contracts.text import normalise
from services.intake.evidence.problems import FileTooLarge, QuotaUsedUp, TypeNotAllowed

PDF: Final = "application/pdf"
JPEG: Final = "image/jpeg"
PNG: Final = "image/png"
DOCX: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
EXTENSIONS: Final = {PDF: {".pdf"}, JPEG: {".jpg", ".jpeg"}, PNG: {".png"}, DOCX: {".docx"}}
MOST_FILES: Final = 100
_LONGEST_NAME: Final = 120


@dataclass(frozen=True)
class Refusal:
    """Why a file is not taken, for a person; `code` is for the record."""

    code: str
    zh: str
    en: str


@dataclass(frozen=True)
class Declared:
    """What the applicant said of a file before sending it."""

    filename: str
    content_type: str
    size: int
    sha256: str


def within_quota(rules: EvidenceRules, declared: Declared, files: int, used: int, used_by_applicant: int) -> None:
    """Raises TypeNotAllowed, FileTooLarge, QuotaUsedUp. used: bytes of the submission and of the applicant in the campaign."""
    if declared.content_type not in rules.content_types:
        raise TypeNotAllowed(allowed=list(rules.content_types))
    if declared.size > rules.max_file_bytes:
        raise FileTooLarge(limit=rules.max_file_bytes, asked=declared.size)
    if files >= MOST_FILES:
        raise QuotaUsedUp(scope="submission", limit=MOST_FILES, used=files, asked=1)
    for scope, taken, limit in (
        ("submission", used, rules.max_submission_bytes),
        ("applicant", used_by_applicant, rules.max_applicant_bytes),
    ):
        if taken + declared.size > limit:
            raise QuotaUsedUp(scope=scope, limit=limit, used=taken, asked=declared.size)


def clean_name(filename: str) -> str:
    """A name as it is kept: the last part of a path, printable, short. Names are data, never part of a key."""
    name = PurePath(normalise(filename).replace("\\", "/")).name
    name = "".join(char for char in name if char.isprintable()).strip()
    stem, suffix = PurePath(name).stem, PurePath(name).suffix
    return (stem[:_LONGEST_NAME] + suffix[:20]) or "file"


def as_declared(data: bytes, declared: Declared) -> Refusal | None:
    """None for bytes of the declared size, hash, type and ending, else the first that is not."""
    if len(data) != declared.size:
        return Refusal("size", f"文件大小与声明不符（{len(data)} 字节）", f"it has {len(data)} bytes, not as declared")
    if hashlib.sha256(data).hexdigest() != declared.sha256:
        return Refusal("sha256", "文件内容与声明的SHA-256值不符，请重新上传", "its SHA-256 is not the declared one")
    if sniff(data) != declared.content_type:
        return Refusal("content", "文件内容与类型不符，请另存为正确的格式后再上传", "its content is not of its type")
    if PurePath(declared.filename).suffix.lower() not in EXTENSIONS[declared.content_type]:
        return Refusal("extension", "文件扩展名与内容不符", "its name's ending does not fit its content")
    return None


def sniff(data: bytes) -> str | None:
    """The content type by the first bytes (and for Word, by what is in the package); None for anything else."""
    if data.startswith(b"%PDF-"):
        return PDF
    if data.startswith(b"\xff\xd8\xff"):
        return JPEG
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return PNG
    return (
        DOCX
        if data.startswith(b"PK\x03\x04") and _parts(data) >= {"[Content_Types].xml", "word/document.xml"}
        else None
    )


def _parts(data: bytes) -> set[str]:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            return set(package.namelist())
    except (zipfile.BadZipFile, ValueError, NotImplementedError):
        return set()
