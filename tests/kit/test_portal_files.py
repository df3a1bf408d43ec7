"""The portal's files: which address has which, and how a browser gets it coded."""

import gzip
from pathlib import Path

import httpx
import pytest
from starlette.requests import Request
from starlette.types import Receive, Scope, Send

from kit.portal import Portal

SCRIPT = b"export const words = 'many of them';\n" * 99
BROTLI = b"as the build has coded it"
STORE = "http://store.example"


@pytest.fixture
def portal(tmp_path: Path) -> Portal:
    (tmp_path / "assets").mkdir()
    (tmp_path / "index.html").write_text("<!doctype html>")
    (tmp_path / "assets" / "words-1.js").write_bytes(SCRIPT)
    (tmp_path / "assets" / "words-1.js.br").write_bytes(BROTLI)
    (tmp_path / "assets" / "plain-1.js").write_bytes(SCRIPT)
    (tmp_path / "assets" / "picture-1.png").write_bytes(SCRIPT)
    return Portal(tmp_path, STORE)


async def _asked(portal: Portal, path: str, coding: str = "") -> httpx.Response:
    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        answer = portal.answer(Request(scope))
        assert answer is not None
        await answer(scope, receive, send)

    transport = httpx.ASGITransport(app=app)
    async with httpx.AsyncClient(transport=transport, base_url="http://portal") as client:
        request = client.build_request("GET", path, headers={"Accept-Encoding": coding})
        answer = await client.send(request, stream=True)
        answer._content = b"".join([part async for part in answer.aiter_raw()])
        return answer


@pytest.mark.parametrize(
    ("path", "accepted", "coding", "content"),
    [
        ("/assets/words-1.js", "gzip, deflate, br, zstd", "br", BROTLI),
        ("/assets/words-1.js", "BR;q=1.0", "br", BROTLI),
        ("/assets/words-1.js", "gzip, br;q=0", "gzip", SCRIPT),
        ("/assets/words-1.js", "br; q=0.000, gzip;q=0.5", "gzip", SCRIPT),
        ("/assets/words-1.js", "gzip;q=0", None, SCRIPT),
        ("/assets/words-1.js", "", None, SCRIPT),
        # A name that holds another's is another coding.
        ("/assets/words-1.js", "x-gzip-not, brotli", None, SCRIPT),
        ("/assets/plain-1.js", "gzip, br", "gzip", SCRIPT),
        # A picture is compressed by itself.
        ("/assets/picture-1.png", "gzip, br", None, SCRIPT),
    ],
)
async def test_a_browser_gets_the_smallest_that_it_takes(
    portal: Portal, path: str, accepted: str, coding: str | None, content: bytes
) -> None:
    answer = await _asked(portal, path, accepted)
    assert answer.headers.get("Content-Encoding") == coding
    assert answer.headers["Vary"] == "Accept-Encoding"
    got = gzip.decompress(answer.content) if coding == "gzip" else answer.content
    assert got == content


async def test_what_the_build_has_coded_has_no_address_of_its_own(portal: Portal) -> None:
    with pytest.raises(AssertionError):
        await _asked(portal, "/assets/words-1.js.br")
