"""Field instructions of a Word file: which of them only compute or show, and which fetch or start.

Decided by an allow-list over the parsed instruction (ECMA-376, part 1, 17.16). However many runs
an instruction is split into, its first word says what it does.
"""

import re
import unicodedata
from collections.abc import Collection
from dataclasses import dataclass, field
from typing import Final

from kit.inspection.links import is_harmless_link
from kit.inspection.lists import listed

HARMLESS: Final = listed(
    "= ADDIN ADDRESSBLOCK ADVANCE ASK AUTHOR AUTONUM AUTONUMLGL AUTONUMOUT AUTOTEXT AUTOTEXTLIST"
    " BARCODE BIBLIOGRAPHY BIDIOUTLINE CITATION COMMENTS COMPARE CREATEDATE DATE DISPLAYBARCODE"
    " DOCPROPERTY DOCVARIABLE EDITTIME EQ FILENAME FILESIZE FILLIN FORMCHECKBOX FORMDROPDOWN"
    " FORMTEXT FORMULA GOTOBUTTON GREETINGLINE HYPERLINK IF INDEX INFO KEYWORDS LASTSAVEDBY"
    " LISTNUM MERGEBARCODE MERGEFIELD MERGEREC MERGESEQ NEXT NEXTIF NOTEREF NUMCHARS NUMPAGES"
    " NUMWORDS PAGE PAGEREF PRINTDATE QUOTE REF REVNUM SAVEDATE SECTION SECTIONPAGES SEQ SET SHAPE"
    " SKIPIF STYLEREF SUBJECT SYMBOL TA TC TEMPLATE TIME TITLE TOA TOC USERADDRESS USERINITIALS"
    " USERNAME XE"
)
FETCHES: Final = listed(
    "DDE DDEAUTO LINK INCLUDE INCLUDETEXT INCLUDEPICTURE IMPORT DATABASE DATA RD EMBED CONTROL"
    " HTMLCONTROL HTMLACTIVEX PRINT MACRO MACROBUTTON GLOSSARY SUBSCRIBER PRIVATE"
)
"""Known to fetch, to start a program, or to hold one."""
_HARMLESS_MACROS: Final = re.compile(
    r"\s*MACROBUTTON\s+(NOMACRO|MTEDITEQUATIONSECTION2?)\b.*", re.S
)
"""A place to type in, as templates have it, and the mark of an equation editor."""
_UNSEEN: Final = re.compile(
    r"[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\x00-\x08\x0b-\x1f]"
)
_QUOTES: Final = "\"'“”„‟‘’«»"
_BEFORE: Final = " \t\r\n\x0c\xa0" + _QUOTES
_STRAIGHT: Final = str.maketrans(dict.fromkeys("“”„‟«»", '"'))
_WORD: Final = re.compile(r"=|\w+")
_ARGUMENT: Final = re.compile(r'"((?:\\.|[^"\\])*)"?|(\S+)')
_SWITCH: Final = re.compile(r"\\[a-zA-Z*@#]")
_TAKES_ARGUMENT: Final = {"\\l", "\\o", "\\t", "\\*"}
_MOST_LONG: Final = 100_000
"""Characters of one instruction; Word itself takes far fewer."""


@dataclass
class FieldInstruction:
    """One field while it is read.

    live, deleted: the text that stands, and what a tracked change took away. unsettled: which text
    stands depends on the program or on a person's choice. nested_first: another field's result
    would be its first word.
    """

    live: list[str] = field(default_factory=list)
    deleted: list[str] = field(default_factory=list)
    separated: bool = False
    unsettled: bool = False
    nested_first: bool = False

    def add(self, text: str, *, deleted: bool, unsettled: bool) -> None:
        (self.deleted if deleted else self.live).append(text)
        self.unsettled = self.unsettled or unsettled

    def nest(self) -> None:
        """Another field begins inside the instruction."""
        if not self.separated and not "".join(self.live).strip(_BEFORE):
            self.nested_first = True

    def is_harmless(self, bookmarks: Collection[str]) -> bool:
        """Whether it only computes or shows, in whichever way its text is put together."""
        if self.nested_first:
            return False
        texts = ["".join(self.live), "".join(self.deleted)]
        if self.unsettled and any(_names_danger(text) for text in (*texts, *self.live)):
            return False
        return all(is_harmless_instruction(text, bookmarks) for text in texts)


def is_harmless_instruction(text: str, bookmarks: Collection[str] = ()) -> bool:
    """Whether an instruction is on the list; empty ones do nothing.

    bookmarks: a bookmark's name by itself shows its text.
    """
    if len(text) > _MOST_LONG:
        return False
    plain = _plain(text).lstrip(_BEFORE)
    found = _WORD.match(plain)
    if found is None:
        return not _names_danger(plain)
    word = found[0].upper()
    if word == "HYPERLINK":
        return _is_harmless_hyperlink(plain[found.end() :])
    if word in FETCHES:
        return _HARMLESS_MACROS.fullmatch(plain.upper()) is not None
    return word in HARMLESS or word.casefold() in bookmarks


def _plain(text: str) -> str:
    """The instruction as Word reads it: one form of each letter, nothing that is not seen."""
    return _UNSEEN.sub("", unicodedata.normalize("NFKC", text))


def _names_danger(text: str) -> bool:
    return any(word.strip(_QUOTES).upper() in FETCHES for word in _plain(text).split())


def _is_harmless_hyperlink(rest: str) -> bool:
    r"""Arguments are targets; `\l` names a place, other switches a frame or a hint."""
    skip = False
    for quoted, bare in _ARGUMENT.findall(rest.translate(_STRAIGHT).lstrip('"')):
        if skip:
            skip = False
        elif _SWITCH.fullmatch(bare):
            skip = bare.lower() in _TAKES_ARGUMENT
        elif not is_harmless_link((quoted or bare).replace("\\\\", "\\")):
            return False
    return True
