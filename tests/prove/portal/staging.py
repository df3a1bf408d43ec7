"""What is there before anybody opens a browser: staff, a rehearsal, and the world outside.

The rehearsal is opened through the REST API; all that follows is done in browsers.
"""

import asyncio
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any, Final, TypeVar

from cli.campaigns import files_of
from cli.demo.applicants import Applicant
from cli.demo.cast import employ
from cli.demo.outside import enter_on_platform
from cli.demo.person import DemoPerson, Web, together
from cli.demo.play import CAMPAIGN
from cli.demo.stack import ADMINISTRATOR, Stack
from contracts.application import published_form
from contracts.application.presentation import Presentation, presentation

T = TypeVar("T")
OPENING: Final = "2023-09-06T09:00:00+08:00"
FORM: Final[Presentation] = presentation(published_form("2023.1"))
EXPERTS: Final = tuple(f"demo-expert-{n}" for n in range(1, 6))
"""As many as the smallest panel needs."""
AUDITOR: Final = "demo-auditor"


def name_of(login: str) -> str:
    """What a member of the staff is called."""
    return f"示例{login.removeprefix('demo-')}"


def unit_name(code: str) -> str:
    """What the campaign calls a recommending unit."""
    lines = files_of(CAMPAIGN)["units.csv"].splitlines()
    return next(line.split(",")[1] for line in lines if line.startswith(f"{code},"))


def staged(stack: Stack, *applicants: Applicant) -> str:
    """A rehearsal on its opening day, with the staff that its applicants will meet. Its id.

    The outside systems know the applicants, who have no account yet.
    """

    async def stage(web: Web) -> str:
        city_head = await _employ(stack, web, {who.unit for who in applicants})
        body = {"rehearsal": True, "now": OPENING, "files": files_of(CAMPAIGN)}
        campaign: str = (await city_head.post("intake/v1/campaigns", body))["campaign_id"]
        for who in applicants:
            await _known_outside(stack, web, campaign, who)
        return campaign

    return beside_browsers(stack, stage)


def beside_browsers(stack: Stack, act: Callable[[Web], Awaitable[T]]) -> T:
    """Do something at the API. In a thread of its own: the browsers' loop runs in this one."""

    async def done() -> T:
        web = Web(stack.api, stack.outside)
        try:
            return await act(web)
        finally:
            await web.close()

    with ThreadPoolExecutor(1) as other:
        return other.submit(lambda: asyncio.run(done())).result()


def clock_at(stack: Stack, campaign: str, instant: str) -> None:
    """Move a rehearsal's clock."""

    async def move(web: Web) -> None:
        administrator = DemoPerson(web, ADMINISTRATOR, stack.password, "系统管理员")
        await administrator.sign_in()
        await administrator.post(f"intake/v1/campaigns/{campaign}/clock", {"now": instant})

    beside_browsers(stack, move)


async def _employ(stack: Stack, web: Web, units: set[str]) -> DemoPerson:
    """The administrator makes everybody's account, once. The city's head, signed in."""
    administrator = DemoPerson(web, ADMINISTRATOR, stack.password, "系统管理员")
    await administrator.sign_in()

    async def make(login: str, role: str, unit: str | None = None) -> None:
        person = DemoPerson(web, login, stack.password, login)
        await employ(administrator, person, name_of(login), role, unit)

    made = [make("demo-city-officer", "city_officer"), make("demo-city-head", "city_head")]
    made += [make(login, "expert") for login in EXPERTS]
    made += [make(AUDITOR, "auditor")]
    for unit in units:
        made += [
            make(f"demo-officer-{unit.lower()}", "unit_officer", unit),
            make(f"demo-head-{unit.lower()}", "unit_head", unit),
        ]
    await together(made, 4)
    await _open_demo_page(administrator)
    city_head = DemoPerson(web, "demo-city-head", stack.password, "市局负责人")
    await city_head.sign_in()
    return city_head


async def _open_demo_page(administrator: DemoPerson) -> None:
    """The demo's page moves a rehearsal's clock as an administrator who is among its people."""
    person = {
        "person_id": administrator.person_id,
        "place": 0,
        "part": "管理与审计",
        "part_en": "administration",
        "label": administrator.label,
        "label_en": administrator.login,
    }
    await administrator.post("identity/v1/demo-people", {"people": [person]})


async def _known_outside(stack: Stack, web: Web, campaign: str, who: Applicant) -> None:
    known: dict[str, Any] = {"name": who.name, "listed": False, "entry": None}
    for source in ("credit_china", "tianjin_market"):
        address = f"{stack.outside}/credit/{source}/subjects/{who.credit_code}"
        (await web.client.put(address, json=known)).raise_for_status()
    await enter_on_platform(stack, web, campaign, who.number)
