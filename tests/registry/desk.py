"""What tests of registry do: let it hear facts as the broker would bring them, and play a campaign
up to its notice.
"""

import asyncio
import json
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

import httpx

from contracts.canonical import canonical
from contracts.credit_code import make
from contracts.facts import FACTS, Envelope, Fact
from contracts.facts.intake import SubmissionHandedInV1
from contracts.facts.review import CaseSelectedV1, SelectedItem, SelectionMadeV1
from contracts.vocabulary import Actor, Docket, FactoryType, Role, system
from kit.db import new_id
from kit.inbox import service_listener
from services.registry.standing.actions import remember
from services.registry.worker import EFFECTS
from tests.intake.hostile import pdf
from tests.rooms import Room, move_clock, plant_campaign
from tests.sending import put_in_store

REAL = datetime(2026, 3, 1, 8, tzinfo=UTC)
UNIT = "120116"
INTAKE, REVIEW = system("intake"), system("review")


def docket(campaign_id: UUID, n: int, **changed: Any) -> Docket:
    """The n-th synthetic applicant's docket."""
    return Docket.model_validate(
        {
            "campaign_id": campaign_id,
            "submission_id": new_id(),
            "number": f"YL-SB-2023-{n:06d}",
            "organisation_id": new_id(),
            "organisation_name": f"天津示例第{n}制造有限公司",
            "credit_code": make(n),
            "factory_name": f"天津示例{n}号5G全连接工厂",
            "factory_type": list(FactoryType)[n % 3],
            "industries": ("equipment",),
            "unit": UNIT,
            "snapshot": 1,
            "snapshot_hash": "ab" * 32,
            "rehearsal": True,
        }
        | changed
    )


class Desk:
    """Registry under test, with its listener and its people."""

    def __init__(self, room: Room) -> None:
        self.room = room
        self.listener = service_listener(room.db, EFFECTS, room.settings.keys_dir, every=remember)
        self.heard: set[UUID] = set()
        self.clock = REAL

    async def hear(
        self, fact: Fact, actor: Actor = REVIEW, *, envelope: Envelope | None = None
    ) -> Envelope:
        """Let registry hear a fact; each is said a second after the one before."""
        if envelope is None:
            self.clock += timedelta(seconds=1)
            envelope = self.enveloped(fact, actor)
        arrived = Envelope.model_validate_json(canonical(envelope.model_dump(mode="python")))
        await self.listener.hear(arrived, arrived.opened())
        return envelope

    def enveloped(self, fact: Fact, actor: Actor = REVIEW, at: datetime | None = None) -> Envelope:
        return Envelope(
            id=new_id(),
            topic=fact.topic,
            said_at=at or self.clock,
            actor=actor,
            fact=fact.model_dump(mode="json"),
        )

    async def pump(self) -> int:
        """Let registry hear what it said itself, as the relay would bring it."""
        count = 0
        for said in await self.room.facts():
            envelope = Envelope.model_validate_json(json.dumps(said))
            if envelope.id in self.heard or FACTS[envelope.topic].local:
                continue
            self.heard.add(envelope.id)
            await self.listener.hear(envelope, envelope.opened())
            count += 1
        return count

    def city(self) -> httpx.AsyncClient:
        return self.room.client(Role.city_officer)

    def head(self) -> httpx.AsyncClient:
        return self.room.client(Role.city_head)

    def auditor(self) -> httpx.AsyncClient:
        return self.room.client(Role.auditor)

    def public(self) -> httpx.AsyncClient:
        return self.room.client(signed_in=False)

    async def selection(
        self,
        count: int = 3,
        now: str = "2023-10-12T09:00:00+08:00",
        first: int = 1,
        named: str | None = None,
        **plan: Any,
    ) -> "Selection":
        """A campaign whose selection was confirmed, heard by registry; the clock stands at `now`.
        first: number of its first applicant. named: its first factory's name.
        """
        campaign_id = plant_campaign(now, **plan)
        names = {first: {"factory_name": named}} if named else {}
        numbers = range(first, first + count)
        dockets = [docket(campaign_id, n, **names.get(n, {})) for n in numbers]
        for each in dockets:
            await self.hand_in(each)
        selection_id = new_id()
        items = tuple(
            SelectedItem(position=place, docket=each, mean=Decimal("80.00"))
            for place, each in enumerate(dockets, 1)
        )
        await self.hear(SelectionMadeV1(subject=selection_id, campaign_id=campaign_id, items=items))
        for place, each in enumerate(dockets, 1):
            chosen = CaseSelectedV1(
                subject=each.submission_id,
                campaign_id=campaign_id,
                submission_id=each.submission_id,
                selection_id=selection_id,
                position=place,
            )
            await self.hear(chosen)
        async with self.head() as head:
            notices = (await head.get("/notices", params={"campaign_id": str(campaign_id)})).json()[
                "items"
            ]
        return Selection(self, campaign_id, dockets, notices[0]["notice_id"])

    async def hand_in(self, each: Docket) -> Envelope:
        """The applicant's hand-in, heard."""
        fact = SubmissionHandedInV1(
            subject=each.submission_id,
            campaign_id=each.campaign_id,
            submission_id=each.submission_id,
            docket=each,
            received_at=datetime(2023, 9, 15, 8, tzinfo=UTC),
            receipt_id=new_id(),
            schedule_version=1,
        )
        return await self.hear(fact, INTAKE)


