"""The blanks of the form by the labels printed beside them, and how cells become values.

Labels and options come from the form version. This module adds how the paper puts several blanks
into one cell.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from contracts.application import FormVersion
from contracts.application.blanks import Blank, Kind
from contracts.application.implementation import TEXT_KEYS
from documents.reading import contact, values
from documents.reading.blocks import FIGURES, Block, DocxParagraph
from documents.reading.blocks import paragraphs as every_paragraph
from documents.reading.findings import Doubtful, UnitName
from documents.reading.prose import Prose
from documents.reading.signs import Cellful
from documents.reading.ticks import read_choices
from documents.reading.words import key, lines, without_hint

Cells = Sequence[tuple[Block, ...]]
"""The cells right of a label, those without anything in them left out."""
ReadValue = tuple[str, Any]
"""A JSON pointer and its value, a Doubtful, or None for a blank."""
_BASIC: Final = "/basic"
_CONSTRUCTION: Final = "/construction"
_SCENES: Final = "/construction/scenes"
_COVERAGE: Final = "5G网络覆盖情况"
_CONNECTIONS: Final = "基于5G网络连接的生产要素连接情况"
_EDGE: Final = "边缘计算节点部署情况"
_MAY_BE_TICKS: Final = FIGURES | {"formula", "field"}
_MONTHS: Final = "建设起止日期"


@dataclass(frozen=True)
class Slot:
    """A label of the paper with the blanks beside it.

    names: how the label may be spelt. paths: its blanks; the first one names it.
    read: makes values of its cells.
    """

    names: tuple[str, ...]
    paths: tuple[str, ...]
    read: Callable[[Cells], Iterable[ReadValue]]
    on_cover: bool = False

    def values(self, cells: Cells) -> list[ReadValue]:
        """Every path with its value.

        None stands for a blank; a Doubtful says why the blank was not read.
        """
        try:
            return list(self.read(cells))
        except Doubtful as doubt:
            return [(path, doubt) for path in self.paths]


def slots(form: FormVersion, units: Sequence[UnitName]) -> list[Slot]:
    """Every label of cover, part one and part two. units: the campaign's recommending units."""
    return [
        *_cover(form, units),
        *_each(form, _BASIC),
        Slot((_MONTHS,), (f"{_BASIC}/started_month", f"{_BASIC}/ends_month"), _months),
        *_sentences(form),
        *_each(form, _CONSTRUCTION),
        *_each(form, _SCENES),
        *(_rich(f"/implementation/{name}", form) for name in TEXT_KEYS),
    ]


def _each(form: FormVersion, parent: str) -> Iterator[Slot]:
    """The labels of a part or group that have one blank right of them."""
    for path, blank in form.blanks.items():
        if path.rpartition("/")[0] == parent:
            yield from _simple(path, blank)


def _sentences(form: FormVersion) -> Iterator[Slot]:
    """The labels that stand beside a printed sentence with several blanks in it."""
    counts = ("outdoor_sites", "micro_sites", "indoor_prru")
    tail = "coverage_other" if form.has(f"{_CONSTRUCTION}/coverage_other") else ""
    printed = form.blanks[f"{_CONSTRUCTION}/outdoor_sites"].zh.rpartition("：")[0]
    names = (*counts, tail) if tail else counts
    yield Slot(
        tuple(dict.fromkeys((printed, _COVERAGE))),
        tuple(f"{_CONSTRUCTION}/{name}" for name in names),
        _counts(form, counts, tail),
    )
    connected = ("terminals", "connected_devices")
    yield Slot(
        (_CONNECTIONS,),
        tuple(f"{_CONSTRUCTION}/{name}" for name in connected),
        _counts(form, connected),
    )
    yield Slot((_EDGE,), (f"{_CONSTRUCTION}/edge_nodes",), _counts(form, ("edge_nodes",)))


def _cover(form: FormVersion, units: Sequence[UnitName]) -> Iterator[Slot]:
    blanks = form.parts["cover"].blanks
    name = "/cover/factory_name"
    applicant = "/cover/applicant_name"
    unit = "/cover/recommending_unit"
    filled = "/cover/filled_on"
    people = tuple(f"/contact/{key}" for key in form.parts["contact"].blanks)
    yield Slot((blanks["factory_name"].zh,), (name,), _one(name, values.one_line), on_cover=True)
    yield Slot(
        (blanks["applicant_name"].zh, "建设单位"),
        (applicant,),
        _one(applicant, values.one_line),
        on_cover=True,
    )
    yield Slot(("联系人及联系方式",), people, _contact, on_cover=True)
    yield Slot(
        (blanks["recommending_unit"].zh, "推荐单位"),
        (unit,),
        _one(unit, lambda taken: values.unit(values.one_line(taken) or "", units)),
        on_cover=True,
    )
    yield Slot(
        (blanks["filled_on"].zh,),
        (filled,),
        _one(filled, lambda taken: values.day(_text(taken))),
        on_cover=True,
    )


