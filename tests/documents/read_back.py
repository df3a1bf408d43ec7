"""Reads a docx back as the tests need it: python-docx for the structure, the raw XML for what it
does not know.
"""

import io
import zipfile
from xml.etree import ElementTree

import docx
from docx.document import Document
from PIL import Image

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def opened(paper: bytes) -> Document:
    return docx.Document(io.BytesIO(paper))


def part(paper: bytes, name: str) -> ElementTree.Element:
    with zipfile.ZipFile(io.BytesIO(paper)) as package:
        return ElementTree.fromstring(package.read(name))


def text(paper: bytes, name: str = "word/document.xml") -> str:
    return "".join(each.text or "" for each in part(paper, name).iter(f"{W}t"))


def lines(paper: bytes) -> list[str]:
    return [paragraph.text for paragraph in opened(paper).paragraphs]


def cells(paper: bytes, table: int = 0) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in opened(paper).tables[table].rows]


def picture(paper: bytes) -> Image.Image:
    """The one picture of a paper."""
    with zipfile.ZipFile(io.BytesIO(paper)) as package:
        (name,) = [name for name in package.namelist() if name.startswith("word/media/")]
        return Image.open(io.BytesIO(package.read(name)))