class Selection:
    """A campaign at its notice."""

    def __init__(
        self, desk: Desk, campaign_id: UUID, dockets: list[Docket], notice_id: str
    ) -> None:
        self.desk, self.campaign_id, self.dockets, self.notice_id = (
            desk,
            campaign_id,
            dockets,
            notice_id,
        )
        self.ids = [str(each.submission_id) for each in dockets]
        self.officer_id = new_id()
        self.letters: dict[tuple[int, str | None], list[str]] = {}
        self.sending = asyncio.Lock()

    async def publish(self, **body: Any) -> httpx.Response:
        async with self.desk.head() as head:
            return await head.post(f"/notices/{self.notice_id}/publication", json=body)

    async def object_to(self, submission_id: str, **changed: Any) -> httpx.Response:
        async with self.officer() as officer:
            return await self.object_as(officer, str(new_id()), submission_id, **changed)

    def officer(self) -> httpx.AsyncClient:
        """Who takes down what comes in, and whose the scans of letters are."""
        return self.desk.room.client(Role.city_officer, person_id=self.officer_id)

    async def start_file(
        self, officer: httpx.AsyncClient, kind: str, data: bytes, **changed: Any
    ) -> httpx.Response:
        body = {
            "kind": kind,
            "filename": "天津示例异议有限公司来信.pdf",
            "content_type": "application/pdf",
            "size": len(data),
        }
        return await officer.post(f"/notices/{self.notice_id}/letter-files", json=body | changed)

    async def file(
        self, officer: httpx.AsyncClient, kind: str, data: bytes | None = None
    ) -> dict[str, Any]:
        """A file of a letter, sent and looked at."""
        data = pdf() if data is None else data
        started = await self.start_file(officer, kind, data)
        assert started.status_code == 201, started.text
        await put_in_store(started.json()["upload"], data)
        file_id = started.json()["file"]["file_id"]
        told: dict[str, Any] = (await officer.post(f"/letter-files/{file_id}/uploaded")).json()
        return told

    async def letter(self, officer: httpx.AsyncClient | None = None) -> list[str]:
        """The scanned letter and a proof, as their ids; none before the notice is published."""
        if officer is None:
            async with self.officer() as own:
                return await self.letter(own)
        if (await self.start_file(officer, "proof", pdf())).status_code != 201:
            return []
        made = [await self.file(officer, kind) for kind in ("statement", "proof")]
        return [each["file_id"] for each in made]

    async def object_as(
        self, officer: httpx.AsyncClient, key: str | None, submission_id: str, **changed: Any
    ) -> httpx.Response:
        """An officer records what came in, under an Idempotency-Key: the same files each time."""
        if "file_ids" not in changed:
            async with self.sending:
                if (id(officer), key) not in self.letters:
                    self.letters[id(officer), key] = await self.letter(officer)
            changed["file_ids"] = self.letters[id(officer), key]
        body = {
            "submission_id": submission_id,
            "objector": {
                "kind": "organisation",
                "name": "天津示例异议有限公司",
                "contact": "022-00000009",
            },
            "reason": "示例理由",
            "sealed_or_signed": True,
            "channel": "letter",
        }
        headers = {"Idempotency-Key": key} if key else {}
        return await officer.post(
            f"/notices/{self.notice_id}/objections", json=body | changed, headers=headers
        )

    async def judge(self, objection_id: str, *, upheld: bool) -> httpx.Response:
        body = {"upheld": upheld, "finding": "经核查", "reply": "已书面答复"}
        async with self.desk.city() as city:
            return await city.post(f"/objections/{objection_id}/judgement", json=body)

    async def announce(self, key: str | None = None, **body: Any) -> httpx.Response:
        async with self.desk.head() as head:
            headers = {"Idempotency-Key": key or str(new_id())}
            return await head.post(
                f"/notices/{self.notice_id}/announcement", json=body, headers=headers
            )

    def move(self, instant: str) -> None:
        move_clock(self.campaign_id, instant)
