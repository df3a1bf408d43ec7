"""Intake receipts while RabbitMQ, Temporal and the object store are all down; what it said arrives
when they are back.
"""

import asyncio
import json

import pytest

from cli.demo import applying
from cli.demo.cast import letters
from cli.demo.person import together, until
from cli.demo.reviewing import case_in_state
from tests.prove.campaigns import PATIENCE, Bench, holds, patience
from tests.prove.disturbing import Keeper

DOWN = ("rabbitmq", "temporal", "minio")


@pytest.mark.timeout(900)
async def test_hand_ins_are_receipted_while_all_but_the_database_is_down(bench: Bench) -> None:
    campaign = await bench.open()
    filings = await bench.prepared(campaign, 0, 1, 2, 3, 6, 7)
    await bench.clock(campaign, "2023-09-08T10:00:00+08:00")
    before = {
        n: len(await letters(bench.stack, bench.web, f"contact@{f.who.domain}"))
        for n, f in enumerate(filings)
    }
    keeper = Keeper(bench.system)
    async with keeper.watching():
        for victim in DOWN:
            await asyncio.to_thread(keeper.take_down, victim, "kill")
        try:
            await together([applying.hand_in(filing) for filing in filings])
            keys = (await bench.web.ask("GET", "intake/v1/receipts/keys")).json()
            auditor = bench.cast.auditor
            said = await auditor.get(
                "intake/v1/journal/summary", params={"campaign_id": campaign["campaign_id"]}
            )
        finally:
            await asyncio.to_thread(keeper.bring_back, *DOWN)
        for filing in filings:
            assert holds(filing.receipts[0], keys), f"{filing.number}: the receipt does not verify"
        assert said["unsent"] >= len(filings), (
            "hand-ins left the outbox although the broker was down"
        )

        with patience():
            await together(
                [case_in_state(bench.cast.auditor, filing, "in_review") for filing in filings]
            )
        for n, filing in enumerate(filings):

            async def told(n: int = n, domain: str = filing.who.domain) -> bool:
                return len(await letters(bench.stack, bench.web, f"contact@{domain}")) > before[n]

            await until(f"the letter to {filing.number}", told, PATIENCE)
    forged = json.loads(json.dumps(filings[0].receipts[0]))
    forged["receipt"]["number"] = filings[1].number
    assert not holds(forged, keys), "a receipt that was changed after it was signed verifies"
