"""Word files: what runs, is fetched or is another file is refused wherever it stands and however it
is written; what programs write every day is taken.
"""

import io
import zipfile
from collections.abc import Callable

import pytest

from tests.intake import hostile
from tests.unit.inspection.looking import FILES, code

REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships"
Parts = dict[str, bytes]


def packed(change: Callable[[Parts], None] | None = None) -> bytes:
    """A Word file with its parts changed."""
    with zipfile.ZipFile(io.BytesIO(hostile.word())) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    if change is not None:
        change(parts)
    return hostile.zipped(*parts.items())


def body(xml: str, part: str = "word/document.xml") -> bytes:
    """A Word file with this at the head of its text."""

    def change(parts: Parts) -> None:
        parts[part] = parts[part].replace(b"<w:body>", f"<w:body>{xml}".encode(), 1)

    return packed(change)


def field(*instructions: str) -> str:
    """A field whose instruction is split into these runs."""
    runs = "".join(f"<w:r><w:instrText>{each}</w:instrText></w:r>" for each in instructions)
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    begin, separate, end = (mark.format(kind) for kind in ("begin", "separate", "end"))
    return f"<w:p>{begin}{runs}{separate}<w:r><w:t>1</w:t></w:r>{end}</w:p>"


def simple(instruction: str) -> str:
    return f'<w:p><w:fldSimple w:instr="{instruction}"><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p>'


def related(
    kind: str, target: str, mode: str = "", rels: str = "word/_rels/document.xml.rels"
) -> bytes:
    """A Word file with one more relationship."""
    mode = f' TargetMode="{mode}"' if mode else ""
    one = f'<Relationship Id="rX" Type="{kind}" Target="{target}"{mode}/>'

    def change(parts: Parts) -> None:
        empty = (
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            "</Relationships>"
        )
        old = parts.get(rels, empty.encode())
        parts[rels] = old.replace(b"</Relationships>", f"{one}</Relationships>".encode())

    return packed(change)


def with_type(name: str, kind: str, content: bytes = b"<a/>", *, raw: str = "") -> bytes:
    """A Word file with one more part of a content type; raw: written instead of the type."""

    def change(parts: Parts) -> None:
        one = f'<Override PartName="/{name}" ContentType="{raw or kind}"/>'
        types = parts["[Content_Types].xml"]
        parts["[Content_Types].xml"] = types.replace(b"</Types>", f"{one}</Types>".encode())
        parts[name] = content

    return packed(change)


def elsewhere(change: Callable[[Parts], None] | None = None) -> bytes:
    """A Word file whose main part lies in another folder under another name."""

    def move(parts: Parts) -> None:
        moved = {
            "word/document.xml": "inhalt/text.xml",
            "word/_rels/document.xml.rels": "inhalt/_rels/text.xml.rels",
        }
        for old, new in moved.items():
            parts[new] = parts.pop(old)
        parts["inhalt/_rels/text.xml.rels"] = parts["inhalt/_rels/text.xml.rels"].replace(
            b'Target="', b'Target="../word/'
        )
        parts["_rels/.rels"] = parts["_rels/.rels"].replace(
            b"word/document.xml", b"inhalt/text.xml"
        )
        types = parts["[Content_Types].xml"]
        parts["[Content_Types].xml"] = types.replace(b"/word/document.xml", b"/inhalt/text.xml")
        if change is not None:
            change(parts)

    return packed(move)


def strict() -> bytes:
    """A Word file in the strict namespaces."""

    def change(parts: Parts) -> None:
        for name in [name for name in parts if name.endswith((".xml", ".rels"))]:
            parts[name] = (
                parts[name]
                .replace(REL.encode(), STRICT.encode())
                .replace(
                    b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                    b"http://purl.oclc.org/ooxml/wordprocessingml/main",
                )
            )
        parts["word/document.xml"] = parts["word/document.xml"].replace(
            b"<w:body>", b"<w:body>" + field(" PAGE ").encode()
        )

    return packed(change)


def in_utf_16(xml: str) -> bytes:
    def change(parts: Parts) -> None:
        text = parts["word/document.xml"].decode().replace("<w:body>", f"<w:body>{xml}", 1)
        text = text.partition("?>")[2]
        parts["word/document.xml"] = f'<?xml version="1.0" encoding="UTF-16"?>{text}'.encode(
            "utf-16"
        )

    return packed(change)


