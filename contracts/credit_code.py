"""The unified social credit code (统一社会信用代码, GB 32100-2015): its layout and its two checks.

A code that fails may still be genuine: the caller decides whether it blocks or is overridden.
Pure.
"""

import re
from typing import Final

from pydantic import BaseModel, ConfigDict
from stdnum.cn import uscc

from contracts.text import normalise, typed_number

OUTER_ALPHABET: Final = "0123456789ABCDEFGHJKLMNPQRTUWXY"
INNER_ALPHABET: Final = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_INNER_WEIGHTS: Final = (3, 7, 9, 10, 5, 8, 4, 2)
_LAYOUT: Final = re.compile(rf"[1-9ANY][1-9A-Y]\d{{6}}[{OUTER_ALPHABET}]{{10}}", re.ASCII)
_SYNTHETIC: Final = "DEM"
_SYNTHETIC_DIGITS: Final = 5


class CodeProblem(BaseModel):
    """One thing wrong with a code: a stable slug, and what to do about it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    code: str
    zh: str
    en: str


class CreditCodeCheck(BaseModel):
    """What the check of one code found; ``code`` is the cleaned code that was checked."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    code: str
    outer_ok: bool
    inner_ok: bool
    layout_ok: bool
    problems: tuple[CodeProblem, ...] = ()

    @property
    def ok(self) -> bool:
        """Layout and both checks pass."""
        return self.layout_ok and self.outer_ok and self.inner_ok


_BAD_LAYOUT = CodeProblem(
    code="credit_code_layout",
    zh="统一社会信用代码应为18位：登记管理部门1位、机构类别1位、行政区划6位数字、"
    "主体标识9位、校验码1位，不含I、O、S、V、Z。请对照营业执照核对。",
    en="A credit code has 18 signs: department, kind, six area digits, nine for the organisation,"
    " one check sign; never I, O, S, V or Z. Compare it with the licence.",
)
_BAD_OUTER = CodeProblem(
    code="credit_code_outer_check",
    zh="统一社会信用代码第18位校验码不符。请对照营业执照核对；"
    "如执照确为此代码，可凭执照申请人工放行。",
    en="The check sign (18th) does not fit. Compare the code with the licence; if it is right,"
    " ask for an override with the licence as evidence.",
)
_BAD_INNER = CodeProblem(
    code="credit_code_inner_check",
    zh="统一社会信用代码第9至17位（主体标识码）校验不符。请对照营业执照核对；"
    "如执照确为此代码，可凭执照申请人工放行。",
    en="The organisation's own check sign (17th) does not fit. Compare the code with the licence;"
    " if it is right, ask for an override with the licence as evidence.",
)


def clean(code: str) -> str:
    """The code in plain capitals and digits, without spaces or anything that nobody can see."""
    return typed_number(code).upper()


def _inner_sign(organisation: str) -> str:
    total = sum(
        INNER_ALPHABET.index(sign) * weight
        for sign, weight in zip(organisation, _INNER_WEIGHTS, strict=True)
    )
    value = 11 - total % 11
    return {10: "X", 11: "0"}.get(value, str(value))


def check(code: str) -> CreditCodeCheck:
    """Check a code's layout, its outer check sign (mod 31) and its inner one (mod 11).

    Full-width signs are no code: `clean` what a person typed. With a wrong layout both checks
    count as failed, and only the layout is reported.
    """
    cleaned = "".join(normalise(code).split()).upper()
    if _LAYOUT.fullmatch(cleaned) is None:
        return CreditCodeCheck(
            code=cleaned, outer_ok=False, inner_ok=False, layout_ok=False, problems=(_BAD_LAYOUT,)
        )
    outer_ok = uscc.calc_check_digit(cleaned[:17]) == cleaned[17]
    inner_ok = _inner_sign(cleaned[8:16]) == cleaned[16]
    problems = []
    if not inner_ok:
        problems.append(_BAD_INNER)
    if not outer_ok:
        problems.append(_BAD_OUTER)
    return CreditCodeCheck(
        code=cleaned,
        outer_ok=outer_ok,
        inner_ok=inner_ok,
        layout_ok=True,
        problems=tuple(problems),
    )


def make(number: int, *, kind: str = "91", area: str = "120116") -> str:
    """A synthetic code that passes both checks, the same for the same arguments.

    Its organisation part starts with DEM, which no real code does.
    kind: department and kind of body (91 company, 12 public institution). area: six digits.
    Raises ValueError for a number outside 0 … 28,629,150.
    """
    if not 0 <= number < len(OUTER_ALPHABET) ** _SYNTHETIC_DIGITS:
        raise ValueError(f"no synthetic credit code for number {number}")
    digits = ""
    for _ in range(_SYNTHETIC_DIGITS):
        number, rest = divmod(number, len(OUTER_ALPHABET))
        digits = OUTER_ALPHABET[rest] + digits
    organisation = _SYNTHETIC + digits
    body = f"{kind}{area}{organisation}{_inner_sign(organisation)}"
    return body + uscc.calc_check_digit(body)
