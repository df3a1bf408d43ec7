"""Every page of the portal: who opens it, in a rehearsal left at which stage, and its address."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Final

import httpx

from infra.portal import WEB
from tests.left import LeftRehearsal, LeftRehearsals
from tests.web.portal import Portal

ROUTE: Final = re.compile(
    r"const (?P<name>\w+) = createRoute\(\{\s*getParentRoute: \(\) => (?P<parent>\w+),"
    r'\s*path: "(?P<path>[^"]+)"'
)


def routes(desk: str = "*") -> set[str]:
    """The paths of the router, as the desks' own `routes.ts` declare them."""
    found: set[str] = set()
    for file in sorted((WEB / "src" / "desks").glob(f"{desk}/routes.ts")):
        text = file.read_text(encoding="utf-8")
        paths: dict[str, str] = {}
        for each in ROUTE.finditer(text):
            whole = paths.get(each["parent"], "") + each["path"]
            paths[each["name"]] = whole.rstrip("/") or "/"
        assert len(paths) == text.count("createRoute({"), f"{file}: a route of another shape"
        found |= set(paths.values())
    return found


@dataclass(frozen=True)
class Seen:
    """What the addresses of pages are made of: one rehearsal, and questions to the API."""

    portal: Portal
    left: LeftRehearsal
    _tokens: dict[str, str] = field(default_factory=dict)

    def ask(self, path: str, who: str = "") -> Any:
        """An answer of the API to the public, or to a person of the demo."""
        headers = {"Authorization": f"Bearer {self._token(who)}"} if who else {}
        answer = httpx.get(f"{self.portal.address}{path}", headers=headers, timeout=60)
        answer.raise_for_status()
        return answer.json()

    def _token(self, who: str) -> str:
        if who not in self._tokens:
            body = {"login": who, "password": self.portal.password}
            sessions = f"{self.portal.address}/api/identity/v1/sessions"
            answer = httpx.post(sessions, json=body, timeout=60).raise_for_status()
            self._tokens[who] = answer.json()["access_token"]
        return self._tokens[who]

    def submission_of(self, who: str) -> str:
        return self.left.submissions[who]

    def a_case(self, who: str) -> str:
        """A case that this person reads, the most urgent first."""
        query = f"campaign_id={self.left.campaign}&limit=1"
        found: str = self.ask(f"/api/review/v1/cases?{query}", who)["items"][0]["id"]
        return found

    def listed(self, room: str, what: str, who: str = "") -> list[dict[str, Any]]:
        """What a room lists of the rehearsal."""
        path = f"/api/{room}/v1/{what}?campaign_id={self.left.campaign}"
        found: list[dict[str, Any]] = self.ask(path, who)["items"]
        return found


Find = Callable[[Seen, str], Mapping[str, str]]


def _nothing(seen: Seen, who: str) -> Mapping[str, str]:
    return {}


def _submission(seen: Seen, who: str) -> Mapping[str, str]:
    return {"submissionId": seen.submission_of(who)}


def _any_submission(seen: Seen, who: str) -> Mapping[str, str]:
    return {"submissionId": next(iter(seen.left.submissions.values()))}


def _case(seen: Seen, who: str) -> Mapping[str, str]:
    return {"caseId": seen.a_case(who)}


@dataclass(frozen=True)
class PageVisit:
    """A route, and how one gets there.

    who: the login of whoever opens it, out of a rehearsal; empty for the public.
    find: the parameters of the address.
    """

    route: str
    stage: str
    who: Callable[[LeftRehearsal], str] = lambda left: ""
    find: Find = _nothing
    search: str = ""

    def person(self, rehearsals: LeftRehearsals) -> str:
        return self.who(rehearsals.at(self.stage))

    def address(self, portal: Portal, rehearsals: LeftRehearsals) -> str:
        """The page's address about the rehearsal."""
        left = rehearsals.at(self.stage)
        path = self.route
        for name, value in self.find(Seen(portal, left), self.who(left)).items():
            path = path.replace(f"${name}", value)
        assert "$" not in path, path
        return f"{path}?campaign={left.campaign}{self.search}"


def _is(login: str) -> Callable[[LeftRehearsal], str]:
    return lambda left: login


def _waiting(words: str, at: int = 0) -> Callable[[LeftRehearsal], str]:
    """The person for whom something of this kind waits."""
    return lambda left: left.waiting(words)[at]


APPLICANT: Final = _waiting("待递交")
CORRECTING: Final = _waiting("待补正")
OFFICER: Final = _waiting("待审核")
CITY: Final = _is("demo-city-officer")
EXPERT: Final = _waiting("件待评分")
ENTERED: Final = _waiting("已入库")
AUDITOR: Final = _is("demo-auditor")
SYSTEM: Final = _is("demo-sysadmin")


def _first(room: str, what: str, key: str, name: str) -> Find:
    """The first of what a room lists."""
    return lambda seen, who: {name: seen.listed(room, what, who)[0][key]}


def _seat(seen: Seen, who: str) -> Mapping[str, str]:
    seats = seen.ask("/api/review/v1/my/seats", who)["items"]
    return {"seatId": next(each["seat_id"] for each in seats if each["state"] == "accepted")}


