"""Makes the first Word template of a form version: `python -m cli.form_template FORM YEAR FILE`.

FORM is a campaign's form.yaml or the name of a published version. From then on a clerk edits the
file in Word. Kept so that the layout can be reviewed as text and made again. The form's own rules
(notice, attachment 2): A4, 3号仿宋, single spacing, level one 3号黑体, level two 3号楷体_GB2312.
"""

import re
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final

import docx
import yaml
from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT, WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph

from contracts.application import EvidenceKind, FormVersion, form_from, published_form
from contracts.application.blanks import Blank
from contracts.application.form_data import FormData
from documents.form.placeholders import boxed, option_name, placeholders_of
from documents.packing import pack
from documents.typography import Font, set_font, start_styles

SIZE: Final = 16
TITLE_SIZE: Final = 22
COLUMNS_MM: Final = (16, 36, 28, 38, 52)
"""建设内容概况 | 建设要素 | 环节 | 场景, which is two columns so that the two amounts stand side
by side. Together wider than the text by 7 mm on each side, so that two scenes stand on a line."""
COVER_LINE_MM: Final = 156
COVER_LABEL_SIGNS: Final = 9.5
"""The widest label: what runs on to a second line begins under the first."""
_KEPT: Final = {
    "Normal",
    "DefaultParagraphFont",
    "TableNormal",
    "NoList",
    "TableGrid",
    "Header",
    "Footer",
}
_A_LINE: Final = 3
_UNDERLINED: Final = re.compile(r"⟨(.*?)⟩")


def make(form: FormVersion, year: int) -> bytes:
    """The template's bytes: the same every time. year: the one that the cover pre-prints."""
    document = docx.Document()
    blanks = {each.name: each.blank for each in placeholders_of(form)}
    _set_up(document)
    _cover(document, form, year)
    _declaration(document, form)
    _basic(document, form, blanks)
    _implementation(document, form)
    _attachments(document, form)
    return pack(document, form.title)


def _set_up(document: Document) -> None:
    start_styles(document, _KEPT, SIZE)
    _style(document, "Title", "Title", Font.xiaobiaosong, TITLE_SIZE, None)
    _style(document, "Heading1", "heading 1", Font.hei, SIZE, 0)
    _style(document, "Heading2", "heading 2", Font.kai, SIZE, 1)
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin, section.bottom_margin = Mm(30), Mm(32)
    section.left_margin, section.right_margin = Mm(28), Mm(26)
    section.header_distance, section.footer_distance = Mm(15), Mm(8)
    properties: Any = section._sectPr
    for grid in properties.findall(qn("w:docGrid")):
        properties.remove(grid)


def _style(
    document: Document, style_id: str, name: str, font: Font, size: int, outline: int | None
) -> None:
    style: Any = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH, builtin=True)
    style.element.styleId = style_id
    style.base_style = document.styles["Normal"]
    style.next_paragraph_style = document.styles["Normal"]
    style.quick_style = True
    style.font.size = Pt(size)
    set_font(style.element.get_or_add_rPr(), font)
    if outline is None:
        style.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER
        return
    level = OxmlElement("w:outlineLvl")
    level.set(qn("w:val"), str(outline))
    style.element.get_or_add_pPr().append(level)
    style.paragraph_format.keep_with_next = True


def _write(line: Paragraph, text: str, font: Font = Font.fangsong) -> Paragraph:
    """Runs of one font; what stands in ⟨⟩ is underlined."""
    for place, part in enumerate(_UNDERLINED.split(text)):
        if part:
            run = line.add_run(part)
            set_font(run._r.get_or_add_rPr(), font)
            run.underline = True if place % 2 else None
    return line


def _line(
    document: Document, text: str = "", *, style: str = "Normal", font: Font = Font.fangsong
) -> Paragraph:
    return _write(document.add_paragraph(style=style), text, font)


