"""Sending a file straight to the store, as a browser does."""

from typing import Any

import httpx


async def put_in_store(upload: dict[str, Any], data: bytes) -> None:
    """Send bytes by the form that a room signed."""
    async with httpx.AsyncClient() as store:
        sent = await store.post(
            upload["url"], data=upload["fields"], files={"file": ("a.pdf", data)}
        )
    assert sent.status_code == 204, sent.text
