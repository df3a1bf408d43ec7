"""Another city, another year, from its folder of data to its register, through the HTTP API alone.

No Python file of the product knows this city: its operators, limits, units, promises, rubric,
calendar and credit sources are data beside this file.
"""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import httpx
import pytest

from cli.campaigns import files_of
from cli.demo import applying, reviewing
from cli.demo.applicants import Applicant
from cli.demo.cast import Cast, letters
from cli.demo.evidence import licence_pdf, photo_jpg, sealed_scan_pdf
from cli.demo.filing import Filing, send_evidence
from cli.demo.person import Web, together, until
from cli.demo.proving import confirm_applicant
from cli.demo.publishing import announce, publish
from cli.demo.stack import Stack, System, own_ports
from contracts.vocabulary import Ending
from tests.another_city import people
from tests.another_city.foreign import flat, foreign_words, text_of
from tests.prove.campaigns import patience
from tests.servers import instance

HERE: Final = Path(__file__).resolve().parent
FOLDER: Final = HERE / "linghai-2031"
CALENDAR: Final = (HERE / "calendar-2031.yaml").read_text(encoding="utf-8")
SOURCES: Final = ("credit_china", "linghai_market")
OPENING: Final = {"rehearsal": True, "now": "2031-03-04T09:00:00+08:00"}


@pytest.fixture
def system() -> Iterator[System]:
    with instance() as servers:
        made = System(servers, f"other-{os.getpid()}", own_ports(servers))
        made.environment["QUANLIAN_CREDIT_SOURCES"] = str(HERE / "credit_sources.json")
        try:
            made.prepare()
            made.start()
            yield made
        finally:
            made.close()


@pytest.mark.timeout(900)
async def test_another_city_reaches_its_register_by_data_alone(system: System) -> None:
    stack = system.as_stack()
    web = Web(stack.api, stack.outside)
    try:
        with patience():
            await _Campaign(stack, web).play()
    finally:
        await web.close()


