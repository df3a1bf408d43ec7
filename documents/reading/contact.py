"""联系人及联系方式: one blank on paper, three fields here.

Split only where the three can be told apart.
"""

import re
import unicodedata
from typing import Final

from contracts.application.blanks import EMAIL_PATTERN, PHONE_PATTERN
from contracts.application.printed import BETWEEN
from documents.reading.findings import Doubtful
from documents.reading.words import fold_width, unlined

_EMAIL: Final = re.compile(
    r"(?<![\w.%+'&=-])[\w.%+'&=-]{1,64}@(?:(?:[a-zA-Z0-9-]{1,63}|[\u4e00-\u9fff]{1,20})\.)+"
    r"[a-zA-Z][a-zA-Z0-9-]{1,62}",
    re.ASCII,
)
_GLUED: Final = re.compile(r"-|(?:\d{3,4}-)?\d{7,11}[-.=]", re.ASCII)
"""A telephone number right before an address, with a sign between that an address may have too."""
_RUN_IN: Final = re.compile(
    r"(?:(?:86)?1[3-9]\d{9}|0\d{2,3}-?\d{7,8})[a-z_%+]", re.ASCII | re.IGNORECASE
)
"""A whole telephone number right before letters: the address may begin after it."""
_SAID_EMAIL: Final = re.compile(r"(?:邮箱|邮件|邮箱地址|邮件地址|mail)\s*[:：]?\s*$", re.IGNORECASE)
_PHONE: Final = re.compile(
    r"(?<![0-9A-Za-z.])\([0-9]{3,4}\)[ -]?[0-9]{3,4}-?[0-9]{4}(?: ?(?:转|ext\.?|x)"
    r" ?[0-9]{1,6})?(?![0-9A-Za-z])"
    r"|(?<![0-9A-Za-z.\u4e00-\u9fff])\+?[(]?[0-9][0-9 ()-]{5,24}[0-9](?: ?(?:转|ext\.?|x)"
    r" ?[0-9]{1,6})?(?![0-9A-Za-z])"
    r"|(?<=[\u4e00-\u9fff])(?:1[0-9]{10}|0[0-9]{2,3}-?[0-9]{7,8})(?:转[0-9]{1,6})?(?![0-9A-Za-z])",
    re.IGNORECASE,
)
_NUMBER: Final = re.compile(
    r"\+[0-9]{7,15}|(?:86)?1[0-9]{10}|(?:86)?0[0-9]{9,11}|[48]00[0-9]{7}|[2-8][0-9]{6,7}"
)
"""Digits of a mobile, a landline with or without its area code, or a number of a country: not two
things in a row.
"""
_WORDS: Final = re.compile(
    r"(?:联系人及联系方式|联系人及电话|联系人姓名|联系人|姓名"
    r"|联系电话|固定电话|办公电话|移动电话|电话号码|联系手机|手机号码?|手机|座机|固话|电话|联系方式|微信同号|同微信"
    r"|电子邮箱地址|电子邮件地址|电子邮箱|电子邮件|邮箱地址|qq邮箱|邮箱|邮件|e-?mail|mobile|phone|tel|mail)"
    r"\s*[:：]?",
    re.IGNORECASE,
)
_BRACKETS: Final = "()（）[]【】<>＜＞"
_EDGES: Final = " \t\n\u3000\u00a0,，、;；/／|:：_＿.。-－—–~～·*" + _BRACKETS
_PAIRS: Final = {")": "(", "）": "（", "]": "[", "】": "【", ">": "<", "＞": "＜"}
_SEVERAL: Final = re.compile(r"[,，、;；/／|\n@]|和|及")
_LONGEST_NAME: Final = 60
_LONGEST: Final = 500
_MOST_NUMBERS: Final = 3
"""Numbers one after the other that are told apart."""

Span = tuple[int, int]


def read_contact(text: str) -> dict[str, str | Doubtful]:
    """The parts that stand there, by key of the contact part; empty for a blank.

    A part of which there are several is a doubt that shows them. Raises
    Doubtful("unclear_contact") where the parts cannot be told apart.
    """
    text = unlined("".join(char for char in text if unicodedata.category(char) != "Cf"))
    if not text.strip(_EDGES):
        return {}
    if len(text) > _LONGEST:
        raise Doubtful("unclear_contact")
    if (printed := _printed(text)) is not None:
        return dict(printed)
    level = "".join(
        "|" if said == BETWEEN else char for said, char in zip(text, fold_width(text), strict=True)
    )
    emails = [found.span() for found in _EMAIL.finditer(level)]
    if any(_is_glued(level, span) for span in emails):
        raise Doubtful("unclear_contact")
    without = _blanked(level, emails)
    phones = [span for found in _PHONE.finditer(without) for span in _numbers(found)]
    said = {
        "contact_name": _name(text, _blanked(without, phones)),
        "contact_phone": _phone(text, phones),
        "contact_email": _part(text, emails, EMAIL_PATTERN),
    }
    return {part: value for part, value in said.items() if value}


