"""Where a link may lead that a person clicks: to the web or to a mailbox, never to a file."""

import re
from typing import Final

SCHEMES: Final = {"http", "https", "mailto", "tel"}
_SCHEME: Final = re.compile(r"([a-z][a-z0-9+.\-]*):(?!\d{1,5}(/|$))")
_HOST: Final = re.compile(r"[a-z0-9\-]+(\.[a-z0-9\-]+)+(:\d{1,5})?([/?#].*)?")
"""A host as people type it, without a scheme; a port is no scheme's colon."""
_UNSEEN: Final = re.compile(r"[\0-\x20\x7f-\xa0\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]+")


def is_harmless_link(target: str) -> bool:
    """Whether a click opens no more than a page, a letter or a place in the same file."""
    plain = _UNSEEN.sub("", target).lower()
    if not plain or plain.startswith("#"):
        return True
    scheme = _SCHEME.match(plain)
    if scheme is not None:
        return scheme[1] in SCHEMES
    return _HOST.fullmatch(plain) is not None and not _is_program(plain)


def _is_program(plain: str) -> bool:
    """A name without a slash whose last part is an ending rather than a domain."""
    ending = plain.rpartition(".")[2]
    return "/" not in plain and ending in _ENDINGS


_ENDINGS: Final = {
    *("exe", "bat", "cmd", "com", "scr", "pif", "lnk", "js", "jse", "vbs", "vbe", "wsf", "hta"),
    *("msi", "ps1", "reg", "dll", "jar", "url", "chm", "cpl", "docm", "dotm", "xlsm", "xll"),
}
