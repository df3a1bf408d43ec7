"""Typography of official papers after GB/T 9704-2012: fonts, sizes and paragraph styles; called by
every paper.

The page declares the standard's grid (`documents.page`). Text keeps its measure by exact line
height and letter spacing instead of snapping to it: LibreOffice gives each 16 pt sign two cells of
a 15.8 pt grid (seen), and a missing font would change the number of lines.
"""

from collections.abc import Container
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor
from docx.text.paragraph import Paragraph
from docx.text.run import Run

LINE_PITCH = 579
"""Twips: 22 lines in the text area's 225 mm (12,756 twips)."""
LETTER_SPACING = -5
"""Twips beside the width of a sign of 3号: 28 of them take 441 pt of the 442 pt (156 mm) of
a line.
"""
BODY_SIZE = 16
RED = RGBColor(0xFF, 0, 0)
BLACK = RGBColor(0, 0, 0)


class Font(StrEnum):
    """Font names as written into the file; what a machine lacks it substitutes on its own."""

    xiaobiaosong = "方正小标宋简体"
    fangsong = "仿宋_GB2312"
    hei = "黑体"
    kai = "楷体_GB2312"
    song = "宋体"


@dataclass(frozen=True)
class TextStyle:
    """One paragraph style.

    Sizes in points, heights in twips, indents in hundredths of a character.
    """

    style_id: str
    name: str
    font: Font
    size: int
    align: WD_ALIGN_PARAGRAPH = WD_ALIGN_PARAGRAPH.JUSTIFY
    first_line: int = 0
    height: int = LINE_PITCH
    outline: int | None = None
    red: bool = False


TITLE = TextStyle("PaperTitle", "公文标题", Font.xiaobiaosong, 22, WD_ALIGN_PARAGRAPH.CENTER)
BODY = TextStyle("PaperBody", "公文正文", Font.fangsong, 16, first_line=200)
FLUSH = TextStyle("PaperFlush", "公文顶格", Font.fangsong, 16)
CENTRED = TextStyle("PaperCentred", "公文居中", Font.fangsong, 16, WD_ALIGN_PARAGRAPH.CENTER)
SIGNATURE = TextStyle("PaperSignature", "公文落款", Font.fangsong, 16, WD_ALIGN_PARAGRAPH.RIGHT)
HEADING_ONE = TextStyle("PaperHeadingOne", "公文一级标题", Font.hei, 16, first_line=200, outline=0)
HEADING_TWO = TextStyle("PaperHeadingTwo", "公文二级标题", Font.kai, 16, first_line=200, outline=1)
ANNEX_MARK = TextStyle("PaperAnnexMark", "公文附件标识", Font.hei, 16, WD_ALIGN_PARAGRAPH.LEFT)
CELL = TextStyle("PaperCell", "表格文字", Font.fangsong, 12, WD_ALIGN_PARAGRAPH.LEFT, height=360)
CELL_CENTRED = TextStyle(
    "PaperCellCentred", "表格居中", Font.fangsong, 12, WD_ALIGN_PARAGRAPH.CENTER, height=360
)
CELL_NUMBER = TextStyle(
    "PaperCellNumber", "表格编号", Font.fangsong, 10, WD_ALIGN_PARAGRAPH.CENTER, height=360
)
CELL_HEADING = TextStyle(
    "PaperCellHeading", "表格栏目", Font.hei, 12, WD_ALIGN_PARAGRAPH.CENTER, height=360
)
PAGE_NUMBER = TextStyle("PaperPageNumber", "公文页码", Font.song, 14, height=320)
IMPRINT = TextStyle("PaperImprint", "系统标注", Font.song, 9, WD_ALIGN_PARAGRAPH.CENTER, height=240)
REHEARSAL = TextStyle(
    "PaperRehearsal", "演练标识", Font.hei, 14, WD_ALIGN_PARAGRAPH.CENTER, height=320
)

RED_HEAD = TextStyle(
    "PaperRedHead",
    "公文发文机关标志",
    Font.xiaobiaosong,
    36,
    WD_ALIGN_PARAGRAPH.CENTER,
    height=900,
    red=True,
)
COLOPHON = TextStyle("PaperColophon", "公文版记", Font.fangsong, 14, height=480)

STYLES = (
    TITLE, BODY, FLUSH, CENTRED, SIGNATURE, HEADING_ONE, HEADING_TWO, ANNEX_MARK,
    CELL, CELL_CENTRED, CELL_NUMBER, CELL_HEADING, PAGE_NUMBER, IMPRINT, REHEARSAL,
    RED_HEAD, COLOPHON,
)  # fmt: skip

_KEPT = {"Normal", "DefaultParagraphFont", "TableNormal", "NoList", "TableGrid", "Header", "Footer"}
_THEME_FONTS = ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme")


