"""A zip on disk that has no name there.

It is packed in a thread, piece by piece, and gone when it is closed, whatever happens.
"""

import asyncio
import hashlib
import io
import tempfile
import zipfile
from collections.abc import AsyncIterator, Iterator
from typing import Final

from services.intake.exports import rules
from services.intake.exports.problems import ExportTooLarge
from services.intake.exports.schemas import PackedFile

MOST_BYTES: Final = 512 * 1024 * 1024
PIECE: Final = 256 * 1024


class Archive:
    """Files are added one after the other; `files` tells what is in it."""

    def __init__(self, most_bytes: int = MOST_BYTES) -> None:
        # The answer that sends it closes it.
        self.file: io.BufferedRandom = tempfile.TemporaryFile()  # noqa: SIM115
        self.files: list[PackedFile] = []
        self._zip = zipfile.ZipFile(self.file, "w", zipfile.ZIP_DEFLATED, compresslevel=6)
        self._most = most_bytes
        self._taken = 0

    async def add(self, name: str, lines: AsyncIterator[bytes]) -> None:
        """One file of records, a line each. Raises ExportTooLarge."""
        rows = 0
        size = 0
        digest = hashlib.sha256()
        piece = bytearray()
        with self._zip.open(name, "w", force_zip64=True) as entry:
            async for one in lines:
                rows += 1
                size += len(one)
                if not rules.within(self._taken + size, self._most):
                    raise ExportTooLarge(limit=self._most)
                piece += one
                if len(piece) >= PIECE:
                    digest.update(piece)
                    await asyncio.to_thread(entry.write, bytes(piece))
                    piece.clear()
            digest.update(piece)
            await asyncio.to_thread(entry.write, bytes(piece))
        self._taken += size
        self.files.append(
            PackedFile(
                name=name,
                rows=rows,
                sha256=digest.hexdigest(),
                size=size,
            )
        )

    async def put(self, name: str, data: bytes) -> None:
        """One whole file, counted as one record. Raises ExportTooLarge."""

        async def whole() -> AsyncIterator[bytes]:
            yield data

        await self.add(name, whole())

    async def finish(self, manifest: bytes) -> tuple[int, str]:
        """Write the manifest and close the zip; its bytes and SHA-256."""
        return await asyncio.to_thread(self._finish, manifest)

    def _finish(self, manifest: bytes) -> tuple[int, str]:
        self._zip.writestr("manifest.json", manifest)
        self._zip.close()
        self.file.seek(0)
        digest = hashlib.file_digest(self.file, "sha256").hexdigest()
        return self.file.tell(), digest

    def pieces(self) -> Iterator[bytes]:
        """The finished zip, and its end."""
        with self.file:
            self.file.seek(0)
            while piece := self.file.read(PIECE):
                yield piece

    def close(self) -> None:
        """Give it up."""
        self._zip.close()
        self.file.close()