def _simple(path: str, blank: Blank) -> Iterator[Slot]:
    """A label with one blank right of it.

    Blanks that stand in a sentence or beside "other" have no label of their own.
    """
    parent = path.rpartition("/")[0]
    match blank.kind:
        case Kind.one | Kind.many:
            other = (f"{parent}/{blank.other}",) if blank.other else ()
            names = (f"{blank.zh}（{blank.hint_zh}）", blank.zh) if blank.hint_zh else (blank.zh,)
            yield Slot(names, (path, *other), _choices(path, blank, other))
        case Kind.long_text:
            yield Slot((blank.zh,), (path,), _one(path, lambda taken: _long(taken, blank)))
        case Kind.money:
            yield Slot((blank.zh, blank.zh.removesuffix("（万元）")), (path,), _one(path, _amount))
        case Kind.text if path == "/basic/factory_address":
            yield Slot((blank.zh,), (path,), _one(path, values.one_line))


def _rich(path: str, form: FormVersion) -> Slot:
    blank = form.blanks[path]

    def read_cells(cells: Cells) -> Iterator[ReadValue]:
        written = Prose()
        for blocks in cells:
            written.take(without_printed(blocks, blank))
        yield from rich(path, written, blank.max_chars)

    return Slot((blank.zh,), (path,), read_cells)


def rich(path: str, written: Prose, most: int) -> Iterator[ReadValue]:
    """A text of part two and its notes. A text of more than ``most`` characters is not read."""
    text = written.text
    if len(text) > most:
        yield path, Doubtful("too_long", text)
    else:
        yield path, text or None
    for code, seen in written.notes:
        yield path, Doubtful(code, seen or "［图片］")


def without_printed(blocks: Iterable[Block], blank: Blank) -> Iterator[Block]:
    """The blocks without the form's own words in a blank of long text."""
    for block in blocks:
        if not isinstance(block, DocxParagraph) or key(block.text) != key(blank.hint_zh):
            yield block
        elif block.left:
            yield replace(block, runs=())


def paragraphs(cells: Cells) -> list[DocxParagraph]:
    """The paragraphs of cells, those of tables in them too."""
    return [paragraph for blocks in cells for paragraph in every_paragraph(blocks)]


def _text(taken: Iterable[DocxParagraph]) -> str:
    return lines(taken)


def _amount(taken: Iterable[DocxParagraph]) -> str | None:
    return values.money(_text(taken))


def _one(
    path: str, read: Callable[[list[DocxParagraph]], Any]
) -> Callable[[Cells], Iterator[ReadValue]]:
    def read_cells(cells: Cells) -> Iterator[ReadValue]:
        if len(cells) > 1:
            raise Doubtful("several_cells")
        yield path, read(paragraphs(cells))

    return read_cells


def _long(taken: list[DocxParagraph], blank: Blank) -> str | None:
    text = values.several_lines(taken)
    if text is None:
        return None
    return without_hint(text, (blank.hint_zh,)) or None


def _contact(cells: Cells) -> Iterator[ReadValue]:
    text = values.plain(_text(paragraphs(cells))) or ""
    for name, value in contact.read_contact(text).items():
        yield f"/contact/{name}", value


def _months(cells: Cells) -> Iterator[ReadValue]:
    typed = " ".join(_text(paragraphs([cell])) for cell in cells)
    first, last = values.months(typed)
    yield "/basic/started_month", first
    yield "/basic/ends_month", last


def _choices(
    path: str, blank: Blank, other: tuple[str, ...]
) -> Callable[[Cells], Iterator[ReadValue]]:
    def read_cells(cells: Cells) -> Iterator[ReadValue]:
        every = paragraphs(cells)
        _doubt_drawn(every)
        taken = Cellful.of(every)
        chosen = read_choices(taken, blank.options, other_box=blank.box)
        codes = chosen.codes
        if blank.kind is not Kind.one:
            yield path, list(codes) or None
        elif len(codes) > 1:
            labels = {option.code: option.zh for option in blank.options}
            raise Doubtful("two_ticks", "、".join(labels[code] for code in codes))
        else:
            yield path, next(iter(codes), None)
        for each in other:
            yield each, chosen.other or None
        if chosen.only_marked:
            yield path, Doubtful("only_marked", "、".join(chosen.only_marked))

    return read_cells


def _doubt_drawn(taken: Sequence[DocxParagraph]) -> None:
    """Raise Doubtful where something drawn may be a tick, or lie over one: nobody can place it."""
    for paragraph in taken:
        for left in paragraph.left:
            if left.code in _MAY_BE_TICKS:
                raise Doubtful("unclear_tick", f"{left.seen} {paragraph.text}".strip())
    written = [paragraph for paragraph in taken if not paragraph.blank]
    floating = [paragraph.text for paragraph in written if paragraph.floating]
    if floating and len(floating) < len(written):
        raise Doubtful("unclear_tick", "".join(floating))


def _counts(
    form: FormVersion, names: tuple[str, ...], tail: str = ""
) -> Callable[[Cells], Iterator[ReadValue]]:
    """The numbers in a printed sentence, each between its own words and its measure."""
    blanks = form.parts["construction"].blanks
    printed = [(blanks[name].zh.rpartition("：")[2], blanks[name].measure) for name in names]

    def read_cells(cells: Cells) -> Iterator[ReadValue]:
        taken = paragraphs(cells)
        if values.several_lines(taken) is None:
            return
        typed, rest = values.sentence(lines(taken), printed, "其他" if tail else "")
        for name, number in zip(names, typed, strict=True):
            path = f"{_CONSTRUCTION}/{name}"
            try:
                yield path, values.count(number)
            except Doubtful as doubt:
                yield path, doubt
        if tail:
            yield f"{_CONSTRUCTION}/{tail}", rest or None

    return read_cells
