"""The portal: the files of `web/`, built, and one page for every address that is a page.

All files are read at the start, so that no address can name another file of the machine.
"""

import gzip
import hashlib
import mimetypes
import re
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Final

from starlette.requests import Request
from starlette.responses import Response

from kit.caching import has_already

INDEX: Final = "/index.html"
ASSETS: Final = "/assets/"
"""Vite names these by their content, so a browser may keep them for good."""
FOR_GOOD: Final = "public, max-age=31536000, immutable"
ASK_FIRST: Final = "no-cache"
SQUEEZED: Final = frozenset(
    {"text/html", "text/css", "text/javascript", "image/svg+xml", "application/json"}
)
"""Media types that gzip makes smaller."""
REFUSED: Final = re.compile(r"0(\.0*)?")
BROTLI: Final = ".br"
"""How the name of a file that was coded by the build ends."""
TYPES: Final = {".js": "text/javascript", ".mjs": "text/javascript", ".wasm": "application/wasm"}
"""Types that a machine's own table may have otherwise."""


def policy(store: str) -> str:
    """The Content-Security-Policy of the portal's page.

    `store`: the origin of the object store, where browsers put and get evidence. Styles may stand
    in elements, because Ant Design writes its own; scripts may not.
    """
    return (
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self';"
        f" img-src 'self' data: blob: {store}; connect-src 'self' {store}; worker-src 'self';"
        " manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    )


@dataclass(frozen=True)
class BuiltFile:
    """One file of the portal."""

    content: bytes
    media_type: str
    caching: str
    brotli: bytes | None = None
    """The content for a browser that takes Brotli, where the build has made it."""
    tag: str = field(init=False)

    def __post_init__(self) -> None:
        digest = hashlib.sha256(self.content).hexdigest()[:32]
        object.__setattr__(self, "tag", f'W/"{digest}"')

    @cached_property
    def gzipped(self) -> bytes:
        """The content for a browser that takes gzip. Made once."""
        return gzip.compress(self.content, 9, mtime=0)

    def coded(self, accepted: str) -> tuple[bytes, str | None]:
        """The smallest content that a browser takes, and how it is coded. None: as it is.

        accepted: its header Accept-Encoding.
        """
        codings = _codings(accepted)
        if self.brotli is not None and "br" in codings:
            return self.brotli, "br"
        if self.media_type in SQUEEZED and "gzip" in codings:
            return self.gzipped, "gzip"
        return self.content, None


def _codings(accepted: str) -> frozenset[str]:
    """`gzip;q=0.8, br, zstd;q=0` → gzip and br: a coding of quality 0 is refused (RFC 9110)."""
    asked = (each.replace(" ", "").lower().split(";q=") for each in accepted.split(","))
    return frozenset(name for name, *quality in asked if not REFUSED.fullmatch("".join(quality)))


class Portal:
    """Answers for the portal's files and pages. Raises FileNotFoundError without a built one."""

    def __init__(self, folder: Path, store: str) -> None:
        self._files = {
            f"/{path.relative_to(folder).as_posix()}": _read(path, folder)
            for path in sorted(folder.rglob("*"))
            if path.is_file() and path.suffix != BROTLI
        }
        if INDEX not in self._files:
            raise FileNotFoundError(f"no portal in {folder}: build it with `python -m infra build`")
        self._page_headers = {
            "Content-Security-Policy": policy(store),
            "Referrer-Policy": "same-origin",
            "Permissions-Policy": "camera=(self), microphone=(), geolocation=()",
            "Cross-Origin-Opener-Policy": "same-origin",
        }

    def answer(self, request: Request) -> Response | None:
        """The file or page at an address. None when there is nothing of the portal's."""
        if request.method not in ("GET", "HEAD"):
            return None
        path = request.url.path
        if path in self._files and path != INDEX:
            return _response(request, self._files[path])
        if is_page(path):
            response = _response(request, self._files[INDEX])
            response.headers.update(self._page_headers)
            return response
        return None


def is_page(path: str) -> bool:
    """Whether an address is one that the portal shows a page for. It decides which one itself."""
    first = path.split("/", 2)[1]
    last = path.rsplit("/", 1)[1]
    return first not in ("api", "assets") and "." not in last


def _read(path: Path, folder: Path) -> BuiltFile:
    guessed = TYPES.get(path.suffix) or mimetypes.guess_type(path.name)[0]
    address = f"/{path.relative_to(folder).as_posix()}"
    caching = FOR_GOOD if address.startswith(ASSETS) else ASK_FIRST
    coded = path.with_name(path.name + BROTLI)
    return BuiltFile(
        path.read_bytes(),
        guessed or "application/octet-stream",
        caching,
        coded.read_bytes() if coded.is_file() else None,
    )


def _response(request: Request, file: BuiltFile) -> Response:
    headers = {"Cache-Control": file.caching, "ETag": file.tag, "Vary": "Accept-Encoding"}
    if has_already(request.headers.get("If-None-Match"), file.tag.removeprefix("W/")):
        return Response(status_code=304, headers=headers)
    content, coding = file.coded(request.headers.get("Accept-Encoding", ""))
    if coding:
        headers["Content-Encoding"] = coding
    response = Response(content, media_type=file.media_type, headers=headers)
    if request.method == "HEAD":
        response.body = b""
    return response
