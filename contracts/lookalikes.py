"""Letters of other alphabets that look like Latin ones, and names as they are compared.

A name with such a letter, or with another stop at its end, is the same name to a reader.
"""

import re
from typing import Final

from contracts.text import comparison_form

_PAIRS: Final = (
    ("АВЕЅІЈКМНОРСТУХЗаеорсухіјѕԁԛԝ", "ABESIJKMHOPCTYX3aeopcyxijsdqw"),  # noqa: RUF001  Cyrillic
    ("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧοϲ", "ABEZHIKMNOPTYXoc"),  # noqa: RUF001  Greek
)
_LATIN: Final = {
    ord(other): latin
    for others, latins in _PAIRS
    for other, latin in zip(others, latins, strict=True)
}
_OTHER: Final = "".join(map(chr, _LATIN))
_MIXED: Final = re.compile(f"[A-Za-z][{_OTHER}]|[{_OTHER}][A-Za-z]")
_STOPS: Final = " .。,、;:!?·…~-_"


def name_form(name: str) -> str:
    """The one form of all spellings of a name that a reader takes for the same.

    As `comparison_form`, with letters that look Latin as Latin ones, and without stops at the end.
    Applying it twice changes nothing.
    """
    form = comparison_form(comparison_form(name.translate(_LATIN)).translate(_LATIN))
    return form.rstrip(_STOPS) or form


def mixed_alphabets(text: str) -> str | None:
    """The first letter in a Latin word that only looks Latin; None when there is none.

    A word wholly of another alphabet is no mixture, and neither is a sign like μ or Ω.
    """
    found = _MIXED.search(text)
    if found is None:
        return None
    return next(sign for sign in found[0] if ord(sign) in _LATIN)
