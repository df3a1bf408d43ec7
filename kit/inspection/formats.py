"""What a file is by its content, and what people call it. Names and declared types are hearsay."""

import re
from pathlib import PurePath
from typing import Final, NamedTuple

from kit.inspection import word_package

PDF: Final = "application/pdf"
JPEG: Final = "image/jpeg"
PNG: Final = "image/png"
DOCX: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
ZIP: Final = "application/zip"
SCAN_TYPES: Final = (PDF, JPEG, PNG)
"""What shows a paper or a page as it is."""
EXTENSIONS: Final = {
    PDF: (".pdf",),
    JPEG: (".jpg", ".jpeg", ".jfif", ".jpe", ".pjpeg", ".pjp"),
    PNG: (".png", ".apng"),
    DOCX: (".docx",),
    ZIP: (".zip",),
}
"""The endings that mean one type; the usual one first."""
TYPE_NAMES: Final = {PDF: "PDF", JPEG: "JPG", PNG: "PNG", DOCX: "Word（.docx）", ZIP: "ZIP"}
"""Content types as people call them."""
_BY_EXTENSION: Final = {each: kind for kind, all_ in EXTENSIONS.items() for each in all_}
_ALIASES: Final = {
    "application/x-pdf": PDF,
    "image/jpg": JPEG,
    "image/pjpeg": JPEG,
    "image/jfif": JPEG,
    "image/x-png": PNG,
    "image/apng": PNG,
    "application/wps-office.docx": DOCX,
}
"""What browsers and office programs call the types that are taken."""
_CERTAIN: Final = {PDF, JPEG, PNG, DOCX}
_CONTRADICTS: Final = re.compile(
    r"text/|audio/|video/|application/(x-ms-?dos|x-msdownload|x-sh|x-executable|javascript"
    r"|xhtml|java|hta|vnd\.microsoft)"
)
PDF_WITHIN: Final = 1024
"""Readers look for `%PDF-` in so many bytes at the head (ISO 32000-1, Annex H, note 13)."""


class ForeignFormat(NamedTuple):
    """A format that is known and not taken: its name, and how to turn it into one that is."""

    name: str
    how_zh: str
    how_en: str

    def in_words(self) -> tuple[str, str]:
        """What the file is and what to do, Chinese first."""
        return f"这是{self.name}文件，不予接收：{self.how_zh}", f"a {self.name} file: {self.how_en}"


_TO_JPG: Final = (
    "请在手机或电脑上另存为JPG后再上传（iPhone：设置→相机→格式→兼容性最佳）",
    "save it as JPG first (iPhone: Settings, Camera, Formats, Most Compatible)",
)
_TO_DOCX: Final = (
    "请用Word或WPS打开后另存为.docx，或导出为PDF再上传",
    "open it in Word or WPS and save it as .docx, or export a PDF",
)
_TO_PDF: Final = ("请打开后导出（或打印）为PDF再上传", "open it and export or print it to PDF")
_UNPACK: Final = (
    "不接受压缩包，请解压后逐个上传其中的文件",
    "archives are not taken: unpack it and upload its files one by one",
)
_PICTURE: Final = ("请另存为JPG或PNG后再上传", "save it as JPG or PNG")
_ENDINGS: Final = {
    ("heic", "heif", "hif", "avif"): ("HEIC/HEIF", _TO_JPG),
    ("webp",): ("WEBP", _PICTURE),
    ("gif",): ("GIF", _PICTURE),
    ("bmp", "dib"): ("BMP", _PICTURE),
    ("tif", "tiff"): ("TIFF", _PICTURE),
    ("svg", "psd", "ai", "cdr", "raw", "dng"): ("", _PICTURE),
    ("doc", "dot", "docm", "dotx", "dotm"): ("Word", _TO_DOCX),
    ("wps", "wpt"): ("WPS", _TO_DOCX),
    ("rtf", "odt", "pages", "txt", "md"): ("", _TO_DOCX),
    ("xls", "xlsx", "xlsm", "et", "csv", "ods"): ("", _TO_PDF),
    ("ppt", "pptx", "pps", "ppsx", "dps", "odp"): ("", _TO_PDF),
    ("ofd", "caj", "ceb", "xps", "dwg", "dxf", "htm", "html", "mht", "eml"): ("", _TO_PDF),
    ("rar", "7z", "zip", "tar", "gz", "tgz", "bz2", "xz", "zst"): ("", _UNPACK),
    ("mp4", "mov", "avi", "wmv", "mp3", "wav"): (
        "",
        ("不接受音视频，请截图为JPG或PNG后再上传", "no sound or film: upload a picture of it"),
    ),
}
FOREIGN: Final = {
    ending: ForeignFormat(name or ending.upper(), *how)
    for endings, (name, how) in _ENDINGS.items()
    for ending in endings
}
"""By the ending of a name, without its dot."""
ARCHIVES: Final = (
    b"PK\x03\x04",
    b"PK\x05\x06",
    b"Rar!\x1a\x07",
    b"7z\xbc\xaf\x27\x1c",
    b"\x1f\x8b",
    b"BZh",
    b"\xfd7zXZ\x00",
    b"\x28\xb5\x2f\xfd",
)
OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_HEADS: Final = (
    (b"GIF8", "gif"),
    (b"BM", "bmp"),
    (b"II*\0", "tiff"),
    (b"MM\0*", "tiff"),
    (b"{\\rtf", "rtf"),
    (OLE, "doc"),
)
_HEIF_BRANDS: Final = (b"heic", b"heix", b"hevc", b"heim", b"heis", b"mif1", b"msf1", b"avif")


