"""Opens a .docx that a stranger sent: a bounded zip of bounded XML without document types, or a
reason a person understands.

Nothing is extracted to a disk, no relationship is followed out of the package, macros are never
looked at.
"""

import io
import re
import zipfile
import zlib
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any, Final

from lxml import etree  # type: ignore[import-untyped]

MOST_MEMBERS: Final = 2000
MOST_UNPACKED: Final = 200 * 1024 * 1024
MOST_XML: Final = 8 * 1024 * 1024
MOST_ELEMENTS: Final = 200_000
_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_STREAM: Final = "EncryptedPackage".encode("utf-16-le")
_METHODS: Final = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}
_ENCODING: Final = re.compile(r"""^\s*<\?xml[^>]*encoding\s*=\s*["']([\w.-]+)["']""")
_DECLARATION: Final = re.compile(r"^\s*<\?xml[^>]*\?>")
_PARTS: Final = {
    "styles",
    "numbering",
    "header",
    "footer",
    "footnotes",
    "endnotes",
    "comments",
}
"""Parts beside the document that are read, by the kind of their relationship."""
_STRICT: Final = "http://purl.oclc.org/ooxml/"
_TRANSITIONAL: Final = {
    "wordprocessingml/main": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "officeDocument/relationships": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "drawingml/wordprocessingDrawing": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "officeDocument/math": "http://schemas.openxmlformats.org/officeDocument/2006/math",
}
_RELATIONSHIPS: Final = "{http://schemas.openxmlformats.org/package/2006/relationships}"
_TYPES: Final = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_MAIN_TYPES: Final = {
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
}

REASONS: Final[dict[str, tuple[str, str]]] = {
    "not_word": (
        "这不是Word文件（.docx），请用Word另存为.docx后再上传",
        "Not a Word file: save it as .docx in Word",
    ),
    "legacy": (
        "这是旧版Word（.doc）或WPS文件，请打开后另存为.docx再上传",
        "An old .doc or .wps file: open it and save it as .docx",
    ),
    "encrypted": (
        "文件设有打开密码，请去除密码后再上传",
        "The file has a password: remove it first",
    ),
    "macros": (
        "文件含有宏（.docm），请另存为不含宏的.docx",
        "The file has macros: save it as .docx without macros",
    ),
    "damaged": (
        "文件已损坏，无法打开，请用Word重新另存后再上传",
        "The file is damaged: save it anew in Word",
    ),
    "too_large": (
        "文件解开后过大，请删去大图片后再上传",
        "Unpacked, the file is too large: take out large pictures",
    ),
    "not_text": (
        "文件不是Word文档（可能是表格或演示文稿）",
        "Not a Word document: perhaps a sheet or slides",
    ),
    "unsafe": (
        "文件含有不允许的内容（文档类型声明），请用Word重新另存",
        "The file holds a document type: save it anew",
    ),
    "too_deep": (
        "文件的嵌套层次过深，请简化表格后再上传",
        "The file is nested too deep: simplify its tables",
    ),
}


class Unopenable(Exception):
    """The file is not read at all; `code` is one of REASONS, `zh` and `en` say what to do."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code
        self.zh, self.en = REASONS[code]

    def __reduce__(self) -> tuple[type["Unopenable"], tuple[str]]:
        return Unopenable, (self.code,)  # it crosses a process pool


@dataclass(frozen=True)
class Package:
    """The parts of a document that are read, as XML roots; None where it has none."""

    document: Any
    styles: Any | None
    numbering: Any | None
    margins: tuple[Any, ...]
    """Headers and footers."""
    notes: tuple[Any, ...]
    """Footnotes and endnotes."""
    comments: tuple[Any, ...] = ()


def open_package(data: bytes) -> Package:
    """The document's XML. Raises Unopenable."""
    _look_at_first_bytes(data)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = _bounded(archive)
            return _read_parts(archive, names)
    except (
        zipfile.BadZipFile,
        zlib.error,
        NotImplementedError,
        EOFError,
        OSError,
        ValueError,
    ) as error:
        raise Unopenable("damaged") from error


def _look_at_first_bytes(data: bytes) -> None:
    if data.startswith(_OLE):
        raise Unopenable("encrypted" if _ENCRYPTED_STREAM in data else "legacy")
    if not data.startswith(b"PK\x03\x04"):
        raise Unopenable("not_word")


