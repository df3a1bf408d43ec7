"""The form version that most tests fill in, check and print: the one of campaigns/tianjin-2023."""

from typing import Final

from contracts.application import published_form

FORM: Final = published_form("2023.1")
