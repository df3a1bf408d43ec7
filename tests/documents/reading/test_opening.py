"""Opening a stranger's file: each check has a file that trips it; what Word may write is let in."""

import io
import zipfile

import pytest

from documents.reading import Unopenable, read_application
from documents.reading.opening import REASONS, open_package
from tests.documents.reading.by_hand import UNITS, VALUES, as_typed, found
from tests.documents.reading.hostile import HOSTILE, changed, kept
from tests.forms import FORM

STRICT = (
    (
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        b"http://purl.oclc.org/ooxml/wordprocessingml/main",
    ),
    (
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        b"http://purl.oclc.org/ooxml/officeDocument/relationships",
    ),
)


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_refused_for_its_reason(name: str) -> None:
    made, reason = HOSTILE[name]
    with pytest.raises(Unopenable) as refused:
        read_application(FORM, made(), UNITS)
    assert refused.value.code == reason
    assert refused.value.zh and refused.value.en


def test_every_reason_has_a_file() -> None:
    assert {reason for _, reason in HOSTILE.values()} == set(REASONS)


def test_strict_ooxml_is_read_too() -> None:
    def strict(name: str, data: bytes) -> bytes:
        for transitional, other in STRICT:
            data = data.replace(transitional, other) if not name.startswith("docProps") else data
        return data

    assert found(read_application(FORM, changed(strict), UNITS)) == VALUES


def test_wide_xml_and_another_name_of_the_main_part_are_read() -> None:
    def moved(name: str, data: bytes) -> bytes:
        if name == "word/styles.xml":
            return data.decode().replace("UTF-8", "UTF-16").encode("utf-16")
        return data.replace(b"word/document.xml", b"word/document2.xml")

    made = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(changed(moved))) as source,
        zipfile.ZipFile(made, "w") as target,
    ):
        for name in source.namelist():
            target.writestr(name.replace("document.xml", "document2.xml"), source.read(name))
    assert found(read_application(FORM, made.getvalue(), UNITS)) == VALUES


def test_pictures_and_unknown_parts_do_not_matter() -> None:
    assert open_package(
        changed(kept, {"customXml/item9.xml": b"<!DOCTYPE x>", "word/media/a.png": b"\x89PNG"})
    )


def test_a_refusal_crosses_a_process() -> None:
    import pickle

    again = pickle.loads(pickle.dumps(Unopenable("macros")))
    assert (again.code, again.zh) == ("macros", REASONS["macros"][0])


def test_the_same_bytes_give_the_same_reading() -> None:
    data = as_typed()
    assert read_application(FORM, data, UNITS) == read_application(FORM, data, UNITS)
