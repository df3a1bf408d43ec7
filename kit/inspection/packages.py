"""Looking into zip packages within bounds: Word files, and archives where a campaign takes them.

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

from kit.inspection.outcomes import FileLimits, FileRefusal, refusal

_PIECE: Final = 1024 * 1024
_LITTLE: Final = 1024 * 1024
"""Below this many unpacked bytes no ratio matters: a blank text packs a thousandfold."""

_DRIVE: Final = re.compile(r"[A-Za-z]:")
BROKEN: Final = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    NotImplementedError,
    RuntimeError,
    StopIteration,
    EOFError,
    ValueError,
    OSError,
)
Look = Callable[[str, bytes, int], FileRefusal | None]


def member(data: bytes, name: str, most: int) -> bytes:
    """A member by its name, whatever its case. Raises one of BROKEN, also for more than `most`."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        info = next(info for info in package.infolist() if info.filename.lower() == name)
        body = _unpack(package, info, most)
    if body is None:
        raise zipfile.BadZipFile("size")
    return body


def holds_members(data: bytes) -> bool:
    """Whether a program that unpacks archives would find something in the bytes."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            return bool(package.namelist())
    except BROKEN:
        return False


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

    return look_inside(data, limits, member)


def look_inside(
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
    except BROKEN:
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
