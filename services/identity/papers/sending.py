"""A paper as the answer to a request: to be saved, never shown by the browser in our origin."""

from typing import Any, Final

from fastapi import Response

from kit.files import disposition
from kit.inspection.formats import EXTENSIONS, SCAN_TYPES
from services.identity.papers.models import PaperScan

PAPER_ANSWER: Final[dict[int | str, dict[str, Any]]] = {
    200: {
        "description": "The paper as it was uploaded",
        "content": {
            kind: {"schema": {"type": "string", "format": "binary"}} for kind in SCAN_TYPES
        },
    }
}


def send(paper: PaperScan, name: str) -> Response:
    """name: of the file, without its ending."""
    headers = {
        "Content-Disposition": disposition(f"{name}{EXTENSIONS[paper.content_type][0]}"),
        "X-Content-Type-Options": "nosniff",
    }
    return Response(paper.data, media_type=paper.content_type, headers=headers)
