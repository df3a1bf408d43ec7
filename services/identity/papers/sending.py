"""A paper as the answer to a request: to be saved, never shown by the browser in our origin."""

from typing import Final

from fastapi import Response

from kit.inspection.formats import EXTENSIONS, SCAN_TYPES
from kit.saved_files import as_file, file_answer
from services.identity.papers.models import PaperScan

PAPER_ANSWER: Final = file_answer("The paper as it was uploaded", *SCAN_TYPES)


def send(paper: PaperScan, name: str) -> Response:
    """name: of the file, without its ending."""
    answer = as_file(paper.data, paper.content_type, f"{name}{EXTENSIONS[paper.content_type][0]}")
    answer.headers["X-Content-Type-Options"] = "nosniff"
    return answer
