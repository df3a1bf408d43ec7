"""The acts of the demo: campaigns/tianjin-2023 as a rehearsal, through the REST API alone.

From opening to register, on the rehearsal's own clock. `cli.demo.rehearsal` plays them.
"""

import time
from datetime import datetime
from pathlib import Path
from typing import Any

from rich.console import Console

from cli.campaigns import files_of
from cli.demo import applying, reviewing
from cli.demo.applicants import applicant
from cli.demo.cast import engage_applicant, engage_staff
from cli.demo.filing import Filing
from cli.demo.outside import enter_on_platform, plant_outside
from cli.demo.person import Unexpected, Web, together, until
from cli.demo.played import Played, PlayedRefusal
from cli.demo.publishing import announce, judge, object_to, publish, supplement
from cli.demo.stack import Stack
from cli.demo.story import (
    CORRECTED,
    DISMISSED_OBJECTION,
    EXTENDED,
    FATES,
    LATE_APPLICANT,
    LATE_PLATFORM_RECORD,
    LATE_UNIT,
    SILENT_UNIT,
    those,
)
from contracts.vocabulary import Ending

CAMPAIGN = Path("campaigns/tianjin-2023")
POINT = {
    "path": "/basic/project_overview",
    "wrong": "未说明投资构成",
    "mend": "请在项目概况中补充投资构成",
}


