"""The check of a draft asks for the record on 5gii until registry has it."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

import pytest

from contracts.facts.registry import PlatformRecordKeptV1
from kit.db import new_id
from tests.intake.filing import Firm, open_rehearsal
from tests.intake.hearing import hear
from tests.rooms import Room

ASKED = "no_platform_record"


@pytest.fixture
def intake(room: Callable[[str], Room]) -> Room:
    return room("intake")


async def codes(firm: Firm, kept: dict[str, Any]) -> set[str]:
    async with firm.client() as desk:
        told = (await desk.get(f"/submissions/{kept['submission_id']}/check")).json()["findings"]
    return {each["code"] for each in told}


async def test_a_recorded_number_ends_the_warning_of_its_own_submission_only(intake: Room) -> None:
    firm = Firm(intake, await open_rehearsal(intake))
    without = {"extra": {"platform_record": None}}
    first = await firm.begin(**without)
    second = await firm.begin(cover={"factory_name": "示例另一5G全连接工厂"}, **without)
    assert ASKED in await codes(firm, first) and ASKED in await codes(firm, second)
    kept = PlatformRecordKeptV1(
        subject=new_id(),
        campaign_id=firm.campaign_id,
        submission_id=UUID(first["submission_id"]),
        external_number="示例-2023-0001",
    )
    await hear(intake, kept)
    await hear(intake, kept)
    assert ASKED not in await codes(firm, first)
    assert ASKED in await codes(firm, second)
