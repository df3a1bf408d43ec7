"""The whole 申请书 out of a .docx: cover, declaration, the table of part one, the texts of part two, and our own footer.

Whatever has no place in the form is listed: text without a label, pictures, footnotes, text among the attachments.
"""

import re
from collections.abc import Sequence
from typing import Final

from contracts.application.declaration import CREDIT_PROMISE, TRUTH_PROMISE
from contracts.application.implementation import TEXT_KEYS, Implementation
from contracts.application.printed import read_substitute
from documents.reading import values
from documents.reading.blocks import Block, Cell, Paragraph, Run, Table, paragraphs
from documents.reading.findings import Doubtful, Printed, Reading, Unit
from documents.reading.flow import Document, flow
from documents.reading.gathering import Gathering, place_of
from documents.reading.opening import open_package
from documents.reading.prose import Prose
from documents.reading.slots import Slot, Told, rich, slots, without_printed
from documents.reading.tables import Homeless, is_empty, labelled
from documents.reading.words import after_label, key, without_ordinal

_PROMISES: Final = (
    ("/declaration/truth_promise", TRUTH_PROMISE),
    ("/declaration/credit_promise", CREDIT_PROMISE),
)
_SUBSTITUTE: Final = "/implementation/substitute"
_DECLARATION: Final = key("申请单位声明")
_PART_ONE: Final = key("基本信息")
_PART_TWO: Final = key("5G全连接工厂建设实施情况")
_PART_THREE: Final = key("相关附件")
_NAME_PLACEHOLDER: Final = key("填报5G全连接工厂名称")
_DAY: Final = re.compile(r"\d{4}\s*年[\s_]*\d{1,2}[\s_]*月[\s_]*\d{1,2}[\s_]*日")
_FOOTER: Final = re.compile(r"编号\s*(\S{1,40})\s+快照\s*([0-9a-f]{16})")
_FURNITURE: Final = tuple(
    key(text)
    for text in (
        "附件2", "企业（盖章）：法定代表人（负责人）签章：", "企业（盖章）", "法定代表人（负责人）签章", "年月日",
        "建设内容概况", "建设要素", "指标值", "关键环节应用场景建设情况", "环节", "场景", "网络安全防护情况", "承诺如下",
        "企业营业执照复印件", "建设情况佐证材料", "相关成果与荣誉情况", TRUTH_PROMISE, CREDIT_PROMISE,
        "建设情况佐证材料（如现场5G设备部署照片、5G应用场景照片等，已完成项目可提供验收报告）",
        "相关成果与荣誉情况（如与5G全连接工厂项目相关的已申请或获取相关专利、标准情况，获得国家级及省市级荣誉、奖励情况，"
        "以及参与“绽放杯”5G应用征集大赛等全国性赛事、评选等情况）",
        "（填报格式说明：请用A4幅面编辑，正文字体为3号仿宋体，单倍行距。一级标题3号黑体，二级标题3号楷体GB_2312。）",
    )
)  # fmt: skip
"""Printed words of the form that are no blank's label."""
_TITLE: Final = re.compile(r"(?:\d{4}年)?5g全连接工厂(?:申请书|征集书)")


def read_application(data: bytes, units: Sequence[Unit]) -> Reading:
    """Read a filled 申请书; the same bytes give the same reading. Pure. Raises Unopenable."""
    document = flow(open_package(data))
    reader = _Reader(units)
    for block in document.body:
        reader.take(block)
    reader.end()
    return reader.reading(document)