HARMLESS_FIELDS = (
    " PAGE ",
    " page \\* MERGEFORMAT ",
    ' TOC \\o "1-3" \\h \\z \\u ',
    ' HYPERLINK "https://example.invalid/a" ',
    ' HYPERLINK "mailto:示例@example.invalid" \\o "写信" ',
    ' HYPERLINK \\l "_Toc1" ',
    " HYPERLINK “http://example.invalid” ",
    " SEQ 图 \\* ARABIC ",
    " REF LINK \\h ",
    " PAGEREF _Toc1 \\h ",
    ' DATE \\@ "yyyy年M月d日" ',
    " EQ \\o\\ac(○,1) ",
    " = SUM(ABOVE) ",
    " FORMCHECKBOX ",
    " DOCPROPERTY Link ",
    " MACROBUTTON NoMacro [单击此处输入] ",
    " ADDIN CNKISM.UserStyle ",
    "",
)
FETCHING_FIELDS = (
    " DDEAUTO c:\\\\a.exe x ",
    "ddeauto x",
    ' "DDEAUTO" x ',
    " “DDE” x ",
    " DDE\u200bAUTO x ",
    " ＤＤＥ x ",
    " LINK Excel.Sheet.12 c:\\\\a.xlsx ",
    ' INCLUDETEXT "http://example.invalid/a.docx" ',
    ' INCLUDEPICTURE "http://example.invalid/a.png" \\d ',
    " DATABASE \\d c:\\\\a.mdb ",
    " RD c:\\\\a.docx ",
    " IMPORT a.png ",
    " MACROBUTTON AutoOpen x ",
    " EMBED Package ",
    " UNHEARDOF x ",
    ' HYPERLINK "file:///c:/a.exe" ',
    ' HYPERLINK "\\\\\\\\host\\\\share" ',
    ' HYPERLINK \\o "x" "javascript:1" ',
)


@pytest.mark.parametrize("instruction", HARMLESS_FIELDS)
def test_fields_that_compute_or_show_are_taken(instruction: str) -> None:
    quoted = instruction.replace('"', "&quot;")
    assert code(body(field(instruction)), "a.docx") is None
    assert code(body(simple(quoted)), "a.docx") is None
    assert code(body(field(*instruction)), "a.docx") is None, "a run for every letter"


@pytest.mark.parametrize("instruction", FETCHING_FIELDS)
def test_fields_that_fetch_or_start_are_refused(instruction: str) -> None:
    quoted = instruction.replace('"', "&quot;")
    entities = "".join(f"&#{ord(each)};" for each in instruction)
    for written in (
        body(field(instruction)),
        body(simple(quoted)),
        body(field(*instruction)),
        body(field(entities)),
        body(field("<!-- x -->".join(instruction))),
        in_utf_16(field(instruction)),
        body(field(instruction).replace("instrText", "delInstrText")),
    ):
        assert code(written, "a.docx") == "external"


def test_a_dangerous_field_is_found_inside_others_and_beside_decoys() -> None:
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    begin, end = mark.format("begin"), mark.format("end")
    run = "<w:r><w:instrText>{}</w:instrText></w:r>"
    inner = field(" DDEAUTO x ").removeprefix("<w:p>").removesuffix("</w:p>")
    page = field(" PAGE ").removeprefix("<w:p>").removesuffix("</w:p>")
    spelt = field(" QUOTE 68 68 69 ").removeprefix("<w:p>").removesuffix("</w:p>")
    decoy = '<x:instrText xmlns:x="urn:x"> PAGE </x:instrText>'
    compatible = "http://schemas.openxmlformats.org/markup-compatibility/2006"
    either = (
        f'<mc:AlternateContent xmlns:mc="{compatible}"><mc:Choice Requires="x">'
        f"{run.format(' PAGE ')}</mc:Choice><mc:Fallback>{run.format(' DDEAUTO x ')}"
        "</mc:Fallback></mc:AlternateContent>"
    )
    for xml in (
        f"<w:p>{begin}{run.format(' IF 1 = 1 ')}{inner}{end}</w:p>",
        f"<w:p>{begin}{spelt}{run.format(' x ')}{end}</w:p>",
        f"<w:p>{begin}{decoy}{run.format(' DDEAUTO x ')}{end}</w:p>",
        f"<w:p>{begin}{either}{end}</w:p>",
        f"<w:p>{begin}{run.format(' DDEAUTO x ')}</w:p>",
        f"<w:p>{run.format(' DDE')}{run.format('AUTO x ')}</w:p>",
        f"<w:p>{run.format(' PAGE ')}</w:p><w:p>{run.format(' DDEAUTO x ')}</w:p>",
        f"<w:p>{begin}<w:del>{run.format(' PAGE ')}</w:del>{run.format(' DDE x ')}{end}</w:p>",
    ):
        assert code(body(xml), "a.docx") == "external", xml
    harmless = f"<w:p>{begin}{run.format(' IF ')}{page}{run.format(' &gt; 1 x ')}{end}</w:p>"
    assert code(body(harmless), "a.docx") is None


