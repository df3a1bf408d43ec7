"""Every object of a PDF: those that its tables name, older ones, and those that no table names.

A reader that repairs a file finds objects by their heads (`9 0 obj`), wherever they are; so do we.
"""

import io
import re
from collections.abc import Iterator
from contextlib import suppress
from typing import Any, Final

from pypdf import PdfReader
from pypdf.errors import LimitReachedError, PyPdfError
from pypdf.generic import ArrayObject, DictionaryObject, StreamObject, read_object

from kit.inspection.pdf_actions import name_at, value_at
from kit.inspection.pdf_doubles import has_double

MOST_OBJECTS: Final = 1_000_000
UNREADABLE: Final = (
    PyPdfError,
    ValueError,
    KeyError,
    IndexError,
    TypeError,
    AttributeError,
    AssertionError,
    NotImplementedError,
    OSError,
    OverflowError,
)
_BLANK: Final = rb"(?:[\0\t\n\f\r ]|%[^\r\n]{0,200}[\r\n])"
_HEAD: Final = re.compile(rb"(\d{1,10})" + _BLANK + rb"{1,40}(\d{1,5})" + _BLANK + rb"{0,40}\Z")
_USUAL_HEAD: Final = 24
_LONGEST_HEAD: Final = 400
_LONGEST_BODY: Final = 64 * 1024
_TRAILER: Final = re.compile(rb"trailer" + _BLANK + rb"{0,40}(?=<<)")
_STREAM: Final = re.compile(rb">>[\0\t\n\f\r ]*stream")
_STOPS: Final = re.compile(rb"endobj|stream")


class TooManyObjects(Exception):
    """More than any honest file has."""


class DeepObjects(Exception):
    """Objects nested deeper than a reader follows."""


class DoubleKey(Exception):
    """A dictionary says twice what it does, and readers differ in which of the two counts."""


class Unparsed(bytes):
    """An object that cannot be parsed, as it stands; another reader may make something of it."""


def every_object(data: bytes, reader: PdfReader) -> Iterator[DictionaryObject | Unparsed]:
    """All dictionaries and streams, those inside others too.

    Raises TooManyObjects, DeepObjects, DoubleKey, and one of UNREADABLE for a packed group of
    objects that cannot be unpacked.
    """
    visited = 0
    for top in _tops(data, reader):
        waiting: list[Any] = [top]
        while waiting:
            found = waiting.pop()
            visited += 1
            if visited > MOST_OBJECTS:
                raise TooManyObjects
            if isinstance(found, Unparsed):
                yield found
            elif isinstance(found, DictionaryObject):
                yield found
                waiting += found.values()
                if isinstance(found, StreamObject) and name_at(found, "/Type") == "/ObjStm":
                    waiting += _packed(found, reader)
            elif isinstance(found, ArrayObject):
                waiting += found


def _tops(data: bytes, reader: PdfReader) -> Iterator[Any]:
    yield reader.trailer
    for match in _TRAILER.finditer(data):
        yield _parsed(data, match.end(), reader)
    place = data.find(b"obj")
    while place >= 0:
        head = _head_before(data, place)
        if head is not None:
            found = _parsed(data, place + 3, reader)
            yield _decrypted(found, int(head[1]), int(head[2]), reader)
        place = data.find(b"obj", place + 3)


def _head_before(data: bytes, place: int) -> re.Match[bytes] | None:
    """The numbers before `obj`. Few heads hold comments or many blanks: a long look is rare."""
    if data[max(0, place - 3) : place] == b"end":
        return None
    near = _HEAD.search(data, max(0, place - _USUAL_HEAD), place)
    return near or _HEAD.search(data, max(0, place - _LONGEST_HEAD), place)


def _parsed(data: bytes, place: int, reader: PdfReader) -> Any:
    """The object at a place, or its bytes. Raises DeepObjects."""
    stream = reader.stream
    stream.seek(place)
    with suppress(*UNREADABLE):
        try:
            _pass_blanks(stream)
            found = read_object(stream, reader)
        except (RecursionError, LimitReachedError) as error:
            raise DeepObjects from error
        _must_be_single(found, data, place, stream.tell())
        return found
    stop = _STOPS.search(data, place, place + _LONGEST_BODY)
    return Unparsed(data[place : stop.start() if stop else place + _LONGEST_BODY])


def _must_be_single(found: Any, data: bytes, start: int, end: int) -> None:
    """Raises DoubleKey."""
    if isinstance(found, StreamObject):
        begins = _STREAM.search(data, start, end)
        end = begins.start() + 2 if begins is not None else end
    if isinstance(found, (DictionaryObject, ArrayObject)) and has_double(data[start:end]):
        raise DoubleKey


def _pass_blanks(stream: Any) -> None:
    while (byte := stream.read(1)) in {b"\0", b"\t", b"\n", b"\f", b"\r", b" "}:
        pass
    if byte:
        stream.seek(-1, io.SEEK_CUR)


def _decrypted(found: Any, number: int, generation: int, reader: PdfReader) -> Any:
    """With its strings and bytes readable, where the file is encrypted under an empty password.

    A table of objects and the description of the encryption are plain: they stay as they are.
    """
    locked = reader._encryption
    if locked is None or not isinstance(found, (DictionaryObject, ArrayObject)):
        return found
    plain = isinstance(found, DictionaryObject) and (
        name_at(found, "/Type") == "/XRef" or ("/O" in found and "/U" in found)
    )
    if not plain:
        with suppress(*UNREADABLE):
            return locked.decrypt_object(found, number, generation, strict=False)
    return found


def _packed(group: StreamObject, reader: PdfReader) -> list[Any]:
    """The objects of a packed group (ISO 32000-2, 7.5.7). Raises one of UNREADABLE, DeepObjects."""
    data = group.get_data()
    first, count = int(value_at(group, "/First")), int(value_at(group, "/N"))
    if count > MOST_OBJECTS:
        raise TooManyObjects
    numbers = [int(each) for each in data[:first].split()[: 2 * count]]
    stream = io.BytesIO(data)
    found: list[Any] = []
    for offset in numbers[1::2]:
        stream.seek(first + offset)
        try:
            _pass_blanks(stream)
            each = read_object(stream, reader)
            _must_be_single(each, data, first + offset, stream.tell())
            found.append(each)
        except (RecursionError, LimitReachedError) as error:
            raise DeepObjects from error
        except UNREADABLE:
            found.append(Unparsed(data[first + offset : first + offset + _LONGEST_BODY]))
    return found
