"""Credit through the room: holds, records by hand, confirmations.

Real HTTP goes to simulated sources that are clear, listed, silent or odd.
"""

import asyncio
import threading
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass, replace
from uuid import UUID

import httpx
import pytest
from sqlalchemy import text
from temporalio.exceptions import ApplicationError
from temporalio.testing import ActivityEnvironment

from contracts.commands.command import EVERY_CAMPAIGN, CampaignCommand
from contracts.commands.review import CheckCredit
from contracts.vocabulary import CreditVerdict
from kit.files import Files
from services.review.credit.activities import ATTEMPTS, CreditActivities
from services.review.credit.http_source import HttpSources
from simulators.app import serve
from simulators.settings import SimulatorSettings
from tests.locks import is_kept_ten_years
from tests.patience import PATIENCE
from tests.review.desk import OTHER_UNIT, Desk, slug

SOURCES = ("credit_china", "tianjin_market")
EVIDENCE = """
    SELECT a.evidence FROM review.credit_answers a
    JOIN review.credit_checks c ON c.id = a.check_id WHERE c.submission_id = :case
"""


@pytest.fixture(scope="module")
def outside() -> Iterator[str]:
    """The simulators on free ports; their address."""
    up, port = threading.Event(), []
    loop, stop = asyncio.new_event_loop(), asyncio.Event()

    def started(http_port: int, _: int) -> None:
        port.append(http_port)
        up.set()

    settings = SimulatorSettings(simulators_port=0, smtp_port=0)
    thread = threading.Thread(
        target=lambda: loop.run_until_complete(serve(settings, stop, started)), daemon=True
    )
    thread.start()
    assert up.wait(PATIENCE)
    yield f"http://127.0.0.1:{port[0]}"
    loop.call_soon_threadsafe(stop.set)
    thread.join(PATIENCE)


@dataclass
class Credit:
    """The sources, and the command that asks them."""

    desk: Desk
    root: str
    performers: CreditActivities

    async def plant(
        self, case_id: UUID, *, listed: bool = False, source: str | None = None, name: str = ""
    ) -> None:
        case = await self.desk.case(case_id)
        entry = (
            {"reason": "示例", "authority": "示例机关", "date": "2023-01-05", "remedy": "示例"}
            if listed
            else None
        )
        body = {"name": name or case["organisation_name"], "listed": listed, "entry": entry}
        async with httpx.AsyncClient(base_url=self.root, timeout=PATIENCE) as client:
            for each in [source] if source else SOURCES:
                answer = await client.put(
                    f"/credit/{each}/subjects/{case['credit_code']}", json=body
                )
                assert answer.status_code < 300, answer.text

    async def fault(self, source: str, case_id: UUID, mode: str) -> None:
        code = (await self.desk.case(case_id))["credit_code"]
        async with httpx.AsyncClient(base_url=self.root, timeout=PATIENCE) as client:
            answer = await client.post(
                f"/faults/{source}", json={"mode": mode, "for_credit_code": code}
            )
            assert answer.status_code < 300, answer.text

    async def check(self, case_id: UUID, at_gate: str = "unit_review") -> CreditVerdict:
        ask = {
            "campaign_id": self.desk.campaign_id,
            "submission_id": case_id,
            "stage": "unit_review",
        }
        return (
            await self.performers.check_credit(
                CheckCredit.model_validate(ask | {"at_gate": at_gate})
            )
        ).verdict

    async def answers(self, case_id: UUID) -> list[tuple[str, str]]:
        checks = (await self.desk.auditor.get(f"/cases/{case_id}/credit")).json()["items"]
        return sorted(
            (answer["source"], answer["result"]) for check in checks for answer in check["answers"]
        )


@pytest.fixture
async def credit(desk: Desk, outside: str) -> AsyncIterator[Credit]:
    sources = HttpSources(
        outside, httpx.AsyncClient(timeout=PATIENCE, follow_redirects=False, trust_env=False)
    )
    yield Credit(desk, outside, CreditActivities(desk.room.db, Files(desk.room.settings), sources))
    await sources.close()