def _indented(document: Document, text: str) -> Paragraph:
    """Body text: the first line two signs in."""
    line = _line(document, text)
    indent = line._p.get_or_add_pPr().get_or_add_ind()
    indent.set(qn("w:firstLineChars"), "200")
    indent.set(qn("w:firstLine"), str(SIZE * 40))
    return line


def _new_page(line: Paragraph) -> Paragraph:
    line.paragraph_format.page_break_before = True
    return line


def _cover(document: Document, form: FormVersion, year: int) -> None:
    _line(document, form.printed[0], font=Font.hei)
    for _ in range(4):
        _line(document)
    _line(document, form.title, style="Title", font=Font.xiaobiaosong)
    for _ in range(5):
        _line(document)
    for label, placeholder in (
        ("5G全连接工厂名称：", "工厂名称"),
        ("建设单位（盖 章）：", "建设单位"),
        ("联系人及联系方式 ：", "联系人及联系方式"),
        ("推荐单位（盖 章）：", "推荐单位"),
    ):
        line = _line(document, f"{label}⟨{{{{ {placeholder} }}}}\t⟩")
        line.paragraph_format.tab_stops.add_tab_stop(Mm(COVER_LINE_MM), WD_TAB_ALIGNMENT.RIGHT)
        line.paragraph_format.space_after = Pt(14)
        line.paragraph_format.left_indent = Pt(COVER_LABEL_SIGNS * SIZE)
        line.paragraph_format.first_line_indent = -line.paragraph_format.left_indent
    _line(
        document,
        f"填  报  日  期   ：  {year} 年 {{{{ 填报日期.月 }}}} 月 {{{{ 填报日期.日 }}}} 日",
    )


def _declaration(document: Document, form: FormVersion) -> None:
    part = form.parts["declaration"]
    declared = part.beside["declared_factory_name"].zh
    _new_page(_line(document, part.zh, style="Title", font=Font.xiaobiaosong))
    _line(document)
    _indented(document, re.sub(r"\[.*?\]", "{{ 声明中的工厂名称 }}", declared))
    _indented(document, part.blanks["truth_promise"].zh)
    _indented(document, part.blanks["credit_promise"].zh)
    for _ in range(2):
        _line(document)
    _line(document, "企业（盖章）：             法定代表人（负责人）签章 ：")
    for _ in range(2):
        _line(document)
    dated = _line(document, "{{ 声明日期.年 }} 年 {{ 声明日期.月 }} 月 {{ 声明日期.日 }} 日")
    dated.alignment = WD_ALIGN_PARAGRAPH.RIGHT


def _basic(document: Document, form: FormVersion, blanks: Mapping[str, Blank]) -> None:
    heading = form.parts["basic"].zh
    _new_page(_line(document, heading, style="Heading1", font=Font.hei))
    table: Table = document.add_table(
        rows=0,
        cols=len(COLUMNS_MM),
        style="Table Grid",
    )
    table.autofit = False
    table.alignment = WD_TABLE_ALIGNMENT.CENTER
    for column, width in zip(table.columns, COLUMNS_MM, strict=True):
        column.width = Mm(width)
    _wide(table, ["所属重点行业", "和领域"], _boxes(blanks, "行业", 3, 4, 4, 1, other="行业其它"))
    if "产业链" in blanks:
        chains = _boxes(blanks, "产业链", 4, 4, 2, 3, other="产业链其它")
        _wide(table, ["所属重点", "产业链"], chains)
    _wide(table, ["建设方向", "（限选1个）"], _boxes(blanks, "建设方向", 1, 1, 1))
    _wide(table, ["5G全连接", "工厂名称"], ["{{ 工厂名称 }}"])
    _wide(table, ["5G全连接", "工厂地址"], ["{{ 工厂地址 }}"])
    _wide(table, ["企业简介"], ["{{ 企业简介 }}"])
    _wide(table, ["项目概况"], ["{{ 项目概况 }}"])
    _wide(table, ["网络服务商"], _boxes(blanks, "网络服务商", 2, 2))
    months = "{{ 建设起期.年 }} 年 {{ 建设起期.月 }} 月 — {{ 建设止期.年 }} 年 {{ 建设止期.月 }} 月"
    _wide(table, ["建设起止", "日期"], [months])
    _money(table)
    _wide(table, ["项目阶段"], _boxes(blanks, "项目阶段", 2, 2))
    _construction(table, form, blanks)


