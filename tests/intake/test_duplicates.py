"""One factory twice: the applicant's own, another applicant's, an earlier year's entry; as the
campaign's policy answers.
"""

from collections.abc import Callable
from importlib import import_module
from typing import Any
from uuid import UUID

import pytest
from alembic.migration import MigrationContext
from alembic.operations import Operations
from sqlalchemy import text

from contracts.facts.registry import SubmissionRegisteredV1
from contracts.vocabulary import Role
from kit.db import new_id
from tests.intake.filing import Firm, open_rehearsal
from tests.intake.hearing import hear
from tests.rooms import Room, owner_engine, plant_campaign

LIVE = {
    "refuse": "same_factory_live: refuse",
    "allow": "same_factory_live: allow",
    "warn": "same_factory_live: warn",
}
EARLIER = {
    "refuse": "earlier_entry: refuse",
    "allow": "earlier_entry: allow",
    "warn": "earlier_entry: warn",
}


@pytest.fixture(scope="module")
def intake(room: Callable[[str], Room]) -> Room:
    return room("intake")


async def findings(firm: Firm, kept: dict[str, Any]) -> dict[str, str]:
    """What the check says of duplicates: code → severity."""
    async with firm.client(Role.applicant_member) as desk:
        told = (await desk.get(f"/submissions/{kept['submission_id']}/check")).json()["findings"]
    return {
        each["code"]: each["severity"] for each in told if each["path"] == "/cover/factory_name"
    }


def twin_of(firm: Firm, **changes: Any) -> Firm:
    """Another organisation that applies with the same credit code and factory."""
    return Firm(firm.room, firm.campaign_id, n=firm.n, **changes)


async def test_ones_own_second_draft_is_told_before_the_hand_in_refuses_it(intake: Room) -> None:
    firm = Firm(intake, await open_rehearsal(intake))
    first, second = await firm.ready(), await firm.ready()
    assert await findings(firm, second) == {}
    assert (await firm.hand_in(first)).status_code == 201
    assert await findings(firm, second) == {"same_factory_live": "blocks"}
    assert await findings(firm, first) == {}
    refused = await firm.hand_in(second)
    assert refused.status_code == 409 and refused.json()["type"].endswith("/factory-taken")
    renamed = {"cover": {"factory_name": "示例另一5G全连接工厂"}}
    async with firm.client() as desk:
        saved = await desk.patch(
            f"/submissions/{second['submission_id']}/draft",
            json=renamed,
            headers={"If-Match": '"1"'},
        )
    assert await findings(firm, second) == {}
    assert (await firm.hand_in(saved.json())).status_code == 201


ONE_FACTORY = "天津示例（一厂）5G工厂"


@pytest.mark.parametrize(
    "name",
    [
        "天津示例（一厂）5G工厂\u200b",
        "\ufeff天津示例(一厂)5G工厂",
        "天津示例（一厂）５ｇ⼯⼚",
        "天津\u202e示例\u202c【一厂】5G 工\u00ad厂",
        "天津示例（一\ufe0f厂）5G工\u200d厂",
    ],
)
async def test_a_name_that_reads_alike_takes_no_second_place(intake: Room, name: str) -> None:
    firm = Firm(intake, await open_rehearsal(intake))
    assert (await firm.hand_in(await firm.ready(cover={"factory_name": ONE_FACTORY}))).is_success
    again = await firm.hand_in(await firm.ready(cover={"factory_name": name}))
    assert again.status_code == 409 and again.json()["type"].endswith("/factory-taken")


@pytest.mark.parametrize("name", ["天津示例（二厂）5G工厂", "天津示例（一厂）5G车间"])
async def test_a_name_that_differs_takes_a_place_of_its_own(intake: Room, name: str) -> None:
    firm = Firm(intake, await open_rehearsal(intake))
    assert (await firm.hand_in(await firm.ready(cover={"factory_name": ONE_FACTORY}))).is_success
    assert (await firm.hand_in(await firm.ready(cover={"factory_name": name}))).is_success


