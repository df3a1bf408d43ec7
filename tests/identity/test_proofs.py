"""An organisation is a claim until its unit or the city has confirmed it by its papers."""

import asyncio
import io
from importlib import import_module
from typing import Any
from uuid import UUID

import docx
import httpx
from alembic.migration import MigrationContext
from alembic.operations import Operations
from sqlalchemy import text

from cli.demo.evidence import sealed_scan_pdf
from contracts.canonical import leaf_of
from contracts.facts import Envelope
from contracts.facts.intake import SubmissionHandedInV1
from contracts.vocabulary import Docket, FactoryType, Role, system
from kit.db import new_id
from services.identity.worker import EFFECTS
from tests.identity.people import as_holder, refreshed, register, slug, staff, tokens
from tests.identity.test_contests import LICENCE, contest
from tests.identity.test_contests import decide as decide_contest
from tests.identity.test_organisations import founder, organisation
from tests.rooms import Room, owner_engine
from tests.waiting import waiting_page, waits_for

LETTER = sealed_scan_pdf("授权委托书", "天津示例有限公司", "2023年9月1日", ["兹授权张三"])
UNIT, OTHER_UNIT = "120104", "120111"


async def hand_in(
    room: Room,
    holder: dict[str, Any],
    organisation_id: UUID,
    licence: bytes = LICENCE,
    letter: bytes = LETTER,
) -> httpx.Response:
    async with as_holder(room, holder["access_token"]) as client:
        return await client.post(
            f"/organisations/{organisation_id}/proofs",
            files={"licence": ("营业执照.pdf", licence), "letter": ("委托书.pdf", letter)},
        )


async def went_to(room: Room, organisation_id: UUID, unit: str) -> None:
    """Intake said that an application of the organisation was handed in to the unit. Twice."""
    campaign_id, submission_id = new_id(), new_id()
    docket = Docket(
        campaign_id=campaign_id,
        submission_id=submission_id,
        number="YL-SB-1",
        organisation_id=organisation_id,
        organisation_name="天津示例有限公司",
        credit_code="91120000000000000X",
        factory_name="示例工厂",
        factory_type=FactoryType.factory,
        industries=("electronics",),
        unit=unit,
        snapshot=1,
        snapshot_hash="a" * 64,
        rehearsal=True,
    )
    fact = SubmissionHandedInV1(
        subject=submission_id,
        campaign_id=campaign_id,
        submission_id=submission_id,
        docket=docket,
        received_at="2023-09-06T01:00:00Z",
        receipt_id=new_id(),
        schedule_version=1,
    )
    envelope = Envelope(
        id=new_id(),
        topic=fact.topic,
        said_at="2023-09-06T00:00:00Z",
        actor=system("intake"),
        fact=fact.model_dump(mode="json"),
    )
    for _ in range(2):
        effect = EFFECTS[SubmissionHandedInV1]
        await room.db.act_because(envelope.id, effect, envelope, fact)


async def officer(room: Room, role: Role = Role.unit_officer, unit: str | None = UNIT) -> Any:
    """A signed-in client of a person that identity knows: who decides is shown by name."""
    login, _ = await staff(room, role, unit=unit)
    return as_holder(room, (await tokens(room, login))["access_token"])


async def decide(
    client: httpx.AsyncClient, proof_id: str, confirmed: bool, reason: str = ""
) -> httpx.Response:
    path = f"/organisations/proofs/{proof_id}/decision"
    return await client.post(path, json={"confirmed": confirmed, "reason": reason})


async def topics(room: Room, organisation_id: UUID) -> list[str]:
    return [each["topic"].split(".")[1] for each in await room.facts(subject=organisation_id)]


