"""From the bytes of a request to the draft.

Authorise, receive within the limit, read in a confined child, save. Only the last step is inside a
transaction: reading takes its time.
"""

import hashlib
from collections.abc import AsyncIterator
from typing import Final
from uuid import UUID

from contracts.problem import Problem
from contracts.vocabulary import Actor
from documents.reading import FormReading
from kit.app import Acting
from kit.confined import CallEnd, Confined, NoAnswer
from kit.confined_server import ChildLimits
from kit.personal import Vault
from services.intake.readings import actions, rules, views
from services.intake.readings.form_file import UnopenableForm, read_form
from services.intake.readings.problems import (
    NotTheForm,
    WordFileTooLarge,
    WordFileUnreadable,
    WordReadingStopped,
)
from services.intake.readings.schemas import WordRead

LIMITS: Final = ChildLimits(
    memory=2 * 1024**3,
    cpu_seconds=50,
    wall_seconds=60,
    answer=32 * 1024 * 1024,
)


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

    Raises NotFound, NotEditable, WordFileTooLarge, WordFileUnreadable, WordReadingStopped,
    NotTheForm, ConfinedBusy, and what saving raises.
    """
    async with act.db.reading() as session:
        limits = await views.reading_limits(session, who, submission_id)
    data = await _received(body, limits.limit)
    reading = await _read_confined(confined, limits, data)
    file = actions.WordFile(hashlib.sha256(data).hexdigest(), reading, limits.evidence)
    return await act(actions.take_in, who, submission_id, version, file, vault, dry_run=dry_run)


async def _read_confined(
    confined: Confined, limits: views.ReadingLimits, data: bytes
) -> FormReading:
    """What the child reads. Raises WordFileUnreadable, WordReadingStopped, NotTheForm."""
    try:
        reading = await confined.run(read_form, limits.form, data, limits.units, limits=LIMITS)
    except NoAnswer as ended:
        raise _refusal(ended.end) from ended
    if isinstance(reading, UnopenableForm):
        raise WordFileUnreadable(reading.zh, reading.en, reason=reading.code)
    if not reading.recognised:
        raise NotTheForm()
    return reading


def _refusal(end: CallEnd) -> Problem:
    """What is said of a file whose reading ended without an answer."""
    limits = {
        CallEnd.memory: LIMITS.memory,
        CallEnd.processor: LIMITS.cpu_seconds,
        CallEnd.time: int(LIMITS.wall_seconds),
        CallEnd.answer: LIMITS.answer,
    }
    limit = limits.get(end)
    if limit is None:
        return WordReadingStopped(headers={"Retry-After": "5"})
    zh, en = rules.beyond(end, limit)
    return WordFileUnreadable(zh, en, reason=end, limit=limit)


async def _received(body: AsyncIterator[bytes], limit: int) -> bytes:
    data = bytearray()
    async for chunk in body:
        data += chunk
        if len(data) > limit:
            raise WordFileTooLarge(limit=limit)
    return bytes(data)