class _Campaign:
    """The straight way: five factories from five units, all registered."""

    def __init__(self, stack: Stack, web: Web) -> None:
        self.stack = stack
        self.web = web
        self.cast: Cast
        self.campaign_id = ""
        self.filings: list[Filing] = []

    async def play(self) -> None:
        self.cast = await people.engage(self.stack, self.web)
        await self.open()
        await self.look_at_the_form()
        await self.file()
        lists = await self.recommend()
        notice = await self.evaluate()
        await self.look_at_the_papers(lists, notice)
        await self.look_at_the_register()

    async def clock(self, now: str) -> None:
        path = f"intake/v1/campaigns/{self.campaign_id}/clock"
        await self.cast.administrator.post(path, {"now": now})

    async def open(self) -> None:
        """The year's calendar first: without it the folder is refused, with the year's name."""
        head = self.cast.city_head
        wish = OPENING | {"files": files_of(FOLDER)}
        refused = await head.post("intake/v1/campaigns", wish, expect=409)
        assert refused["years"] == [2031]
        calendar = {"text": CALENDAR}
        preview = await head.post("intake/v1/calendars", calendar | {"dry_run": True})
        assert [year["change"] for year in preview["years"]] == ["new"]
        assert not preview["saved"]
        assert (await head.post("intake/v1/calendars", calendar))["saved"]
        self.campaign_id = (await head.post("intake/v1/campaigns", wish))["campaign_id"]

    async def look_at_the_form(self) -> None:
        base = f"intake/v1/campaigns/{self.campaign_id}"
        form = (await self.web.ask("GET", f"{base}/form")).json()
        detail = (await self.web.ask("GET", base)).json()
        blank = await self.web.ask("GET", f"{base}/application.docx")
        assert foreign_words(flat(form)) == []
        assert foreign_words(flat(detail)) == []
        assert foreign_words(text_of(blank.content)) == []
        assert "南线示例通信" in text_of(blank.content)
        parts = {part["key"]: part for part in form["presentation"]["parts"]}
        promise = next(
            field for field in parts["declaration"]["fields"] if field["key"] == "credit_promise"
        )
        assert promise["zh"] in text_of(blank.content), "page and paper promise the same"
        keys = {field["key"] for field in parts["basic"]["fields"]}
        assert "industry_chains" not in keys
        assert len(form["units"]) == len(people.UNITS)

    async def file(self) -> None:
        firms = await people.register(self.stack, self.web, self.cast)
        await together([self._plant(who) for who in firms])
        self.filings = await together([self._prepare(who) for who in firms], 3)
        await self._wrong_values_are_told_in_own_words(self.filings[0])
        await together([applying.hand_in(filing) for filing in self.filings], 3)

    async def _plant(self, who: Applicant) -> None:
        """What the outside systems know of an applicant."""
        known = {"name": who.name, "listed": False, "entry": None}
        for source in SOURCES:
            address = f"{self.stack.outside}/credit/{source}/subjects/{who.credit_code}"
            (await self.web.client.put(address, json=known)).raise_for_status()
        project = {
            "credit_code": who.credit_code,
            "enterprise_name": who.name,
            "factory_name": who.factory_name,
            "factory_type": who.factory_type,
        }
        address = f"{self.stack.outside}/5gii/projects"
        answer: httpx.Response = await self.web.client.post(address, json=project)
        answer.raise_for_status()

    async def _prepare(self, who: Applicant) -> Filing:
        person = self.cast.applicants[who.number]
        body = {"campaign_id": self.campaign_id, "content": people.draft(who)}
        opened = await person.post("intake/v1/submissions", body)
        filing = Filing(who, person, opened["submission_id"])
        licence = licence_pdf(who.name, who.credit_code)
        photo = photo_jpg(who.number, "示例现场")
        await send_evidence(filing, "licence", "执照.pdf", "application/pdf", licence)
        await send_evidence(filing, "construction_evidence", "现场.jpg", "image/jpeg", photo)
        return filing

    async def _wrong_values_are_told_in_own_words(self, filing: Filing) -> None:
        """Another city's choice, a blank this form left out, a text beyond this form's limit."""
        path = f"intake/v1/submissions/{filing.submission_id}"
        wrong = {
            "basic": {
                "network_providers": ["telecom"],
                "ends_month": "soon",
                "company_profile": "示" * 201,
            }
        }
        await self._patch(filing, wrong)
        found = await filing.person.get(f"{path}/check")
        codes = {each["path"]: each["code"] for each in found["findings"]}
        assert codes["/basic/network_providers/0"] == "unknown_code"
        assert codes["/basic/company_profile"] == "over_limit"
        assert codes["/basic/ends_month"] == "not_a_month"
        assert foreign_words(flat(found)) == []
        left_out = {"basic": {"industry_chains": ["new_energy"]}}
        refused = await self._patch(filing, left_out, expect=422)
        assert refused["errors"][0]["path"] == "/basic/industry_chains"
        await self._patch(filing, {"basic": people.draft(filing.who)["basic"]})

    async def _patch(
        self, filing: Filing, body: dict[str, Any], expect: int | tuple[int, ...] = 200
    ) -> dict[str, Any]:
        path = f"intake/v1/submissions/{filing.submission_id}"
        tag = (await filing.person.ask("GET", path)).headers["ETag"]
        answer = await filing.person.ask(
            "PATCH", f"{path}/draft", body, headers={"If-Match": tag}, expect=expect
        )
        kept: dict[str, Any] = answer.json()
        return kept

    async def recommend(self) -> list[str]:
        await together([confirm_applicant(self.cast, each) for each in self.filings], 3)
        await together(
            [reviewing.rule(self.cast, each, "recommend", "予以推荐") for each in self.filings], 3
        )
        for filing in self.filings:
            officer = self.cast.officers[filing.who.unit]
            await reviewing.case_in_state(officer, filing, "recommended")
        await self.clock("2031-03-20T10:00:00+08:00")
        lists = []
        for filing in self.filings:
            list_id = await self._list(filing)
            await reviewing.deliver(self.cast, filing.who.unit, list_id)
            lists.append(list_id)
        await self.clock("2031-03-22T00:00:00+08:00")
        return lists

    async def _list(self, filing: Filing) -> str:
        unit = filing.who.unit
        officer = self.cast.officers[unit]
        body = {
            "items": [filing.submission_id],
            "contact_name": "示例经办人",
            "contact_phone": "0900-0000000",
        }
        made = await officer.put(f"review/v1/campaigns/{self.campaign_id}/units/{unit}/list", body)
        scan = sealed_scan_pdf("推荐名单", f"示例推荐单位{unit}", "盖章日", [filing.who.name])
        await officer.ask(
            "POST",
            f"review/v1/lists/{made['list_id']}/seal",
            files={"file": ("盖章页.pdf", scan, "application/pdf")},
        )
        list_id: str = made["list_id"]
        return list_id

    async def evaluate(self) -> dict[str, Any]:
        await self.clock("2031-03-24T09:00:00+08:00")
        await reviewing.accept(self.cast, self.filings)
        await self.clock("2031-03-27T09:00:00+08:00")
        await reviewing.open_panel(self.cast, self.campaign_id, self.filings)
        await reviewing.score_all(self.cast, self.filings)
        await self.clock("2031-04-10T09:00:00+08:00")
        await reviewing.select(self.cast, self.campaign_id, self.filings)
        await self.clock("2031-04-14T09:00:00+08:00")
        notice = await publish(self.cast, self.campaign_id)
        # Three working days from the next day, over this city's own holiday on the 16th.
        assert notice["last_day"] == "2031-04-18"
        await self.clock("2031-04-19T00:00:00+08:00")
        await self.clock("2031-04-24T09:00:00+08:00")
        await announce(self.cast, notice["notice_id"])
        return notice

    async def look_at_the_papers(self, lists: list[str], notice: dict[str, Any]) -> None:
        papers = [f"review/v1/lists/{list_id}/paper" for list_id in lists]
        papers.append(f"registry/v1/notices/{notice['notice_id']}/paper")
        announced = await self.cast.city_head.pages(
            "registry/v1/announcements", notice_id=notice["notice_id"]
        )
        papers += [
            f"registry/v1/announcements/{each['announcement_id']}/paper" for each in announced
        ]
        for path in papers:
            link = (await self.cast.city_officer.get(path))["link"]
            stored = await self.web.client.get(link)
            stored.raise_for_status()
            text = text_of(stored.content)
            assert foreign_words(text) == [], path
            assert people.CITY in text, path
        for filing in self.filings[:2]:
            for path in ("snapshots/1/application.docx", "receipts/1/paper.docx"):
                base = f"intake/v1/submissions/{filing.submission_id}"
                answer = await filing.person.ask("GET", f"{base}/{path}")
                assert foreign_words(text_of(answer.content)) == [], path

    async def look_at_the_register(self) -> None:
        numbers = []
        for filing in self.filings:
            standing = await self._registered(filing)
            numbers.append(standing["registry_number"])
            assert foreign_words(flat(standing)) == []
            assert filing.number.startswith("YL-2031-")
            sent = await letters(self.stack, self.web, f"contact@{filing.who.domain}")
            assert sent, "letters reach the applicant"
            for letter in sent:
                assert foreign_words(flat(letter)) == []
        assert sorted(numbers) == [f"YL-LH5G-2031-{n:04d}" for n in range(1, len(numbers) + 1)]

    async def _registered(self, filing: Filing) -> dict[str, Any]:
        path = f"registry/v1/standing/{filing.submission_id}"

        async def look() -> dict[str, Any] | None:
            answer = await self.cast.auditor.ask("GET", path, expect=(200, 404))
            found: dict[str, Any] = answer.json()
            return found if found.get("ending") == Ending.registered else None

        return await until(f"{filing.number} in the register", look)
