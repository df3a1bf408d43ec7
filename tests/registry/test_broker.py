"""What registry says leaves through the real broker and comes back as leaves: journal and audit
agree.
"""

import asyncio

from kit import bus, outbox
from kit.db import Writing
from kit.journal import PLUMBING
from services.registry import worker
from tests.patience import PATIENCE
from tests.registry.desk import Desk


async def forget_unsent(tx: Writing) -> None:
    """What other tests said, of rows they may still hold."""
    await tx.execute(PLUMBING["registry"].outbox.delete())


async def test_everything_said_is_heard_and_the_figures_agree(desk: Desk) -> None:
    await desk.room.db.act(forget_unsent)
    chosen = await desk.selection(2)
    await chosen.publish()
    part = worker.build(desk.room.settings)
    assert part.listener is not None
    connection = await bus.connect(desk.room.settings.amqp_url, "registry under test")
    stopping = asyncio.Event()
    listening = asyncio.create_task(part.listener.run(connection))
    # a fact that another room's queue takes does not wait for ours
    await asyncio.wait_for(part.listener.listening.wait(), PATIENCE)
    running = [
        listening,
        asyncio.create_task(outbox.relay(part.db, connection, stopping, part.settings.keys_dir)),
    ]
    asked = {"campaign_id": str(chosen.campaign_id)}

    audit, journal = {}, {}

    async def agree() -> None:
        nonlocal audit, journal
        async with desk.auditor() as auditor:
            while True:
                audit = (await auditor.get("/audit/summary", params=asked)).json()["services"][
                    "registry"
                ]
                journal = (await auditor.get("/journal/summary", params=asked)).json()
                if journal["unsent"] == 0 and audit == {
                    "facts": journal["facts"],
                    "digest": journal["digest"],
                }:
                    return
                await asyncio.sleep(0.1)

    try:
        agreeing = asyncio.create_task(agree())
        await asyncio.wait(
            {agreeing, *running}, timeout=PATIENCE, return_when=asyncio.FIRST_COMPLETED
        )
        assert agreeing.done(), (
            audit,
            journal,
            running,
            [task.get_stack() for task in part.listener.tasks],
        )
        await agreeing
    finally:
        stopping.set()
        part.listener.stop()
        await asyncio.wait(running, timeout=PATIENCE)
        await connection.close()
        await part.db.close()
    async with desk.auditor() as auditor:
        told = (await auditor.get(f"/standing/{chosen.ids[0]}")).json()
    assert told["stage"] == "notice"
