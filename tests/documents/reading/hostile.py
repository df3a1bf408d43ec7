"""Files a stranger might send in place of a form, each made here, with the reason it is refused
for.
"""

import io
import warnings
import zipfile
from collections.abc import Callable
from typing import Final

from documents.reading import opening
from tests.documents.reading.by_hand import as_typed

_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_DOCUMENT: Final = "word/document.xml"
_MAIN: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"


def changed(
    change: Callable[[str, bytes], bytes | None], added: dict[str, bytes] | None = None
) -> bytes:
    """A real form with its members changed (None takes one out) and others added."""
    made = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(as_typed())) as source,
        zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as target,
    ):
        for name in source.namelist():
            data = change(name, source.read(name))
            if data is not None:
                target.writestr(name, data)
        for name, data in (added or {}).items():
            target.writestr(name, data)
    return made.getvalue()


def kept(name: str, data: bytes) -> bytes:
    return data


def document(text: str | bytes) -> bytes:
    """A form whose main part is this text."""
    data = text.encode() if isinstance(text, str) else text
    return changed(lambda name, was: data if name == _DOCUMENT else was)


def typed(old: bytes, new: bytes) -> bytes:
    return changed(
        lambda name, data: data.replace(old, new) if name == "[Content_Types].xml" else data
    )


def _bomb() -> bytes:
    return document(b"<w:document>" + b" " * (opening.MOST_XML + 10))


def _many() -> bytes:
    return changed(
        kept, {f"word/media/{number}.bin": b"" for number in range(opening.MOST_MEMBERS)}
    )


def _wide() -> bytes:
    zeros = bytes(opening.MOST_UNPACKED // 4 + 1)
    return changed(kept, {f"word/media/{number}.bin": zeros for number in range(4)})


def _encrypted_member() -> bytes:
    data = bytearray(as_typed())
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(mark) + offset] |= 1
    return bytes(data)


def _twice() -> bytes:
    made = io.BytesIO(as_typed())
    with zipfile.ZipFile(made, "a") as target, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # zipfile warns of the very thing this file is made for
        target.writestr(_DOCUMENT, b"<w:document/>")
    return made.getvalue()


def _laughs() -> str:
    entities = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
    return f'<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a0 "ha">{entities}]>{_wrapped("&a11;")}'


def _external() -> str:
    return f'<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/hostname">]>{_wrapped("&x;")}'


def _wrapped(text: str) -> str:
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    return (
        f"<w:document"
        f' xmlns:w="{space}"><w:body><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:body></w:document>'
    )


def _deep(opened: str, closed: str, times: int) -> str:
    inside = f"</w:t></w:r></w:p>{opened * times}<w:p/>{closed * times}<w:p><w:r><w:t>"
    return _wrapped(inside)


def _truncated() -> bytes:
    whole = as_typed()
    return whole[: len(whole) // 2]


HOSTILE: Final[dict[str, tuple[Callable[[], bytes], str]]] = {
    "empty": (lambda: b"", "not_word"),
    "pdf": (lambda: b"%PDF-1.7\n", "not_word"),
    "rtf": (lambda: b"{\\rtf1 x}", "not_word"),
    "plain zip": (
        lambda: changed(lambda name, data: data if name == _DOCUMENT else None),
        "not_word",
    ),
    "old doc": (lambda: _OLE + bytes(1000), "legacy"),
    "password": (
        lambda: _OLE + bytes(500) + "EncryptedPackage".encode("utf-16-le") + bytes(500),
        "encrypted",
    ),
    "encrypted member": (_encrypted_member, "encrypted"),
    "macros by type": (
        lambda: typed(_MAIN.encode(), b"application/vnd.ms-word.document.macroEnabled.main+xml"),
        "macros",
    ),
    "macros inside": (lambda: changed(kept, {"word/vbaProject.bin": b"x"}), "macros"),
    "a sheet": (lambda: typed(b"wordprocessingml.document", b"spreadsheetml.sheet"), "not_text"),
    "no main part": (
        lambda: changed(lambda name, data: None if name == _DOCUMENT else data),
        "not_word",
    ),
    "truncated": (_truncated, "damaged"),
    "same part twice": (_twice, "damaged"),
    "broken XML": (lambda: document("<w:document><w:body>"), "damaged"),
    "no body": (lambda: document("<w:document xmlns:w='x'/>"), "damaged"),
    "another encoding": (
        lambda: document('<?xml version="1.0" encoding="GBK"?>' + _wrapped("")),
        "damaged",
    ),
    "not UTF-8": (lambda: document(b"<w:document>\xff\xff</w:document>"), "damaged"),
    "a part too large": (_bomb, "too_large"),
    "too many parts": (_many, "too_large"),
    "unpacks too wide": (_wide, "too_large"),
    "too many elements": (
        lambda: document(
            _wrapped("</w:t></w:r></w:p>" + "<w:p/>" * opening.MOST_ELEMENTS + "<w:p><w:r><w:t>")
        ),
        "too_large",
    ),
    "entities": (lambda: document(_laughs()), "unsafe"),
    "external entity": (lambda: document(_external()), "unsafe"),
    "entities in UTF-16": (lambda: document(_laughs().encode("utf-16")), "unsafe"),
    "tables in tables": (
        lambda: document(_deep("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>", 30)),
        "too_deep",
    ),
    "runs in runs": (
        lambda: document(
            _wrapped("</w:t></w:r>" + "<w:ins>" * 60 + "</w:ins>" * 60 + "<w:r><w:t>")
        ),
        "too_deep",
    ),
}
