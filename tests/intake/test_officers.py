"""What officers read in intake: the contact, recorded once a day, and the form on paper."""

import io
from collections.abc import Callable
from typing import Any
from uuid import UUID

import docx
import httpx
import pypdfium2
import pytest

from contracts.application.form import CONTACT_PART
from contracts.facts.intake import ContactReadV1
from contracts.facts.review import CaseDeliveredV1, CaseEndedV1, CaseUndeliveredV1
from contracts.vocabulary import Ending, Role
from kit.db import new_id
from services.intake.officers.listeners import EFFECTS
from services.intake.papers import printing
from services.intake.submissions.listeners import EFFECTS as APPLICATIONS
from tests.intake.filing import Firm, open_rehearsal, set_clock
from tests.intake.hearing import hear
from tests.rooms import Room

UNIT, OTHER = "120104", "120111"


class Handled:
    """A handed-in submission of a unit, and the facts that review says of its case."""

    def __init__(self, room: Room, firm: Firm, kept: dict[str, Any]) -> None:
        self.room, self.firm = room, firm
        self.id = UUID(kept["submission_id"])
        self.contact = firm.draft()[CONTACT_PART]

    async def hear(self, kind: Any, version: int, **fields: Any) -> None:
        fact = kind(
            subject=self.id,
            subject_version=version,
            campaign_id=self.firm.campaign_id,
            submission_id=self.id,
            **fields,
        )
        for _ in range(2):  # as facts come
            await hear(self.room, fact, {**APPLICATIONS, **EFFECTS})

    async def deliver(self, version: int) -> None:
        about = {"unit": UNIT, "list_id": new_id(), "delivered_at": "2023-09-20T09:00:00+08:00"}
        await self.hear(CaseDeliveredV1, version, **about)

    async def contact_for(self, client: httpx.AsyncClient) -> httpx.Response:
        return await client.get(f"/submissions/{self.id}/contact")

    async def paper_for(self, client: httpx.AsyncClient) -> httpx.Response:
        return await client.get(f"/submissions/{self.id}/snapshots/1/application.docx")

    async def readings(self) -> list[dict[str, Any]]:
        return await self.room.facts(topic=ContactReadV1.topic, submission_id=self.id)


@pytest.fixture(scope="module")
def intake(room: Callable[[str], Room]) -> Room:
    return room("intake")


@pytest.fixture
async def handled(intake: Room) -> Handled:
    firm = Firm(intake, await open_rehearsal(intake, template=True))
    kept = await firm.handed_in(cover={"recommending_unit": UNIT})
    return Handled(intake, firm, kept)


async def test_the_contact_is_told_to_who_holds_the_case_and_each_reading_recorded(
    intake: Room, handled: Handled
) -> None:
    officer = intake.client(Role.unit_officer, unit=UNIT)
    head = intake.client(Role.unit_head, unit=UNIT)
    city = intake.client(Role.city_officer)
    told = await handled.contact_for(officer)
    assert told.status_code == 200, told.text
    assert told.json()["contact_phone"] == handled.contact["contact_phone"]
    assert told.json()["contact_name"] == handled.contact["contact_name"]
    assert (await handled.contact_for(officer)).json() == told.json()
    assert (await handled.contact_for(head)).status_code == 200
    said = await handled.readings()
    assert len(said) == 2, "once a person and day"
    assert handled.contact["contact_phone"] not in str(said)
    await set_clock(intake, handled.firm.campaign_id, "2023-09-07T09:00:00+08:00")
    assert (await handled.contact_for(officer)).status_code == 200
    assert len(await handled.readings()) == 3, "and again on another day"

    stranger = intake.client(Role.unit_head, unit=OTHER)
    for client in (stranger, city):
        assert (await handled.contact_for(client)).status_code == 404
    for role in (Role.auditor, Role.expert, Role.system_administrator):
        assert (await handled.contact_for(intake.client(role))).status_code == 403
    assert len(await handled.readings()) == 3, "who is refused is no reader"


