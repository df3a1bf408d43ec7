"""Turns a finished document into bytes that depend on nothing but its content."""

import io
import zipfile
from datetime import datetime

from docx.document import Document

from documents.fonts import PART, font_table

_STAMP = datetime(2000, 1, 1)
_ZIP_STAMP = (1980, 1, 1, 0, 0, 0)
_LEFTOVERS = ("/thumbnail", "/stylesWithEffects", "/customXml")
_LISTS = "/numbering"


def pack(document: Document, title: str, *, keep_lists: bool = False) -> bytes:
    """The docx file with its font table.

    Same document, same bytes: dates, order and time stamps inside are fixed.

    ``keep_lists``: the document has Word lists of its own, so its numbering stays.
    """
    package = document.part.package
    assert package is not None
    leftovers = _LEFTOVERS if keep_lists else (*_LEFTOVERS, _LISTS)
    for rels in (package.rels, document.part.rels):
        for key in [key for key, rel in rels.items() if rel.reltype.endswith(leftovers)]:
            rels.pop(key)
    properties = document.core_properties
    properties.title = title
    properties.author = properties.last_modified_by = "全连"
    properties.comments = properties.keywords = properties.subject = ""
    properties.language = "zh-CN"
    properties.created = properties.modified = _STAMP
    properties.revision = 1
    loose = io.BytesIO()
    document.save(loose)
    packed = io.BytesIO()
    with zipfile.ZipFile(loose) as source, zipfile.ZipFile(packed, "w") as target:
        # Some readers want [Content_Types].xml to come first.
        for name in sorted(
            source.namelist(), key=lambda name: (name != "[Content_Types].xml", name)
        ):
            entry = zipfile.ZipInfo(name, _ZIP_STAMP)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3
            entry.external_attr = 0o644 << 16
            target.writestr(entry, font_table() if name == PART else source.read(name))
    return packed.getvalue()
