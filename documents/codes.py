"""QR codes as PNG, the same bytes for the same text."""

import io
from typing import Literal

import segno


def qr_png(code: str, error: Literal["m", "q"]) -> bytes:
    """The QR code with its quiet zone. error: how much of it may be spoilt, m 15 %, q 25 % (where
    a seal may lie over it).
    """
    made = io.BytesIO()
    segno.make(
        code,
        error=error,
        micro=False,
        boost_error=False,
    ).save(made, kind="png", scale=8, border=2)
    return made.getvalue()