async def test_a_name_is_kept_as_typed_less_what_nobody_can_see(intake: Room) -> None:
    firm = Firm(intake, await open_rehearsal(intake))
    typed = "葛\U000e0100城\u200b示例\u202e（一厂）Ａ𠮷\ufeff"
    kept = await firm.begin(cover={"factory_name": typed})
    async with firm.client() as desk:
        shown = (await desk.get(f"/submissions/{kept['submission_id']}")).json()
    assert shown["factory_name"] == "葛\U000e0100城示例（一厂）Ａ𠮷"


async def test_the_registered_name_and_code_may_be_written_in_another_way(intake: Room) -> None:
    firm = Firm(intake, await open_rehearsal(intake))
    cover, extra = firm.draft()["cover"], firm.draft()["extra"]
    wide = "".join(chr(ord(sign) + 0xFEE0) for sign in extra["credit_code"])
    kept = await firm.ready(
        cover={"applicant_name": f"{cover['applicant_name']}\u200b"},
        extra={"credit_code": f"{wide[:9]}\u200b {wide[9:].lower()}"},
    )
    async with firm.client() as desk:
        told = (await desk.get(f"/submissions/{kept['submission_id']}/check")).json()
    assert told["blocks"] == 0, told
    assert (await firm.hand_in(kept)).status_code == 201


def test_a_migration_computes_the_kept_keys_anew(intake: Room) -> None:
    """Two handed in side by side under keys that were not one: one keeps its own."""
    campaign_id, organisation_id = plant_campaign(), new_id()
    kept = [("甲（一厂）\u200b", 1), ("甲(一厂)", 2), ("乙\u200b", None)]
    ids = [new_id() for _ in kept]
    with owner_engine().begin() as connection:
        for identity, (name, number) in zip(ids, kept, strict=True):
            connection.execute(
                text(
                    "INSERT INTO intake.submissions (id, campaign_id, organisation_id, created_by,"
                    " version, draft_version, snapshot, case_version, number, factory_key,"
                    " compared_name, credit_code, handed_in_at) VALUES (:id, :c, :o, :o, 1, 1, 1,"
                    " 0, :number, :name, :name, '９１\u200b', now() + make_interval(0,0,0,:at))"
                ),
                {
                    "id": identity,
                    "c": campaign_id,
                    "o": organisation_id,
                    "number": number and f"YL-{identity.hex}",
                    "name": name,
                    "at": number or 0,
                },
            )
        migration = import_module("services.intake.migrations.versions.0012_compared_names")
        with Operations.context(MigrationContext.configure(connection)):
            migration.upgrade()
        found = connection.execute(
            text(
                "SELECT id, factory_key, compared_name, credit_code FROM intake.submissions"
                " WHERE organisation_id = :o"
            ),
            {"o": organisation_id},
        ).all()
    told = {row.id: tuple(row)[1:] for row in found}
    assert [told[identity] for identity in ids] == [
        ("甲（一厂）\u200b", "甲(一厂)", "91"),
        ("甲(一厂)", "甲(一厂)", "91"),
        ("乙", "乙", "91"),
    ]


@pytest.mark.parametrize(
    ("policy", "severity", "status"),
    [("refuse", "blocks", 422), ("warn", "warns", 201), ("allow", None, 201)],
)
async def test_anothers_live_submission_for_the_same_factory(
    intake: Room, policy: str, severity: str | None, status: int
) -> None:
    firm = Firm(intake, await open_rehearsal(intake, campaign=(LIVE["refuse"], LIVE[policy])))
    other = twin_of(firm)
    await firm.handed_in()
    kept = await other.ready(
        cover={"factory_name": f" {firm.draft()['cover']['factory_name'].replace('5G', '５ｇ')}"}
    )
    assert await findings(other, kept) == ({"same_factory_live": severity} if severity else {})
    answer = await other.hand_in(kept)
    assert answer.status_code == status, answer.text
    if status == 422:
        assert [error["code"] for error in answer.json()["errors"]] == ["same_factory_live"]
        assert "SB-" not in answer.text and "YL-" not in answer.text, (
            "another applicant's number is its own"
        )


