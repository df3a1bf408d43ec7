"""A credit source asked over HTTP.

Whatever is not a well-formed answer about the code that was asked counts as no answer.
"""

import json
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Final
from urllib.parse import quote

import httpx
from pydantic import BaseModel, ConfigDict, ValidationError

from services.review.credit.rules import SourceReply

ADAPTER: Final = "http/1"
TIMEOUT: Final = httpx.Timeout(6.0, connect=2.0)
LARGEST: Final = 256 * 1024
"""Bytes of an answer. A longer one is no answer."""
UNKNOWN_TYPE: Final = "application/octet-stream"
NO_SUCH_SUBJECT: Final = "/no-such-subject"


class _ListingEntry(BaseModel):
    model_config = ConfigDict(strict=True)

    reason: str
    authority: str
    date: str
    remedy: str


class _AnswerBody(BaseModel):
    """The answer as the source documents it. A listing comes with its entry."""

    model_config = ConfigDict(strict=True)

    source: str
    credit_code: str
    name: str
    listed: bool
    entry: _ListingEntry | None
    queried_at: str
    report_number: str
    edition: str


@dataclass(frozen=True)
class SourceQuery:
    """One query: what the source replied, and what is kept of it.

    reply: None when there is no usable answer. why: the reason of that.
    """

    source: str
    address: str
    reply: SourceReply | None
    body: bytes = b""
    content_type: str = UNKNOWN_TYPE
    details: dict[str, Any] | None = None
    report_number: str | None = None
    edition: str | None = None
    why: str | None = None


class HttpSources:
    """All credit sources of the campaign, under one address."""

    def __init__(self, root: str, client: httpx.AsyncClient | None = None) -> None:
        self.root = root.rstrip("/")
        self.client = client or httpx.AsyncClient(
            timeout=TIMEOUT,
            follow_redirects=False,
            trust_env=False,
        )

    async def ask(self, source: str, credit_code: str) -> SourceQuery:
        """Ask one source about one code. Never raises for what the source does."""
        path = f"/credit/{quote(source, safe='')}/subjects/{quote(credit_code, safe='')}"
        address = self.root + path
        headers = {"Accept": "application/json"}
        try:
            async with self.client.stream("GET", address, headers=headers) as response:
                body = await _read_limited(response)
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            return SourceQuery(source, address, None, why=type(error).__name__)
        if body is None:
            return SourceQuery(source, address, None, why="too large")
        content_type = response.headers.get("content-type", "").split(";")[0]
        return understood(
            source,
            credit_code,
            address,
            response.status_code,
            content_type,
            body,
        )

    async def close(self) -> None:
        await self.client.aclose()


async def _read_limited(response: httpx.Response) -> bytes | None:
    """The body, or None once it is larger than we take."""
    body = b""
    async for chunk in response.aiter_bytes():
        body += chunk
        if len(body) > LARGEST:
            return None
    return body


def understood(
    source: str,
    credit_code: str,
    address: str,
    status: int,
    content_type: str,
    body: bytes,
) -> SourceQuery:
    """What an answer says.

    404 with the source's own problem means that there is no such subject. Any other oddity is no
    answer.
    """
    query = SourceQuery(
        source,
        address,
        None,
        body=body,
        content_type=content_type or UNKNOWN_TYPE,
    )
    document = _as_object(body)
    if document is None:
        return replace(query, why=f"status {status}, not a JSON object")
    query = replace(
        query,
        details=document,
        report_number=_text(document, "report_number"),
        edition=_text(document, "edition"),
    )
    if status == 404 and _is_no_such_subject(document, source, credit_code):
        return replace(query, reply=SourceReply(found=False))
    if status != 200:
        return replace(query, why=f"status {status}")

    try:
        answer = _AnswerBody.model_validate(document)
        datetime.fromisoformat(answer.queried_at)
    except (ValidationError, ValueError):
        return replace(query, why="not as documented")
    about_another = answer.source != source or answer.credit_code != credit_code
    if about_another or (answer.listed and answer.entry is None):
        return replace(query, why="contradicts itself")
    reply = SourceReply(
        found=True,
        name=answer.name,
        listed=answer.listed,
    )
    return replace(query, reply=reply)


def _as_object(body: bytes) -> dict[str, Any] | None:
    """The JSON object that a body is, or None."""
    try:
        document = json.loads(body)
    except ValueError:
        return None
    return document if isinstance(document, dict) else None


def _is_no_such_subject(document: dict[str, Any], source: str, credit_code: str) -> bool:
    return (
        str(document.get("type", "")).endswith(NO_SUCH_SUBJECT)
        and document.get("source") == source
        and document.get("credit_code") == credit_code
    )


def _text(document: dict[str, Any], key: str) -> str | None:
    value = document.get(key)
    return value if isinstance(value, str) else None
