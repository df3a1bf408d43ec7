"""联系人及联系方式: one blank on paper, three fields here.

Split only where the three can be told apart.
"""

import re
from typing import Final

from contracts.application.blanks import EMAIL_PATTERN, PHONE_PATTERN
from contracts.application.printed import BETWEEN
from documents.reading.findings import Doubtful
from documents.reading.words import fold_width

_EMAIL: Final = re.compile(
    r"[^\s@,;<>\"，、；：:（）()|/]{1,64}@(?:[a-zA-Z0-9-]{1,63}\.)+[a-zA-Z0-9-]{2,63}"
)
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
    r"(?:联系人|姓名|联系电话|固定电话|办公电话|电话号码|手机号码?|手机|电话|联系方式|电子邮箱|电子邮件|邮箱|e-?mail|tel|mail)\s*[:：]?",
    re.IGNORECASE,
)
_EDGES: Final = " \t\n\u3000\u00a0,，、;；/／|:：_＿()（）"
_SEVERAL: Final = re.compile(r"[,，、;；/／|\n@]|和|及")
_LONGEST_NAME: Final = 60
_LONGEST: Final = 500


def read_contact(text: str) -> dict[str, str]:
    """The parts that stand there, by key of the contact part; empty for a blank.

    Raises Doubtful("unclear_contact").
    """
    if not text.strip(_EDGES):
        return {}
    if len(text) > _LONGEST:
        raise Doubtful("unclear_contact")
    if (printed := _printed(text)) is not None:
        return printed
    level = "".join(
        "|" if said == BETWEEN else char for said, char in zip(text, fold_width(text), strict=True)
    )
    emails = list(_EMAIL.finditer(level))
    without = _blanked(level, emails)
    phones = list(_PHONE.finditer(without))
    if len(emails) > 1 or len(phones) > 1:
        raise Doubtful("unclear_contact")
    said = {
        "contact_name": _name(text, _blanked(without, phones)),
        "contact_phone": _phone(text, phones),
        "contact_email": _part(text, emails, EMAIL_PATTERN),
    }
    return {part: value for part, value in said.items() if value}


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


def _blanked(text: str, found: list[re.Match[str]]) -> str:
    """The text with the matches overwritten by separators, so that places stay places."""
    for each in found:
        text = text[: each.start()] + "|" * (each.end() - each.start()) + text[each.end() :]
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
    name = text[pieces[0].start() : pieces[0].end()].strip(_EDGES)
    if (
        len(pieces) > 1
        or _SEVERAL.search(name)
        or len(name) > _LONGEST_NAME
        or re.search(r"[0-9]{5}", name)
    ):
        raise Doubtful("unclear_contact")
    return name


def _phone(text: str, found: list[re.Match[str]]) -> str | None:
    said = _part(text, found, PHONE_PATTERN)
    if said is not None and not _is_number(said):
        raise Doubtful("unclear_contact")
    return said


def _is_number(said: str) -> bool:
    return (
        _NUMBER.fullmatch(re.sub(r"[ ()（）-]|(?:转|ext|x).*", "", said, flags=re.IGNORECASE))
        is not None
    )


def _part(text: str, found: list[re.Match[str]], pattern: str) -> str | None:
    if not found:
        return None
    for spelling in (text, fold_width(text)):
        said = spelling[found[0].start() : found[0].end()].strip()
        if re.fullmatch(pattern, said) is not None:
            return said
    raise Doubtful("unclear_contact")
