"""From the bytes of a request to the draft: authorise, receive within the limit, read in a process of its own, save.

Never inside an open transaction but the last step: reading takes its time.
"""

import hashlib
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from contracts.application import FormVersion
from contracts.vocabulary import Actor
from documents.reading import FormReading, UnitName, Unopenable, read_application
from kit.app import Acting
from kit.confined import Confined
from kit.confined_server import ChildLimits
from kit.personal import Vault
from services.intake.readings import actions, views
from services.intake.readings.problems import NotTheForm, WordFileTooLarge, WordFileUnreadable
from services.intake.readings.schemas import WordRead

LIMITS: Final = ChildLimits(
    memory=2 * 1024**3,
    cpu_seconds=50,
    wall_seconds=60,
    answer=32 * 1024 * 1024,
)


@dataclass(frozen=True)
class UnopenableForm:
    """Why a file is not read at all; `code` is one of documents.reading's."""

    code: str
    zh: str
    en: str


def read_in_child(
    form: FormVersion, data: bytes, units: Sequence[UnitName]
) -> FormReading | UnopenableForm:
    """Runs in the child, which can answer values but raise nothing that would be known outside."""
    try:
        return read_application(form, data, units)
    except Unopenable as refusal:
        return UnopenableForm(refusal.code, refusal.zh, refusal.en)


async def read_word(
    act: Acting,
    who: Actor,
    submission_id: UUID,
    version: int,
    body: AsyncIterator[bytes],
    confined: Confined,
    vault: Vault,
    *,
    dry_run: bool,
) -> WordRead:
    """Read a filled form into the draft of a submission.

    Raises NotFound, NotEditable, WordFileTooLarge, WordFileUnreadable, NotTheForm, ConfinedBusy, NoAnswer, and what saving raises.
    """
    async with act.db.reading() as session:
        desk = await views.desk(session, who, submission_id)
    data = await _received(body, desk.limit)
    reading = await confined.run(read_in_child, desk.form, data, desk.units, limits=LIMITS)
    if isinstance(reading, UnopenableForm):
        raise WordFileUnreadable(reading.zh, reading.en, reason=reading.code)
    if not reading.recognised:
        raise NotTheForm()
    file = actions.WordFile(hashlib.sha256(data).hexdigest(), reading, desk.evidence)
    return await act(actions.take_in, who, submission_id, version, file, vault, dry_run=dry_run)


async def _received(body: AsyncIterator[bytes], limit: int) -> bytes:
    data = bytearray()
    async for chunk in body:
        data += chunk
        if len(data) > limit:
            raise WordFileTooLarge(limit=limit)
    return bytes(data)
