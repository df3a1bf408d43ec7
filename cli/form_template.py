"""Makes the first template of the 2023 申请书 (notice, attachment 2): `python -m cli.form_template
FILE`.

From then on a clerk edits the file in Word. Kept so that the layout can be reviewed as text and
made again. The form's own
rules: A4, 3号仿宋, single spacing, level one 3号黑体, level two 3号楷体_GB2312; its oddities are
kept.
"""

import re
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

import docx
from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT, WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph

from contracts.application.declaration import CREDIT_PROMISE, TRUTH_PROMISE
from contracts.application.implementation import Implementation
from documents.form.placeholders import SLOTS, boxed, option_name
from documents.packing import pack
from documents.typography import Font, set_font, start_styles

TITLE: Final = "2023年5G全连接工厂申请书"
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
_UNDERLINED: Final = re.compile(r"⟨(.*?)⟩")
_SLOTS: Final = {slot.name: slot for slot in SLOTS}


def make() -> bytes:
    """The template's bytes: the same every time."""
    document = docx.Document()
    _set_up(document)
    _cover(document)
    _declaration(document)
    _basic(document)
    _implementation(document)
    _attachments(document)
    return pack(document, TITLE)


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


def _cover(document: Document) -> None:
    _line(document, "附件2", font=Font.hei)
    for _ in range(4):
        _line(document)
    _line(document, TITLE, style="Title", font=Font.xiaobiaosong)
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
    _line(document, "填  报  日  期   ：  2023 年 {{ 填报日期.月 }} 月 {{ 填报日期.日 }} 日")


def _declaration(document: Document) -> None:
    _new_page(_line(document, "申请单位声明", style="Title", font=Font.xiaobiaosong))
    _line(document)
    _indented(
        document,
        "我单位{{ 声明中的工厂名称 }}自愿参加天津市工业和信息化局组织的2023年5G全连接工厂征集活动，"
        "承诺如下：",
    )
    _indented(document, TRUTH_PROMISE)
    _indented(document, CREDIT_PROMISE)
    for _ in range(2):
        _line(document)
    _line(document, "企业（盖章）：             法定代表人（负责人）签章 ：")
    for _ in range(2):
        _line(document)
    dated = _line(document, "{{ 声明日期.年 }} 年 {{ 声明日期.月 }} 月 {{ 声明日期.日 }} 日")
    dated.alignment = WD_ALIGN_PARAGRAPH.RIGHT


def _basic(document: Document) -> None:
    _new_page(_line(document, "一、基本信息", style="Heading1", font=Font.hei))
    table: Table = document.add_table(rows=0, cols=len(COLUMNS_MM), style="Table Grid")
    table.autofit = False
    table.alignment = WD_TABLE_ALIGNMENT.CENTER
    for column, width in zip(table.columns, COLUMNS_MM, strict=True):
        column.width = Mm(width)
    _wide(table, ["所属重点行业", "和领域"], _boxes("行业", 3, 4, 4, 1, other="行业其它"))
    _wide(table, ["所属重点", "产业链"], _boxes("产业链", 4, 4, 2, 3, other="产业链其它"))
    _wide(table, ["建设方向", "（限选1个）"], _boxes("建设方向", 1, 1, 1))
    _wide(table, ["5G全连接", "工厂名称"], ["{{ 工厂名称 }}"])
    _wide(table, ["5G全连接", "工厂地址"], ["{{ 工厂地址 }}"])
    _wide(table, ["企业简介"], ["{{ 企业简介 }}"])
    _wide(table, ["项目概况"], ["{{ 项目概况 }}"])
    _wide(table, ["网络服务商"], _boxes("网络服务商", 2, 2))
    months = "{{ 建设起期.年 }} 年 {{ 建设起期.月 }} 月 — {{ 建设止期.年 }} 年 {{ 建设止期.月 }} 月"
    _wide(table, ["建设起止", "日期"], [months])
    _money(table)
    _wide(table, ["项目阶段"], _boxes("项目阶段", 2, 2))
    _construction(table)


