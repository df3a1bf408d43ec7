"""Looking at a Word file: nothing in it runs, is fetched, or is another file.

Bytes in, a refusal or nothing out. Every part is judged by its content type, every relationship by
what it is for, every field by its instruction: what is on no list is refused.
"""

import re
from typing import Final

from kit.inspection import packages
from kit.inspection.formats import ARCHIVES, OLE
from kit.inspection.links import is_harmless_link
from kit.inspection.lists import listed
from kit.inspection.outcomes import FileLimits, FileRefusal, refusal
from kit.inspection.packages import Look
from kit.inspection.word_package import (
    TYPES_PART,
    ContentTypes,
    Relation,
    content_types,
    lists_relations,
    relations,
)
from kit.inspection.word_parts import refused_in_part
from kit.inspection.xml_parts import DamagedXml, DefinesEntities

_MOST_XML: Final = 64 * 1024 * 1024
_MOST_IN_WORD: Final = 5000
_WORD_RATIO: Final = 200
_ACTIVE: Final = re.compile(
    r"(^|/)(vbaProject|vbaData)[^/]*\.|\.(exe|dll|js|vbs|hta|scr|bat|cmd|ps1|lnk|jar)$",
    re.IGNORECASE,
)
_EMBEDDED: Final = re.compile(
    r"(^|/)(embeddings|activeX|ctrlProps)/|oleObject|\.ole$", re.IGNORECASE
)
_MACRO_TYPE: Final = re.compile(r"macroenabled|vbaproject|vbadata|word\.attachedtoolbars")
_PICTURE_TYPE: Final = re.compile(r"image/[a-z0-9.+\-]+")
_XML_TYPES: Final = re.compile(
    r"application/xml|text/xml|application/inkml\+xml"
    r"|application/vnd\.openxmlformats-package\.[a-z\-.]+\+xml"
    r"|application/vnd\.openxmlformats-officedocument\."
    r"(wordprocessingml|drawingml|theme|themeoverride|extended-properties|custom-properties"
    r"|customxmlproperties|bibliography)[a-z\-.]*\+xml"
    r"|application/vnd\.ms-(word|office)\."
    r"(styleswitheffects|people|comments|commentsextended|commentsids|commentsextensible"
    r"|documenttasks|classificationlabels|chartstyle|chartcolorstyle|chartex"
    r"|drawingml\.[a-z]+|intelligence\d*)\+xml"
    r"|application/vnd\.openxmlformats-officedocument\.vmldrawing"
)
_OTHER_TYPES: Final = re.compile(
    r"application/vnd\.openxmlformats-package\.digital-signature-(origin|certificate)"
    r"|application/vnd\.openxmlformats-officedocument\."
    r"(obfuscatedfont|(wordprocessingml|spreadsheetml)\.printersettings)"
    r"|application/x-font(data|-ttf)|application/vnd\.ms-fontobject"
)
_INSIDE: Final = listed(
    "officedocument core-properties extended-properties custom-properties thumbnail styles"
    " styleswitheffects settings websettings fonttable font numbering footnotes endnotes header"
    " footer comments commentsextended commentsids commentsextensible people theme themeoverride"
    " image hyperlink glossarydocument customxml customxmlprops chart chartex chartstyle"
    " chartcolorstyle chartusershapes diagramdata diagramlayout diagramquickstyle diagramcolors"
    " diagramdrawing drawing vmldrawing origin signature certificate printersettings hdphoto svg"
    " documenttasks classificationlabels bibliography intelligence"
)
"""What a relationship inside the package may be for."""
_EMBEDS: Final = listed(
    "oleobject package control activexcontrolbinary afchunk ctrlprop subdocument video audio media"
    " webextension webextensiontaskpanes taskpanes"
)
_MACROS: Final = listed(
    "vbaproject vbaprojectsignature wordvbadata attachedtoolbars keymapcustomizations extensibility"
)
_DRAWING: Final = "image/svg+xml"
_RUNS: Final = re.compile(rb"<\s*(script|foreignObject|iframe)|\son[a-z]+\s*=|javascript:", re.I)
"""What a viewer of drawings would run or show as a page."""
_PAGE: Final = re.compile(rb"<\s*(?:[a-z]+:)?(svg|html|script|hta)[\s>:/]", re.I)
_FILES: Final = (b"MZ", b"\x7fELF", b"#!", b"%PDF-", b"\xca\xfe\xba\xbe", OLE, *ARCHIVES)
"""How programs, documents and archives begin."""
_HEAD: Final = 4096
_BEFORE_XML: Final = b"\xef\xbb\xbf\xff\xfe \t\r\n"
_SCHEME: Final = re.compile(r"\s*([a-z][a-z0-9+.\-]*:|\\\\|//)", re.IGNORECASE)


