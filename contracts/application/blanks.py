"""What the blanks and parts of the form are: their rules, fixed here, and their shape with a
call's words.

The parts (cover.py, basic.py …) write the rules; form_data.py reads the words; form_version.py
joins the two. The check, the Word form and the presentation read the result.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from functools import cache
from typing import Annotated, ClassVar, Final, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints
from pydantic.functional_validators import BeforeValidator
from pydantic.json_schema import WithJsonSchema

from contracts.application.codes import Option
from contracts.field_words import WrongValue

MONEY_PATTERN: Final = r"^(0|[1-9][0-9]{0,9})(\.[0-9]{1,2})?$"
MONTH_PATTERN: Final = r"^(19[89][0-9]|20[0-9]{2})-(0[1-9]|1[0-2])$"
PHONE_PATTERN: Final = r"^\+?[0-9 ()（）-]+(?:(?:转|[eE][xX][tT]\.?|[xX])[ ]*[0-9]{1,6})?$"
EMAIL_PATTERN: Final = (
    r"^[A-Za-z0-9_%+]([A-Za-z0-9._%+'&=-]{0,62}[A-Za-z0-9_%+-])?"
    r"@([A-Za-z0-9-]{1,63}\.|[\u4e00-\u9fff]{1,63}\.)+([A-Za-z][A-Za-z0-9-]{1,62}|[\u4e00-\u9fff]{2,63})$"
)
"""One address and nothing beside it: no name, no telephone, no separator."""
CREDIT_CODE_PATTERN: Final = r"^[0-9A-Z]{18}$"
YEARS: Final = (2018, 2100)
YEAR_PATTERN: Final = r"^(201[89]|20[2-9][0-9]|2100)$"
"""The years of YEARS, as text."""
MOST: Final = 99_999_999
MOST_MONEY: Final = 9_999_999_999
"""The largest whole amount in 万元 of MONEY_PATTERN."""
MOST_CHARS: Final = 200
"""The technical ceiling of a text whose form names none."""


class Kind(StrEnum):
    """How a blank is filled in."""

    text = "text"  # one line
    long_text = "long_text"  # several lines
    rich_text = "rich_text"  # restricted CommonMark, see richtext
    one = "one"
    many = "many"
    number = "number"  # a count, from 0
    money = "money"  # decimal text in 万元
    month = "month"  # YYYY-MM
    date = "date"  # YYYY-MM-DD
    year = "year"
    promise = "promise"
    unit = "unit"
    group = "group"  # blanks of its own
    derived = "derived"  # printed, filled from another blank
    scan = "scan"  # seal or signature on paper, arrives as a scan


@dataclass(frozen=True, slots=True)
class BlankRule:
    """What one blank is, whatever a call says beside it. Written beside each field of the parts.

    ``other`` names the text field beside a list that has an "other" choice.
    ``box`` tells whether the form prints a box for that choice.
    ``several`` is the finding's code when a blank for one choice has more than one.
    ``pattern`` is a text's layout, the same for Python and ECMAScript.
    ``codes`` are the choices that the product gives a meaning; a call may name no others.
    ``part`` is the nested part of a group.
    ``optional`` says whether a form may do without the blank; None: when it is not required.
    """

    kind: Kind
    required: bool = True
    other: str | None = None
    box: bool = True
    images: bool = False
    several: str = "one_only"
    source: str = ""
    pattern: str = ""
    codes: frozenset[str] = frozenset()
    part: "type[Part] | None" = None
    optional: bool | None = None

    @property
    def may_be_left_out(self) -> bool:
        """A form version may do without this blank."""
        if self.optional is None:
            return not self.required
        return self.optional


@dataclass(frozen=True, slots=True)
class Blank:
    """One blank of a form version: its rule and what the call says of it (form_data.py).

    ``max_zi`` is the form's limit in 字, ``max_chars`` a technical ceiling against abuse.
    ``example`` is one right answer that is shown; ``sample`` one of its kind, named when a value is
    wrong. ``part`` holds the blanks of a group.
    """

    kind: Kind
    zh: str
    en: str
    required: bool = True
    hint_zh: str = ""
    options: tuple[Option, ...] = ()
    max_zi: int | None = None
    max_chars: int = MOST_CHARS
    measure: str = ""
    other: str | None = None
    box: bool = True
    images: bool = False
    several: str = "one_only"
    source: str = ""
    pattern: str = ""
    example: str = ""
    sample: str = ""
    part: "FormPart | None" = None


@dataclass(frozen=True, slots=True)
class PartRule:
    """What a part or group is; ``printed`` is False for what is needed but not on the form.

    ``either``: sets of blanks of which one must be filled in whole.
    ``unmet``: the finding's code when a group has none of them.
    ``beside``: blanks that are printed but never typed (derived values, seals, signatures).
    """

    printed: bool = True
    either: tuple[tuple[str, ...], ...] = ()
    unmet: str = ""
    beside: Mapping[str, BlankRule] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class FormPart:
    """A part or group of a form version: its rule, its words, its blanks in the form's order."""

    path: str
    zh: str
    en: str
    note_zh: str
    printed: bool
    either: tuple[tuple[str, ...], ...]
    unmet: str
    blanks: Mapping[str, Blank]
    beside: Mapping[str, Blank]


class Part(BaseModel):
    """A part of the form in its finished shape: strict, immutable, no unknown keys."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        strict=True,
    )

    rule: ClassVar[PartRule] = PartRule()

    @classmethod
    def blank_rules(cls) -> dict[str, BlankRule]:
        """The rules of the blanks that are filled in, by field name in the form's order."""
        return _rules_of(cls)


@cache
def _rules_of(part: type[Part]) -> dict[str, BlankRule]:
    found: dict[str, BlankRule] = {}
    for name, info in part.model_fields.items():
        found[name] = next(item for item in info.metadata if isinstance(item, BlankRule))
    return found


def _decimal_text(value: object) -> object:
    if isinstance(value, Decimal) or (
        isinstance(value, str) and re.fullmatch(MONEY_PATTERN, value)
    ):
        return value
    raise WrongValue(
        "请填写金额（万元），最多两位小数，例如“1200.50”",
        "is kept as decimal text in 万元 with at most two places, such as 1200.50",
    )


Filled = Annotated[str, StringConstraints(min_length=1)]
Count = Annotated[int, Field(ge=0, le=MOST)]
Money = Annotated[
    Decimal,
    BeforeValidator(_decimal_text),
    Field(
        ge=0,
        decimal_places=2,
        max_digits=12,
        strict=False,
    ),
    WithJsonSchema({"type": "string", "pattern": MONEY_PATTERN}),
]
Month = Annotated[str, StringConstraints(pattern=MONTH_PATTERN)]
Accepted = Literal[True]
