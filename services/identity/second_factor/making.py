"""Secrets of devices and recovery codes as they are made, by chance alone."""

import secrets
from base64 import b32encode
from typing import Final
from urllib.parse import quote

from services.identity.second_factor.rules import LENGTH, RECOVERY_CODES, SIGNS

SECRET_BYTES: Final = 20
"""As long as SHA-1's output (RFC 4226, 4)."""
ISSUER: Final = "全连"


def make_secret() -> bytes:
    """A secret that was never there before."""
    return secrets.token_bytes(SECRET_BYTES)


def secret_text(secret: bytes) -> str:
    """A secret as a person types it where there is no camera."""
    return b32encode(secret).decode()


def address_for_device(secret: bytes, login: str) -> str:
    """What the QR code says to an authenticator."""
    label = f"{quote(ISSUER)}:{quote(login, safe='')}"
    return f"otpauth://totp/{label}?secret={secret_text(secret)}&issuer={quote(ISSUER)}"


def make_recovery_codes() -> list[str]:
    """Ten codes of 50 bits each."""
    return ["".join(secrets.choice(SIGNS) for _ in range(LENGTH)) for _ in range(RECOVERY_CODES)]