async def test_its_unit_refuses_papers_with_a_reason_and_confirms_the_next(identity: Room) -> None:
    body = organisation()
    holder, organisation_id = await founder(identity, body)
    mine = as_holder(identity, holder["access_token"])
    claimed = (await mine.get("/me")).json()["organisation"]
    assert claimed["proof_state"] == "claimed"
    await went_to(identity, organisation_id, UNIT)
    sent = await hand_in(identity, holder, organisation_id)
    assert sent.status_code == 201, sent.text
    proof = sent.json()
    assert (proof["state"], proof["handed_in_by"], proof["decided_by"]) == (
        "handed_in",
        "张三",
        None,
    )
    assert await waits_for(mine) == []

    unit = await officer(identity)
    wanted = ("confirm_organisation", str(organisation_id))
    page = await waiting_page(unit, limit=200)
    assert wanted in [(each["kind"], each["about"]["id"]) for each in page["items"]]
    assert slug(await decide(unit, proof["proof_id"], False)) == "refusal-reason-needed"
    refused = await decide(unit, proof["proof_id"], False, "委托书未盖章")
    assert refused.status_code == 200, refused.text
    assert (refused.json()["state"], refused.json()["reason"]) == ("refused", "委托书未盖章")
    assert refused.json()["decided_by"] == "李四", "who decides is recorded by name"
    assert slug(await decide(unit, proof["proof_id"], True)) == "proof-decided"
    assert await waits_for(mine) == [("prove_organisation", str(organisation_id))]
    shown = (await mine.get(f"/organisations/{organisation_id}/proof")).json()
    assert shown == refused.json() == (await mine.get("/organisations/proofs")).json()["items"][0]

    again = (await hand_in(identity, holder, organisation_id)).json()
    assert (again["state"], again["reason"], again["decided_by"]) == ("handed_in", None, None)
    assert slug(await decide(unit, proof["proof_id"], True)) == "proof-outdated"
    confirmed = await decide(unit, again["proof_id"], True)
    assert (confirmed.status_code, confirmed.json()["state"]) == (200, "confirmed")
    assert slug(await hand_in(identity, holder, organisation_id)) == "already-proved"
    assert await topics(identity, organisation_id) == [
        "organisation_founded",
        "organisation_proof_handed_in",
        "organisation_proof_refused",
        "organisation_proof_handed_in",
        "organisation_confirmed",
    ]
    async with identity.client(Role.unit_head, unit=UNIT) as head:
        found = await head.get("/organisations/proofs", params={"state": "confirmed"})
        assert str(organisation_id) in {each["organisation_id"] for each in found.json()["items"]}
    for client in (mine, unit):
        await client.aclose()


async def test_whose_application_it_is_and_the_city_decide_and_nobody_else_sees_it(
    identity: Room,
) -> None:
    holder, organisation_id = await founder(identity, organisation())
    proof_id = (await hand_in(identity, holder, organisation_id)).json()["proof_id"]
    path = f"/organisations/proofs/{proof_id}"
    about = ("confirm_organisation", str(organisation_id))

    async def waits(client: httpx.AsyncClient) -> bool:
        items = (await waiting_page(client, limit=200))["items"]
        return about in [(each["kind"], each["about"]["id"]) for each in items]

    early = identity.client(Role.unit_officer, unit=UNIT)
    city = identity.client(Role.city_head)
    assert (await decide(early, proof_id, True)).status_code == 404, "no application came yet"
    assert await waits(city) and not await waits(early), "no unit has it: the city's"
    await went_to(identity, organisation_id, UNIT)
    assert await waits(early) and not await waits(city)

    stranger, _ = await founder(identity, organisation())
    others = (
        identity.client(Role.unit_head, unit=OTHER_UNIT),
        as_holder(identity, stranger["access_token"]),
    )
    for client in others:
        assert (await client.get(f"{path}/licence")).status_code == 404
        assert (await client.get(f"/organisations/{organisation_id}/proof")).status_code == 404
        listed = (await client.get("/organisations/proofs")).json()["items"]
        assert str(organisation_id) not in {each["organisation_id"] for each in listed}
    assert (await decide(others[0], proof_id, True)).status_code == 404
    mine = as_holder(identity, holder["access_token"])
    for client in (others[1], mine, identity.client(Role.auditor)):
        assert (await decide(client, proof_id, True)).status_code == 403
    assert (await hand_in(identity, stranger, organisation_id)).status_code == 404
    member = identity.client(Role.applicant_member, organisation_id=organisation_id)
    refused = await member.post(f"/organisations/{organisation_id}/proofs")
    assert refused.status_code == 403, "a signatory hands in"
    assert (await decide(city, proof_id, True)).status_code == 200, "the city may always"