def set_font(properties: Any, font: str) -> None:
    """Write `font` for every script into a `w:rPr`; theme fonts are removed because they
    would win.
    """
    fonts = properties.get_or_add_rFonts()
    for attribute in _THEME_FONTS:
        fonts.attrib.pop(qn(f"w:{attribute}"), None)
    for script in ("ascii", "hAnsi", "eastAsia", "cs"):
        fonts.set(qn(f"w:{script}"), font)
    # Without the hint Word takes “ ” … — from the Latin side and sets them half-width.
    fonts.set(qn("w:hint"), "eastAsia")


def set_up_styles(document: Document) -> None:
    """Replace the template's styles by those of this module."""
    start_styles(document, _KEPT, BODY_SIZE)  # the character grid is reckoned from this size
    for style in STYLES:
        _add_style(document, style)


def start_styles(document: Document, kept: Container[str], points: float) -> None:
    """No styles but the kept ones; the body is 仿宋 of this size."""
    sheet: Any = document.styles.element
    for style in list(sheet.style_lst):
        if style.styleId not in kept:
            sheet.remove(style)
    set_defaults(sheet)
    normal = document.styles["Normal"]
    set_font(normal.element.get_or_add_rPr(), Font.fangsong)
    normal.font.size = Pt(points)


def set_defaults(sheet: Any) -> None:
    """Write a style sheet's defaults: 仿宋 for every script, Chinese, single line spacing, nothing
    between paragraphs.
    """
    defaults = sheet.find(qn("w:docDefaults"))
    run = defaults.find(qn("w:rPrDefault")).find(qn("w:rPr"))
    set_font(run, Font.fangsong)
    language = run.find(qn("w:lang"))
    language.set(qn("w:val"), "en-US")
    language.set(qn("w:eastAsia"), "zh-CN")
    spacing = defaults.find(qn("w:pPrDefault")).find(qn("w:pPr")).find(qn("w:spacing"))
    for name in list(spacing.attrib):
        del spacing.attrib[name]
    spacing.set(qn("w:after"), "0")
    spacing.set(qn("w:line"), "240")
    spacing.set(qn("w:lineRule"), "auto")


def _add_style(document: Document, wanted: TextStyle) -> None:
    style: Any = document.styles.add_style(wanted.name, WD_STYLE_TYPE.PARAGRAPH)
    style.element.styleId = wanted.style_id
    style.base_style = document.styles["Normal"]
    style.quick_style = True
    style.font.size = Pt(wanted.size)
    style.font.color.rgb = RED if wanted.red else BLACK
    set_font(style.element.get_or_add_rPr(), wanted.font)
    style.paragraph_format.alignment = wanted.align
    properties = style.element.get_or_add_pPr()
    _set_height(properties, wanted.height)
    if wanted.first_line:
        indent = properties.get_or_add_ind()
        indent.set(qn("w:firstLineChars"), str(wanted.first_line))
        indent.set(qn("w:firstLine"), str(wanted.size * 20 * wanted.first_line // 100))
    properties.insert_element_before(
        _valued("w:snapToGrid", "0"), "w:spacing", "w:ind", "w:jc", "w:outlineLvl"
    )
    run = style.element.get_or_add_rPr()
    run.insert_element_before(_valued("w:snapToGrid", "0"), "w:color", "w:spacing", "w:sz")
    if wanted.size == BODY_SIZE:
        run.insert_element_before(_valued("w:spacing", str(LETTER_SPACING)), "w:sz")
    if wanted.outline is not None:
        properties.append(_valued("w:outlineLvl", str(wanted.outline)))


def _set_height(properties: Any, twips: int) -> None:
    spacing = properties.get_or_add_spacing()
    spacing.set(qn("w:before"), "0")
    spacing.set(qn("w:after"), "0")
    spacing.set(qn("w:line"), str(twips))
    spacing.set(qn("w:lineRule"), "exact")


def _valued(tag: str, value: str) -> Any:
    element = OxmlElement(tag)
    element.set(qn("w:val"), value)
    return element


def apply_style(paragraph: Paragraph, style: TextStyle) -> Paragraph:
    """Give `paragraph` the style and return it."""
    paragraph.style = style.name
    return paragraph


def add_line(document: Document, style: TextStyle, text: str = "") -> Paragraph:
    """Add one paragraph of `text` (nothing: a blank line)."""
    paragraph = apply_style(document.add_paragraph(), style)
    if text:
        write(paragraph, style, text)
    return paragraph


def write(
    paragraph: Paragraph,
    style: TextStyle,
    text: str,
    *,
    font: Font | None = None,
    struck: bool = False,
) -> Run:
    """Add a run whose fonts are set on the run too: pasted elsewhere, it keeps them."""
    run = paragraph.add_run(text)
    set_font(run._r.get_or_add_rPr(), font or style.font)
    if struck:
        run.font.strike = True
    return run