def _list(seen: Seen, who: str) -> Mapping[str, str]:
    lists = seen.ask(f"/api/review/v1/campaigns/{seen.left.campaign}/lists", who)["items"]
    return {"listId": next(each["list_id"] for each in lists if each["delivered_at"])}


def _receipt(seen: Seen, who: str) -> Mapping[str, str]:
    return {**_submission(seen, who), "snapshot": "1"}


def _announcement(seen: Seen, who: str) -> Mapping[str, str]:
    announced = seen.listed("registry", "announcements")[0]
    return {"announcementId": announced["announcement_id"]}


VISITS: Final = (
    PageVisit("/", "intake"),
    PageVisit("/notices", "objections"),
    PageVisit(
        "/notices/$noticeId",
        "objections",
        find=_first("registry", "notices", "notice_id", "noticeId"),
    ),
    PageVisit(
        "/notices/$noticeId/objection",
        "objections",
        find=_first("registry", "notices", "notice_id", "noticeId"),
    ),
    PageVisit("/objections", "objections"),
    PageVisit("/announcements/$announcementId", "announced", find=_announcement),
    PageVisit("/register", "announced"),
    PageVisit(
        "/register/$registryNumber",
        "announced",
        find=_first("registry", "directory", "registry_number", "registryNumber"),
    ),
    PageVisit("/verify", "intake"),
    PageVisit("/registration", "intake"),
    PageVisit("/forgotten-password", "intake"),
    PageVisit("/one-time-link", "intake"),
    PageVisit("/demo", "intake"),
    PageVisit("/waiting", "unit-review", OFFICER),
    PageVisit("/account", "unit-review", OFFICER),
    PageVisit("/inbox", "unit-review", CORRECTING),
    PageVisit("/applications", "intake", APPLICANT),
    PageVisit("/applications/$submissionId", "intake", APPLICANT, _submission),
    PageVisit("/applications/$submissionId/check", "intake", APPLICANT, _submission),
    PageVisit("/applications/$submissionId/progress", "unit-review", CORRECTING, _submission),
    PageVisit("/applications/$submissionId/versions", "unit-review", CORRECTING, _submission),
    PageVisit("/applications/$submissionId/word", "intake", APPLICANT, _submission),
    PageVisit(
        "/applications/$submissionId/receipts/$snapshot", "unit-review", CORRECTING, _receipt
    ),
    PageVisit("/organisation", "intake", APPLICANT),
    PageVisit("/entries", "announced", ENTERED),
    PageVisit("/unit/cases", "unit-review", OFFICER),
    PageVisit("/unit/cases/$caseId", "unit-review", OFFICER, _case),
    PageVisit("/unit/list", "unit-review", OFFICER),
    PageVisit("/unit/applicants", "unit-review", OFFICER),
    PageVisit("/unit/entries", "unit-review", OFFICER),
    PageVisit("/city/board", "scoring", CITY),
    PageVisit("/city/lists/$listId", "scoring", CITY, _list),
    PageVisit("/city/cases", "scoring", CITY),
    PageVisit("/city/cases/$caseId", "scoring", CITY, _case),
    PageVisit("/city/panels", "scoring", CITY),
    PageVisit("/city/selection", "objections", CITY),
    PageVisit("/city/notices", "objections", CITY),
    PageVisit(
        "/city/notices/$noticeId",
        "objections",
        CITY,
        _first("registry", "notices", "notice_id", "noticeId"),
    ),
    PageVisit("/city/dates", "scoring", CITY),
    PageVisit("/city/platform", "objections", CITY),
    PageVisit("/city/entries", "announced", CITY),
    PageVisit("/city/contests", "scoring", CITY),
    PageVisit("/city/applicants", "scoring", CITY),
    PageVisit("/city/calendars", "scoring", CITY),
    PageVisit("/city/campaigns", "scoring", CITY),
    PageVisit("/city/campaigns/new", "scoring", CITY),
    PageVisit("/expert/seats", "scoring", EXPERT),
    PageVisit("/expert/seats/$seatId", "scoring", EXPERT, _seat),
    PageVisit("/audit/submissions", "objections", AUDITOR),
    PageVisit("/audit/submissions/$submissionId", "objections", AUDITOR, _any_submission),
    PageVisit("/audit/cases/$caseId", "objections", AUDITOR, _case),
    PageVisit("/audit/verification", "objections", AUDITOR),
    PageVisit("/admin/people", "unit-review", SYSTEM),
    PageVisit("/admin/letters", "unit-review", SYSTEM),
    PageVisit("/admin/reminders", "unit-review", SYSTEM),
    PageVisit("/admin/system", "unit-review", SYSTEM),
    PageVisit("/admin/parked", "unit-review", SYSTEM),
    PageVisit("/admin/keys", "unit-review", SYSTEM),
    PageVisit("/admin/clock", "unit-review", SYSTEM),
)
"""One visit of each route. A page that is new needs its line."""


def by_route(
    route: str, *, stage: str | None = None, waits: str | None = None, search: str = ""
) -> PageVisit:
    """The visit of a route; where told, at another stage, by whoever waits for something there."""
    visit = next(each for each in VISITS if each.route == route)
    return replace(
        visit,
        stage=stage or visit.stage,
        who=_waiting(waits) if waits else visit.who,
        search=search,
    )