@pytest.mark.parametrize(
    ("policy", "severity", "status"),
    [("refuse", "blocks", 422), ("warn", "warns", 201), ("allow", None, 201)],
)
async def test_an_entry_of_an_earlier_year(
    intake: Room, policy: str, severity: str | None, status: int
) -> None:
    firm = Firm(intake, plant_campaign(year=2022))
    kept = await firm.begin()
    fact = SubmissionRegisteredV1(
        subject=new_id(),
        campaign_id=firm.campaign_id,
        submission_id=UUID(kept["submission_id"]),
        registry_number="YL-2022-0001",
    )
    await hear(intake, fact)
    await hear(intake, fact)
    this_year = Firm(
        intake, await open_rehearsal(intake, campaign=(EARLIER["warn"], EARLIER[policy])), n=firm.n
    )
    kept = await this_year.ready()
    assert await findings(this_year, kept) == ({"earlier_entry": severity} if severity else {})
    if severity:
        async with this_year.client() as desk:
            told = (await desk.get(f"/submissions/{kept['submission_id']}/check")).json()[
                "findings"
            ]
        assert any("2022年 YL-2022-0001" in each["zh"] for each in told)
    assert (await this_year.hand_in(kept)).status_code == status
    same_year = Firm(intake, firm.campaign_id, n=firm.n)
    assert await findings(same_year, await same_year.begin()) == {}


async def test_how_many_submissions_one_may_have(intake: Room) -> None:
    line = ("retention_years: 10", "max_per_applicant: 1\nretention_years: 10")
    firm = Firm(intake, await open_rehearsal(intake, campaign=line))
    other = await firm.ready(cover={"factory_name": "示例另一5G全连接工厂"})
    assert await findings(firm, other) == {}
    await firm.handed_in()
    assert await findings(firm, other) == {"too_many_submissions": "blocks"}
    refused = await firm.hand_in(other)
    assert refused.status_code == 409 and refused.json()["type"].endswith("/too-many-submissions")


async def test_earlier_material_is_declared_whole_and_comes_with_its_files(intake: Room) -> None:
    firm = Firm(intake, await open_rehearsal(intake))
    texts = {"plan_and_progress": "", "results_and_highlights": "", "outlook": ""}
    kept = await firm.begin(
        implementation=texts | {"substitute": {"level": "city", "year": 2024, "unchanged": False}}
    )
    path = f"/submissions/{kept['submission_id']}"
    async with firm.client() as desk:
        await firm.put_evidence(kept["submission_id"], "licence", "construction_evidence")
        half = {
            (f["path"], f["code"]) for f in (await desk.get(f"{path}/check")).json()["findings"]
        }
        whole = {
            "implementation": {
                "substitute": {"programme": "示例5G项目", "year": 2022, "unchanged": True}
            }
        }
        saved = (await desk.patch(f"{path}/draft", json=whole, headers={"If-Match": '"1"'})).json()
        without = (await desk.get(f"{path}/check")).json()
        await firm.put_evidence(kept["submission_id"], "earlier_material")
        complete = (await desk.get(f"{path}/check")).json()
    assert half >= {
        ("/implementation/substitute/programme", "missing"),
        ("/implementation/substitute/year", "not_a_year"),
        ("/implementation/substitute/unchanged", "must_accept"),
        ("/attachments/earlier_material", "evidence_missing"),
    }
    blocking = [(f["path"], f["code"]) for f in without["findings"] if f["severity"] == "blocks"]
    assert (
        blocking == [("/attachments/earlier_material", "evidence_missing")] and saved["blocks"] == 1
    )
    assert complete["blocks"] == 0
    assert (await firm.hand_in(saved)).status_code == 201
