"""Pure decisions about papers.

What a file is called, which pictures a form names, and how many of them are printed.
"""

import re
from collections.abc import Iterable, Mapping
from typing import Any, Final

from contracts.application.implementation import TEXT_KEYS
from contracts.application.richtext import images

MOST_PICTURES: Final = 40
MOST_BYTES: Final = 64 * 1024 * 1024
_FORBIDDEN: Final = re.compile(r'[\x00-\x1f\x7f-\x9f\\/:*?"<>|\u2028\u2029\ud800-\udfff]+')
_LONGEST: Final = 80
_UNPRINTABLE: Final = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]+")


def form_name(factory_name: Any) -> str:
    """The file's name: 申请书_<factory>.docx; 申请书.docx while the factory has no name."""
    bare = (
        _FORBIDDEN.sub(" ", factory_name).strip(" .")[:_LONGEST].strip()
        if isinstance(factory_name, str)
        else ""
    )
    return f"申请书_{bare}.docx" if bare else "申请书.docx"


def readable_name(factory_name: str) -> str:
    """The file's name: 申报材料_<factory>.pdf."""
    bare = _FORBIDDEN.sub(" ", factory_name).strip(" .")[:_LONGEST].strip()
    return f"申报材料_{bare}.pdf"


def named_pictures(content: Mapping[str, Any]) -> tuple[str, ...]:
    """The evidence ids that part two's texts name as images, each once, in order."""
    part = content.get("implementation")
    texts = [part.get(key) for key in TEXT_KEYS] if isinstance(part, Mapping) else []
    return tuple(
        dict.fromkeys(name for text in texts if isinstance(text, str) for name in images(text))
    )


def printed_pictures(sizes: Iterable[tuple[str, int]]) -> frozenset[str]:
    """Of pictures in order with their bytes, those that one paper prints.

    The rest are named in words.
    """
    chosen: list[str] = []
    room = MOST_BYTES
    for name, size in sizes:
        if len(chosen) < MOST_PICTURES and size <= room:
            chosen.append(name)
            room -= size
    return frozenset(chosen)


def one_line(text: str) -> str:
    """A name as one line of print, never empty."""
    return " ".join(_UNPRINTABLE.sub(" ", text).split()) or "—"
