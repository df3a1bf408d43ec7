"""Experts and an alternate who score accepted cases in tests."""

from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any
from uuid import UUID

import httpx

from contracts.facts.identity import RolesChangedV1
from contracts.vocabulary import Role
from kit.db import new_id
from tests.plan import plan
from tests.review.desk import Desk

FULL = {str(item["number"]): item["points"] for item in plan()["panel"]["rubric"]}


@dataclass
class Jury:
    """Five experts and an alternate for some accepted cases."""

    desk: Desk
    submissions: list[UUID]
    experts: list[UUID] = field(default_factory=lambda: [new_id() for _ in range(5)])
    alternate: UUID = field(default_factory=new_id)

    async def known(self, *people: UUID) -> None:
        """Review has heard of identity that these people are experts."""
        for person in people:
            await self.desk.hear(
                RolesChangedV1(subject=person, subject_version=1, roles=(Role.expert,))
            )

    async def convene(self) -> httpx.Response:
        await self.known(*self.experts, self.alternate)
        body = {
            "experts": [str(each) for each in self.experts],
            "alternates": [str(self.alternate)],
            "submissions": [str(each) for each in self.submissions],
        }
        return await self.desk.city.post(f"/campaigns/{self.desk.campaign_id}/panels", json=body)

    def client(self, expert: UUID) -> httpx.AsyncClient:
        return self.desk.client(Role.expert, person_id=expert)

    async def seats(self, expert: UUID) -> dict[str, str]:
        items = (await self.client(expert).get("/my/seats")).json()["items"]
        return {item["submission_id"]: item["seat_id"] for item in items}

    async def score(
        self, expert: UUID, submission: UUID, less: str = "0", **more: Any
    ) -> httpx.Response:
        seat = (await self.seats(expert))[str(submission)]
        declared = await self.client(expert).post(
            f"/seats/{seat}/declaration", json={"conflict": False}
        )
        assert declared.status_code == 200, declared.text
        items = FULL | {"13": str(Decimal(FULL["13"]) - Decimal(less))}
        return await self.client(expert).put(f"/seats/{seat}/score", json={"items": items} | more)

    async def all_score(self, less: dict[UUID, str] | None = None) -> None:
        for expert in self.experts:
            for submission in self.submissions:
                answer = await self.score(expert, submission, (less or {}).get(submission, "0"))
                assert answer.status_code == 200, answer.text

    async def close(self) -> httpx.Response:
        return await self.desk.city.post(f"/campaigns/{self.desk.campaign_id}/evaluation/close")

    async def propose(
        self, *selected: UUID, reasons: dict[UUID, str] | None = None
    ) -> httpx.Response:
        body = {
            "selected": [str(e) for e in selected],
            "reasons": {str(k): v for k, v in (reasons or {}).items()},
        }
        return await self.desk.city.post(
            f"/campaigns/{self.desk.campaign_id}/selections", json=body
        )

    async def confirm(self, proposed: httpx.Response, token: str | None = None) -> httpx.Response:
        body = {"confirm_token": token or proposed.json()["confirm_token"]}
        return await self.desk.city_head.post(
            f"/selections/{proposed.json()['selection_id']}/confirmation", json=body
        )