def _is_glued(text: str, found: Span) -> bool:
    """Whether an address may begin with a telephone number that was written before it.

    After a word for an address a number is part of the address.
    """
    address = text[found[0] : found[1]]
    if _GLUED.match(address):
        return True
    return _RUN_IN.match(address) is not None and not _SAID_EMAIL.search(text[: found[0]])


def _printed(text: str) -> dict[str, str] | None:
    """The parts as Word out prints them, ideographic spaces between; None for any other
    spelling.
    """
    left: list[str] = []
    said: dict[str, str] = {}
    for part in (each.strip() for each in text.split(BETWEEN) if each.strip()):
        if "contact_phone" not in said and re.fullmatch(PHONE_PATTERN, part) and _is_number(part):
            said["contact_phone"] = part
        elif "contact_email" not in said and re.fullmatch(EMAIL_PATTERN, part):
            said["contact_email"] = part
        else:
            left.append(part)
    name = left[0] if left else ""
    numbers = any(_is_number(each[0].strip()) for each in _PHONE.finditer(fold_width(name)))
    if len(left) > 1 or not said or numbers or _WORDS.search(name) or _EMAIL.search(name):
        return None
    return said | ({"contact_name": name} if name else {})


def _numbers(found: re.Match[str]) -> list[Span]:
    """Where numbers stand in a run of digits and spaces: as few as there can be."""
    start, end = found.span()
    gaps = [each.span() for each in re.finditer(" +", found[0])]
    waiting: list[tuple[Span, ...]] = [((start, end),)]
    for _ in range(_MOST_NUMBERS):
        for spans in waiting:
            if all(_is_number(found.string[each[0] : each[1]]) for each in spans):
                return list(spans)
        waiting = [
            (*spans[:-1], (spans[-1][0], start + gap), (start + after, end))
            for spans in waiting
            for gap, after in gaps
            if start + gap > spans[-1][0]
        ]
    return [(start, end)]


def _blanked(text: str, found: list[Span]) -> str:
    """The text with the spans overwritten by separators, so that places stay places."""
    for start, end in found:
        text = text[:start] + "|" * (end - start) + text[end:]
    return text


def _name(text: str, rest: str) -> str:
    """What is left once telephone, e-mail and printed words are taken off: one name, or a doubt."""
    for word in list(_WORDS.finditer(rest)):
        alone = word[0][-1] in ": " or not rest[word.end() : word.end() + 1].strip(_EDGES)
        if alone and (word.start() == 0 or rest[word.start() - 1] in _EDGES):
            rest = rest[: word.start()] + "|" * (word.end() - word.start()) + rest[word.end() :]
    pieces = [piece for piece in re.finditer(r"[^|]+", rest) if piece[0].strip(_EDGES)]
    if not pieces:
        return ""
    name = _unbracketed(text[pieces[0].start() : pieces[0].end()])
    if (
        len(pieces) > 1
        or _SEVERAL.search(name)
        or len(name) > _LONGEST_NAME
        or re.search(r"[0-9]{5}", name)
    ):
        raise Doubtful("unclear_contact")
    return name


def _unbracketed(text: str) -> str:
    """A name without separators and half brackets at its ends; a whole pair is part of it.

    示例（经理） stays, （示例） is 示例.
    """
    name = text.strip(_EDGES.translate(dict.fromkeys(map(ord, _BRACKETS))))
    lonely = _lonely_brackets(name)
    while name and (0 in lonely or len(name) - 1 in lonely):
        name = name[0 in lonely : len(name) - (len(name) - 1 in lonely)].strip()
        lonely = _lonely_brackets(name)
    whole = name[-1:] in _PAIRS and name[:1] == _PAIRS[name[-1]] and name[0] not in name[1:]
    return name[1:-1].strip() if whole else name


def _lonely_brackets(text: str) -> set[int]:
    """The places of the brackets that have no partner."""
    waiting: list[int] = []
    lonely: set[int] = set()
    for place, char in enumerate(text):
        if char in _PAIRS.values():
            waiting.append(place)
        elif char in _PAIRS and waiting and text[waiting[-1]] == _PAIRS[char]:
            waiting.pop()
        elif char in _PAIRS:
            lonely.add(place)
    return lonely | set(waiting)


def _phone(text: str, found: list[Span]) -> str | Doubtful | None:
    said = _part(text, found, PHONE_PATTERN)
    if isinstance(said, str) and not _is_number(said):
        raise Doubtful("unclear_contact")
    return said


def _is_number(said: str) -> bool:
    return (
        _NUMBER.fullmatch(re.sub(r"[ ()（）-]|(?:转|ext|x).*", "", said, flags=re.IGNORECASE))
        is not None
    )


def _part(text: str, found: list[Span], pattern: str) -> str | Doubtful | None:
    """The one that was found, as it is spelt; of several a doubt that shows them."""
    said = [_spelt(text, each, pattern) for each in found]
    if len(said) > 1:
        return Doubtful("several_contacts", "、".join(said))
    return said[0] if said else None


def _spelt(text: str, found: Span, pattern: str) -> str:
    for spelling in (text, fold_width(text)):
        said = spelling[found[0] : found[1]].strip()
        if re.fullmatch(pattern, said) is not None:
            return said
    raise Doubtful("unclear_contact")
