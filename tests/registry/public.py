"""Somebody of the public, as tests of objections play them: an address that notify proved, files
sent straight to the store.
"""

from typing import Any
from uuid import UUID

import httpx

from kit import keys, security
from kit.db import new_id
from kit.settings import load
from tests.intake.hostile import pdf
from tests.registry.desk import Desk, Selection
from tests.sending import put_in_store


class Objector:
    """One proved address and what it sends."""

    def __init__(self, desk: Desk) -> None:
        self.desk, self.address_id = desk, new_id()
        self.reply_to = new_id()

    def proof(self, **changed: str) -> str:
        """As notify signs it once a code was confirmed."""
        claims = {
            "sub": str(self.address_id),
            "jti": str(new_id()),
            "reply_to": str(self.reply_to),
        }
        key = keys.signing_key(load("notify").keys_dir, "address")
        return security.sign(key, "address_proof", claims | changed, 1800)

    async def start(
        self, notice_id: str, data: bytes, kind: str = "proof", **changed: Any
    ) -> httpx.Response:
        body = {
            "address_proof": self.proof(),
            "kind": kind,
            "filename": "示例甲的材料.pdf",
            "content_type": "application/pdf",
            "size": len(data),
        }
        async with self.desk.public() as public:
            return await public.post(f"/notices/{notice_id}/objection-files", json=body | changed)

    async def confirm(self, file_id: str, **changed: str) -> httpx.Response:
        body = {"address_proof": self.proof()} | changed
        async with self.desk.public() as public:
            return await public.post(f"/objection-files/{file_id}/uploaded", json=body)

    async def sent(self, started: httpx.Response, data: bytes) -> httpx.Response:
        """Send the bytes to the store, then say so."""
        assert started.status_code == 201, started.text
        await put_in_store(started.json()["upload"], data)
        return await self.confirm(started.json()["file"]["file_id"])

    async def file(self, notice_id: str, kind: str, data: bytes | None = None) -> dict[str, Any]:
        """A file that was taken."""
        data = pdf() if data is None else data
        answer = await self.sent(await self.start(notice_id, data, kind), data)
        assert answer.status_code == 200, answer.text
        told: dict[str, Any] = answer.json()
        return told

    async def files(self, notice_id: str) -> list[str]:
        """A signed paper and a proof, as their ids."""
        made = [await self.file(notice_id, kind) for kind in ("statement", "proof")]
        return [each["file_id"] for each in made]

    async def lodge(self, at: Selection, file_ids: list[str], **changed: Any) -> httpx.Response:
        body = {
            "address_proof": self.proof(),
            "submission_ids": [at.ids[0]],
            "objector": {"kind": "person", "name": "示例甲", "contact": "022-00000009"},
            "reason": "示例理由",
            "file_ids": file_ids,
        }
        async with self.desk.public() as public:
            path = f"/notices/{at.notice_id}/lodged-objections"
            return await public.post(path, json=body | changed)

    async def state(self, number: str, **changed: str) -> httpx.Response:
        body = {"address_proof": self.proof(), "number": number} | changed
        async with self.desk.public() as public:
            return await public.post("/lodged-objections/state", json=body)


async def linked(desk: Desk, objection_id: UUID | str) -> list[dict[str, Any]]:
    """The files of an objection, as an officer reads them."""
    async with desk.city() as city:
        answer = await city.get(f"/objections/{objection_id}/files")
    assert answer.status_code == 200, answer.text
    items: list[dict[str, Any]] = answer.json()["items"]
    return items
