"""Withdrawals through the API: asked, taken back, answered by review's facts in whatever order
they come.
"""

from collections.abc import Callable
from datetime import datetime
from typing import Any
from uuid import UUID

import pytest

from contracts.facts.intake import WithdrawalRequestedV1, WithdrawalTakenBackV1
from contracts.facts.review import (
    CaseEndedV1,
    WithdrawalDroppedV1,
    WithdrawalRefusedV1,
    WithdrawalStandsV1,
)
from contracts.vocabulary import Ending, Role
from kit.db import new_id
from services.intake.submissions.listeners import EFFECTS as APPLICATIONS
from services.intake.withdrawals.listeners import EFFECTS
from tests.intake.filing import Firm, open_rehearsal
from tests.intake.hearing import hear
from tests.rooms import Room


@pytest.fixture(scope="module")
def intake(room: Callable[[str], Room]) -> Room:
    return room("intake")


async def hear_twice(intake: Room, fact: Any) -> None:
    """As facts come."""
    for _ in range(2):
        await hear(intake, fact, {**APPLICATIONS, **EFFECTS})


class Asking:
    """A handed-in submission whose signatory thinks again."""

    def __init__(self, firm: Firm, kept: dict[str, Any]) -> None:
        self.firm, self.path = firm, f"/submissions/{kept['submission_id']}"
        self.ids = {"campaign_id": firm.campaign_id, "submission_id": UUID(kept["submission_id"])}

    async def ask(self, key: str = "w1") -> dict[str, Any]:
        async with self.firm.client() as desk:
            answer = await desk.post(
                f"{self.path}/withdrawal", json={"reason": "示例"}, headers={"Idempotency-Key": key}
            )
        told: dict[str, Any] = answer.json()
        return {"status": answer.status_code} | told

    async def take_back(
        self, key: str = "t1", role: Role = Role.applicant_signatory
    ) -> dict[str, Any]:
        async with self.firm.client(role) as desk:
            answer = await desk.post(
                f"{self.path}/withdrawal/take-back", headers={"Idempotency-Key": key}
            )
        told: dict[str, Any] = answer.json()
        return {"status": answer.status_code} | told

    async def states(self) -> list[str]:
        async with self.firm.client() as desk:
            return [
                item["state"]
                for item in (await desk.get(f"{self.path}/withdrawals")).json()["items"]
            ]


@pytest.fixture
async def asking(intake: Room) -> Asking:
    firm = Firm(intake, await open_rehearsal(intake))
    return Asking(firm, await firm.handed_in())


async def test_taken_back_and_dropped_it_may_be_asked_again_with_a_stamp_of_its_own(
    intake: Room, asking: Asking
) -> None:
    assert (await asking.take_back("none"))["type"].endswith("/nothing-to-take-back")
    first = await asking.ask()
    assert first["state"] == "asked" and "尚未准许" in first["zh"] and "not granted" in first["en"]
    taken, again = await asking.take_back(), await asking.take_back("t2")
    assert (taken["status"], again["taken_back_at"]) == (202, taken["taken_back_at"])
    assert (await asking.ask("w2"))["type"].endswith("/withdrawal-pending")
    [fact] = await intake.facts(
        topic=WithdrawalTakenBackV1.topic, submission_id=asking.ids["submission_id"]
    )
    assert fact["fact"]["requested_at"] == first["requested_at"]
    await hear_twice(
        intake,
        WithdrawalDroppedV1(subject=new_id(), **asking.ids, requested_at=first["requested_at"]),
    )
    assert await asking.states() == ["taken_back"]
    second = await asking.ask("w3")
    assert second["status"] == 202
    assert datetime.fromisoformat(second["requested_at"]) > datetime.fromisoformat(
        first["requested_at"]
    )
    assert await asking.states() == ["taken_back", "asked"]
    said = await intake.facts(
        topic=WithdrawalRequestedV1.topic, submission_id=asking.ids["submission_id"]
    )
    assert [each["fact"]["requested_at"] for each in said] == [
        first["requested_at"],
        second["requested_at"],
    ]


async def test_taken_back_too_late_it_stands_and_says_so(intake: Room, asking: Asking) -> None:
    first = await asking.ask()
    assert (await asking.take_back())["status"] == 202
    stands = WithdrawalStandsV1(
        subject=new_id(), **asking.ids, requested_at=first["requested_at"], reason="示例：已准许"
    )
    await hear_twice(intake, stands)
    ended = CaseEndedV1(
        subject=asking.ids["submission_id"],
        **asking.ids,
        subject_version=9,
        ending=Ending.withdrawn,
        reason="示例",
    )
    await hear_twice(intake, ended)
    assert await asking.states() == ["granted"]
    late = await asking.take_back("t2")
    assert (
        late["status"] == 409
        and late["type"].endswith("/withdrawal-decided")
        and late["state"] == "granted"
    )


async def test_an_ending_heard_first_is_enough_to_refuse(intake: Room, asking: Asking) -> None:
    await asking.ask()
    ended = CaseEndedV1(
        subject=asking.ids["submission_id"],
        **asking.ids,
        subject_version=9,
        ending=Ending.withdrawn,
        reason="示例",
    )
    await hear_twice(intake, ended)
    assert (await asking.take_back())["type"].endswith("/withdrawal-decided")
    assert await asking.states() == ["granted"]


async def test_a_refused_withdrawal_is_shown_and_may_be_asked_again(
    intake: Room, asking: Asking
) -> None:
    first = await asking.ask()
    await hear_twice(
        intake,
        WithdrawalRefusedV1(
            subject=asking.ids["submission_id"],
            requested_at=first["requested_at"],
            reason="已报送（示例）",
        ),
    )
    async with asking.firm.client() as desk:
        assert (await desk.get(asking.path)).json()["withdrawal_refused"] == "已报送（示例）"
    assert (await asking.take_back())["type"].endswith("/withdrawal-decided")
    assert (await asking.ask("w2"))["status"] == 202
    assert await asking.states() == ["refused", "asked"]


async def test_only_the_own_signatory_takes_back(intake: Room, asking: Asking) -> None:
    await asking.ask()
    assert (await asking.take_back(role=Role.applicant_member))["status"] == 403
    stranger = Asking(
        Firm(intake, asking.firm.campaign_id), {"submission_id": str(asking.ids["submission_id"])}
    )
    assert (await stranger.take_back())["status"] == 404