async def test_the_delivery_moves_the_contact_to_the_city_and_the_ending_ends_it(
    intake: Room, handled: Handled
) -> None:
    officer = intake.client(Role.unit_officer, unit=UNIT)
    city = intake.client(Role.city_officer)
    await handled.deliver(5)
    assert (await handled.contact_for(city)).status_code == 200
    refused = await handled.contact_for(officer)
    assert refused.json()["type"].endswith("/held-elsewhere")
    await handled.hear(CaseUndeliveredV1, 7, list_id=new_id())
    await handled.deliver(6)  # late: a newer fact was heard
    assert (await handled.contact_for(city)).status_code == 404
    assert (await handled.contact_for(officer)).status_code == 200
    await handled.deliver(8)
    await handled.hear(CaseEndedV1, 9, ending=Ending.not_accepted, reason="示例")
    ended = await handled.contact_for(city)
    assert ended.json()["type"].endswith("/held-elsewhere")


async def test_a_draft_has_no_officer(intake: Room) -> None:
    firm = Firm(intake, await open_rehearsal(intake))
    kept = await firm.begin(cover={"recommending_unit": UNIT})
    officer = intake.client(Role.unit_officer, unit=UNIT)
    path = f"/submissions/{kept['submission_id']}"
    assert (await officer.get(f"{path}/contact")).status_code == 404
    assert (await officer.get(f"{path}/snapshots/1/application.docx")).status_code == 404


async def test_officers_read_the_form_on_paper_without_the_contact(
    intake: Room, handled: Handled
) -> None:
    officer = intake.client(Role.unit_officer, unit=UNIT)
    city, auditor = intake.client(Role.city_head), intake.client(Role.auditor)
    assert (await handled.paper_for(city)).status_code == 404
    stranger = intake.client(Role.unit_officer, unit=OTHER)
    assert (await handled.paper_for(stranger)).status_code == 404
    await handled.deliver(5)
    own = words_of(await handled.paper_for(handled.firm.client()))
    assert handled.contact["contact_phone"] in own
    for client in (officer, city, auditor):
        words = words_of(await handled.paper_for(client))
        assert handled.firm.draft()["cover"]["factory_name"] in words
        assert handled.contact["contact_phone"] not in words
        assert handled.contact["contact_name"] not in words
    assert await handled.readings() == []


async def test_what_was_handed_in_is_read_as_pdf_by_those_who_read_the_paper(
    intake: Room, handled: Handled, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = f"/submissions/{handled.id}/snapshots/1/application.pdf"
    assert (await intake.client(Role.city_head).get(path)).status_code == 404
    assert (await intake.client(Role.unit_officer, unit=OTHER).get(path)).status_code == 404
    readers = (
        handled.firm.client(),
        intake.client(Role.unit_officer, unit=UNIT),
        intake.client(Role.auditor),
    )
    for client in readers:
        answer = await client.get(path)
        assert answer.status_code == 200, answer.text
        assert answer.headers["content-type"] == "application/pdf"
        pages = pypdfium2.PdfDocument(answer.content)
        said = "".join("".join(page.get_textpage().get_text_range().split()) for page in pages)
        assert handled.firm.draft()["cover"]["factory_name"] in said
        assert "【演练】" in said and f"共{len(pages)}页" in said and "SHA-256" in said
        assert handled.contact["contact_phone"] not in said
    assert (await readers[0].get(path.replace("/1/", "/2/"))).status_code == 404
    monkeypatch.setattr(printing, "fonts_are_here", lambda: False)
    missing = await readers[0].get(path)
    assert missing.status_code == 503 and missing.json()["type"].endswith("fonts-missing")


def words_of(answer: httpx.Response) -> str:
    assert answer.status_code == 200, answer.text
    document = docx.Document(io.BytesIO(answer.content))
    return "\n".join("".join(part.itertext()) for part in document.element.body.iter())