def _construction(table: Table, form: FormVersion, blanks: Mapping[str, Blank]) -> None:
    first = len(table.rows)
    other = "覆盖其他" in blanks
    _element(table, ["建设要素"], ["指标值"], heading=True)
    _element(
        table,
        ["5G网络覆盖情况（厂区或区域内5G网络全面覆盖及稳定运行）"],
        [
            "5G室外站{{ 室外站数 }}个 ，5G微站{{ 微站数 }}个，",
            "5G室分系统pRRU{{ 室分系统数 }}个" + ("，其他⟨{{ 覆盖其他 }}⟩" if other else ""),
        ],
    )
    _element(table, ["5G网络组网方式"], _boxes(blanks, "组网方式", 3))
    _element(
        table,
        ["基于5G网络连接的生产要素连接情况"],
        [
            "应用5G终端（5G模组、5G网关、5G CPE、5G PAD等）{{ 终端数 }}个，",
            "基于5G网络连接的生产设备数{{ 设备数 }}个",
        ],
    )
    _element(
        table,
        [form.blanks["/construction/systems"].zh],
        _boxes(blanks, "系统", 4, 4, 2, other="系统其他"),
    )
    _element(table, ["边缘计算节点部署情况"], ["边缘计算节点设备{{ 边缘节点数 }}套"])
    _scenes(table, blanks)
    cells = _row(table)
    _fill(cells[1], ["网络安全防护情况"], centred=True)
    _fill(cells[2], ["网络安全防护能力"], centred=True)
    _fill(cells[3].merge(cells[4]), _boxes(blanks, "安全防护", 1, 1, 1, 1, 1))
    column = table.cell(first, 0).merge(table.cell(len(table.rows) - 1, 0))
    _fill(column, ["建设内容概况"], centred=True)


def _scenes(table: Table, blanks: Mapping[str, Blank]) -> None:
    first = len(table.rows)
    cells = _row(table)
    _fill(cells[2], ["环节"], centred=True)
    _fill(cells[3].merge(cells[4]), ["场景"], centred=True)
    _keep_with_next(cells)
    for link, counts in (
        ("研发设计", (2, 1)),
        ("生产制造", (2, 2, 1)),
        ("检测监测", (1, 1, 2, 2, 1)),
        ("仓储物流", (2, 1)),
        ("运营管理", (2, 2, 0)),
    ):
        if link not in blanks:
            continue
        cells = _row(table)
        _fill(cells[2], [link], centred=True)
        _fill(cells[3].merge(cells[4]), _boxes(blanks, link, *counts, other=f"{link}其他"))
    element = table.cell(first, 1).merge(table.cell(len(table.rows) - 1, 1))
    _fill(element, ["关键环节应用场景建设情况"], centred=True)


def _boxes(blanks: Mapping[str, Blank], name: str, *counts: int, other: str = "") -> list[str]:
    """The options of a list in the form's order.

    counts: how many stand on each line; a list of another length has three on each.
    other: the blank after the last option. A list whose form has no box for it gets the word alone.
    """
    blank = blanks[name]
    options = [f"{{{{ {name}.{option_name(option.zh)} }}}}{option.zh}" for option in boxed(blank)]
    if sum(counts) != len(options):
        counts = tuple(len(options[at : at + _A_LINE]) for at in range(0, len(options), _A_LINE))
    lines = []
    at = 0
    for count in counts:
        lines.append("  ".join(options[at : at + count]))
        at += count
    if other not in blanks:
        return lines
    if blank.box:
        lines[-1] += f"⟨{{{{ {other} }}}}⟩"
    else:
        lines[-1] = f"{lines[-1]}  其他⟨{{{{ {other} }}}}⟩".strip()
    return lines