def extension_of(filename: str) -> str:
    """The ending of a name in lower case, with its dot; empty for none."""
    return PurePath(filename).suffix.lower()


def announced_type(filename: str, declared: str) -> str:
    """The type that a name and a declared type announce. The content decides later.

    Browsers and office programs declare many types for one format, or none: then the name counts.
    A page, a script or a program stays what it says it is.
    """
    plain = declared.partition(";")[0].strip().lower()
    plain = _ALIASES.get(plain, plain)
    if plain in _CERTAIN or _CONTRADICTS.match(plain):
        return plain
    return type_by_name(filename) or plain


def type_by_name(filename: str) -> str | None:
    """The taken type that the ending of a name means."""
    return _BY_EXTENSION.get(extension_of(filename))


def foreign_by_name(filename: str, declared: str) -> ForeignFormat | None:
    """The known format, not taken, that the ending of a name means, or without one the type."""
    extension = extension_of(filename)
    if extension in _BY_EXTENSION and extension != ".zip":
        return None
    subtype = declared.partition(";")[0].strip().lower().rpartition("/")[2]
    return FOREIGN.get(extension.removeprefix(".")) or FOREIGN.get(subtype)


def sniff(data: bytes) -> str | None:
    """The content type by the content, for Word by what is in the package.

    None for what is never taken.
    """
    if data.startswith(b"\xff\xd8\xff"):
        return JPEG
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return PNG
    if data.startswith(b"PK\x03\x04"):
        kind = word_package.kind_of(data)
        return DOCX if kind == "word" else ZIP if kind is not None else None
    return PDF if pdf_start(data) is not None else None


def pdf_start(data: bytes) -> int | None:
    """Where a PDF begins: readers pass over a little text before `%PDF-`. None for no PDF.

    Only text without markup may stand there: a mark of byte order, the lines of a printer or a
    letter. Anything else is another format.
    """
    start = data.find(b"%PDF-", 0, PDF_WITHIN)
    if start < 0:
        return None
    before = data[:start].removeprefix(b"\xef\xbb\xbf")
    harmless = all(byte in b"\0\t\n\f\r\x1b" or 32 <= byte < 127 for byte in before)
    if not harmless or b"<" in before or before.startswith((b"MZ", b"PK", b"#!", b"GIF8", b"Rar!")):
        return None
    return start


def is_archive(data: bytes) -> bool:
    """By its first bytes; a tar by its mark further in."""
    return data.startswith(ARCHIVES) or data[257:262] == b"ustar"


def foreign_by_content(data: bytes) -> ForeignFormat | None:
    """The known format, not taken, that the bytes are."""
    if data[4:8] == b"ftyp":
        return FOREIGN["heic" if data[8:12] in _HEIF_BRANDS else "mp4"]
    if data.startswith(b"RIFF") and data[8:12] == b"WEBP":
        return FOREIGN["webp"]
    if data.startswith(b"PK\x03\x04"):
        kind = word_package.kind_of(data)
        return FOREIGN.get(kind) if kind is not None else None
    ending = next((ending for head, ending in _HEADS if data.startswith(head)), None)
    return FOREIGN[ending] if ending is not None else None


def is_locked_office_file(data: bytes) -> bool:
    """Whether an office program has locked the file with a password (MS-OFFCRYPTO, 2.3.4.4)."""
    return data.startswith(OLE) and "EncryptedPackage".encode("utf-16-le") in data
