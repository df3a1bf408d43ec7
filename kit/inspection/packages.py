"""Looking at zip packages: Word files, and archives where a campaign takes them.

Bytes in, a refusal or nothing out. Nothing is ever unpacked to disk.
"""

import io
import re
import stat
import struct
import zipfile
import zlib
from collections.abc import Callable
from pathlib import PurePosixPath
from typing import Final
from xml.etree import ElementTree

from kit.inspection.outcomes import FileLimits, FileRefusal, refusal

_PIECE: Final = 1024 * 1024
_MOST_XML: Final = 64 * 1024 * 1024
_MOST_IN_WORD: Final = 5000
_WORD_RATIO: Final = 200
_LITTLE: Final = 1024 * 1024
"""Below this many unpacked bytes no ratio matters: a blank text packs a thousandfold."""

_DRIVE: Final = re.compile(r"[A-Za-z]:")
_ACTIVE: Final = re.compile(
    r"(^|/)(vbaProject|vbaData)[^/]*\.|\.(exe|dll|js|vbs|hta|scr)$", re.IGNORECASE
)
_EMBEDDED: Final = re.compile(
    r"(^|/)(embeddings|activeX|ctrlProps)/|oleObject|\.(bin|ole)$", re.IGNORECASE
)
_MACRO_TYPE: Final = re.compile(rb"macroEnabled|vnd\.ms-office\.vbaProject", re.IGNORECASE)
_DDE: Final = re.compile(
    rb"<w:instrText[^>]*>\s*DDE(AUTO)?\b|w:instr=\"\s*DDE(AUTO)?\b", re.IGNORECASE
)
_BROKEN: Final = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    NotImplementedError,
    EOFError,
    ValueError,
    OSError,
)
_HARMLESS_EXTERNAL: Final = "/hyperlink"

Look = Callable[[str, bytes, int], FileRefusal | None]


def parts_of(data: bytes) -> set[str]:
    """Names in a zip package; empty for what is none."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            return set(package.namelist())
    except _BROKEN:
        return set()


def look_at_word(data: bytes, limits: FileLimits, look: Look) -> FileRefusal | None:
    """Refuse macros, outside content, embedded files and XML definitions in a Word file.

    `look` judges its pictures.
    """
    within = FileLimits(
        limits.content_types, members=_MOST_IN_WORD, unpacked=limits.unpacked, ratio=_WORD_RATIO
    )
    return _look_inside(data, within, lambda info, body: _look_at_part(info.filename, body, look))


def look_at_archive(
    data: bytes, limits: FileLimits, look: Look, depth: int = 1
) -> FileRefusal | None:
    """An archive whose every member would be taken by itself; `look(name, bytes, depth)` judges."""

    def member(info: zipfile.ZipInfo, body: bytes) -> FileRefusal | None:
        found = look(info.filename, body, depth)
        if found is None or found.code in {"nested", "zip_bomb"}:
            return found
        return refusal(
            "member",
            name=info.filename[-60:],
            zh=found.zh,
            en=found.en,
        )

    return _look_inside(data, limits, member)


def _look_inside(
    data: bytes, limits: FileLimits, look: Callable[[zipfile.ZipInfo, bytes], FileRefusal | None]
) -> FileRefusal | None:
    """Names and sizes as the directory gives them, then every member unpacked within bounds.

    The directory may lie.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            infos = package.infolist()
            refused = _directory(infos, len(data), limits)
            total = 0
            for info in infos:
                if refused is not None:
                    return refused
                if info.is_dir():
                    continue
                body = _unpack(package, info, limits.unpacked - total)
                if body is None:
                    return refusal("zip_bomb")
                total += len(body)
                refused = look(info, body)
            return refused
    except _BROKEN:
        return refusal("package")


def _directory(infos: list[zipfile.ZipInfo], size: int, limits: FileLimits) -> FileRefusal | None:
    if len(infos) > limits.members:
        return refusal("members", limit=limits.members)
    names = [_plain(info.filename) for info in infos]
    if any(name is None for name in names) or len(
        {name.casefold() for name in names if name}
    ) < len(names):
        return refusal("member_name")
    if any(stat.S_ISLNK(info.external_attr >> 16) for info in infos):
        return refusal("link")
    if any(info.flag_bits & 0x41 for info in infos):
        return refusal("member_encrypted")
    if _overlaps(infos):
        return refusal("overlap")
    unpacked = sum(info.file_size for info in infos)
    if unpacked > limits.unpacked or (unpacked > _LITTLE and unpacked > limits.ratio * size):
        return refusal("zip_bomb")
    return None


def _plain(name: str) -> str | None:
    """The name, or None for one that leaves its folder, is absolute, or hides what it is."""
    path = PurePosixPath(name.replace("\\", "/"))
    unsafe = (
        path.is_absolute()
        or ".." in path.parts
        or _DRIVE.match(name)
        or not name.isprintable()
        or "\\" in name
    )
    return None if unsafe or not path.parts or len(name) > 500 else str(path)


def _overlaps(infos: list[zipfile.ZipInfo]) -> bool:
    """Two members that share bytes: how a small file becomes petabytes."""
    places = sorted(
        (info.header_offset, info.header_offset + 30 + info.compress_size) for info in infos
    )
    return any(end > start for (_, end), (start, _) in zip(places, places[1:], strict=False))


def _unpack(package: zipfile.ZipFile, info: zipfile.ZipInfo, most: int) -> bytes | None:
    """The member's bytes, None when there are more than `most`."""
    body = io.BytesIO()
    with package.open(info) as member:
        while piece := member.read(_PIECE):
            if body.tell() + len(piece) > most:
                return None
            body.write(piece)
    return body.getvalue()


def _look_at_part(name: str, body: bytes, look: Look) -> FileRefusal | None:
    if _ACTIVE.search(name):
        return refusal("macro")
    if _EMBEDDED.search(name):
        return refusal("embedded")
    lower = name.lower()
    if lower.startswith("word/media/"):
        return look(name, body, 0) if lower.endswith((".png", ".jpg", ".jpeg")) else None
    if not lower.endswith((".xml", ".rels")):
        return None
    if len(body) > _MOST_XML:
        return refusal("zip_bomb")
    if b"<!DOCTYPE" in _as_ascii(body) or b"<!ENTITY" in _as_ascii(body):
        return refusal("entities")
    if lower == "[content_types].xml" and _MACRO_TYPE.search(body):
        return refusal("macro")
    if _DDE.search(body):
        return refusal("external")
    return _look_at_relations(body) if lower.endswith(".rels") else None


def _as_ascii(body: bytes) -> bytes:
    """An XML part without the zeros of UTF-16 and UTF-32: no encoding hides a definition."""
    return body.replace(b"\0", b"") if b"\0" in body[:64] else body


def _look_at_relations(body: bytes) -> FileRefusal | None:
    """Links a person clicks are fine; whatever Word would fetch or open by itself is not."""
    try:
        root = ElementTree.fromstring(body)  # noqa: S314 - definitions were refused before
    except ElementTree.ParseError:
        return refusal("package")
    for relation in root:
        kind = relation.get("Type", "")
        if relation.get("TargetMode", "").lower() == "external" and not kind.endswith(
            _HARMLESS_EXTERNAL
        ):
            return refusal("external")
        if kind.endswith(("/oleObject", "/package", "/control", "/aFChunk")):
            return refusal("embedded")
    return None
