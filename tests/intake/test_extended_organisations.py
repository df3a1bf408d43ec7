"""Whose window was extended: told to the city, and to nobody else."""

from collections.abc import Callable

import pytest

from contracts.vocabulary import Role
from tests.intake.filing import Firm, open_rehearsal
from tests.intake.test_extensions import asking, extend
from tests.rooms import Room


@pytest.fixture(scope="module")
def intake(room: Callable[[str], Room]) -> Room:
    return room("intake")


async def test_the_city_alone_reads_whose_window_was_extended(intake: Room) -> None:
    campaign = await open_rehearsal(intake)
    firm = Firm(intake, campaign)
    await firm.begin(cover={"recommending_unit": "120110"})
    path = f"/campaigns/{campaign}/extended-organisations"
    async with intake.client(Role.city_officer) as officer:
        assert (await officer.get(path)).json() == {"items": []}
        own = asking(scope="organisation", scope_id=str(firm.organisation_id))
        shown = await extend(intake, campaign, own)
        await extend(intake, campaign, own | {"dry_run": False, "token": shown["token"]})
        items = (await officer.get(path)).json()["items"]
    assert [each["organisation_id"] for each in items] == [str(firm.organisation_id)]
    named = next(each for unit in shown["by_unit"] for each in unit["organisations"])
    assert items[0]["name"] == named["name"]
    async with intake.client(Role.unit_officer) as other:
        assert (await other.get(path)).status_code == 403