def _construction(table: Table) -> None:
    first = len(table.rows)
    _element(table, ["建设要素"], ["指标值"], heading=True)
    _element(
        table,
        ["5G网络覆盖情况（厂区或区域内5G网络全面覆盖及稳定运行）"],
        [
            "5G室外站{{ 室外站数 }}个 ，5G微站{{ 微站数 }}个，",
            "5G室分系统pRRU{{ 室分系统数 }}个，其他⟨{{ 覆盖其他 }}⟩",
        ],
    )
    _element(table, ["5G网络组网方式"], _boxes("组网方式", 3))
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
        ["利用5G、时间敏感网络、软件定义网络等新型网络技术实现网络互通的信息系统和生产系统"],
        _boxes("系统", 4, 4, 2, other="系统其他"),
    )
    _element(table, ["边缘计算节点部署情况"], ["边缘计算节点设备{{ 边缘节点数 }}套"])
    _scenes(table)
    cells = _row(table)
    _fill(cells[1], ["网络安全防护情况"], centred=True)
    _fill(cells[2], ["网络安全防护能力"], centred=True)
    _fill(cells[3].merge(cells[4]), _boxes("安全防护", 1, 1, 1, 1, 1))
    column = table.cell(first, 0).merge(table.cell(len(table.rows) - 1, 0))
    _fill(column, ["建设内容概况"], centred=True)


def _scenes(table: Table) -> None:
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
        cells = _row(table)
        _fill(cells[2], [link], centred=True)
        _fill(cells[3].merge(cells[4]), _boxes(link, *counts, other=f"{link}其他"))
    element = table.cell(first, 1).merge(table.cell(len(table.rows) - 1, 1))
    _fill(element, ["关键环节应用场景建设情况"], centred=True)


def _boxes(name: str, *counts: int, other: str = "") -> list[str]:
    """The options of a list in the form's order, so many on each line; `other`: the blank after
    the last of them.

    A list whose form has no box for 其他 gets the word alone.
    """
    blank = _SLOTS[name].blank
    options = [f"{{{{ {name}.{option_name(option.zh)} }}}}{option.zh}" for option in boxed(blank)]
    assert sum(counts) == len(options), f"{name} has {len(options)} options"
    lines, at = [], 0
    for count in counts:
        lines.append("  ".join(options[at : at + count]))
        at += count
    if other and blank.box:
        lines[-1] += f"⟨{{{{ {other} }}}}⟩"
    elif other:
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


def _implementation(document: Document) -> None:
    heading = Implementation.heading
    _new_page(
        _line(document, f"{heading.zh}（{heading.note_zh}）", style="Heading1", font=Font.hei)
    )
    _indented(document, "{{ 替代材料说明 }}")
    for number, name in zip(
        "一二三", ("建设方案及进展", "建设成效和亮点", "未来展望"), strict=True
    ):
        _line(document, f"（{number}）{name}", style="Heading2", font=Font.kai)
        _indented(document, f"{{{{ {name} }}}}")


def _attachments(document: Document) -> None:
    _line(document, "三、相关附件", style="Heading1", font=Font.hei)
    for text in (
        "（一）企业营业执照复印件。",
        "（二）建设情况佐证材料（如现场5G设备部署照片、5G应用场景照片等，已完成项目可提供验收报告）"
        "。",
        "（三）相关成果与荣誉情况（如与5G全连接工厂项目相关的已申请或获取相关专利、标准情况，"
        "获得国家级及省市级荣誉、"
        "奖励情况，以及参与“绽放杯”5G应用征集大赛等全国性赛事、评选等情况）。",
    ):
        _indented(document, text)
    _line(document)
    _indented(
        document,
        "（填报格式说明：请用A4幅面编辑，正文字体为3号仿宋体，单倍行距。一级标题3号黑体，"
        "二级标题3号楷体GB_2312。）",
    )


if __name__ == "__main__":
    target = Path(sys.argv[1])
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(make())
