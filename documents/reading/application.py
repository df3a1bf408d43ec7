"""The whole 申请书 out of a .docx: cover, declaration, part one's table, part two's texts, our
footer.

Whatever has no place in the form is listed: text without a label, pictures, footnotes, text among
the attachments.
"""

import re
from collections.abc import Sequence
from typing import Final

from contracts.application import FormVersion
from contracts.application.attachments import EVIDENCE_PLACES
from contracts.application.implementation import TEXT_KEYS
from contracts.application.printed import read_substitute
from documents.paper import ATTACHED_FILE_STYLE
from documents.reading import values
from documents.reading.blocks import Block, Cell, DocxParagraph, DocxTable, Run, paragraphs
from documents.reading.collector import ReadingCollector
from documents.reading.findings import Doubtful, FormReading, Printed, UnitName
from documents.reading.flow import Document, flow
from documents.reading.opening import open_package
from documents.reading.prose import Prose
from documents.reading.slots import Slot, rich, slots, without_printed
from documents.reading.tables import Homeless, is_empty, labelled
from documents.reading.words import after_label, key, without_ordinal

_PROMISES: Final = ("/declaration/truth_promise", "/declaration/credit_promise")
_SUBSTITUTE: Final = "/implementation/substitute"
_NAME_PLACEHOLDER: Final = key("填报5G全连接工厂名称")
_DAY: Final = re.compile(r"\d{4}\s*年[\s_]*\d{1,2}[\s_]*月[\s_]*\d{1,2}[\s_]*日")
_FOOTER: Final = re.compile(r"编号\s*(\S{1,40})\s+快照\s*([0-9a-f]{16})")
_FURNITURE: Final = tuple(
    key(text)
    for text in (
        "企业（盖章）：法定代表人（负责人）签章：",
        "企业（盖章）",
        "法定代表人（负责人）签章",
        "年月日",
        "建设内容概况",
        "建设要素",
        "指标值",
        "环节",
        "场景",
        "网络安全防护情况",
        "承诺如下",
    )
)
"""Printed words of every form that are no blank's label."""
_JOINING: Final = 4
"""Signs after the name that tell where it ends."""
_REHEARSAL: Final = key("演练（本件由演练产生，不具有任何效力）")
"""The mark of a rehearsal (documents.page). What prints papers is not loaded to read one."""
_PAGE: Final = re.compile(r"(?:page|共|第|of|页|总|\d|[ivxlc])*")
"""A page's number in a margin, as a key."""
_TITLE: Final = re.compile(r"(?:\d{4}年)?5g全连接工厂(?:申请书|征集书)")


def read_application(form: FormVersion, data: bytes, units: Sequence[UnitName]) -> FormReading:
    """Read a filled 申请书; the same bytes give the same reading. Pure. Raises Unopenable."""
    document = flow(open_package(data))
    reader = _Reader(form, units)
    for block in document.body:
        reader.take(block)
    reader.end()
    return reader.reading(document)


