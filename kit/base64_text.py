"""Base64 as people and programs send it."""

from base64 import b64decode
from typing import Final

_URL_SAFE: Final = str.maketrans("-_", "+/")


def from_base64(text: str) -> bytes:
    """The bytes, of either alphabet (RFC 4648), with or without padding, broken into lines or not.

    Raises ValueError for any other sign.
    """
    plain = "".join(text.split()).translate(_URL_SAFE).rstrip("=")
    return b64decode(plain + "=" * (-len(plain) % 4), validate=True)
