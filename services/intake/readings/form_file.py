"""What the confined child does with a Word file: it loads the reading alone, not the room."""

from collections.abc import Sequence
from dataclasses import dataclass

from contracts.application import FormVersion
from documents.reading import FormReading, UnitName, Unopenable, read_application


@dataclass(frozen=True)
class UnopenableForm:
    """Why a file is not read at all; `code` is one of documents.reading's."""

    code: str
    zh: str
    en: str


def read_form(
    form: FormVersion, data: bytes, units: Sequence[UnitName]
) -> FormReading | UnopenableForm:
    """Read a form. The child can answer values; what it raises would not be known outside."""
    try:
        return read_application(form, data, units)
    except Unopenable as refusal:
        return UnopenableForm(refusal.code, refusal.zh, refusal.en)
