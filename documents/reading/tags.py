"""Names of WordprocessingML, and looking at one element of it."""

from typing import Any, Final

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
W14: Final = "{http://schemas.microsoft.com/office/word/2010/wordml}"
MC: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
DRAWING: Final = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
MATH: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_OFF: Final = {"0", "false", "off", "none"}


def w(name: str) -> str:
    return W + name


def child(element: Any | None, name: str) -> Any | None:
    """The first child of this WordprocessingML name."""
    return None if element is None else element.find(W + name)


def attribute(element: Any | None, name: str) -> str | None:
    found = None if element is None else element.get(W + name)
    return None if found is None else str(found)


def is_on(element: Any | None) -> bool:
    """A property that is there and not switched off."""
    return element is not None and (attribute(element, "val") or "1") not in _OFF