class Play(Played):
    """One rehearsal, act by act."""

    def __init__(self, stack: Stack, web: Web, console: Console) -> None:
        super().__init__(stack, web, console)
        self._began = time.monotonic()

    def note(self, when: str, what: str) -> None:
        """Add a line to the timeline and print it."""
        self.timeline.append((when, what))
        passed = f"{time.monotonic() - self._began:6.1f}s"
        self.console.print(
            f"[dim]{passed}[/] [cyan]{when}[/] {what}", soft_wrap=True, highlight=False
        )

    def phase(self, name: str, began: float) -> None:
        self.seconds[name] = round(time.monotonic() - began, 2)

    async def clock(self, instant: str) -> None:
        """Move the rehearsal's clock, and wait until everything that is due is done."""
        await self.cast.administrator.post(
            f"intake/v1/campaigns/{self.campaign_id}/clock", {"now": instant}
        )
        self.campaign["now"] = datetime.fromisoformat(
            (await self.web.ask("GET", f"intake/v1/campaigns/{self.campaign_id}")).json()["now"]
        )

    async def open(self) -> None:
        """People, then the campaign."""
        began = time.monotonic()
        self.cast = await engage_staff(self.stack, self.web)
        self.note("2023-09-06", "工作人员就位 staff of units and city are there")
        opened = await self.cast.city_head.post(
            "intake/v1/campaigns",
            {"rehearsal": True, "now": "2023-09-06T09:00:00+08:00", "files": files_of(CAMPAIGN)},
        )
        self.campaign_id = opened["campaign_id"]
        self.campaign = {**opened, "now": datetime.fromisoformat("2023-09-06T09:00:00+08:00")}
        self.note(
            "2023-09-06", f"征集开启（演练）Campaign opened as a rehearsal: {self.campaign_id}"
        )
        everybody = [*FATES, LATE_APPLICANT]
        people = await together(
            [engage_applicant(self.stack, self.web, applicant(n)) for n in everybody], 6
        )
        self.cast.applicants = dict(zip(everybody, people, strict=True))
        self.note(
            "2023-09-06",
            f"{len(people)} 家申请单位注册 applicants registered, each by a code in its mailbox",
        )
        await plant_outside(self.stack, self.web, self.campaign_id)
        self.phase("people", began)

    async def file(self) -> None:
        """6 to 8 September: drafts, evidence, hand-ins."""
        began = time.monotonic()
        numbers = [*FATES, LATE_APPLICANT]
        filings = await together(
            [applying.prepare(self.cast, self.campaign, n) for n in numbers], 6
        )
        self.filings = dict(zip(numbers, filings, strict=True))
        self.note("2023-09-06", f"{len(filings)} 份草稿与佐证材料 drafts with checked evidence")
        await self.clock("2023-09-08T10:00:00+08:00")
        await together(
            [
                applying.hand_in(filing)
                for n, filing in self.filings.items()
                if n not in (EXTENDED, LATE_APPLICANT)
            ],
            6,
        )
        self.note(
            "2023-09-08",
            f"{len(FATES) - 1} 份申报递交并取得签名回执 handed in, each with a signed receipt",
        )
        self.phase("file", began)

    async def review(self) -> None:
        """8 to 22 September: rulings, corrections, withdrawals, an extension, lists."""
        began = time.monotonic()
        lapsing = those(Ending.correction_lapsed)
        await together(
            [
                reviewing.rule(
                    self.cast, self.filings[n], "return_for_correction", "项目概况需补充", [POINT]
                )
                for n in (CORRECTED, *lapsing)
            ]
        )
        self.note("2023-09-08", "两份退回补正 two returned for correction")
        await together(
            [
                reviewing.case_in_state(
                    self.cast.officers[self.filings[n].who.unit], self.filings[n], "returned"
                )
                for n in (CORRECTED, *lapsing)
            ]
        )
        for n in (CORRECTED, *lapsing):
            await self.correction_is_open(n)
        await self.clock("2023-09-12T15:00:00+08:00")
        await applying.mend_and_answer(self.filings[CORRECTED])
        self.note("2023-09-12", "补正一份，形成第2版快照 one corrected: snapshot 2")
        await self.clock("2023-09-14T00:00:00+08:00")
        for n in lapsing:
            await self.ended(n)
        self.note("2023-09-14", "补正逾期一份 one correction lapsed")
        await self.late_and_extended()
        settled = {
            EXTENDED,
            CORRECTED,
            *lapsing,
            *those(Ending.ineligible),
            *those(Ending.not_recommended),
        }
        await together([self.recommend(n) for n in FATES if n not in settled])
        await together(
            [
                reviewing.rule(
                    self.cast, self.filings[n], "decline", "不属于征集范围内的5G应用项目"
                )
                for n in those(Ending.not_recommended)
            ]
        )
        await together([self.recommend(n) for n in (EXTENDED, CORRECTED)])
        for n in those(Ending.ineligible):
            await self.confirm_listed(n)
        for n in those(Ending.withdrawn):
            filing = self.filings[n]
            body = {"reason": "项目建设计划调整"}
            await filing.person.post(
                f"intake/v1/submissions/{filing.submission_id}/withdrawal",
                body,
                key=f"withdraw-{filing.submission_id}",
            )
            await self.ended(n)
        self.note("2023-09-18", "推荐单位完成审核 units have ruled; one ineligible, two withdrawn")
        self.phase("review", began)

    async def correction_is_open(self, n: int) -> None:
        filing = self.filings[n]

        async def look() -> bool:
            answer = await filing.person.ask(
                "GET", f"intake/v1/submissions/{filing.submission_id}/correction", expect=(200, 404)
            )
            return answer.status_code == 200

        await until(f"correction window of {filing.number}", look)

    async def recommend(self, n: int) -> None:
        await reviewing.rule(
            self.cast, self.filings[n], "recommend", "符合征集条件，基础较好，予以推荐"
        )

    async def late_and_extended(self) -> None:
        """One applicant is refused after its unit's own cut-off; another gets an extension."""
        await self.clock("2023-09-16T00:00:00+08:00")
        late = self.filings[LATE_APPLICANT]
        problem = await applying.hand_in(late, expect=(403, 409, 410, 422))
        kept = await late.person.get(f"intake/v1/submissions/{late.submission_id}")
        self.refusals.append(
            PlayedRefusal(
                "逾期递交被拒，草稿保留",
                "late hand-in refused, draft kept",
                problem,
                bool(kept["content"]),
            )
        )
        self.note("2023-09-16", f"逾期递交被拒，草稿保留 late hand-in refused: {problem['title']}")
        await self.clock("2023-09-18T09:00:00+08:00")
        filing = self.filings[EXTENDED]
        me = await filing.person.get("identity/v1/me")
        body = {
            "gate": "intake",
            "scope": "organisation",
            "scope_id": me["organisation"]["organisation_id"],
            "closes_at": "2023-09-20T00:00:00+08:00",
            "reason": "园区停电两日（示例）",
        }
        path = f"intake/v1/campaigns/{self.campaign_id}/extensions"
        preview = await self.cast.city_head.post(path, body | {"dry_run": True})
        await self.cast.city_head.post(path, body | {"token": preview["token"]})
        await applying.hand_in(filing)
        self.note("2023-09-18", "一家获延期后递交 one handed in under an extension")

    async def confirm_listed(self, n: int) -> None:
        """A source answers `listed`. A person confirms it, and the case ends ineligible."""
        filing = self.filings[n]
        head = self.cast.heads[filing.who.unit]

        async def listed() -> bool:
            found = await head.get(f"review/v1/cases/{filing.submission_id}/credit")
            return any(check["verdict"] == "listed" for check in found["items"])

        await until(f"credit verdict of {filing.number}", listed)
        await head.post(
            f"review/v1/cases/{filing.submission_id}/credit/confirmation",
            {"reason": "经办人核对两个来源页面，确认列入严重失信主体名单"},
        )
        await self.ended(n)

    async def ended(self, n: int) -> dict[str, Any]:
        """Wait until the standing shows the expected ending."""
        filing, wanted = self.filings[n], FATES[n].ending

        async def look() -> dict[str, Any] | None:
            answer = await self.cast.auditor.ask(
                "GET", f"registry/v1/standing/{filing.submission_id}", expect=(200, 404)
            )
            found: dict[str, Any] = answer.json()
            return found if answer.status_code == 200 and found.get("ending") else None

        found = await until(f"ending of {filing.number}", look)
        if found["ending"] != wanted:
            raise Unexpected(f"{filing.number} ended {found['ending']}, the story says {wanted}")
        return found

    async def deliver(self) -> None:
        """21 to 23 September: lists, one at 23:59, one a second too late."""
        began = time.monotonic()
        gone = (
            Ending.withdrawn,
            Ending.correction_lapsed,
            Ending.not_recommended,
            Ending.ineligible,
        )
        units: dict[str, list[Filing]] = {}
        for n, fate in FATES.items():
            if fate.ending not in gone:
                units.setdefault(applicant(n).unit, []).append(self.filings[n])
        for filings in units.values():
            for filing in filings:
                await reviewing.case_in_state(
                    self.cast.officers[filing.who.unit], filing, "recommended"
                )
        await self.clock("2023-09-21T14:00:00+08:00")
        ready = {unit: filings for unit, filings in units.items() if unit != SILENT_UNIT}
        lists = dict(
            zip(
                ready,
                await together(
                    [
                        reviewing.make_list(self.cast, self.campaign_id, *item)
                        for item in ready.items()
                    ]
                ),
                strict=True,
            )
        )
        last = next(unit for unit in ready if unit != LATE_UNIT)
        await together(
            [
                reviewing.deliver(self.cast, unit, list_id)
                for unit, list_id in lists.items()
                if unit not in (LATE_UNIT, last)
            ]
        )
        await self.clock("2023-09-22T23:59:00+08:00")
        await reviewing.deliver(self.cast, last, lists[last])
        self.note(
            "2023-09-22",
            f"{len(lists) - 1} 个推荐单位按时报送 units delivered, the last one at 23:59",
        )
        await self.clock("2023-09-23T00:00:00+08:00")
        problem = await reviewing.deliver(
            self.cast, LATE_UNIT, lists[LATE_UNIT], expect=(403, 409, 410, 422)
        )
        self.refusals.append(PlayedRefusal("逾期报送被拒", "late delivery refused", problem, True))
        for n in those(Ending.missed_deadline):
            await self.ended(n)
        self.note("2023-09-23", "逾期不予受理三份 three missed the deadline")
        self.delivered_lists = {
            list_id: unit for unit, list_id in lists.items() if unit != LATE_UNIT
        }
        self.delivered = [
            filing for unit, filings in ready.items() if unit != LATE_UNIT for filing in filings
        ]
        self.phase("deliver", began)

    async def evaluate(self) -> None:
        """25 September to 11 October: acceptance, panel, scores over the holiday, selection."""
        began = time.monotonic()
        await self.clock("2023-09-25T09:00:00+08:00")
        await reviewing.accept(self.cast, self.delivered)
        self.note("2023-09-25", "市局受理，一份未受理 the city took the deliveries in, all but one")
        await self.clock("2023-09-26T09:00:00+08:00")
        accepted = [
            filing
            for filing in self.delivered
            if FATES[filing.who.number].ending is not Ending.not_accepted
        ]
        await reviewing.score_all(self.cast, self.campaign_id, accepted)
        self.note("2023-10-09", f"专家评分 {len(accepted)} 份 experts scored, blind, one recused")
        await self.clock("2023-10-11T09:00:00+08:00")
        await reviewing.select(self.cast, self.campaign_id, accepted)
        self.note("2023-10-11", "遴选名单确定 the selection is confirmed")
        self.phase("evaluate", began)

    async def publish(self) -> None:
        """12 to 20 October: notice, two objections, announcement, a supplementary one."""
        began = time.monotonic()
        await self.clock("2023-10-12T09:00:00+08:00")
        notice = await publish(self.cast, self.campaign_id)
        self.note(
            "2023-10-12",
            f"公示发布，至{notice['last_day']}止 notice published, last day {notice['last_day']}",
        )
        await self.clock("2023-10-13T10:00:00+08:00")
        upheld = those(Ending.removed_after_objection)[0]
        objections = {
            n: await object_to(self.cast, notice["notice_id"], self.filings[n])
            for n in (DISMISSED_OBJECTION, upheld)
        }
        await self.clock("2023-10-16T10:00:00+08:00")
        await judge(self.cast, objections[DISMISSED_OBJECTION], upheld=False)
        await judge(self.cast, objections[upheld], upheld=True)
        await self.ended(upheld)
        self.note("2023-10-16", "异议两件：一件不成立，一件成立 two objections judged, one upheld")
        await self.clock("2023-10-19T00:00:00+08:00")
        await self.clock("2023-10-20T09:00:00+08:00")
        await announce(self.cast, notice["notice_id"])
        self.note("2023-10-20", "公告并入库 announced; entries have their numbers")
        await enter_on_platform(self.stack, self.web, self.campaign_id, LATE_PLATFORM_RECORD)
        await supplement(self.cast, notice["notice_id"], self.filings[LATE_PLATFORM_RECORD])
        self.notice_id = notice["notice_id"]
        for n in FATES:
            await self.ended(n)
        self.note(
            "2023-10-20",
            "补充公告一件 one supplementary announcement; every submission has its ending",
        )
        self.phase("publish", began)
