"""The review room at work in tests: campaigns with opened cases, people of every role.

The steps of a case go by HTTP and by command.
"""

import json
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import httpx

from cli.demo.applicants import applicant, example_draft
from cli.demo.evidence import sealed_scan_pdf
from contracts.application import normalise_draft, parse, split_contact
from contracts.canonical import canonical, content_hash
from contracts.commands.command import CampaignCommand, Done, Location, SubmissionCommand
from contracts.commands.review import EndCase, JudgeWithdrawal, OpenCase
from contracts.facts import Envelope, Fact
from contracts.facts.identity import OrganisationConfirmedV1
from contracts.facts.intake import (
    CorrectionAnsweredV1,
    CorrectionLapsedV1,
    SnapshotFiledV1,
    SubmissionHandedInV1,
    WithdrawalRequestedV1,
)
from contracts.vocabulary import Docket, Role, system
from kit.db import new_id
from kit.files import Files
from kit.settings import load
from services.review.cases.activities import CaseActivities
from services.review.delivery.activities import DeliveryActivities
from services.review.rulings.activities import RulingActivities
from services.review.worker import EFFECTS
from tests.forms import FORM
from tests.rooms import Room, plant_campaign
from tests.sending import put_in_store

UNIT, OTHER_UNIT = "120104", "120111"
PDF = b"%PDF-1.7\n%synthetic\n"
SEALED = sealed_scan_pdf("推荐名单", "示例推荐单位", "盖章日", ["示例工厂"])
RECEIVED = datetime.fromisoformat("2023-09-06T09:00:00+08:00")
CLOSED = "2023-09-23T00:00:00+08:00"
_number = iter(range(10_000))


def content_of(n: int, unit: str) -> dict[str, Any]:
    """A finished form, contact data taken off."""
    draft = normalise_draft(example_draft(n, cover={"recommending_unit": unit}))
    content, _ = split_contact(draft)
    return parse(FORM, draft).content() if "contact" not in content else content


def hand_in_of(ask: OpenCase) -> Fact:
    """What intake says of the hand-in that a command opens a case for."""
    about = {
        "campaign_id": ask.campaign_id,
        "submission_id": ask.submission_id,
        "docket": ask.docket,
        "received_at": ask.received_at,
        "receipt_id": new_id(),
    }
    if ask.round == 1:
        return SubmissionHandedInV1(subject=ask.submission_id, schedule_version=1, **about)
    return CorrectionAnsweredV1(subject=new_id(), round=ask.round - 1, **about)


def filed_of(ask: OpenCase) -> SnapshotFiledV1:
    return SnapshotFiledV1(
        subject=ask.submission_id,
        campaign_id=ask.campaign_id,
        submission_id=ask.submission_id,
        snapshot=ask.docket.snapshot,
        file=ask.file,
    )


def request_of(ask: JudgeWithdrawal) -> WithdrawalRequestedV1:
    return WithdrawalRequestedV1(
        subject=ask.submission_id,
        campaign_id=ask.campaign_id,
        submission_id=ask.submission_id,
        requested_at=ask.requested_at,
        reason=ask.reason,
    )


def lapse_of(ask: EndCase) -> CorrectionLapsedV1:
    return CorrectionLapsedV1(
        subject=new_id(),
        campaign_id=ask.campaign_id,
        submission_id=ask.submission_id,
        round=ask.round,
        due_at=RECEIVED,
    )