class _Reader:
    """Goes through the body once, knowing which part of the form it is in."""

    def __init__(self, units: Sequence[Unit]) -> None:
        self.gathering = Gathering()
        every = slots(units)
        self.slots = {key(name): slot for slot in every for name in slot.names}
        self.cover = [slot for slot in every if slot.on_cover]
        self.part = "cover"
        self.text: str | None = None
        self.texts: dict[str, list[Block]] = {}
        self.promised = False

    def take(self, block: Block) -> None:
        if isinstance(block, Paragraph) and self._turns(block):
            return
        if self.text is not None and self.part == "two":
            self.texts[self.text].append(block)
        elif isinstance(block, Table):
            self._table(block)
        else:
            self._notes(block)
            self._line(block)

    def _turns(self, paragraph: Paragraph) -> bool:
        """A heading of the form begins another part, or another text of part two."""
        said = key(without_ordinal(paragraph.text))
        if said == _DECLARATION and self.part == "cover":
            self.part = "declaration"
        elif said == _PART_ONE and self.part in {"cover", "declaration"}:
            self.part = "one"
        elif said.startswith(_PART_TWO) and self.part != "three":
            self.part = "two"
        elif said == _PART_THREE and self.part in {"one", "two"}:
            self.part = "three"
        else:
            return self.part == "two" and self._divides(said, paragraph)
        self.gathering.recognised = True
        return True

    def _divides(self, said: str, paragraph: Paragraph) -> bool:
        """A heading of one of the three texts; the same words once more are text."""
        name = next(
            (each for each in TEXT_KEYS if said == key(Implementation.blanks()[each].zh)), None
        )
        if name is None:
            return False
        if name in self.texts:
            self.gathering.doubt(
                f"/implementation/{name}",
                place_of(f"/implementation/{name}"),
                paragraph.text,
                "twice",
            )
            return False
        self.text = name
        self.texts[name] = []
        return True

    def _line(self, paragraph: Paragraph) -> None:
        """A paragraph outside tables and texts."""
        text = paragraph.text
        if self.part == "declaration" and self._declared(text):
            return
        if self.part == "cover":
            for slot in self.cover:
                for name in slot.names:
                    rest = after_label(text, name)
                    if rest is not None:
                        self._cover(slot, paragraph, rest)
                        return
        if self.part == "two" and (substitute := read_substitute(text)) is not None:
            self._substitute(substitute, text)
            return
        self._stray(paragraph)

    def _cover(self, slot: Slot, paragraph: Paragraph, rest: str) -> None:
        """A label with its value behind it in one paragraph; another label in it makes it doubtful."""
        place = place_of(slot.paths[0])
        run = [each for each in paragraph.runs if each.struck and each.text.strip()]
        others = [
            name
            for other in self.cover
            if other is not slot
            for name in other.names
            if key(name) in key(rest)
        ]
        if run or others:
            doubt = Doubtful("struck" if run else "sentence")
            self.gathering.take([(path, doubt) for path in slot.paths], place, rest)
        else:
            self.gathering.take(
                slot.values([(Paragraph((Run(rest),)),)] if rest.strip() else []), place, rest
            )

    def _declared(self, text: str) -> bool:
        """The declaration's sentences: its name of the factory is the cover's, its date its own."""
        said = key(text)
        _, _, after = text.partition("我单位")
        between, joins, _ = after.partition("自愿参加")
        if joins:
            name = between.strip(" 　\t\n[]［］【】_")
            if key(name) not in {"", _NAME_PLACEHOLDER}:
                self.gathering.take([("/cover/factory_name", name)], place_of("/declaration"), name)
            return True
        if any(said == key(promise) for _, promise in _PROMISES):
            self.promised = True
            return True
        days = _DAY.findall(text)
        if days:
            path = "/declaration/declared_on"
            told: Told = (path, Doubtful("not_a_date"))
            try:
                told = (path, values.day(days[0]) if len(days) == 1 else told[1])
            except Doubtful as doubt:
                told = (path, doubt)
            self.gathering.take([told], place_of("/declaration"), text)
            text = _DAY.sub("", text)
        return bool(days) and _printed(key(text))

    def _substitute(self, said: dict[str, object], text: str) -> None:
        """Earlier material in place of part two. That nothing changed since is a promise: a person makes it, no file."""
        told = [
            (f"{_SUBSTITUTE}/{name}", value) for name, value in said.items() if name != "unchanged"
        ]
        self.gathering.take(told, place_of(_SUBSTITUTE), text)
        self.gathering.doubt(f"{_SUBSTITUTE}/unchanged", place_of(_SUBSTITUTE), text, "promise")

    def _table(self, table: Table) -> None:
        for each in labelled(table, self.slots):
            if isinstance(each, Homeless):
                self._homeless(each.cell, each.row)
                continue
            inner = [paragraph for cell in each.cells for paragraph in paragraphs(cell)]
            for paragraph in inner:
                self._notes(paragraph)
            seen = "\n".join(paragraph.text for paragraph in inner)
            place = f"{place_of(each.slot.paths[0])}（表格第{each.row}行）"
            self.gathering.take(each.slot.values(each.cells), place, seen)

    def _homeless(self, cell: Cell, row: int) -> None:
        for inner in cell.tables():
            self._table(inner)
        for paragraph in cell.paragraphs():
            self._notes(paragraph)
        if not is_empty(cell) and not _printed(key(cell.text)):
            self.gathering.stray(f"表格第{row}行", cell.text)

    def _stray(self, paragraph: Paragraph) -> None:
        if not _printed(key(without_ordinal(paragraph.text))) and not _printed(key(paragraph.text)):
            self.gathering.stray(_PLACES[self.part], paragraph.text)

    def _notes(self, paragraph: Paragraph) -> None:
        """What no text can hold, outside part two's own texts."""
        if paragraph.images or any(run.picture for run in paragraph.runs):
            self.gathering.doubt(None, _PLACES[self.part], paragraph.text or "［图片］", "picture")
        if paragraph.hidden:
            self.gathering.doubt(None, _PLACES[self.part], paragraph.text, "hidden")

    def end(self) -> None:
        """The three texts of part two, once all of their blocks are known."""
        for name, blocks in self.texts.items():
            path, blank = f"/implementation/{name}", Implementation.blanks()[name]
            written = Prose()
            for block in without_printed(blocks, blank):
                said = read_substitute(block.text) if isinstance(block, Paragraph) else None
                if said is not None and isinstance(block, Paragraph):
                    self._substitute(said, block.text)
                else:
                    written.take([block])
            self.gathering.take(rich(path, written), place_of(path), "")
        if self.promised:
            for path, promise in _PROMISES:
                self.gathering.doubt(path, place_of("/declaration"), promise, "promise")

    def reading(self, document: Document) -> Reading:
        for note in document.notes:
            self.gathering.doubt(None, "脚注", note, "note")
        if document.embedded:
            self.gathering.doubt(None, "正文", "［嵌入文件］", "embedded")
        footers = dict.fromkeys(
            found.groups() for line in document.margins for found in _FOOTER.finditer(line)
        )
        return Reading(
            found=self.gathering.found(),
            unread=self.gathering.unread(),
            printed=tuple(Printed(number, prefix) for number, prefix in footers),
            recognised=self.gathering.recognised,
        )


_PLACES: Final = {
    "cover": "封面",
    "declaration": "申请单位声明",
    "one": "一、基本信息",
    "two": "二、5G全连接工厂建设实施情况",
    "three": "三、相关附件",
}


def _printed(said: str) -> bool:
    """Words of the form itself."""
    return not said or said in _FURNITURE or _TITLE.fullmatch(said) is not None
