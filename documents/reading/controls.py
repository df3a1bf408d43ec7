"""Content controls and legacy form fields of Word: what they show, by the state that they keep."""

import re
from typing import Any, Final

from documents.reading import symbols
from documents.reading.tags import attribute, child, is_on, w

_PROMPT: Final = re.compile(
    r"单击|点击|双击|轻触|轻按|此处|选择一项|请选择|请输入|请填写|输入文字"
    r"|click|tap |choose a|enter ",
    re.IGNORECASE,
)


def typed_over(content: Any) -> str:
    """The text of a content control that is marked as a placeholder, unless it is a prompt."""
    text = "".join(each.text or "" for each in content.iter(w("t"))).strip()
    return "" if _PROMPT.search(text) else text


def form_state(element: Any) -> str | None:
    """What a form field shows by its own state; None for any other field."""
    data = child(element, "ffData")
    box = child(data, "checkBox")
    choice = child(data, "ddList")
    if box is not None:
        checked = child(box, "checked")
        state = checked if checked is not None else child(box, "default")
        return "☑" if is_on(state) else "☐"
    return None if choice is None else _chosen_entry(choice)


def _chosen_entry(choice: Any) -> str:
    """The entry that a legacy list shows; empty where it names none."""
    result = attribute(child(choice, "result"), "val")
    default = attribute(child(choice, "default"), "val")
    chosen = result or default or "0"
    entries = [attribute(entry, "val") or "" for entry in choice.iterfind(w("listEntry"))]
    if not chosen.isdecimal() or int(chosen) >= len(entries):
        return ""
    return entries[int(chosen)]


def agreed(on: bool, shown: str) -> str:
    """The state of a box, unless it shows the opposite: then nobody can tell."""
    shown = shown.strip()
    if (on and shown in symbols.OFF) or (not on and shown in symbols.ON):
        return symbols.LOST
    return "☑" if on else "☐"
