"""A credit source asked over HTTP. Whatever is not a well-formed answer about the code that was asked counts as no answer."""

import json
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Final
from urllib.parse import quote

import httpx
from pydantic import BaseModel, ConfigDict, ValidationError

from services.review.credit.rules import Told

ADAPTER: Final = "http/1"
TIMEOUT: Final = httpx.Timeout(6.0, connect=2.0)
LARGEST: Final = 256 * 1024
NO_SUCH_SUBJECT: Final = "/no-such-subject"


class _Entry(BaseModel):
    model_config = ConfigDict(strict=True)

    reason: str
    authority: str
    date: str
    remedy: str


class _Answer(BaseModel):
    """The answer as the source documents it; a listing comes with its entry."""

    model_config = ConfigDict(strict=True)

    source: str
    credit_code: str
    name: str
    listed: bool
    entry: _Entry | None
    queried_at: str
    report_number: str
    edition: str


@dataclass(frozen=True)
class Heard:
    """One query: what was told (None: no usable answer), and what is kept of it."""

    source: str
    address: str
    told: Told | None
    body: bytes = b""
    content_type: str = "application/octet-stream"
    details: dict[str, Any] | None = None
    report_number: str | None = None
    edition: str | None = None
    why: str | None = None


class HttpSources:
    """All credit sources of the campaign, under one address."""

    def __init__(self, root: str, client: httpx.AsyncClient | None = None) -> None:
        self.root = root.rstrip("/")
        self.client = client or httpx.AsyncClient(
            timeout=TIMEOUT, follow_redirects=False, trust_env=False
        )

    async def ask(self, source: str, credit_code: str) -> Heard:
        """Ask one source about one code. Never raises for what the source does."""
        address = (
            f"{self.root}/credit/{quote(source, safe='')}/subjects/{quote(credit_code, safe='')}"
        )
        try:
            async with self.client.stream(
                "GET", address, headers={"Accept": "application/json"}
            ) as response:
                body = await _limited(response)
                status, kind = response.status_code, response.headers.get("content-type", "")
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            return Heard(source, address, None, why=type(error).__name__)
        if body is None:
            return Heard(source, address, None, why="too large")
        return understood(source, credit_code, address, status, kind.split(";")[0], body)

    async def close(self) -> None:
        await self.client.aclose()


async def _limited(response: httpx.Response) -> bytes | None:
    body = b""
    async for chunk in response.aiter_bytes():
        body += chunk
        if len(body) > LARGEST:
            return None
    return body


def understood(
    source: str, credit_code: str, address: str, status: int, content_type: str, body: bytes
) -> Heard:
    """What an answer says. 404 with the source's own problem means no such subject; any other oddity is no answer."""
    heard = Heard(
        source, address, None, body=body, content_type=content_type or "application/octet-stream"
    )
    try:
        document = json.loads(body)
    except ValueError:
        document = None
    if not isinstance(document, dict):
        return replace(heard, why=f"status {status}, not a JSON object")
    number, edition = _text(document, "report_number"), _text(document, "edition")
    heard = replace(heard, details=document, report_number=number, edition=edition)
    if status == 404 and _is_no_such_subject(document, source, credit_code):
        return replace(heard, told=Told(found=False))
    if status != 200:
        return replace(heard, why=f"status {status}")
    try:
        answer = _Answer.model_validate(document)
        datetime.fromisoformat(answer.queried_at)
    except (ValidationError, ValueError):
        return replace(heard, why="not as documented")
    odd = answer.source != source or answer.credit_code != credit_code
    if odd or (answer.listed and answer.entry is None):
        return replace(heard, why="contradicts itself")
    return replace(heard, told=Told(found=True, name=answer.name, listed=answer.listed))


def _is_no_such_subject(document: dict[str, Any], source: str, credit_code: str) -> bool:
    return (
        str(document.get("type", "")).endswith(NO_SUCH_SUBJECT)
        and document.get("source") == source
        and document.get("credit_code") == credit_code
    )


def _text(document: dict[str, Any], key: str) -> str | None:
    value = document.get(key)
    return value if isinstance(value, str) else None
