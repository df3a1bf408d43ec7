"""Pieces of WordprocessingML as Word writes them, to be put into a document made by hand."""

from typing import Any, Final
from xml.sax.saxutils import escape

from docx.document import Document
from docx.oxml import parse_xml
from docx.table import _Cell

SPACES: Final = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
)
TRACKED: Final = 'w:id="1" w:author="示例" w:date="2023-09-06T00:00:00Z"'


def run(text: str, properties: str = "", tag: str = "t") -> str:
    return (
        f"<w:r><w:rPr>{properties}</w:rPr><w:{tag}"
        f' xml:space="preserve">{escape(text)}</w:{tag}></w:r>'
    )


def symbol(code: str, font: str = "Wingdings") -> str:
    return f'<w:r><w:sym w:font="{font}" w:char="{code}"/></w:r>'


def control(*, on: bool, shown: str | None = None) -> str:
    """A check box content control, Word 2010 and later."""
    box = "☒" if on else "☐"
    return (
        f'<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="{int(on)}"/><w14:checkedState'
        f' w14:val="2612"/></w14:checkbox></w:sdtPr>'
        f"<w:sdtContent>{run(shown or box)}</w:sdtContent></w:sdt>"
    )


def typed_control(text: str, *, placeholder: bool = False) -> str:
    """A text content control."""
    showing = "<w:showingPlcHdr/>" if placeholder else ""
    content = f"<w:sdtContent>{run(text)}</w:sdtContent>"
    return f"<w:sdt><w:sdtPr>{showing}<w:text/></w:sdtPr>{content}</w:sdt>"


def _field(data: str, instruction: str, result: str = "") -> str:
    return (
        f'<w:r><w:fldChar w:fldCharType="begin"><w:ffData>{data}</w:ffData></w:fldChar></w:r>'
        f"<w:r><w:instrText> {instruction} </w:instrText></w:r>"
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{result}<w:r><w:fldChar'
        f' w:fldCharType="end"/></w:r>'
    )


def form_box(*, on: bool, default: bool = False) -> str:
    """A legacy form field for a box: without `checked` its default counts."""
    checked = "" if default else f'<w:checked w:val="{int(on)}"/>'
    return _field(
        f'<w:checkBox><w:sizeAuto/><w:default w:val="{int(on)}"/>{checked}</w:checkBox>',
        "FORMCHECKBOX",
    )


def form_text(text: str) -> str:
    return _field("<w:textInput/>", "FORMTEXT", run(text))


def form_list(chosen: int, *entries: str) -> str:
    listed = "".join(f'<w:listEntry w:val="{entry}"/>' for entry in entries)
    return _field(f'<w:ddList><w:result w:val="{chosen}"/>{listed}</w:ddList>', "FORMDROPDOWN")


def inserted(inside: str) -> str:
    return f"<w:ins {TRACKED}>{inside}</w:ins>"


def deleted(text: str) -> str:
    return f"<w:del {TRACKED}>{run(text, tag='delText')}</w:del>"


def text_box(*lines: str) -> str:
    """A text box as Word writes it: once for new readers, once more for old ones."""
    inside = "".join(f"<w:p>{run(line)}</w:p>" for line in lines)
    shape = f"<wps:wsp><wps:txbx><w:txbxContent>{inside}</w:txbxContent></wps:txbx></wps:wsp>"
    graphic = f"<a:graphic><a:graphicData>{shape}</a:graphicData></a:graphic>"
    new = f"<w:drawing><wp:inline>{graphic}</wp:inline></w:drawing>"
    content = f"<w:txbxContent>{inside}</w:txbxContent>"
    old = f"<w:pict><v:shape><v:textbox>{content}</v:textbox></v:shape></w:pict>"
    return (
        f'<w:r><mc:AlternateContent><mc:Choice Requires="wps">{new}</mc:Choice>'
        f"<mc:Fallback>{old}</mc:Fallback></mc:AlternateContent></w:r>"
    )


def picture(description: str = "", title: str = "") -> str:
    return (
        f'<w:r><w:drawing><wp:inline><wp:docPr id="9" name="图" title="{title}"'
        f' descr="{description}"/>'
        "<a:graphic><a:graphicData/></a:graphic></wp:inline></w:drawing></w:r>"
    )


def formula(text: str) -> str:
    return f"<m:oMath><m:r><m:t>{text}</m:t></m:r></m:oMath>"


def paragraph(inside: str, properties: str = "") -> Any:
    return parse_xml(f"<w:p {SPACES}><w:pPr>{properties}</w:pPr>{inside}</w:p>")


def put(cell: _Cell, *paragraphs: Any) -> None:
    """Replace what a cell holds."""
    for block in list(cell._tc.p_lst):
        cell._tc.remove(block)
    for each in paragraphs:
        cell._tc.append(each)


def put_after(document: Document, text: str, *blocks: Any) -> None:
    """Put blocks after the first paragraph with this text."""
    found = next(line for line in document.paragraphs if line.text.strip() == text.strip())
    for block in reversed(blocks):
        found._p.addnext(block)
