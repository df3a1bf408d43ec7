"""联系人及联系方式 of the cover: one blank on paper, three fields here, never inside the content of a snapshot."""

from typing import Annotated, ClassVar

from contracts.application.blanks import (
    EMAIL_PATTERN,
    PHONE_PATTERN,
    Blank,
    Filled,
    Heading,
    Kind,
    Part,
)

CONTACT_KEYS = frozenset({"contact", "contact_name", "contact_phone", "contact_email"})


class Contact(Part):
    """Whom to ask about an application. Personal data: encrypted wherever it is kept, erased with its person."""

    heading: ClassVar[Heading] = Heading("联系人及联系方式", "Contact")

    contact_name: Annotated[Filled, Blank(Kind.text, "联系人", "Contact person", max_chars=60)]
    contact_phone: Annotated[
        Filled,
        Blank(
            Kind.text,
            "联系电话",
            "Telephone",
            max_chars=40,
            hint_zh="手机号或带区号的固定电话，可加“转”分机号",
            pattern=PHONE_PATTERN,
            example="022-00000000转1",
        ),
    ]
    contact_email: Annotated[
        str | None,
        Blank(
            Kind.text,
            "电子邮箱",
            "E-mail",
            required=False,
            pattern=EMAIL_PATTERN,
            example="name@applicant.example",
        ),
    ] = None
