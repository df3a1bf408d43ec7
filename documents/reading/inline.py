"""What stands inside one paragraph of WordprocessingML, as a reader sees it.

That is runs, ticks in every dress, pictures and text boxes.

Tracked insertions count, deletions do not. Content controls, form fields and symbol fonts become
the signs of `symbols`.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any, Final

from documents.reading import symbols
from documents.reading.blocks import DocxPicture, Run
from documents.reading.opening import Unopenable
from documents.reading.styles import Styles
from documents.reading.tags import DRAWING, MATH, MC, W14, attribute, child, is_on, w

DEEPEST: Final = 40
_SKIPPED: Final = {
    w(name)
    for name in (
        "pPr",
        "rPr",
        "sdtPr",
        "sdtEndPr",
        "del",
        "moveFrom",
        "delText",
        "instrText",
        "delInstrText",
        "rt",
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
_OURS: Final = re.compile(r"evidence:([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})")
_CODE: Final = re.compile(r"[0-9a-fA-F]{1,4}")
_PLAIN_FILLS: Final = {"auto", "ffffff", ""}


@dataclass(frozen=True)
class _Look:
    bold: bool = False
    marked: bool = False
    struck: bool = False
    hidden: bool = False
    font: str = ""


@dataclass
class Inline:
    """Walks one paragraph and leaves what it found in its fields.

    boxes: contents of text boxes, which the reader of blocks reads next.
    """

    styles: Styles
    bold: bool
    runs: list[Run] = field(default_factory=list)
    boxes: list[Any] = field(default_factory=list)
    images: int = 0
    formula: bool = False
    hidden: bool = False

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
                self.formula = True
                texts = [text.text or "" for text in each.iter(f"{MATH}t")]
                self._add_run("".join(texts), look)
            else:
                self.walk(each, look, depth + 1)

    def _run(self, run: Any, look: _Look, depth: int) -> None:
        self.walk(run, self._look(child(run, "rPr")), depth + 1)

    def _text(self, element: Any, look: _Look, depth: int) -> None:
        text = element.text or ""
        if symbols.is_symbol_font(look.font):
            text = "".join(_decoded(char, look.font) for char in text)
        readable = [symbols.LOST if _is_private(char) else char for char in text]
        self._add_run("".join(readable), look)

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
            self._add_run(_agreed(on, glyph), look)
        elif content is not None and not is_on(child(properties, "showingPlcHdr")):
            self.walk(content, look, depth + 1)

    def _field(self, element: Any, look: _Look, depth: int) -> None:
        """A legacy form field: its state stands where it begins.

        A text field's result follows as plain runs.
        """
        data = child(element, "ffData")
        box = child(data, "checkBox")
        choice = child(data, "ddList")
        if box is not None:
            checked = child(box, "checked")
            state = checked if checked is not None else child(box, "default")
            self._add_run("☑" if is_on(state) else "☐", look)
        elif choice is not None:
            self._add_run(_chosen_entry(choice), look)

    def _alternatives(self, element: Any, look: _Look, depth: int) -> None:
        """One content told for newer and older readers: only the first is taken."""
        taken = element.find(f"{MC}Choice")
        taken = element.find(f"{MC}Fallback") if taken is None else taken
        if taken is not None:
            self.walk(taken, look, depth + 1)

    def _figure(self, element: Any) -> None:
        boxes = list(outermost(element, w("txbxContent")))
        self.boxes += boxes
        known = next(element.iter(f"{DRAWING}docPr"), None)
        ours = None if known is None else _OURS.fullmatch(known.get("descr") or "")
        if ours is not None and known is not None:
            picture = DocxPicture(ours[1].lower(), known.get("title") or "")
            self.runs.append(Run("", picture=picture))
        elif not boxes:
            self.images += 1

    def _add_run(self, text: str, look: _Look | None) -> None:
        look = look or _Look(bold=self.bold)
        if look.hidden:
            self.hidden = self.hidden or bool(text.strip())
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
        coloured = highlight != "none" or fill not in _PLAIN_FILLS
        struck = is_on(child(properties, "strike")) or is_on(child(properties, "dstrike"))
        return _Look(
            bold=inherited if bold is None else is_on(bold),
            marked=underlined or coloured,
            struck=struck,
            hidden=is_on(child(properties, "vanish")),
            font=attribute(fonts, "ascii") or attribute(fonts, "hAnsi") or "",
        )


_SPECIAL: Final[dict[str, Callable[[Inline, Any, _Look, int], None]]] = {
    w("r"): Inline._run,
    w("t"): Inline._text,
    w("sym"): Inline._symbol,
    w("br"): Inline._break,
    w("sdt"): Inline._control,
    w("fldChar"): Inline._field,
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


def _chosen_entry(choice: Any) -> str:
    """The entry that a legacy list shows; empty where it names none."""
    result = attribute(child(choice, "result"), "val")
    default = attribute(child(choice, "default"), "val")
    chosen = result or default or "0"
    entries = [attribute(entry, "val") or "" for entry in choice.iterfind(w("listEntry"))]
    if not chosen.isdecimal() or int(chosen) >= len(entries):
        return ""
    return entries[int(chosen)]


def _decoded(char: str, font: str) -> str:
    """A character of a symbol font as the sign that the font draws for it."""
    coded = _is_private(char) or 0x20 < ord(char) < 0x100
    return symbols.sign(font, ord(char)) if coded else char


def _is_private(char: str) -> bool:
    """Word stores signs of symbol fonts in this private range."""
    return 0xF000 <= ord(char) <= 0xF0FF


def _agreed(on: bool, shown: str) -> str:
    """The state of a box, unless it shows the opposite: then nobody can tell."""
    shown = shown.strip()
    if (on and shown in symbols.OFF) or (not on and shown in symbols.ON):
        return symbols.LOST
    return "☑" if on else "☐"