class _Reader:
    """Goes through the body once, knowing which part of the form it is in."""

    def __init__(self, form: FormVersion, units: Sequence[UnitName]) -> None:
        self.form = form
        self.printed = _PrintedWords(form)
        self.collector = ReadingCollector(form)
        every = slots(form, units)
        self.slots = {key(name): slot for slot in every for name in slot.names}
        self.cover = [slot for slot in every if slot.on_cover]
        self.part = "cover"
        self.text: str | None = None
        self.texts: dict[str, list[Block]] = {}
        self.promised = False
        self.texts_of_part_two = {f"/implementation/{name}" for name in TEXT_KEYS}

    def take(self, block: Block) -> None:
        if isinstance(block, DocxParagraph) and self._turns(block):
            self._notes(block)
            return
        if self.text is not None and self.part == "two":
            self.texts[self.text].append(block)
        elif isinstance(block, DocxTable):
            self._table(block)
        else:
            self._notes(block)
            self._line(block)

    def _turns(self, paragraph: DocxParagraph) -> bool:
        """A heading of the form begins another part, or another text of part two."""
        said = key(without_ordinal(paragraph.text))
        if said == self.printed.declaration and self.part == "cover":
            self.part = "declaration"
        elif said == self.printed.part_one and self.part in {"cover", "declaration"}:
            self.part = "one"
        elif said.startswith(self.printed.part_two) and self.part != "three":
            self.part = "two"
        elif said == self.printed.part_three and self.part in {"one", "two"}:
            self.part = "three"
        else:
            return self.part == "two" and self._divides(said, paragraph)
        self.collector.recognised = True
        return True

    def _divides(self, said: str, paragraph: DocxParagraph) -> bool:
        """A heading of one of the three texts; the same words once more are text."""
        for name in TEXT_KEYS:
            path = f"/implementation/{name}"
            if said == key(self.form.blanks[path].zh):
                break
        else:
            return False
        if name in self.texts:
            place = self.collector.place_of(path)
            self.collector.doubt(path, place, paragraph.text, "twice")
            return False
        self.text = name
        self.texts[name] = []
        return True

    def _line(self, paragraph: DocxParagraph) -> None:
        """A paragraph outside tables and texts."""
        text = paragraph.text
        if self.part == "three" and paragraph.style == ATTACHED_FILE_STYLE:
            return
        if self.part == "declaration" and self._declared(text):
            return
        if self.part == "cover":
            for slot in self.cover:
                for name in slot.names:
                    rest = after_label(text, name)
                    if rest is not None:
                        self._cover(slot, paragraph, rest)
                        return
        if self.part == "two" and (substitute := read_substitute(self.form, text)) is not None:
            self._substitute(substitute, text)
            return
        self._stray(paragraph)

    def _cover(self, slot: Slot, paragraph: DocxParagraph, rest: str) -> None:
        """A label with its value behind it in one paragraph; another label in it makes it
        doubtful.
        """
        place = self.collector.place_of(slot.paths[0])
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
            self.collector.take([(path, doubt) for path in slot.paths], place, rest)
            return
        typed = DocxParagraph((Run(rest),))
        cells = [(typed,)] if rest.strip() else []
        self.collector.take(slot.values(cells), place, rest)

    def _declared(self, text: str) -> bool:
        """The declaration's sentences: its name of the factory is the cover's, its date its own."""
        said = key(text)
        opens, goes_on = self.printed.declared
        _, _, after = text.partition(opens)
        between, joins, _ = after.partition(goes_on)
        if joins:
            name = between.strip(" 　\t\n[]［］【】_")
            if key(name) not in {"", _NAME_PLACEHOLDER}:
                place = self.collector.place_of("/declaration")
                self.collector.take([("/cover/factory_name", name)], place, name)
            return True
        if any(said == key(self.form.blanks[path].zh) for path in _PROMISES):
            self.promised = True
            return True
        days = _DAY.findall(text)
        if days:
            path = "/declaration/declared_on"
            place = self.collector.place_of("/declaration")
            self.collector.take([(path, _one_day(days))], place, text)
            text = _DAY.sub("", text)
        return bool(days) and self.printed.holds(key(text))

    def _substitute(self, said: dict[str, object], text: str) -> None:
        """Earlier material in place of part two.

        That nothing changed since is a promise: a person makes it, no file.
        """
        place = self.collector.place_of(_SUBSTITUTE)
        answers = {name: value for name, value in said.items() if name != "unchanged"}
        self.collector.take(
            [(f"{_SUBSTITUTE}/{name}", value) for name, value in answers.items()],
            place,
            text,
        )
        self.collector.doubt(f"{_SUBSTITUTE}/unchanged", place, text, "promise")

    def _table(self, table: DocxTable) -> None:
        for each in labelled(table, self.slots):
            if isinstance(each, Homeless):
                self._homeless(each.cell, each.row)
                continue
            path = each.slot.paths[0]
            place = f"{self.collector.place_of(path)}（表格第{each.row}行）"
            inner = [paragraph for cell in each.cells for paragraph in paragraphs(cell)]
            is_text = path in self.texts_of_part_two
            for paragraph in () if is_text else inner:
                self._notes(paragraph, place)
            seen = "\n".join(paragraph.text for paragraph in inner)
            nested = any(isinstance(block, DocxTable) for cell in each.cells for block in cell)
            if nested and not is_text:
                self.collector.doubt(path, place, seen, "flat_table")
            self.collector.take(each.slot.values(each.cells), place, seen)

    def _homeless(self, cell: Cell, row: int) -> None:
        for inner in cell.tables():
            self._table(inner)
        for paragraph in cell.paragraphs():
            self._notes(paragraph, f"表格第{row}行")
        if not is_empty(cell) and not self.printed.holds(key(cell.text)):
            self.collector.stray(f"表格第{row}行", cell.text)

    def _stray(self, paragraph: DocxParagraph) -> None:
        spellings = (without_ordinal(paragraph.text), paragraph.text)
        if not any(self.printed.holds(key(spelling)) for spelling in spellings):
            self.collector.stray(self.printed.places[self.part], paragraph.text)

    def _notes(self, paragraph: DocxParagraph, place: str = "") -> None:
        """What no text can hold, outside part two's own texts. place: else the part it is in."""
        where = place or self.printed.places[self.part]
        for picture in (run.picture for run in paragraph.runs if run.picture):
            seen = paragraph.text or picture.caption or "［图片］"
            self.collector.doubt(None, where, seen, "picture")
        for left in paragraph.left:
            self.collector.doubt(None, where, f"{left.seen} {paragraph.text}".strip(), left.code)

    def end(self) -> None:
        """The three texts of part two, once all of their blocks are known."""
        for name, blocks in self.texts.items():
            path = f"/implementation/{name}"
            blank = self.form.blanks[path]
            written = Prose()
            for block in without_printed(blocks, blank):
                said = (
                    read_substitute(self.form, block.text)
                    if isinstance(block, DocxParagraph)
                    else None
                )
                if said is not None and isinstance(block, DocxParagraph):
                    self._notes(block, self.collector.place_of(path))
                    self._substitute(said, block.text)
                else:
                    written.take([block])
            place = self.collector.place_of(path)
            self.collector.take(rich(path, written, blank.max_chars), place, "")
        if self.promised:
            place = self.collector.place_of("/declaration")
            for path in _PROMISES:
                self.collector.doubt(path, place, self.form.blanks[path].zh, "promise")

    def reading(self, document: Document) -> FormReading:
        for note in document.notes:
            self.collector.doubt(None, "脚注", note, "note")
        for comment in document.comments:
            self.collector.doubt(None, "批注", comment, "comment")
        for text in document.placeholders:
            self.collector.doubt(None, "正文", text, "placeholder")
        for text in document.deleted:
            self.collector.doubt(None, "表格", text, "deleted")
        for line in document.margins:
            if not self.printed.is_margin(line):
                self.collector.doubt(None, "页眉页脚", line, "margin")
        if document.embedded:
            self.collector.doubt(None, "正文", "［嵌入文件］", "embedded")
        footers = dict.fromkeys(
            found.groups() for line in document.margins for found in _FOOTER.finditer(line)
        )
        return FormReading(
            found=self.collector.found(),
            unread=self.collector.unread(),
            printed=tuple(Printed(number, prefix) for number, prefix in footers),
            recognised=self.collector.recognised,
        )


