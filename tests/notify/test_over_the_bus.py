"""From identity's outbox over RabbitMQ into notify's copies, letters and the mailbox: the real
relay and the real listener.
"""

import asyncio
from collections.abc import Callable

from kit import bus, outbox
from kit.db import Writing
from kit.journal import PLUMBING
from services.identity import worker as identity_worker
from services.notify import worker as notify_worker
from tests.identity.people import as_holder, tokens
from tests.identity.people import login as fresh_login
from tests.notify.post import Post, Postbox, code_in, email
from tests.patience import PATIENCE
from tests.rooms import Room


async def forget_unsent(tx: Writing) -> None:
    """What other tests said with nobody to hear it: here no room binds all topics, as registry
    does in the whole system.
    """
    await tx.execute(PLUMBING["identity"].outbox.delete())


async def test_a_registered_person_is_told_at_the_proved_address(
    room: Callable[[str], Room], post: Post, postbox: Postbox
) -> None:
    identity, notify, address, login = room("identity"), room("notify"), email(), fresh_login()
    await identity.db.act(forget_unsent)
    part = notify_worker.build(notify.settings)
    assert (
        part.listener is not None and identity_worker.build(identity.settings).listener is not None
    )
    sender = await bus.connect(identity.settings.amqp_url, "identity under test")
    hearer = await bus.connect(notify.settings.amqp_url, "notify under test")
    stopping = asyncio.Event()
    tasks = [
        asyncio.create_task(part.listener.run(hearer)),
        asyncio.create_task(post.sending.run(stopping)),
    ]
    await asyncio.wait_for(part.listener.listening.wait(), PATIENCE)
    async with notify.client(signed_in=False) as public:
        asked = await public.post("/email-codes", json={"email": address})
        await asyncio.wait_for(postbox.holds(1), PATIENCE)
        confirm = f"/email-codes/{asked.json()['address_id']}/confirm"
        proof = (await public.post(confirm, json={"code": code_in(postbox.letters[0])})).json()[
            "address_proof"
        ]
    body = {"login": login, "name": "王五", "password": "Correct-Horse-7", "address_proof": proof}
    async with identity.client(signed_in=False) as public:
        assert (await public.post("/people", json=body)).status_code == 201
    async with as_holder(identity, (await tokens(identity, login))["access_token"]) as client:
        change = {"present": "Correct-Horse-7", "new": "Another-Horse-8"}
        assert (await client.put("/me/password", json=change)).status_code == 204
    tasks.append(
        asyncio.create_task(outbox.relay(identity.db, sender, stopping, identity.settings.keys_dir))
    )
    await asyncio.wait_for(postbox.holds(2), PATIENCE)
    assert postbox.letters[1]["To"] == address
    assert "密码已修改" in postbox.letters[1].get_content()
    stopping.set()
    part.listener.stop()
    await asyncio.gather(*tasks)
    await sender.close()
    await hearer.close()
    await part.db.close()
