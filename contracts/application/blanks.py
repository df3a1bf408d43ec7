"""What one blank of the form is: label, kind, limits, choices. Written once beside each field of the parts.

The check, the models and the presentation all read it from there.
"""

import re
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from functools import cache
from typing import Annotated, ClassVar, Final, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints
from pydantic.functional_validators import BeforeValidator
from pydantic.json_schema import WithJsonSchema

from contracts.application.codes import Option
from contracts.text import count_zi

MONEY_PATTERN: Final = r"^(0|[1-9][0-9]{0,9})(\.[0-9]{1,2})?$"
MONTH_PATTERN: Final = r"^(19[89][0-9]|20[0-9]{2})-(0[1-9]|1[0-2])$"
PHONE_PATTERN: Final = r"^\+?[0-9 ()（）-]+(?:(?:转|[eE][xX][tT]\.?|[xX])[ ]*[0-9]{1,6})?$"
EMAIL_PATTERN: Final = r"^[^\s@,;<>\"]{1,64}@(?:[^\s@.,;<>\"]{1,63}\.)+[^\s@.,;<>\"]{2,63}$"
CREDIT_CODE_PATTERN: Final = r"^[0-9A-Z]{18}$"
YEARS: Final = (2018, 2100)
MOST: Final = 99_999_999
HARD_LIMIT_ZI: Final = 300
SOFT_LIMIT_ZI: Final = 3000


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
class Blank:
    """One blank. ``max_zi`` is the form's limit in 字, ``max_chars`` a technical ceiling against abuse.

    ``other`` names the text field beside a list that has an "other" choice; ``box`` tells whether the form prints a
    box for it. ``several`` is the finding's code when a blank for one choice has more;
    ``part`` the nested part of a group. ``pattern``: of a text's layout, the same for Python and ECMAScript; ``example``: one right answer.
    """

    kind: Kind
    zh: str
    en: str
    required: bool = True
    hint_zh: str = ""
    options: tuple[Option, ...] = ()
    max_zi: int | None = None
    max_chars: int = 200
    measure: str = ""
    other: str | None = None
    box: bool = True
    images: bool = False
    several: str = "one_only"
    source: str = ""
    pattern: str = ""
    example: str = ""
    part: "type[Part] | None" = None


@dataclass(frozen=True, slots=True)
class Heading:
    """Title of a part or group; ``printed`` is False for what is needed but not on the form.

    ``either``: sets of blanks of which one must be filled in whole; ``unmet``: the finding's code when a group has none of them.
    """

    zh: str
    en: str
    printed: bool = True
    note_zh: str = ""
    either: tuple[tuple[str, ...], ...] = ()
    unmet: str = ""
    beside: dict[str, Blank] = field(default_factory=dict)


class Part(BaseModel):
    """A part of the form in its finished shape: strict, immutable, no unknown keys.

    ``heading.beside`` lists blanks that are printed but never typed (derived values, seals, signatures).
    """

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    heading: ClassVar[Heading]

    @classmethod
    def blanks(cls) -> dict[str, Blank]:
        """The blanks that are filled in, by field name in the form's order."""
        return _blanks_of(cls)


@cache
def _blanks_of(part: type[Part]) -> dict[str, Blank]:
    found: dict[str, Blank] = {}
    for name, info in part.model_fields.items():
        found[name] = next(item for item in info.metadata if isinstance(item, Blank))
    return found


def _within_hard_limit(text: str) -> str:
    if count_zi(text) > HARD_LIMIT_ZI:
        raise ValueError(f"longer than {HARD_LIMIT_ZI} 字")
    return text


def _decimal_text(value: object) -> object:
    if isinstance(value, Decimal) or (
        isinstance(value, str) and re.fullmatch(MONEY_PATTERN, value)
    ):
        return value
    raise ValueError("money is decimal text in 万元 with at most two places, never a number")


Filled = Annotated[str, StringConstraints(min_length=1)]
Within300 = Annotated[Filled, AfterValidator(_within_hard_limit)]
Count = Annotated[int, Field(ge=0, le=MOST)]
Money = Annotated[
    Decimal,
    BeforeValidator(_decimal_text),
    Field(ge=0, decimal_places=2, max_digits=12, strict=False),
    WithJsonSchema({"type": "string", "pattern": MONEY_PATTERN}),
]
Month = Annotated[str, StringConstraints(pattern=MONTH_PATTERN)]
Accepted = Literal[True]
