"""Whether what a room answers stands in its OpenAPI document: the status, the type of the content,
the headers that are promised. Every client of a room under test looks at every answer.
"""

import re
from collections.abc import Iterator
from typing import Any

import httpx

INSTANT = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d+)?)?([+-]\d\d:?\d\d|Z)?")
OTHERS_WORDS = {"details"}
"""Members that repeat what another system said."""
NOT_OF_A_ROUTE = {"HEAD", "OPTIONS"}


class Declared:
    """Compares answers with one document."""

    def __init__(self, document: dict[str, Any]) -> None:
        paths = sorted(document["paths"].items(), key=lambda item: item[0].count("{"))
        self.known = [(_regex(path), operations) for path, operations in paths]

    async def __call__(self, answer: httpx.Response) -> None:
        """Raises AssertionError for an answer that the document does not tell."""
        request = answer.request
        if request.method in NOT_OF_A_ROUTE or answer.status_code == 405:
            return None
        path = request.url.raw_path.decode().partition("?")[0]
        for regex, operations in self.known:
            operation = operations.get(request.method.lower())
            if operation is not None and regex.fullmatch(path):
                await answer.aread()
                return _compare(answer, operation, f"{request.method} {path}")
        return None


def _regex(path: str) -> re.Pattern[str]:
    return re.compile(re.sub(r"\\{\w+\\}", "[^/]+", re.escape(path)))


def _compare(answer: httpx.Response, operation: dict[str, Any], asked: str) -> None:
    status = str(answer.status_code)
    declared = operation["responses"]
    assert status in declared, f"{asked} answered {status}, declared are {sorted(declared)}"
    content = declared[status].get("content", {})
    kind = answer.headers.get("content-type", "").partition(";")[0]
    assert not kind or kind in content, f"{asked} {status} answered {kind}, not {sorted(content)}"
    missing = [name for name in declared[status].get("headers", ()) if name not in answer.headers]
    assert not missing, f"{asked} {status} lacks {missing}"
    if kind not in ("application/json", "application/problem+json"):
        return
    body = answer.json()
    slug = body["type"].rpartition("/")[2] if kind == "application/problem+json" else ""
    assert slug in declared[status]["description"], f"{asked} {status}: {slug} is not declared"
    other = [text for text in _texts(body) if INSTANT.fullmatch(text) and not text.endswith("Z")]
    assert not other, f"{asked} tells instants in another form than UTC with Z: {other[:5]}"


def _texts(body: Any) -> Iterator[str]:
    """Every text in a JSON value."""
    if isinstance(body, str):
        yield body
    elif isinstance(body, dict):
        for name, value in body.items():
            if name not in OTHERS_WORDS:
                yield from _texts(value)
    elif isinstance(body, list):
        for value in body:
            yield from _texts(value)