def _bounded(archive: zipfile.ZipFile) -> set[str]:
    """The members' names, once their number and what they claim to unpack to are bearable."""
    members = archive.infolist()
    if len(members) > MOST_MEMBERS or sum(member.file_size for member in members) > MOST_UNPACKED:
        raise Unopenable("too_large")
    if any(member.flag_bits & 0x1 for member in members):
        raise Unopenable("encrypted")
    names = {member.filename for member in members}
    if len(names) != len(members) or any(
        member.compress_type not in _METHODS for member in members
    ):
        raise Unopenable("damaged")
    if "[Content_Types].xml" not in names:
        raise Unopenable("not_word")
    return names


def _read_parts(archive: zipfile.ZipFile, names: set[str]) -> Package:
    main = _main_part(archive, names)
    found: dict[str, list[Any]] = {}
    folder, name = PurePosixPath(main).parent, PurePosixPath(main).name
    for kind, target in _relationships(archive, names, f"{folder}/_rels/{name}.rels"):
        wanted = kind.rpartition("/")[2]
        path = target.removeprefix("/") if target.startswith("/") else str(folder / target)
        if wanted in _PARTS and path in names:
            found.setdefault(wanted, []).append(_xml(archive, path))
    return Package(
        document=_xml(archive, main),
        styles=next(iter(found.get("styles", ())), None),
        numbering=next(iter(found.get("numbering", ())), None),
        margins=(*found.get("header", ()), *found.get("footer", ())),
        notes=(*found.get("footnotes", ()), *found.get("endnotes", ())),
        comments=tuple(found.get("comments", ())),
    )


def _main_part(archive: zipfile.ZipFile, names: set[str]) -> str:
    """The main document's name; macro-enabled packages and sheets or slides are refused by their
    content type.
    """
    starts = [
        target.removeprefix("/")
        for kind, target in _relationships(archive, names, "_rels/.rels")
        if kind.endswith("/officeDocument")
    ]
    main = next((name for name in (*starts, "word/document.xml") if name in names), None)
    if main is None:
        raise Unopenable("not_word")
    types = _xml(archive, "[Content_Types].xml")
    declared = next(
        (
            str(each.get("ContentType", ""))
            for each in types.iter(f"{_TYPES}Override")
            if str(each.get("PartName", "")).removeprefix("/") == main
        ),
        "",
    )
    if "macroEnabled" in declared or any(name.endswith("vbaProject.bin") for name in names):
        raise Unopenable("macros")
    if declared not in _MAIN_TYPES:
        raise Unopenable("not_text")
    return main


def _relationships(archive: zipfile.ZipFile, names: set[str], path: str) -> list[tuple[str, str]]:
    """(type, target) of the relationships that stay inside the package."""
    if path not in names:
        return []
    return [
        (str(each.get("Type", "")), str(each.get("Target", "")))
        for each in _xml(archive, path).iter(f"{_RELATIONSHIPS}Relationship")
        if each.get("TargetMode") != "External"
    ]


def _xml(archive: zipfile.ZipFile, name: str) -> Any:
    with archive.open(name) as member:
        data = member.read(MOST_XML + 1)
    if len(data) > MOST_XML:
        raise Unopenable("too_large")
    text = _decoded(data)
    # Entities and everything that can be fetched come with a document type, which no Word file has.
    if "<!DOCTYPE" in text or "<!ENTITY" in text:
        raise Unopenable("unsafe")
    for strict, transitional in _TRANSITIONAL.items():
        text = text.replace(_STRICT + strict, transitional)
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(text.encode(), parser)
    except etree.XMLSyntaxError as error:
        # The parser tells a lack of memory as an error of syntax: the file may well be whole.
        if error.code == etree.ErrorTypes.ERR_NO_MEMORY:
            raise MemoryError from error
        raise Unopenable("damaged") from error
    if sum(1 for _ in root.iter()) > MOST_ELEMENTS:
        raise Unopenable("too_large")
    return root


def _decoded(data: bytes) -> str:
    """The text of a part, its XML declaration taken off; OOXML allows UTF-8 and UTF-16 only."""
    wide = data.startswith((b"\xff\xfe", b"\xfe\xff"))
    text = data.decode("utf-16" if wide else "utf-8-sig")
    said = _ENCODING.match(text[:200])
    if said is not None and said[1].lower() not in {"utf-8", "utf-16", "us-ascii"}:
        raise Unopenable("damaged")
    return _DECLARATION.sub("", text, count=1)
