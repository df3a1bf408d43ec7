"""What an e-mail address is (RFC 5321, RFC 5322 dot-atom), by one rule for every room.

Addresses that need SMTPUTF8 or quoting are real, but few servers take them: they are refused. A
domain of other letters is kept in its ASCII form, which every server takes.
"""

import re
import unicodedata
from typing import Final

from contracts.text import normalise

LONGEST: Final = 254
"""Signs of an address (RFC 5321, as amended by erratum 1690)."""
_ATOM: Final = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+"
_LOCAL: Final = re.compile(rf"(?=.{{1,64}}\Z){_ATOM}(?:\.{_ATOM})*")
_LABEL: Final = r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"
_DOMAIN: Final = re.compile(rf"(?:{_LABEL}\.)+(?=[a-z0-9-]*[a-z])(?=..){_LABEL}")


class NoEmailAddress(ValueError):
    """It is none, or one that letters do not reach."""


def email_address(typed: str) -> str:
    """The address as it is kept: small ASCII letters, nothing around it.

    Full-width signs and those that nobody can see are folded. Raises NoEmailAddress.
    """
    plain = unicodedata.normalize("NFKC", normalise(typed)).strip()
    local, at, domain = plain.rpartition("@")
    if not at or _LOCAL.fullmatch(local) is None:
        raise NoEmailAddress(typed)
    try:
        ascii_domain = domain.lower().encode("idna").decode("ascii")
    except UnicodeError as error:
        raise NoEmailAddress(typed) from error
    address = f"{local.lower()}@{ascii_domain}"
    if len(address) > LONGEST or _DOMAIN.fullmatch(ascii_domain) is None:
        raise NoEmailAddress(typed)
    return address


def is_email_address(typed: str) -> bool:
    """Whether letters reach it."""
    try:
        email_address(typed)
    except NoEmailAddress:
        return False
    return True