async def test_every_reading_of_a_paper_is_recorded(identity: Room) -> None:
    holder, organisation_id = await founder(identity, organisation())
    await went_to(identity, organisation_id, UNIT)
    proof_id = (await hand_in(identity, holder, organisation_id)).json()["proof_id"]
    reader = new_id()
    unit = identity.client(Role.unit_officer, unit=UNIT, person_id=reader)
    for kind, data in (("licence", LICENCE), ("letter", LETTER)):
        sent = await unit.get(f"/organisations/proofs/{proof_id}/{kind}")
        assert sent.content == data and sent.headers["Content-Type"] == "application/pdf"
        assert sent.headers["Content-Disposition"].startswith("attachment")
    assert (await unit.get(f"/organisations/proofs/{proof_id}/other")).status_code == 422
    read = [
        each
        for each in await identity.facts(subject=organisation_id)
        if each["topic"] == "identity.organisation_paper_read.v1"
    ]
    assert [each["actor"]["person_id"] for each in read] == [str(reader)] * 2
    assert len({each["fact"]["paper_sha256"] for each in read}) == 2


async def test_what_is_no_paper_is_refused_and_keeps_nothing(identity: Room) -> None:
    holder, organisation_id = await founder(identity, organisation())
    for licence, letter in ((b"<html>", LETTER), (LICENCE, b"PK\x03\x04"), (b"", LETTER)):
        refused = await hand_in(identity, holder, organisation_id, licence, letter)
        assert (refused.status_code, slug(refused)) == (422, "paper-not-readable")
    assert await topics(identity, organisation_id) == ["organisation_founded"]


async def test_who_was_a_member_does_not_confirm(identity: Room) -> None:
    body = organisation()
    holder, organisation_id = await founder(identity, body)
    login = await register(identity, name="后来的经办人")
    joiner = await tokens(identity, login)
    async with as_holder(identity, joiner["access_token"]) as client:
        asked = await client.post(
            "/organisations/memberships", json={"credit_code": body["credit_code"]}
        )
        person_id = (await client.get("/me")).json()["person_id"]
        left = await client.delete(f"/memberships/{asked.json()['membership_id']}")
        assert left.status_code == 204
    await went_to(identity, organisation_id, UNIT)
    proof_id = (await hand_in(identity, holder, organisation_id)).json()["proof_id"]
    later = identity.client(Role.unit_officer, unit=UNIT, person_id=UUID(person_id))
    assert slug(await decide(later, proof_id, True)) == "own-organisation"


async def test_of_two_decisions_at_once_one_holds(identity: Room) -> None:
    holder, organisation_id = await founder(identity, organisation())
    proof_id = (await hand_in(identity, holder, organisation_id)).json()["proof_id"]
    clients = [identity.client(Role.city_officer) for _ in range(2)]
    answers = await asyncio.gather(
        decide(clients[0], proof_id, True), decide(clients[1], proof_id, False, "执照不清晰")
    )
    assert sorted(answer.status_code for answer in answers) == [200, 409]
    assert len(await topics(identity, organisation_id)) == 3


