"""What stands inside one paragraph of WordprocessingML, as a reader sees it.

That is runs, ticks in every dress, pictures and text boxes.

Tracked insertions count, deletions are listed. Content controls, form fields, computed fields and
symbol fonts become the signs of `symbols`. What no text can hold is left, and told.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from typing import Any, Final

from contracts.text import normalise
from documents.reading import fields, figures, symbols
from documents.reading.blocks import Left, Run
from documents.reading.controls import agreed, form_state, typed_over
from documents.reading.opening import Unopenable
from documents.reading.styles import Styles
from documents.reading.tags import MATH, MC, W14, attribute, child, is_on, w
from documents.reading.words import key

DEEPEST: Final = 40
_SKIPPED: Final = {
    w(name)
    for name in (
        "pPr",
        "rPr",
        "sdtPr",
        "sdtEndPr",
        "moveFrom",
        "delInstrText",
        "rubyPr",
        "footnoteReference",
        "endnoteReference",
        "commentReference",
        "annotationRef",
        "proofErr",
        "bookmarkStart",
        "bookmarkEnd",
        "softHyphen",
        "smartTagPr",
        "customXmlPr",
        "fldData",
        "lastRenderedPageBreak",
    )
}
_FIXED: Final = {w("tab"): "\t", w("ptab"): "\t", w("cr"): "\n", w("noBreakHyphen"): "-"}
_FIGURES: Final = {w("drawing"), w("pict"), w("object")}
_CODE: Final = re.compile(r"[0-9a-fA-F]{1,4}")
_CODE_LETTERS: Final = re.compile(r"[\\(),]|[A-Za-z]{2}")
_SUPERSCRIPTS: Final = str.maketrans("0123456789+-()", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾")
_SUBSCRIPTS: Final = str.maketrans("0123456789+-()", "₀₁₂₃₄₅₆₇₈₉₊₋₍₎")
_PLAIN_FILLS: Final = {"auto", "ffffff", ""}


@dataclass(frozen=True)
class _Look:
    bold: bool = False
    marked: bool = False
    struck: bool = False
    hidden: bool = False
    font: str = ""
    height: str = ""


@dataclass
class _OpenField:
    """A field that has begun.

    code: its pieces, of instructions and of text among them. own: the state that a form field
    keeps. result_at: the first run of its result; None while its code is told. left_at: how much
    was left before it.
    """

    look: _Look
    left_at: int
    own: str | None = None
    code: list[tuple[str, bool]] = field(default_factory=list)
    result_at: int | None = None


@dataclass
class Inline:
    """Walks one paragraph and leaves what it found in its fields.

    boxes: contents of text boxes, which the reader of blocks reads next.
    """

    styles: Styles
    bold: bool
    runs: list[Run] = field(default_factory=list)
    boxes: list[Any] = field(default_factory=list)
    left: list[Left] = field(default_factory=list)
    open_fields: list[_OpenField] = field(default_factory=list)
    deleted: str = ""

    def walk(self, element: Any, look: _Look | None = None, depth: int = 0) -> None:
        """Take in everything under an element.

        Raises Unopenable when it is nested beyond what people write.
        """
        if depth > DEEPEST:
            raise Unopenable("too_deep")
        for each in element:
            if not isinstance(each.tag, str) or each.tag in _SKIPPED:
                continue
            special = _SPECIAL.get(each.tag)
            if special is not None:
                special(self, each, look or _Look(bold=self.bold), depth)
            elif each.tag in _FIXED:
                self._add_run(_FIXED[each.tag], look)
            elif each.tag in _FIGURES:
                self._figure(each)
            elif each.tag.startswith(MATH):
                texts = [text.text or "" for text in each.iter(f"{MATH}t")]
                self.left.append(Left("formula", "".join(texts)))
                self._add_run("".join(texts), look)
            else:
                self.walk(each, look, depth + 1)

    def finish(self) -> None:
        """End the fields that the paragraph leaves open: what they hold is shown or listed.

        Tracked deletions are listed as one. A sign that was deleted alone is a box that was ticked.
        """
        while self.open_fields:
            pending = self.open_fields[-1]
            typed = [] if pending.result_at is not None else pending.code
            pending.code = [piece for piece in pending.code if piece[1]]
            # Where a result has begun, the next paragraphs go on with it.
            self._end_field(goes_on=pending.result_at is not None)
            for text, is_instruction in typed:
                if not is_instruction:
                    self._add_run(text, pending.look)
        if key(self.deleted):
            self.left.append(Left("deleted", self.deleted))

    def _run(self, run: Any, look: _Look, depth: int) -> None:
        self.walk(run, self._look(child(run, "rPr")), depth + 1)

    def _text(self, element: Any, look: _Look, depth: int) -> None:
        text = _readable(element.text or "", look.font)
        # Without its height 10² would be read as 102.
        raised = {"superscript": _SUPERSCRIPTS, "subscript": _SUBSCRIPTS}.get(look.height)
        self._add_run(text if raised is None else text.translate(raised), look)

    def _instruction(self, element: Any, look: _Look, depth: int) -> None:
        text = element.text or ""
        if self.open_fields and self.open_fields[-1].result_at is None:
            # A code is told in Latin letters whatever its font; its signs are of the font.
            typed = text if _CODE_LETTERS.search(text) else _readable(text, look.font)
            self.open_fields[-1].code.append((typed, True))
        elif text.strip():
            self.left.append(Left("field", text.strip()))

    def _deletion(self, element: Any, look: _Look, depth: int) -> None:
        self.deleted += "".join(each.text or "" for each in element.iter(w("delText"), w("t")))

    def _reading(self, element: Any, look: _Look, depth: int) -> None:
        """The small letters that tell how the signs below them are read."""
        text = "".join(each.text or "" for each in element.iter(w("t"))).strip()
        if text:
            self.left.append(Left("formula", text))

    def _symbol(self, element: Any, look: _Look, depth: int) -> None:
        code = attribute(element, "char") or ""
        font = attribute(element, "font") or ""
        sign = symbols.sign(font, int(code, 16)) if _CODE.fullmatch(code) else symbols.LOST
        self._add_run(sign, look)

    def _break(self, element: Any, look: _Look, depth: int) -> None:
        if attribute(element, "type") not in {"page", "column"}:
            self._add_run("\n", look)

    def _control(self, element: Any, look: _Look, depth: int) -> None:
        """A content control: a box by its state, a placeholder as nothing.

        Any other control is read as what it shows.
        """
        properties = child(element, "sdtPr")
        content = child(element, "sdtContent")
        box = None if properties is None else properties.find(f"{W14}checkbox")
        if box is not None:
            checked = box.find(f"{W14}checked")
            on = checked is not None and checked.get(f"{W14}val") in {"1", "true", "on"}
            glyph = "" if content is None else "".join(content.itertext())
            self._add_run(agreed(on, glyph), look)
        elif content is not None and not is_on(child(properties, "showingPlcHdr")):
            self.walk(content, look, depth + 1)
        elif content is not None and (text := typed_over(content)):
            self.left.append(Left("placeholder", text))

    def _field(self, element: Any, look: _Look, depth: int) -> None:
        match attribute(element, "fldCharType"):
            case "begin":
                self.open_fields.append(_OpenField(look, len(self.left), form_state(element)))
            case "separate":
                if self.open_fields and self.open_fields[-1].result_at is None:
                    self.open_fields[-1].result_at = len(self.runs)
            case "end":
                if self.open_fields:
                    self._end_field()

    def _simple_field(self, element: Any, look: _Look, depth: int) -> None:
        code = (attribute(element, "instr") or "", True)
        opened = _OpenField(look, len(self.left), form_state(element), [code], len(self.runs))
        self.open_fields.append(opened)
        self.walk(element, look, depth + 1)
        while opened in self.open_fields:
            self._end_field()

    def _end_field(self, *, goes_on: bool = False) -> None:
        """Put what a field shows in the place of its code.

        A state that a form field keeps, and what a code says by itself, count more than a result
        that was kept; where the two contradict each other nobody can tell.
        """
        ended = self.open_fields.pop()
        code = "".join(text for text, _ in ended.code)
        result_at = len(self.runs) if ended.result_at is None else ended.result_at
        kept = "".join(run.text for run in self.runs[result_at:]).strip()
        known = fields.computed(code) if ended.own is None else fields.FieldText(ended.own)
        if known is None:
            pictured = len(self.left) > ended.left_at or any(
                run.picture for run in self.runs[result_at:]
            )
            if not (kept or pictured or goes_on or fields.shows_nothing(code)):
                self.left.append(Left("field", " ".join(code.split())))
            self._give_to_outer_code(result_at)
            return
        text = known.text
        if kept and fields.contradicts(text, kept):
            text = symbols.LOST
        self.runs[result_at:] = [run for run in self.runs[result_at:] if run.picture]
        look = replace(ended.look, marked=ended.look.marked or known.boxed)
        self._add_run(text, look)
        if not known.exact:
            self.left.append(Left("formula", text))

    def _give_to_outer_code(self, result_at: int) -> None:
        """What a field shows inside the code of another is part of that code."""
        if self.open_fields and self.open_fields[-1].result_at is None:
            self.open_fields[-1].code += [(run.text, False) for run in self.runs[result_at:]]
            self.runs[result_at:] = [run for run in self.runs[result_at:] if run.picture]

    def _alternatives(self, element: Any, look: _Look, depth: int) -> None:
        """One content told for newer and older readers: only the first is taken."""
        taken = element.find(f"{MC}Choice")
        taken = element.find(f"{MC}Fallback") if taken is None else taken
        if taken is not None:
            self.walk(taken, look, depth + 1)

    def _figure(self, element: Any) -> None:
        self.boxes += outermost(element, w("txbxContent"))
        picture = figures.ours(element)
        if picture is not None:
            self.runs.append(Run("", picture=picture))
        elif (left := figures.left_of(element)) is not None:
            self.left.append(left)

    def _add_run(self, text: str, look: _Look | None) -> None:
        look = look or _Look(bold=self.bold)
        if self.open_fields and self.open_fields[-1].result_at is None:
            self.open_fields[-1].code.append((text, False))
        elif look.hidden:
            if text.strip():
                self.left.append(Left("hidden", text))
        elif text:
            self.runs.append(Run(text, look.bold, look.marked, look.struck))

    def _look(self, properties: Any | None) -> _Look:
        if properties is None:
            return _Look(bold=self.bold)
        bold = child(properties, "b")
        style = attribute(child(properties, "rStyle"), "val")
        underline = attribute(child(properties, "u"), "val")
        fill = (attribute(child(properties, "shd"), "fill") or "").casefold()
        highlight = attribute(child(properties, "highlight"), "val") or "none"
        fonts = child(properties, "rFonts")
        inherited = self.bold or self.styles.bold(style)
        underlined = underline not in {None, "none"}
        border = attribute(child(properties, "bdr"), "val") or "none"
        dots = attribute(child(properties, "em"), "val") or "none"
        coloured = highlight != "none" or fill not in _PLAIN_FILLS
        struck = is_on(child(properties, "strike")) or is_on(child(properties, "dstrike"))
        return _Look(
            bold=inherited if bold is None else is_on(bold),
            marked=underlined or coloured or border not in {"none", "nil"} or dots != "none",
            struck=struck,
            hidden=is_on(child(properties, "vanish")),
            font=_drawing_font(fonts),
            height=attribute(child(properties, "vertAlign"), "val") or "",
        )


_SPECIAL: Final[dict[str, Callable[[Inline, Any, _Look, int], None]]] = {
    w("r"): Inline._run,
    w("t"): Inline._text,
    w("sym"): Inline._symbol,
    w("br"): Inline._break,
    w("sdt"): Inline._control,
    w("fldChar"): Inline._field,
    w("fldSimple"): Inline._simple_field,
    w("instrText"): Inline._instruction,
    w("rt"): Inline._reading,
    w("del"): Inline._deletion,
    f"{MC}AlternateContent": Inline._alternatives,
}


def outermost(element: Any, tag: str) -> Iterator[Any]:
    """The elements of a name that lie in no other of that name.

    Of alternatives it looks only at the first.
    """
    waiting = [element]
    while waiting:
        each = waiting.pop()
        if each.tag == tag:
            yield each
        elif each.tag == f"{MC}AlternateContent":
            waiting += list(each)[:1]
        else:
            waiting += reversed(each)


def _drawing_font(fonts: Any | None) -> str:
    """The font that a run names: a symbol font before any other."""
    named = [attribute(fonts, kind) or "" for kind in ("ascii", "hAnsi", "eastAsia", "cs")]
    return next(filter(symbols.is_symbol_font, named), named[0] or named[1])


def _readable(text: str, font: str) -> str:
    """Text in Unicode, less what nobody can see; a sign that nobody can tell is LOST."""
    text = normalise(text)
    if symbols.is_symbol_font(font):
        text = "".join(_decoded(char, font) for char in text)
    return "".join(symbols.LOST if _is_private(char) else char for char in text)


def _decoded(char: str, font: str) -> str:
    """A character of a symbol font as the sign that the font draws for it."""
    coded = _is_private(char) or 0x20 < ord(char) < 0x100
    return symbols.sign(font, ord(char)) if coded else char


def _is_private(char: str) -> bool:
    """Word stores signs of symbol fonts in this private range."""
    return 0xF000 <= ord(char) <= 0xF0FF
