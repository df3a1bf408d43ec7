"""What one call says of the form: labels, hints, choices, limits, promises, the blanks in use.

A form version is such a document: `form.yaml` in a campaign's folder, or one of versions/words that
a campaign names. Keys are JSON pointers of the form's parts and blanks. form_faults.py says whether
it fits the form's structure; form_version.py joins the two.
"""

import unicodedata
from typing import Annotated

from pydantic import AfterValidator, Field, StringConstraints

from contracts.application.blanks import MONTH_PATTERN, MOST_CHARS
from contracts.application.codes import EvidenceKind, Option
from contracts.field_words import UNPRINTABLE, WrongValue
from contracts.vocabulary import Frozen

MOST_TEXT = 60_000


def _printable(text: str) -> str:
    """The text, if it can stand in one line of print."""
    if any(unicodedata.category(sign) in {"Cc", "Cs", "Zl", "Zp"} for sign in text):
        raise WrongValue(*UNPRINTABLE)
    return text


Line = Annotated[
    str,
    StringConstraints(
        strip_whitespace=True,
        min_length=1,
        max_length=600,
    ),
    AfterValidator(_printable),
]
Hint = Annotated[str, StringConstraints(max_length=1000), AfterValidator(_printable)]
Code = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]{0,39}$")]
VersionName = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9.-]{0,39}$")]


class HeadingData(Frozen):
    """Title of a part or group, and the printed note under it."""

    zh: Line
    en: Line
    note_zh: Hint = ""


class OptionData(Frozen):
    """One choice of a list. The code never changes once used."""

    code: Code
    zh: Line
    en: Line

    def as_option(self) -> Option:
        return Option(self.code, self.zh, self.en)


class BlankData(Frozen):
    """One blank. max_zi: the form's limit in 字; max_chars: the technical ceiling of a text."""

    zh: Line
    en: Line
    hint_zh: Hint = ""
    measure: Hint = ""
    example: Hint = ""
    max_zi: Annotated[int, Field(ge=1, le=MOST_TEXT)] | None = None
    max_chars: Annotated[int, Field(ge=1, le=MOST_TEXT)] = MOST_CHARS
    options: tuple[OptionData, ...] = ()


class EvidenceData(Frozen):
    """One kind of evidence as the form names it."""

    zh: Line
    en: Line
    hint_zh: Hint = ""


class ExampleData(Frozen):
    """A right answer of each kind of time, shown beside every such blank."""

    month: Annotated[str, StringConstraints(pattern=MONTH_PATTERN)]
    date: Annotated[str, StringConstraints(pattern=r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$")]


class FormData(Frozen):
    """The whole document.

    part_two_zi: how many 字 the three texts of part two should not exceed together.
    beside: blanks that are printed and never typed. left_out: blanks that this form does not have.
    printed: what else the paper prints, so that Word in does not take it for an answer.
    """

    version: VersionName
    part_two_zi: Annotated[int, Field(ge=1, le=MOST_TEXT)]
    examples: ExampleData
    headings: dict[str, HeadingData]
    blanks: dict[str, BlankData]
    beside: dict[str, BlankData]
    attachments: HeadingData
    evidence: dict[EvidenceKind, EvidenceData]
    printed: tuple[Line, ...] = ()
    left_out: tuple[str, ...] = ()