def _row(table: Any) -> list[_Cell]:
    row: Any = table.add_row()
    properties = row._tr.get_or_add_trPr()
    properties.append(OxmlElement("w:cantSplit"))
    for cell, width in zip(row.cells, COLUMNS_MM, strict=True):
        cell.width = Mm(width)
    return list(row.cells)


def _wide(table: Table, label: Sequence[str], lines: Sequence[str]) -> None:
    """A row of the upper part: its label over the first two columns, the value over the rest.

    Long ones may break.
    """
    cells = _row(table)
    if lines in (["{{ 企业简介 }}"], ["{{ 项目概况 }}"]):
        properties = cells[0]._tc.getparent().trPr
        properties.remove(properties.find(qn("w:cantSplit")))
    _fill(cells[0].merge(cells[1]), label, centred=True)
    _fill(cells[2].merge(cells[4]), lines)


def _money(table: Table) -> None:
    """总投资额 and 已投入资金 side by side, as on the form."""
    cells = _row(table)
    _fill(cells[0].merge(cells[1]), ["项目总投资额", "（万元）"], centred=True)
    _fill(cells[2], ["{{ 总投资额 }}"], centred=True)
    _fill(cells[3], ["已投入资金", "（万元）"], centred=True)
    _fill(cells[4], ["{{ 已投入资金 }}"], centred=True)


def _element(
    table: Table, label: Sequence[str], lines: Sequence[str], *, heading: bool = False
) -> None:
    """A row of 建设内容概况: element, value."""
    cells = _row(table)
    _fill(cells[1], label, centred=True)
    _fill(cells[2].merge(cells[4]), lines, centred=heading)
    if heading:
        _keep_with_next(cells)


def _keep_with_next(cells: Sequence[_Cell]) -> None:
    """A row of headings never stands alone at the foot of a page."""
    for line in (line for cell in cells for line in cell.paragraphs):
        line.paragraph_format.keep_with_next = True


def _fill(cell: _Cell, lines: Sequence[str], *, centred: bool = False) -> None:
    cell.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER
    for extra in cell.paragraphs[1:]:
        extra._p.getparent().remove(extra._p)
    for place, text in enumerate(lines):
        line = _write(cell.paragraphs[0] if place == 0 else cell.add_paragraph(), text)
        line.alignment = WD_ALIGN_PARAGRAPH.CENTER if centred else WD_ALIGN_PARAGRAPH.LEFT


def _implementation(document: Document, form: FormVersion) -> None:
    heading = form.parts["implementation"]
    _new_page(
        _line(document, f"{heading.zh}（{heading.note_zh}）", style="Heading1", font=Font.hei)
    )
    if form.has("/implementation/substitute"):
        _indented(document, "{{ 替代材料说明 }}")
    for number, name in zip(
        "一二三", ("建设方案及进展", "建设成效和亮点", "未来展望"), strict=True
    ):
        _line(document, f"（{number}）{name}", style="Heading2", font=Font.kai)
        _indented(document, f"{{{{ {name} }}}}")


def _attachments(document: Document, form: FormVersion) -> None:
    """The form's own words of part three, which its data lists after 附件2, then its last note."""
    _line(document, form.attachments_zh, style="Heading1", font=Font.hei)
    _, *attached, note = form.printed
    licence = form.evidence[EvidenceKind.licence].zh
    for number, text in zip("一二三四五", (licence, *attached), strict=False):
        _indented(document, f"（{number}）{text}。")
    _line(document)
    _indented(document, note)


def _form(name: str) -> FormVersion:
    """A form by its file, or by the name of a published version."""
    path = Path(name)
    if path.suffix != ".yaml":
        return published_form(name)
    data = FormData.model_validate(yaml.safe_load(path.read_text(encoding="utf-8")))
    return form_from(data.model_dump(mode="json", exclude_defaults=True), data.version)


if __name__ == "__main__":
    form_name, year, file = sys.argv[1:]
    target = Path(file)
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(make(_form(form_name), int(year)))