@dataclass
class Desk:
    """One campaign of the room. `people` keeps one person per role and unit."""

    room: Room
    campaign_id: UUID
    people: dict[tuple[Role, str | None], UUID] = field(default_factory=dict)

    def client(
        self, role: Role, unit: str | None = None, person_id: UUID | None = None
    ) -> httpx.AsyncClient:
        person = person_id or self.people.setdefault((role, unit), new_id())
        return self.room.client(role, unit=unit, person_id=person)

    def officer(self, unit: str = UNIT) -> httpx.AsyncClient:
        return self.client(Role.unit_officer, unit)

    def head(self, unit: str = UNIT) -> httpx.AsyncClient:
        return self.client(Role.unit_head, unit)

    @property
    def city(self) -> httpx.AsyncClient:
        return self.client(Role.city_officer)

    @property
    def city_head(self) -> httpx.AsyncClient:
        return self.client(Role.city_head)

    @property
    def auditor(self) -> httpx.AsyncClient:
        return self.client(Role.auditor)

    @property
    def cases(self) -> CaseActivities:
        return CaseActivities(self.room.db, Files(self.room.settings))

    async def locate(self, case_id: UUID) -> Location:
        ask = SubmissionCommand(campaign_id=self.campaign_id, submission_id=case_id, stage="filing")
        return await RulingActivities(self.room.db).locate(ask)

    async def ask_to_open(
        self,
        *,
        unit: str = UNIT,
        submission_id: UUID | None = None,
        round_: int = 1,
        received_at: datetime = RECEIVED,
        heard: bool = True,
        organisation_id: UUID | None = None,
        proved: bool = True,
    ) -> OpenCase:
        """The command of a hand-in whose snapshot is filed, as intake files it.

        heard: review has heard the hand-in itself. proved: and that its organisation is confirmed.
        """
        organisation_id = organisation_id or new_id()
        if proved:
            await self.hear(
                OrganisationConfirmedV1(
                    subject=organisation_id, subject_version=3, proof_id=new_id()
                )
            )
        n, submission = next(_number), submission_id or new_id()
        who, content = applicant(n), content_of(n, unit)
        store, scan = Files(load("intake")), PDF + str(n).encode()
        evidence = await store.put("evidence", f"{submission}/licence-{n}", scan, "application/pdf")
        listed = {
            "kind": "licence",
            "filename": "营业执照.pdf",
            "sha256": evidence.sha256,
            "size": evidence.size,
        }
        data = canonical(
            {"content": content, "evidence": [listed | {"file": evidence.model_dump(mode="json")}]}
        )
        file = await store.put(
            "evidence", f"{submission}/snapshot-{round_}", data, "application/json"
        )
        docket = Docket(
            campaign_id=self.campaign_id,
            submission_id=submission,
            number=f"YL-SB-{submission_id or submission}",
            organisation_id=organisation_id,
            organisation_name=who.name,
            credit_code=who.credit_code,
            factory_name=who.factory_name,
            factory_type=who.factory_type,
            industries=("electronics",),
            unit=unit,
            snapshot=round_,
            snapshot_hash=content_hash(content),
            rehearsal=True,
        )
        asked = OpenCase(
            campaign_id=self.campaign_id,
            submission_id=submission,
            stage="filing",
            round=round_,
            docket=docket,
            received_at=received_at,
            file=file,
        )
        if heard:
            await self.hear(hand_in_of(asked))
            await self.hear(filed_of(asked))
        return asked

    async def hear(self, fact: Fact) -> None:
        """Apply the effect that review gives a fact of another room."""
        envelope = Envelope(
            id=new_id(),
            topic=fact.topic,
            said_at="2023-09-06T00:00:00Z",
            actor=system("intake"),
            fact=fact.model_dump(mode="json"),
        )
        await self.room.db.act_because(envelope.id, EFFECTS[type(fact)], envelope, fact)

    async def judge(self, ask: JudgeWithdrawal) -> Done:
        """Judge a request that was heard."""
        await self.hear(request_of(ask))
        return await self.cases.judge_withdrawal(ask)

    async def lapse(self, ask: EndCase) -> Done:
        """End a case whose correction was heard to lapse."""
        await self.hear(lapse_of(ask))
        return await self.cases.end_case(ask)

    async def opened(self, unit: str = UNIT, **more: Any) -> UUID:
        """A case in review."""
        ask = await self.ask_to_open(unit=unit, **more)
        assert await self.cases.open_case(ask) == Done(changed=1)
        return ask.submission_id

    async def ruled(
        self, case_id: UUID, outcome: str = "recommend", unit: str = UNIT, **body: Any
    ) -> httpx.Response:
        """Proposed by the officer and confirmed by the head."""
        snapshot = (await self.case(case_id))["snapshot"]
        ask = {"outcome": outcome, "snapshot": snapshot, "reason": "材料齐全"} | body
        made = await self.officer(unit).post(f"/cases/{case_id}/rulings", json=ask)
        assert made.status_code == 201, made.text
        return await self.head(unit).post(
            f"/cases/{case_id}/rulings/{made.json()['ruling_id']}/confirm"
        )

    async def recommended(self, unit: str = UNIT) -> UUID:
        case_id = await self.opened(unit)
        assert (await self.ruled(case_id, unit=unit)).status_code == 200
        return case_id

    async def sealed_list(self, items: list[UUID], unit: str = UNIT) -> str:
        """A draft list with its sealed scan; its id."""
        body, version = {"items": [str(item) for item in items]}, await self.draft_version(unit)
        made = await self.officer(unit).put(self.list_path(unit), json=body, headers=version)
        assert made.status_code == 200, made.text
        list_id: str = made.json()["list_id"]
        sealed = await self.officer(unit).post(
            f"/lists/{list_id}/seal", files={"file": ("盖章页.pdf", SEALED)}
        )
        assert sealed.status_code == 201, sealed.text
        return list_id

    async def draft_version(self, unit: str = UNIT) -> dict[str, str]:
        """The If-Match of the unit's draft; none where there is none."""
        found = await self.officer(unit).get(self.list_path(unit))
        draft = found.status_code == 200 and found.json()["state"] == "draft"
        return {"If-Match": found.headers["ETag"]} if draft else {}

    def list_path(self, unit: str = UNIT) -> str:
        return f"/campaigns/{self.campaign_id}/units/{unit}/list"

    async def deliver(
        self, list_id: str, unit: str = UNIT, key: str | None = None
    ) -> httpx.Response:
        return await self.head(unit).post(
            f"/lists/{list_id}/deliver", headers={"Idempotency-Key": key or str(new_id())}
        )

    async def delivered(self, count: int = 1, unit: str = UNIT) -> list[UUID]:
        """That many delivered cases of one unit."""
        ids = [await self.recommended(unit) for _ in range(count)]
        answer = await self.deliver(await self.sealed_list(ids, unit), unit)
        assert answer.status_code == 200, answer.text
        return ids

    async def credit_file(self, officer: httpx.AsyncClient, case_id: UUID) -> str:
        """The id of a page of a source that an officer sent and that was taken."""
        body = {"filename": "网页截图.pdf", "content_type": "application/pdf", "size": len(SEALED)}
        path = f"/cases/{case_id}/credit/files"
        started = await officer.post(path, json=body)
        assert started.status_code == 201, started.text
        await put_in_store(started.json()["upload"], SEALED)
        file_id: str = started.json()["file"]["file_id"]
        taken = await officer.post(f"{path}/{file_id}/uploaded")
        assert taken.json()["state"] == "taken", taken.text
        return file_id

    async def record_credit(
        self, officer: httpx.AsyncClient, case_id: UUID, body: dict[str, Any]
    ) -> httpx.Response:
        """A query by hand, with a page of its own."""
        proof = {"file_id": await self.credit_file(officer, case_id)}
        return await officer.post(f"/cases/{case_id}/credit/manual", json=proof | body)

    async def cleared(self, case_id: UUID) -> None:
        """Both sources, asked by hand, say not listed."""
        name = (await self.case(case_id))["organisation_name"]
        file_id = await self.credit_file(self.city, case_id)
        for source in ("credit_china", "tianjin_market"):
            body = {
                "source": source,
                "result": "not_listed",
                "name_returned": name,
                "file_id": file_id,
            }
            answer = await self.city.post(f"/cases/{case_id}/credit/manual", json=body)
            assert answer.status_code == 201, answer.text

    async def accepted(self, count: int = 1, unit: str = UNIT) -> list[UUID]:
        ids = await self.delivered(count, unit)
        for case_id in ids:
            await self.cleared(case_id)
            answer = await self.city.post(f"/cases/{case_id}/acceptance", json={"accepted": True})
            assert answer.status_code == 200, answer.text
        return ids

    async def close(self) -> int:
        performers = DeliveryActivities(self.room.db)
        return (
            await performers.close_delivery(CampaignCommand(campaign_id=self.campaign_id))
        ).changed

    async def case(self, case_id: UUID) -> dict[str, Any]:
        answer = await self.auditor.get(f"/cases/{case_id}")
        assert answer.status_code == 200, answer.text
        found: dict[str, Any] = answer.json()
        return found

    async def said(self, topic: str, case_id: UUID | None = None) -> list[dict[str, Any]]:
        """The facts of this campaign on a topic, oldest first."""
        envelopes = await self.room.facts(topic=f"review.{topic}.v1", submission_id=case_id)
        return [
            each["fact"]
            for each in envelopes
            if each["fact"]["campaign_id"] == str(self.campaign_id)
        ]


def new_desk(room: Room, now: str = "2023-09-06T09:00:00+08:00", **plan: Any) -> Desk:
    return Desk(room, plant_campaign(now, **plan))


def slug(answer: httpx.Response) -> str:
    """The problem's slug."""
    return str(json.loads(answer.text)["type"]).rsplit("/", 1)[-1]


def before(instant: str, **ago: int) -> datetime:
    return datetime.fromisoformat(instant) - timedelta(**ago)
