"""联系人及联系方式 of the cover: one blank on paper, three fields here.

Contact data is never inside the content of a snapshot.
"""

from typing import Annotated

from contracts.application.blanks import EMAIL_PATTERN, PHONE_PATTERN, BlankRule, Filled, Kind, Part

CONTACT_KEYS = frozenset({"contact", "contact_name", "contact_phone", "contact_email"})


class Contact(Part):
    """Whom to ask about an application. Personal data: encrypted, and erased with its person."""

    contact_name: Annotated[Filled, BlankRule(Kind.text)]
    contact_phone: Annotated[Filled, BlankRule(Kind.text, pattern=PHONE_PATTERN)]
    contact_email: Annotated[
        str | None, BlankRule(Kind.text, required=False, pattern=EMAIL_PATTERN)
    ] = None