async def test_clear_only_if_every_source_says_so(credit: Credit) -> None:
    case_id = await credit.desk.opened()
    await credit.plant(case_id)
    assert await credit.check(case_id) is CreditVerdict.clear
    assert await credit.check(case_id) is CreditVerdict.clear
    assert await credit.answers(case_id) == [(source, "not_listed") for source in SOURCES]
    (said,) = await credit.desk.said("credit_checked", case_id)
    assert (said["verdict"], said["at_gate"]) == ("clear", "unit_review")
    assert (await credit.desk.case(case_id))["holds"] == []
    check = (await credit.desk.officer().get(f"/cases/{case_id}/credit")).json()["items"][0]
    async with credit.desk.room.db.reading() as session:
        kept = (await session.execute(text(EVIDENCE), {"case": case_id})).scalars().all()
    assert len(kept) == 2
    assert all(is_kept_ten_years(credit.performers.files, file) for file in kept)
    first = check["answers"][0]
    assert (
        first["asked_code"]
        and first["evidence_sha256"]
        and first["report_number"]
        and first["edition"]
    )
    assert (
        await credit.desk.officer(OTHER_UNIT).get(f"/cases/{case_id}/credit")
    ).status_code == 404


async def test_a_silent_source_opens_a_hold_at_once_and_delivery_goes_on(credit: Credit) -> None:
    desk = credit.desk
    case_id = await desk.opened()
    await credit.plant(case_id)
    await credit.fault("credit_china", case_id, "down")
    assert await credit.check(case_id) is CreditVerdict.open
    assert (await desk.case(case_id))["holds"] == ["credit_open"]
    assert (await desk.ruled(case_id)).status_code == 200
    assert (await desk.deliver(await desk.sealed_list([case_id]))).status_code == 200
    await credit.fault("credit_china", case_id, "none")
    assert (await credit.performers.sweep(CampaignCommand(campaign_id=EVERY_CAMPAIGN))).changed >= 1
    assert (await desk.case(case_id))["holds"] == []
    said = await desk.said("credit_checked", case_id)
    assert [(fact["subject_version"], fact["verdict"]) for fact in said] == [
        (1, "open"),
        (2, "clear"),
    ]
    assert await credit.answers(case_id) == [
        ("credit_china", "not_listed"),
        ("credit_china", "unavailable"),
        ("tianjin_market", "not_listed"),
    ]
    assert [fact["kind"] for fact in await desk.said("hold_cleared", case_id)] == ["credit_open"]


async def test_the_command_is_tried_again_while_a_source_is_silent_and_then_answers_open(
    credit: Credit,
) -> None:
    case_id = await credit.desk.opened()
    await credit.plant(case_id)
    await credit.fault("credit_china", case_id, "down")
    running = ActivityEnvironment()
    with pytest.raises(ApplicationError) as silent:
        await running.run(credit.check, case_id)
    assert (silent.value.type, silent.value.non_retryable) == ("source-still-unavailable", False)
    assert (await credit.desk.case(case_id))["holds"] == ["credit_open"]
    running.info = replace(running.info, attempt=ATTEMPTS)
    assert await running.run(credit.check, case_id) is CreditVerdict.open
    await credit.fault("credit_china", case_id, "none")
    running.info = replace(running.info, attempt=2)
    assert await running.run(credit.check, case_id) is CreditVerdict.clear
    assert [fact["verdict"] for fact in await credit.desk.said("credit_checked", case_id)] == [
        "open",
        "clear",
    ]


async def test_a_source_that_does_not_listen_is_unavailable(desk: Desk) -> None:
    case_id, sources = await desk.opened(), HttpSources("http://127.0.0.1:9")
    performers = CreditActivities(desk.room.db, Files(desk.room.settings), sources)
    assert await Credit(desk, "", performers).check(case_id) is CreditVerdict.open
    assert (await desk.case(case_id))["holds"] == ["credit_open"]
    await sources.close()


async def test_an_unknown_subject_and_another_name_are_not_clear(credit: Credit) -> None:
    case_id = await credit.desk.opened()
    await credit.plant(case_id, source="credit_china", name="天津示例另一家有限公司")
    assert await credit.check(case_id) is CreditVerdict.open
    assert await credit.answers(case_id) == [
        ("credit_china", "name_differs"),
        ("tianjin_market", "no_such_subject"),
    ]
    assert (await credit.desk.case(case_id))["holds"] == ["credit_open"]


