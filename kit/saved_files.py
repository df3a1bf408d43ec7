"""Answers that a client saves as a file: how a route tells of one, and how it is sent."""

from typing import Any

from fastapi import Response

from kit.files import disposition


def file_answer(description: str, *media_types: str) -> dict[int | str, dict[str, Any]]:
    """What a route's `responses` say of a file that it answers with."""
    content = {kind: {"schema": {"type": "string", "format": "binary"}} for kind in media_types}
    return {200: {"description": description, "content": content}}


def as_file(data: bytes, media_type: str, filename: str) -> Response:
    """The bytes, to be saved under a name that anybody may have given."""
    headers = {"Content-Disposition": disposition(filename)}
    return Response(data, media_type=media_type, headers=headers)
