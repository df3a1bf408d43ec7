"""From the bytes of a request to the draft: authorise, receive within the limit, read in a process of its own, save.

Never inside an open transaction but the last step: reading takes its time.
"""

import hashlib
from collections.abc import AsyncIterator
from uuid import UUID

from contracts.vocabulary import Actor
from documents.reading import Unopenable, read_application
from kit.app import Acting
from kit.personal import Vault
from kit.press import Press
from services.intake.readings import actions, views
from services.intake.readings.problems import NotTheForm, WordFileTooLarge, WordFileUnreadable
from services.intake.readings.schemas import WordRead


async def read_word(
    act: Acting,
    who: Actor,
    submission_id: UUID,
    version: int,
    body: AsyncIterator[bytes],
    press: Press,
    vault: Vault,
    *,
    dry_run: bool,
) -> WordRead:
    """Read a filled form into the draft of a submission.

    Raises NotFound, NotEditable, WordFileTooLarge, WordFileUnreadable, NotTheForm, PressBusy, PressStuck, and what saving raises.
    """
    async with act.db.reading() as session:
        desk = await views.desk(session, who, submission_id)
    data = await _received(body, desk.limit)
    try:
        reading = await press.run(read_application, data, desk.units)
    except Unopenable as refusal:
        raise WordFileUnreadable(refusal.zh, refusal.en, reason=refusal.code) from refusal
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
