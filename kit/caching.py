"""Answers that a browser may keep: it asks again with their ETag, and gets 304 if nothing changed.

The tag is weak: it is a hash of the answer's content, whatever encoding it travels in.
"""

from collections.abc import Callable
from typing import Any, Final

from fastapi import Request, Response

from contracts.canonical import sha256_hex

CACHED: Final = "_quanlian_cached"
TAG_LENGTH: Final = 32
MARKS: Final = ("", "-gzip", "-br", "-zstd")
KEPT_WITH: Final = ("etag", "cache-control", "vary", "content-location", "date", "expires")
"""Headers that an answer without content repeats (RFC 9110)."""
NOT_MODIFIED: Final = 304


def cached(seconds: int = 0) -> Callable[[Any], Any]:
    """Mark a GET whose answer is the same for everybody.

    seconds: how long it is shown without asking again.
    """

    def mark(endpoint: Any) -> Any:
        setattr(endpoint, CACHED, f"public, max-age={seconds}" if seconds else "no-cache")
        return endpoint

    return mark


def is_cached(endpoint: Any) -> bool:
    """Whether an endpoint has the mark."""
    return getattr(endpoint, CACHED, None) is not None


def as_cached(endpoint: Any, request: Request, answer: Response) -> Response:
    """The answer with its tag; without its content where the asker has it already.

    What a streamed answer holds is not known before it is sent: it goes out as it is.
    """
    policy: str | None = getattr(endpoint, CACHED, None)
    body = getattr(answer, "body", None)
    if policy is None or body is None or answer.status_code != 200:
        return answer
    tag = sha256_hex(bytes(body))[:TAG_LENGTH]
    answer.headers["ETag"] = f'W/"{tag}"'
    answer.headers["Cache-Control"] = policy
    if not _has(request.headers.get("if-none-match"), tag):
        return answer
    kept = {name: value for name, value in answer.headers.items() if name in KEPT_WITH}
    return Response(status_code=NOT_MODIFIED, headers=kept)


def _has(asked: str | None, tag: str) -> bool:
    """Whether If-None-Match names the tag. A gateway that compresses may mark it with that."""
    return any(has_already(asked, f'"{tag}{mark}"') for mark in MARKS)


def has_already(if_none_match: str | None, tag: str) -> bool:
    """If-None-Match by weak comparison (RFC 9110): a list of tags, or `*`."""
    known = [each.strip().removeprefix("W/") for each in (if_none_match or "").split(",")]
    return tag in known or "*" in known