def look_at_word(data: bytes, limits: FileLimits, look: Look) -> FileRefusal | None:
    """Refuse macros, outside content, embedded files and XML definitions in a Word file.

    `look` judges its pictures.
    """
    within = FileLimits(
        limits.content_types,
        members=_MOST_IN_WORD,
        unpacked=limits.unpacked,
        ratio=_WORD_RATIO,
    )
    try:
        body = packages.member(data, TYPES_PART, _MOST_XML)
        types = content_types(body)
    except DefinesEntities:
        return refusal("entities")
    except (DamagedXml, *packages.BROKEN):
        return refusal("package")
    if any(_MACRO_TYPE.search(each) for each in types):
        return refusal("macro")
    return packages.look_inside(
        data, within, lambda info, body: _look_at_part(info.filename, body, types, look)
    )


def _look_at_part(name: str, body: bytes, types: ContentTypes, look: Look) -> FileRefusal | None:
    kind = types.of(name)
    if _ACTIVE.search(name):
        return refusal("macro")
    if _EMBEDDED.search(name):
        return refusal("embedded")
    if _PICTURE_TYPE.fullmatch(kind):
        return _look_as_xml(body, kind) or look(kind, body, 0)
    listed = lists_relations(name, kind)
    if name.lower() == TYPES_PART or listed or _XML_TYPES.fullmatch(kind):
        return _look_at_xml(body, listed=listed)
    if not kind:  # opened by nobody: Word leaves such behind
        return refusal("embedded") if _is_stray_file(body) else _look_as_xml(body, kind)
    return _look_as_xml(body, kind) if _OTHER_TYPES.fullmatch(kind) else refusal("embedded")


def _is_stray_file(body: bytes) -> bool:
    """Whether a part without a type is a file of its own: a program, a document, a page."""
    head = body[:_HEAD].replace(b"\0", b"")
    return body.startswith(_FILES) or _PAGE.search(head) is not None


def _look_as_xml(body: bytes, kind: str) -> FileRefusal | None:
    """What a program would find that reads parts by their relationships, whatever their type says.

    Drawings are XML that no program reads as text; what would run in one is refused.
    """
    if kind == _DRAWING and _RUNS.search(body.replace(b"\0", b"")):
        return refusal("embedded")
    if kind == _DRAWING or not body[:64].replace(b"\0", b"").lstrip(_BEFORE_XML).startswith(b"<"):
        return None
    try:
        code = refused_in_part(body)
    except DefinesEntities:
        return refusal("entities")
    except DamagedXml:
        return None
    return refusal(code) if code is not None else None


def _look_at_xml(body: bytes, *, listed: bool) -> FileRefusal | None:
    if len(body) > _MOST_XML:
        return refusal("zip_bomb")
    try:
        if listed:
            found = (_judge(each) for each in relations(body))
            return next((each for each in found if each is not None), None)
        code = refused_in_part(body)
    except DefinesEntities:
        return refusal("entities")
    except DamagedXml:
        return refusal("package")
    return refusal(code) if code is not None else None


def _judge(relation: Relation) -> FileRefusal | None:
    """Links a person clicks are fine; whatever Word would fetch or open by itself is not."""
    kind = relation.kind.lower()
    if kind in _EMBEDS:
        return refusal("embedded")
    if kind in _MACROS:
        return refusal("macro")
    if relation.outside or _SCHEME.match(relation.target):
        harmless = kind == "hyperlink" and is_harmless_link(relation.target)
    else:
        harmless = kind in _INSIDE
    return None if harmless else refusal("external")
