"""Part two's texts: CommonMark cut down to paragraphs, bold, lists, tables and images.

An image is named by its evidence id. This module recognises what is not allowed, names the images,
and gives the visible text whose 字 are counted. Printers show any other mark as plain text. A sign
behind a backslash is text.
"""

import re
from typing import Final

from contracts.application.raw_html import has_html, has_link

_UUID: Final = r"[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"
_IMAGE: Final = re.compile(r"!\[([^\[\]\n]*)\]\(([^()\n]*)\)")
_EVIDENCE_ID: Final = re.compile(_UUID)
# Possessive throughout: a long line of spaces or dashes that is no rule is left at once.
_TABLE_RULE: Final = re.compile(
    r"^ *+(?:\| *+)?:?-++:? *+(?:\| *+:?-++:? *+)*+(?:\| *+)?$", re.MULTILINE
)
_LIST_MARK: Final = re.compile(r"^[ ]*(?:[-*+]|\d{1,9}[.)])[ ]+", re.MULTILINE)
_LINK_NAME: Final = "link 链接"
_REFUSED: Final[tuple[tuple[str, re.Pattern[str]], ...]] = (
    ("heading 标题", re.compile(r"^ {0,3}#{1,6}(?:[ \t]|$)", re.MULTILINE)),
    ("rule 分隔线", re.compile(r"^ {0,3}(?:=+|-{2,}|\*{3,}|_{3,})[ \t]*$", re.MULTILINE)),
    ("quotation 引用块", re.compile(r"^ {0,3}>[ \t]", re.MULTILINE)),
    ("code 代码", re.compile(r"`")),
    (_LINK_NAME, re.compile(r"\]\(|^ {0,3}\[[^\[\]\n]+\]:", re.MULTILINE)),
)
_ESCAPED: Final = re.compile(r"\\[!-/:-@\[-`{-~]")
_NO_MARK: Final = "\ufffc"
"""Stands for an escaped sign, which is no mark."""


def images(text: str) -> tuple[str, ...]:
    """The evidence ids of the images of a text, lower case, in order."""
    targets = (match.group(2).strip() for match in _IMAGE.finditer(_without_escaped(text)))
    return tuple(target.lower() for target in targets if _EVIDENCE_ID.fullmatch(target))


def refused(text: str, *, images_allowed: bool = True) -> tuple[str, ...]:
    """What a text contains that is not allowed, by name; empty if it is fine."""
    marked = _without_escaped(text)
    # Without the images a link around one is seen.
    beside_images = _IMAGE.sub(r"\1", marked)
    found = ["HTML"] if has_html(beside_images) else []
    found += [name for name, pattern in _REFUSED if pattern.search(beside_images)]
    if has_link(beside_images) and _LINK_NAME not in found:
        found.append(_LINK_NAME)
    targets = [match.group(2).strip() for match in _IMAGE.finditer(marked)]
    if targets and not images_allowed:
        found.append("image 图片")
    elif any(not _EVIDENCE_ID.fullmatch(target) for target in targets):
        found.append("image without evidence id 未以证据编号引用的图片")
    return tuple(found)


def _without_escaped(text: str) -> str:
    return _ESCAPED.sub(_NO_MARK, text) if "\\" in text else text


def visible(text: str) -> str:
    """The text as a reader sees it: captions of images stay, marks of bold, lists and tables go."""
    seen = _IMAGE.sub(r"\1", text)
    seen = _TABLE_RULE.sub("", seen)
    seen = _LIST_MARK.sub("", seen)
    unmarked = seen.replace("**", "").replace("__", "")
    return unmarked.replace("|", " ")
