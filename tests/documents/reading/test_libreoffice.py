"""Forms that LibreOffice opened and saved again: by hand (with content controls, form fields,
Wingdings) and printed here.

The files were made once, from by_hand.py and from the campaign's template; what each says lies
beside it.
"""

import json
from pathlib import Path

import pytest

from documents.reading import read_application
from tests.documents.reading.by_hand import UNITS, found, unread
from tests.documents.reading.test_round_trip import UNITS as EVERY
from tests.forms import FORM

FIXTURES = Path(__file__).parent / "fixtures"


@pytest.mark.parametrize("name", ["by_hand", "form"])
def test_a_form_saved_by_libreoffice_is_read_whole(name: str) -> None:
    units = {"by_hand": UNITS, "form": EVERY}[name]
    reading = read_application(
        FORM, (FIXTURES / f"{name}_saved_by_libreoffice.docx").read_bytes(), units
    )
    assert found(reading) == json.loads((FIXTURES / f"{name}.json").read_text("utf-8"))
    assert unread(reading) == set()
    assert bool(reading.printed) == (name == "form")