def test_a_bookmark_by_its_name_is_a_reference() -> None:
    named = '<w:p><w:bookmarkStart w:id="9" w:name="示例书签"/><w:bookmarkEnd w:id="9"/></w:p>'
    assert code(body(named + field(" 示例书签 ")), "a.docx") is None
    assert code(body(field(" 示例书签 ")), "a.docx") == "external"
    trap = named.replace("示例书签", "DDEAUTO")
    assert code(body(trap + field(" DDEAUTO x ")), "a.docx") == "external"


def test_text_that_names_a_danger_is_text() -> None:
    said = "<w:p><w:r><w:t>DDEAUTO LINK INCLUDETEXT macroEnabled afChunk</w:t></w:r></w:p>"
    assert code(body(said), "a.docx") is None


@pytest.mark.parametrize(
    ("kind", "target", "mode"),
    [
        ("hyperlink", "https://example.invalid/", "External"),
        ("hyperlink", "mailto:a@example.invalid", "External"),
        ("hyperlink", "#_Toc1", ""),
        ("theme", "theme/theme2.xml", ""),
    ],
)
def test_relationships_that_stay_inside_or_wait_for_a_click_are_taken(
    kind: str, target: str, mode: str
) -> None:
    for space in (REL, STRICT):
        assert code(related(f"{space}/{kind}", target, mode), "a.docx") is None


@pytest.mark.parametrize(
    ("kind", "target", "mode", "expected"),
    [
        ("attachedTemplate", "http://example.invalid/a.dotm", "External", "external"),
        ("attachedTemplate", "file:///c:/a.dotm", "external", "external"),
        ("image", "http://example.invalid/a.png", "External", "external"),
        ("image", "\\\\host\\a.png", "", "external"),
        ("image", "http://example.invalid/a.png", "", "external"),
        ("frame", "http://example.invalid/a.htm", "External", "external"),
        ("externalLink", "a.xlsx", "External", "external"),
        ("mailMergeSource", "file:///c:/a.mdb", "External", "external"),
        ("hyperlink", "file:///c:/a.exe", "External", "external"),
        ("hyperlink", "javascript:1", "External", "external"),
        ("hyperlink", "java&#9;script:1", "External", "external"),
        ("hyperlink", "\\\\host\\share\\a", "External", "external"),
        ("hyperlink", "a.exe", "External", "external"),
        ("unheardOf", "a.xml", "", "external"),
        ("oleObject", "http://example.invalid/a", "External", "embedded"),
        ("oleObject", "media/a", "", "embedded"),
        ("subDocument", "http://example.invalid/a.docx", "External", "embedded"),
        ("package", "media/a", "", "embedded"),
        ("control", "media/a.xml", "", "embedded"),
        ("aFChunk", "chunk.htm", "", "embedded"),
        ("afChunk", "chunk.htm", "", "embedded"),
        ("vbaProject", "v.dat", "", "macro"),
        ("keyMapCustomizations", "c.xml", "", "macro"),
    ],
)
def test_relationships_that_fetch_or_embed_are_refused_wherever_they_are_listed(
    kind: str, target: str, mode: str, expected: str
) -> None:
    for rels in (
        "word/_rels/document.xml.rels",
        "word/_rels/settings.xml.rels",
        "_rels/.rels",
        "elsewhere/_rels/deep.xml.rels",
    ):
        assert code(related(f"{REL}/{kind}", target, mode, rels), "a.docx") == expected
    assert code(related(f"{STRICT}/{kind}", target, mode), "a.docx") == expected


