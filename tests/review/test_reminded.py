"""Who is reminded in review is told before it happens, by the statements that send it."""

from contracts.vocabulary import Role
from kit.db import new_id
from tests.review.desk import UNIT, Desk


async def test_units_and_the_city_are_told_with_what_waits_for_them(desk: Desk) -> None:
    await desk.opened()
    ready = await desk.recommended()
    path = f"/campaigns/{desk.campaign_id}/reminders"

    async def told() -> dict[tuple[str, str | None], int]:
        answer = await desk.auditor.get(path)
        assert answer.status_code == 200, answer.text
        items = answer.json()["items"]
        assert all(each["unit_name"] for each in items if each["unit"])
        return {(each["kind"], each["unit"]): each["open_items"] for each in items}

    assert await told() == {("rule", UNIT): 1, ("deliver", UNIT): 2}
    assert (await desk.deliver(await desk.sealed_list([ready]))).status_code == 200
    assert await told() == {("rule", UNIT): 1, ("deliver", UNIT): 1, ("accept", None): 1}
    refused = await desk.client(Role.expert).get(path)
    assert refused.status_code == 403
    assert (await desk.auditor.get(f"/campaigns/{new_id()}/reminders")).status_code == 404
