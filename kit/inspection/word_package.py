"""The package of a Word file: what its parts are, and what they refer to (ECMA-376, part 2).

A part is what the list of content types says, and is found by relationships: neither by its name
nor by its folder.
"""

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import Final, NamedTuple

from kit.inspection.xml_parts import Attributes, DamagedXml, DefinesEntities, Name, read_xml

TYPES_PART: Final = "[content_types].xml"
RELATIONS_TYPE: Final = "application/vnd.openxmlformats-package.relationships+xml"
_ROOT_RELATIONS: Final = "_rels/.rels"
_MOST_HEAD: Final = 4 * 1024 * 1024
"""Bytes of the list of content types and of the root's relationships, unpacked."""
_RELATIONS_NAME: Final = re.compile(r"(^|/)_rels/[^/]*\.rels$", re.IGNORECASE)
_BROKEN: Final = (
    zipfile.BadZipFile,
    zlib.error,
    NotImplementedError,
    RuntimeError,
    EOFError,
    ValueError,
    OSError,
)


class Relation(NamedTuple):
    """One relationship. kind: the last segment of its type, which says what it is for."""

    kind: str
    target: str
    outside: bool


@dataclass
class ContentTypes:
    """The content type of each part: by its own name, else by its ending; all in lower case."""

    by_name: dict[str, str] = field(default_factory=dict)
    by_ending: dict[str, str] = field(default_factory=dict)

    def of(self, name: str) -> str:
        """Empty for a part that the list does not name, which no reader opens."""
        lower = name.lower()
        ending = PurePosixPath(lower).name.rpartition(".")[2]
        return self.by_name.get(lower) or self.by_ending.get(ending, "")

    def __iter__(self) -> Iterator[str]:
        yield from self.by_name.values()
        yield from self.by_ending.values()


def content_types(body: bytes) -> ContentTypes:
    """The list of content types. Raises DamagedXml, DefinesEntities."""
    found = ContentTypes()

    def start(name: Name, attributes: Attributes) -> None:
        kind = attributes.get("ContentType", "").strip().lower()
        if name.local == "Override":
            found.by_name[attributes.get("PartName", "").lower().removeprefix("/")] = kind
        elif name.local == "Default":
            found.by_ending[attributes.get("Extension", "").lower()] = kind

    read_xml(body, start)
    return found


def relations(body: bytes) -> list[Relation]:
    """The relationships of one part. Raises DamagedXml, DefinesEntities."""
    found: list[Relation] = []

    def start(name: Name, attributes: Attributes) -> None:
        if name.local == "Relationship":
            kind = attributes.get("Type", "").strip().rstrip("/").rpartition("/")[2]
            outside = attributes.get("TargetMode", "").strip().lower() == "external"
            found.append(Relation(kind, attributes.get("Target", "").strip(), outside))

    read_xml(body, start)
    return found


def lists_relations(name: str, content_type: str) -> bool:
    """Whether a part lists relationships, by its type or by its name."""
    return content_type == RELATIONS_TYPE or _RELATIONS_NAME.search(name) is not None


def kind_of(data: bytes) -> str | None:
    """What a zip package is: `word`, the usual ending of another kind, or `zip`.

    None for a package that cannot be opened.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            names = {info.filename.lower(): info for info in package.infolist()}
            if TYPES_PART not in names:
                return _other_kind(package, names)
            types = content_types(_head(package, names[TYPES_PART]))
            main = _main_part(package, names)
            return _office_kind(types.of(main) if main is not None else "")
    except (DamagedXml, DefinesEntities):
        return "zip"
    except _BROKEN:
        return None


def _main_part(package: zipfile.ZipFile, names: dict[str, zipfile.ZipInfo]) -> str | None:
    if _ROOT_RELATIONS not in names:
        return None
    for each in relations(_head(package, names[_ROOT_RELATIONS])):
        target = each.target.lower().removeprefix("/").removeprefix("./")
        if each.kind == "officeDocument" and target in names:
            return target
    return None


def _head(package: zipfile.ZipFile, info: zipfile.ZipInfo) -> bytes:
    """Raises DamagedXml for more than any program writes."""
    with package.open(info) as member:
        body = member.read(_MOST_HEAD + 1)
    if len(body) > _MOST_HEAD:
        raise DamagedXml("size")
    return body


def _office_kind(main_type: str) -> str:
    """By the type of the main part; Word's with macros is Word still, and refused for them."""
    if "spreadsheetml" in main_type or "ms-excel" in main_type:
        return "xlsx"
    if "presentationml" in main_type or "ms-powerpoint" in main_type:
        return "pptx"
    if "wordprocessingml.document.main" in main_type or "macroenabled" in main_type:
        return "word"
    return "dotx" if "wordprocessingml" in main_type else "zip"


def _other_kind(package: zipfile.ZipFile, names: dict[str, zipfile.ZipInfo]) -> str:
    if "ofd.xml" in names:
        return "ofd"
    if "mimetype" in names and _head(package, names["mimetype"]).startswith(
        b"application/vnd.oasis.opendocument"
    ):
        return "odt"
    return "zip"
