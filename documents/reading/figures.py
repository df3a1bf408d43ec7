"""Drawings, embedded files and controls of a paragraph: told, not read.

A drawing that is nothing but one text box is left to whoever reads its text.
"""

import re
from collections.abc import Iterator
from typing import Any, Final

from documents.reading.blocks import DocxPicture, Left
from documents.reading.tags import DRAWING, MC, w

_OURS: Final = re.compile(r"evidence:([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})")
_SHAPES: Final = {
    "arc",
    "contentPart",
    "curve",
    "cxnSp",
    "graphicFrame",
    "image",
    "imagedata",
    "line",
    "oval",
    "pic",
    "polyline",
    "rect",
    "roundrect",
    "shape",
    "wsp",
}
_CHARTS: Final = {"chart": "图表", "chartex": "图表", "diagram": "SmartArt图形"}


def ours(figure: Any) -> DocxPicture | None:
    """The picture that this project printed from evidence; None for any other figure.

    Its name says which evidence it is. Forms that were printed earlier say it in the description.
    """
    known = next(figure.iter(f"{DRAWING}docPr"), None)
    if known is None:
        return None
    for place in ("name", "descr"):
        found = _OURS.fullmatch(known.get(place) or "")
        if found is not None:
            return DocxPicture(found[1].lower(), known.get("title") or "")
    return None


def left_of(figure: Any) -> Left | None:
    """What of a figure is not read; None where it is one text box and nothing else."""
    parts = list(_parts(figure))
    names = [_local(part) for part in parts]
    for part, name in zip(parts, names, strict=True):
        if name == "OLEObject":
            return Left("embedded", str(part.get("ProgID") or ""))
        if name == "control":
            return Left("control", str(part.get(w("name")) or ""))
        if name == "graphicData":
            kind = str(part.get("uri") or "").rpartition("/")[2]
            if kind in _CHARTS:
                return Left("chart", _CHARTS[kind])
    shapes = sum(name in _SHAPES for name in names)
    boxes = names.count("txbxContent")
    if boxes and shapes <= 1:
        return None
    return Left("picture", _description(parts))


def _parts(figure: Any) -> Iterator[Any]:
    """The elements of a figure: of alternatives only the first, nothing inside a text box."""
    waiting = [figure]
    while waiting:
        each = waiting.pop()
        if not isinstance(each.tag, str):
            continue
        yield each
        if each.tag == f"{MC}AlternateContent":
            waiting += list(each)[:1]
        elif each.tag != w("txbxContent"):
            waiting += reversed(each)


def _description(parts: list[Any]) -> str:
    """What the file calls the picture: its title or description."""
    for part in parts:
        if part.tag == f"{DRAWING}docPr":
            return str(part.get("title") or part.get("descr") or "")
        if _local(part) in {"shape", "imagedata"} and part.get("alt"):
            return str(part.get("alt"))
    return ""


def _local(element: Any) -> str:
    return str(element.tag).rpartition("}")[2]