async def test_an_upheld_contest_proves_the_organisation_and_hides_the_others_papers(
    identity: Room,
) -> None:
    body = organisation()
    squatter, organisation_id = await founder(identity, body)
    proof_id = (await hand_in(identity, squatter, organisation_id)).json()["proof_id"]
    owner = await tokens(identity, await register(identity, name="真授权人"))
    opened = (await contest(identity, owner["access_token"], body["credit_code"])).json()
    assert (await decide_contest(identity, opened["contest_id"], True)).status_code == 200
    fresh = (await refreshed(identity, owner["refresh_token"])).json()
    mine = as_holder(identity, fresh["access_token"])
    shown = (await mine.get(f"/organisations/{organisation_id}/proof")).json()
    assert (shown["state"], shown["proof_id"], shown["handed_in_by"]) == ("confirmed", None, None)
    assert (await mine.get(f"/organisations/proofs/{proof_id}/letter")).status_code == 404

    confirmed_body = organisation()
    holder, confirmed_id = await founder(identity, confirmed_body)
    confirmed = (await hand_in(identity, holder, confirmed_id)).json()["proof_id"]
    assert (await decide(identity.client(Role.city_officer), confirmed, True)).is_success
    later = await tokens(identity, await register(identity))
    opened = (await contest(identity, later["access_token"], confirmed_body["credit_code"])).json()
    assert (await decide_contest(identity, opened["contest_id"], True)).status_code == 200
    said = await topics(identity, confirmed_id)
    assert said.count("organisation_confirmed") == 1, "it was confirmed before"


async def test_the_template_names_the_organisation_and_the_member(identity: Room) -> None:
    body = organisation()
    holder, organisation_id = await founder(identity, body)
    path = f"/organisations/{organisation_id}/authorisation-letter.docx"
    async with as_holder(identity, holder["access_token"]) as client:
        sent = await client.get(path)
    assert sent.status_code == 200, sent.text
    said = "\n".join(each.text for each in docx.Document(io.BytesIO(sent.content)).paragraphs)
    for wanted in (body["name"], body["credit_code"], "张三", "单位（盖章）"):
        assert wanted in said
    async with identity.client(Role.city_officer) as city:
        assert (await city.get(path)).status_code == 404, "for its members"


async def test_older_organisations_are_confirmed_by_migration_and_every_room_hears_it(
    identity: Room,
) -> None:
    holder, organisation_id = await founder(identity, organisation())
    await contest(
        identity,
        (await tokens(identity, await register(identity)))["access_token"],
        (await _own(identity, holder))["credit_code"],
    )
    versions = "services.identity.migrations.versions"
    migration = import_module(f"{versions}.0012_proofs")
    # What came later rests on what this one made.
    later = import_module(f"{versions}.0013_licences_of_overrides")
    about = {"id": organisation_id}
    with owner_engine().connect() as connection, connection.begin() as undone:
        with Operations.context(MigrationContext.configure(connection)):
            later.downgrade()
            migration.downgrade()
            licences = connection.execute(text("SELECT contest_id FROM identity.licences")).all()
            migration.upgrade()
            later.upgrade()
        row = connection.execute(
            text(
                "SELECT proof_state, proof_id, version FROM identity.organisations WHERE id = :id"
            ),
            about,
        ).one()
        said = connection.execute(
            text(
                "SELECT j.envelope, j.leaf, o.envelope AS sent FROM identity.journal j"
                " JOIN identity.outbox o USING (fact_id) WHERE j.subject = :id"
                " ORDER BY j.subject_version DESC LIMIT 1"
            ),
            about,
        ).one()
        papers = connection.execute(text("SELECT licence_id FROM identity.contests")).all()
        undone.rollback()
    envelope = Envelope.model_validate_json(said.envelope)
    assert (row.proof_state, row.proof_id) == ("confirmed", None)
    assert envelope.topic == "identity.organisation_confirmed.v1"
    assert envelope.fact["subject_version"] == row.version
    assert envelope.actor == system("identity")
    assert said.leaf == leaf_of(said.envelope.encode()) and said.sent == said.envelope
    assert sorted(licences) == sorted(papers), "each contest has its licence still"


async def _own(room: Room, holder: dict[str, Any]) -> dict[str, Any]:
    async with as_holder(room, holder["access_token"]) as client:
        own: dict[str, Any] = (await client.get("/me")).json()["organisation"]
    return own