def _one_day(days: Sequence[str]) -> object:
    """The day of the declaration as a value, or the Doubtful that says why there is none."""
    if len(days) != 1:
        return Doubtful("not_a_date")
    try:
        return values.day(days[0])
    except Doubtful as doubt:
        return doubt


class _PrintedWords:
    """What a form version prints that is no answer: headings, promises, words beside blanks."""

    def __init__(self, form: FormVersion) -> None:
        parts = form.parts
        self.declaration = key(parts["declaration"].zh)
        self.part_one = key(without_ordinal(parts["basic"].zh))
        self.part_two = key(without_ordinal(parts["implementation"].zh))
        self.part_three = key(without_ordinal(form.attachments_zh))
        self.declared = _around_name(parts["declaration"].beside["declared_factory_name"].zh)
        self.places = {
            "cover": "封面",
            "declaration": parts["declaration"].zh,
            "one": parts["basic"].zh,
            "two": parts["implementation"].zh,
            "three": form.attachments_zh,
        }
        own = [
            form.title,
            *form.printed,
            *(form.blanks[path].zh for path in _PROMISES),
            *(form.evidence[kind].zh for kind, place in EVIDENCE_PLACES.items() if place.printed),
            *(blank.zh for blank in parts["declaration"].beside.values()),
            *(form.blanks[path].zh for path in ("/construction/scenes",) if form.has(path)),
        ]
        self._words = {*_FURNITURE, *map(key, own)}

    def is_margin(self, line: str) -> bool:
        """Whether a line of header or footer is ours, a page's number or words of the form."""
        words = key(_FOOTER.sub("", line)).removeprefix(_REHEARSAL)
        return _PAGE.fullmatch(words) is not None or self.holds(words) or words == "演练"

    def holds(self, said: str) -> bool:
        """Whether a text, as a key, is words of the form itself."""
        return not said or said in self._words or _TITLE.fullmatch(said) is not None


def _around_name(sentence: str) -> tuple[str, str]:
    """The words before and after the factory's name in the declaration's first sentence."""
    before, _, rest = sentence.partition("[")
    _, _, after = rest.partition("]")
    return before or "我单位", after[:_JOINING] or "自愿参加"