async def test_an_older_gates_silence_does_not_undo_a_newer_answer(credit: Credit) -> None:
    case_id = await credit.desk.opened()
    await credit.plant(case_id)
    await credit.fault("credit_china", case_id, "down")
    assert await credit.check(case_id) is CreditVerdict.open
    await credit.fault("credit_china", case_id, "none")
    assert await credit.check(case_id, "delivery") is CreditVerdict.clear
    assert (await credit.desk.case(case_id))["holds"] == []
    await credit.fault("credit_china", case_id, "down")
    assert (
        await credit.performers.sweep(CampaignCommand(campaign_id=credit.desk.campaign_id))
    ).changed == 0
    assert await credit.check(case_id) is CreditVerdict.open
    assert (await credit.desk.case(case_id))["holds"] == []


async def test_a_listing_ends_the_case_only_when_a_person_confirms_it(credit: Credit) -> None:
    desk = credit.desk
    case_id, clear_id = await desk.opened(), await desk.opened()
    await credit.plant(case_id)
    await credit.plant(case_id, source="tianjin_market", listed=True)
    await credit.plant(clear_id)
    assert await credit.check(case_id) is CreditVerdict.listed
    await credit.check(clear_id)
    assert (await desk.case(case_id))["ending"] is None
    path, reason = f"/cases/{case_id}/credit/confirmation", {"reason": "经查属实"}
    assert (await desk.officer().post(path, json=reason)).status_code == 403
    assert (await desk.head(OTHER_UNIT).post(path, json=reason)).status_code == 404
    assert (await desk.city_head.post(path, json=reason)).status_code == 403
    assert (
        slug(await desk.head().post(f"/cases/{clear_id}/credit/confirmation", json=reason))
        == "credit-not-listed"
    )
    ended = await desk.head().post(path, json=reason)
    assert (ended.status_code, ended.json()["ending"]) == (200, "ineligible")
    assert (await desk.case(case_id))["holds"] == []
    assert slug(await desk.head().post(path, json=reason)) == "case-has-ended"


async def test_credit_that_turns_bad_after_delivery_is_the_citys_to_decide(credit: Credit) -> None:
    desk = credit.desk
    (case_id,) = await desk.delivered()
    await credit.plant(case_id, listed=True)
    assert await credit.check(case_id, "delivery") is CreditVerdict.listed
    holds = (await desk.city.get("/holds", params={"campaign_id": str(desk.campaign_id)})).json()[
        "items"
    ]
    assert [(hold["kind"], hold["holder"]) for hold in holds] == [("credit_turned_bad", "city")]
    path, reason = f"/cases/{case_id}/credit/confirmation", {"reason": "经查属实"}
    assert (await desk.head().post(path, json=reason)).status_code == 403
    assert (await desk.city_head.post(path, json=reason)).json()["ending"] == "ineligible"


async def test_a_person_may_ask_where_a_source_stays_silent(credit: Credit) -> None:
    desk = credit.desk
    case_id = await desk.opened()
    await credit.plant(case_id)
    await credit.fault("tianjin_market", case_id, "down")
    await credit.check(case_id)
    path = f"/cases/{case_id}/credit/manual"
    body = {
        "source": "tianjin_market",
        "result": "not_listed",
        "name_returned": "别的名称",
        "file_id": await desk.credit_file(desk.officer(), case_id),
    }
    assert (
        slug(await desk.officer().post(path, json=body | {"source": "elsewhere"}))
        == "source-unknown"
    )
    assert (await desk.officer(OTHER_UNIT).post(path, json=body)).status_code == 404
    before = await credit.answers(case_id)
    for nameless in ({}, {"name_returned": None}, {"name_returned": " "}):
        asked = {key: value for key, value in body.items() if key != "name_returned"} | nameless
        refused = await desk.officer().post(path, json=asked)
        assert (refused.status_code, slug(refused)) == (422, "name-returned-needed")
    assert await credit.answers(case_id) == before
    differs = await desk.officer().post(path, json=body)
    assert (differs.status_code, differs.json()["items"][0]["sources"]["tianjin_market"]) == (
        201,
        "name_differs",
    )
    name = (await desk.case(case_id))["organisation_name"]
    cleared = await desk.officer().post(
        path, json=body | {"name_returned": name, "note": "窗口查询"}
    )
    assert cleared.json()["items"][0]["verdict"] == "clear"
    assert len(cleared.json()["items"][0]["answers"]) == 4
    assert (await desk.case(case_id))["holds"] == []
    fresh = await desk.opened()
    of_another_case = await desk.officer().post(f"/cases/{fresh}/credit/manual", json=body)
    assert of_another_case.status_code == 404, "a file shows what was asked for its own case"
    body.pop("file_id")
    assert (await desk.record_credit(desk.officer(), fresh, body)).status_code == 201