def test_the_main_part_may_lie_anywhere_and_is_judged_there() -> None:
    assert code((FILES / "docx_document2.docx").read_bytes(), "a.docx") is None
    assert code(elsewhere(), "a.docx") is None

    def fetch(parts: Parts) -> None:
        one = f'<Relationship Id="rX" Type="{REL}/image" Target="http://a" TargetMode="External"/>'
        rels = "inhalt/_rels/text.xml.rels"
        parts[rels] = parts[rels].replace(b"</Relationships>", f"{one}</Relationships>".encode())

    def define(parts: Parts) -> None:
        head, _, rest = parts["inhalt/text.xml"].partition(b"?>")
        parts["inhalt/text.xml"] = head + b"?><!DOCTYPE a [<!ENTITY b 'c'>]>" + rest

    def ask(parts: Parts) -> None:
        asked = field(" DDEAUTO x ").encode()
        parts["inhalt/text.xml"] = parts["inhalt/text.xml"].replace(
            b"<w:body>", b"<w:body>" + asked
        )

    assert code(elsewhere(fetch), "a.docx") == "external"
    assert code(elsewhere(define), "a.docx") == "entities"
    assert code(elsewhere(ask), "a.docx") == "external"


def test_strict_files_and_files_of_other_programs_are_taken() -> None:
    assert code(strict(), "a.docx") is None
    kind = "application/vnd.ms-office.intelligence2+xml"
    assert code(with_type("word/intelligence2.xml", kind), "a.docx") is None
    custom = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
    assert code(with_type("docProps/custom2.xml", custom), "a.docx") is None


@pytest.mark.parametrize(
    ("name", "kind", "raw", "expected"),
    [
        ("x/a.dat", "application/vnd.ms-office.vbaProject", "", "macro"),
        ("x/a.dat", "", "application/vnd.ms-office.vba&#80;roject", "macro"),
        ("x/a.xml", "", "application/vnd.ms-word.document.macro&#69;nabled.main+xml", "macro"),
        ("x/a.htm", "text/html", "", "embedded"),
        ("x/a.xml", "application/xhtml+xml", "", "embedded"),
        ("x/a.rtf", "application/rtf", "", "embedded"),
        ("x/a.xml", "application/vnd.ms-office.activeX+xml", "", "embedded"),
        ("x/a.dat", "application/vnd.openxmlformats-officedocument.oleObject", "", "embedded"),
    ],
)
def test_parts_are_judged_by_their_content_type(
    name: str, kind: str, raw: str, expected: str
) -> None:
    assert code(with_type(name, kind, raw=raw), "a.docx") == expected


def test_text_is_judged_whatever_type_its_part_is_given() -> None:
    """Some programs read parts by their relationships alone."""
    word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    text = f'<w:hdr xmlns:w="{word}">{{}}</w:hdr>'
    asking, harmless = (text.format(field(each)).encode() for each in (" DDE x ", " PAGE "))
    for kind in ("image/gif", "application/vnd.openxmlformats-officedocument.obfuscatedFont"):
        assert code(with_type("x/a.dat", kind, asking), "a.docx") == "external"
        assert code(with_type("x/a.dat", kind, asking.decode().encode("utf-16")), "a.docx")
        assert code(with_type("x/a.dat", kind, harmless), "a.docx") is None
    assert code(hostile.word(("x/a.dat", asking)), "a.docx") == "external"
    assert code(hostile.word(("x/a.dat", b"<not xml")), "a.docx") is None


def test_a_chunk_of_another_format_is_refused_by_its_element_too() -> None:
    chunk = f'<w:altChunk xmlns:r="{REL}" r:id="rX"/>'
    assert code(body(chunk), "a.docx") == "embedded"


def test_a_drawing_that_names_outside_bytes_is_refused() -> None:
    vml = (
        'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
    )
    picture = "<w:p><w:r><w:pict><v:shape {} {}><v:imagedata {}/></v:shape></w:pict></w:r></w:p>"
    assert code(body(picture.format(vml, "", 'o:title="示例"')), "a.docx") is None
    outside = 'src="http://example.invalid/a.png"'
    assert code(body(picture.format(vml, "", outside)), "a.docx") == "external"
    clicked = 'href="file:///c:/a.exe"'
    assert code(body(picture.format(vml, clicked, "")), "a.docx") == "external"


def test_a_merge_that_asks_a_database_is_refused() -> None:
    asking = '<w:mailMerge><w:connectString w:val="Provider=x"/></w:mailMerge>'
    assert code(body(asking), "a.docx") == "external"
    assert code(body("<w:mailMerge><w:mainDocumentType/></w:mailMerge>"), "a.docx") is None


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-be", "latin-1"])
def test_definitions_are_found_in_every_encoding(encoding: str) -> None:
    declared = {"utf-16-be": "utf-16"}.get(encoding, encoding)
    text = f'<?xml version="1.0" encoding="{declared}"?><!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'
    mark = b"\xfe\xff" if encoding == "utf-16-be" else b""
    data = hostile.word(("customXml/item9.xml", mark + text.encode(encoding)))
    assert code(data, "a.docx") == "entities"
