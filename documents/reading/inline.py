"""What stands inside one paragraph of WordprocessingML, as a reader sees it: runs, ticks in
whatever dress, pictures, text boxes.

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
    """Walks one paragraph; what it found is left in its fields. boxes: contents of text boxes, for
    whoever reads blocks.
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
                self._add_run("".join(text.text or "" for text in each.iter(f"{MATH}t")), look)
            else:
                self.walk(each, look, depth + 1)

    def _run(self, run: Any, look: _Look, depth: int) -> None:
        self.walk(run, self._look(child(run, "rPr")), depth + 1)

    def _text(self, element: Any, look: _Look, depth: int) -> None:
        text = element.text or ""
        if symbols.is_symbol_font(look.font):
            text = "".join(
                symbols.sign(look.font, ord(char)) if _is_coded(char) else char for char in text
            )
        self._add_run(
            "".join(symbols.LOST if 0xF000 <= ord(char) <= 0xF0FF else char for char in text), look
        )

    def _symbol(self, element: Any, look: _Look, depth: int) -> None:
        code = attribute(element, "char") or ""
        known = len(code) <= 4 and all(char in "0123456789abcdefABCDEF" for char in code) and code
        self._add_run(
            symbols.sign(attribute(element, "font") or "", int(code, 16))
            if known
            else symbols.LOST,
            look,
        )

    def _break(self, element: Any, look: _Look, depth: int) -> None:
        if attribute(element, "type") not in {"page", "column"}:
            self._add_run("\n", look)

    def _control(self, element: Any, look: _Look, depth: int) -> None:
        """A content control: a box by its state, a placeholder as nothing, anything else as what
        it shows.
        """
        properties, content = child(element, "sdtPr"), child(element, "sdtContent")
        box = None if properties is None else properties.find(f"{W14}checkbox")
        if box is not None:
            checked = box.find(f"{W14}checked")
            on = checked is not None and checked.get(f"{W14}val") in {"1", "true", "on"}
            self._add_run(_agreed(on, "" if content is None else "".join(content.itertext())), look)
        elif content is not None and not is_on(child(properties, "showingPlcHdr")):
            self.walk(content, look, depth + 1)

    def _field(self, element: Any, look: _Look, depth: int) -> None:
        """A legacy form field says its state where it begins; a text field's result follows as
        plain runs.
        """
        data = child(element, "ffData")
        box, choice = child(data, "checkBox"), child(data, "ddList")
        if box is not None:
            checked = child(box, "checked")
            self._add_run(
                "☑" if is_on(checked if checked is not None else child(box, "default")) else "☐",
                look,
            )
        elif choice is not None:
            chosen = (
                attribute(child(choice, "result"), "val")
                or attribute(child(choice, "default"), "val")
                or "0"
            )
            entries = [attribute(entry, "val") or "" for entry in choice.iterfind(w("listEntry"))]
            self._add_run(
                entries[int(chosen)] if chosen.isdecimal() and int(chosen) < len(entries) else "",
                look,
            )

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
            self.runs.append(
                Run("", picture=DocxPicture(ours[1].lower(), known.get("title") or ""))
            )
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
        bold, style = child(properties, "b"), attribute(child(properties, "rStyle"), "val")
        underline = attribute(child(properties, "u"), "val")
        fill = (attribute(child(properties, "shd"), "fill") or "").casefold()
        highlight = attribute(child(properties, "highlight"), "val") or "none"
        fonts = child(properties, "rFonts")
        return _Look(
            bold=is_on(bold) if bold is not None else self.bold or self.styles.bold(style),
            marked=underline not in {None, "none"}
            or highlight != "none"
            or fill not in _PLAIN_FILLS,
            struck=is_on(child(properties, "strike")) or is_on(child(properties, "dstrike")),
            hidden=is_on(child(properties, "vanish")),
            font=next((name for key in ("ascii", "hAnsi") if (name := attribute(fonts, key))), ""),
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
    """The elements of a name that lie in no other of that name; of alternatives only the first is
    looked at.
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


def _is_coded(char: str) -> bool:
    return 0xF000 <= ord(char) <= 0xF0FF or 0x20 < ord(char) < 0x100


def _agreed(on: bool, shown: str) -> str:
    """The state of a box, unless it shows the opposite: then nobody can tell."""
    shown = shown.strip()
    if (on and shown in symbols.OFF) or (not on and shown in symbols.ON):
        return symbols.LOST
    return "☑" if on else "☐"
