"""The people of the demo: made once through the REST API, found again by a second rehearsal.

Applicants prove an address; staff are made by the administrator.
"""

import hashlib
import re
from dataclasses import dataclass, field

import httpx

from cli.demo.applicants import UNITS, Applicant
from cli.demo.person import DemoPerson, Unexpected, Web, together, until
from cli.demo.stack import ADMINISTRATOR, Stack

EXPERTS = 6


@dataclass(frozen=True)
class DemoPart:
    """A desk of the demo, as its page groups people."""

    zh: str
    en: str


APPLICANT, OFFICER, HEAD = (
    DemoPart("申请单位", "Applicants"),
    DemoPart("推荐单位经办人", "Unit officers"),
    DemoPart("推荐单位负责人", "Unit heads"),
)
CITY, EXPERT, KEEPER = (
    DemoPart("市局", "The city"),
    DemoPart("评审专家", "Experts"),
    DemoPart("管理与审计", "Administration and audit"),
)


@dataclass
class Cast:
    """Everybody, by part."""

    administrator: DemoPerson
    security: DemoPerson
    auditor: DemoPerson
    city_officer: DemoPerson
    city_head: DemoPerson
    experts: list[DemoPerson]
    officers: dict[str, DemoPerson]
    heads: dict[str, DemoPerson]
    applicants: dict[int, DemoPerson] = field(default_factory=dict)

    def everybody(self) -> list[tuple[DemoPart, DemoPerson]]:
        """Everybody by part, in the order of the demo's page."""
        return [
            *((APPLICANT, person) for person in self.applicants.values()),
            *((OFFICER, person) for person in self.officers.values()),
            *((HEAD, person) for person in self.heads.values()),
            (CITY, self.city_officer),
            (CITY, self.city_head),
            *((EXPERT, person) for person in self.experts),
            (KEEPER, self.administrator),
            (KEEPER, self.security),
            (KEEPER, self.auditor),
        ]

    def of_each_part(self) -> list[DemoPerson]:
        """One person of each part."""
        first = next(iter(self.officers))
        applicant = self.applicants[min(self.applicants)]
        return [
            self.administrator, self.security, self.auditor, self.city_officer, self.city_head,
            self.experts[0], self.officers[first], self.heads[first], applicant,
        ]  # fmt: skip


async def engage_staff(stack: Stack, web: Web) -> Cast:
    """The administrator makes everybody who works for a unit or the city."""
    administrator = DemoPerson(
        web,
        ADMINISTRATOR,
        stack.password,
        "系统管理员",
    )
    await administrator.sign_in()

    async def staff(login: str, label: str, role: str, unit: str | None = None) -> DemoPerson:
        person = DemoPerson(
            web,
            login,
            stack.password,
            label,
        )
        await employ(administrator, person, f"示例{label}", role, unit)
        await person.sign_in()
        return person

    security = await staff("demo-security", "安全管理员", "security_administrator")
    auditor = await staff("demo-auditor", "审计员", "auditor")
    city_officer = await staff("demo-city-officer", "市局经办人", "city_officer")
    city_head = await staff("demo-city-head", "市局负责人", "city_head")
    experts = await together(
        [
            staff(
                f"demo-expert-{n}",
                f"专家{n}",
                "expert",
            )
            for n in range(1, EXPERTS + 1)
        ],
        4,
    )
    officers = await together(
        [
            staff(f"demo-officer-{code.lower()}", f"{place}经办人", "unit_officer", code)
            for code, place in UNITS
        ],
        4,
    )
    heads = await together(
        [
            staff(f"demo-head-{code.lower()}", f"{place}负责人", "unit_head", code)
            for code, place in UNITS
        ],
        4,
    )
    told = [security, auditor, city_officer, city_head, *experts, *officers, *heads]
    await together(
        [
            prove_staff_address(
                stack,
                web,
                person,
            )
            for person in told
        ],
        4,
    )
    units = [code for code, _ in UNITS]
    return Cast(
        administrator,
        security,
        auditor,
        city_officer,
        city_head,
        experts,
        dict(
            zip(
                units,
                officers,
                strict=True,
            )
        ),
        dict(
            zip(
                units,
                heads,
                strict=True,
            )
        ),
    )


async def employ(
    administrator: DemoPerson,
    person: DemoPerson,
    name: str,
    role: str,
    unit: str | None = None,
) -> None:
    """The administrator makes an account, once, and its person sets the password by the link."""
    body = {"login": person.login, "name": name, "roles": [role], "unit": unit}
    made = await administrator.ask("POST", "identity/v1/staff", body, expect=(201, 409))
    if made.status_code == 409:
        return
    links = f"identity/v1/people/{made.json()['person_id']}/one-time-links"
    link = await administrator.post(links)
    setting = {"token": link["token"], "new": person.password}
    await person.web.ask("POST", "identity/v1/one-time-links/redemption", setting)


async def prove_staff_address(stack: Stack, web: Web, person: DemoPerson) -> None:
    """Staff register with notify where they want to be told, once: a later rehearsal finds it."""
    if (await person.get("notify/v1/my/address"))["email"]:
        return
    proof = await prove_address(stack, web, f"{person.login}@staff.example")
    await person.put("notify/v1/my/address", {"address_proof": proof})


async def engage_applicant(stack: Stack, web: Web, who: Applicant) -> DemoPerson:
    """Prove an address by the code in the mail, register, found the organisation, sign in again
    with its claims.
    """
    login = f"demo-applicant-{who.number:02d}"
    person = DemoPerson(
        web,
        login,
        stack.password,
        f"{who.name}授权人",
    )
    try:
        await person.sign_in()
    except Unexpected:
        proof = await prove_address(stack, web, f"contact@{who.domain}")
        body = {
            "login": login,
            "name": f"示例联系人{who.number + 1}",
            "password": stack.password,
            "address_proof": proof,
        }
        await web.ask(
            "POST",
            "identity/v1/people",
            body,
            expect=201,
        )
        await person.sign_in()
    founding = {"credit_code": who.credit_code, "name": who.name, "kind": who.kind}
    await person.ask(
        "POST",
        "identity/v1/organisations",
        founding,
        expect=(201, 409),
    )
    await person.refresh()
    return person


async def prove_address(stack: Stack, web: Web, address: str) -> str:
    """Ask for a code, read it in the mailbox as its owner would, confirm it."""
    seen = await letters(stack, web, address)
    asked = (
        await web.ask(
            "POST",
            "notify/v1/email-codes",
            {"email": address},
        )
    ).json()

    async def code() -> str | None:
        for letter in (
            await letters(
                stack,
                web,
                address,
            )
        )[len(seen) :]:
            if found := re.search(r"(?<!\d)(\d{6})(?!\d)", letter["text"]):
                return found.group(1)
        return None

    found = await until(
        f"the code for an address of {hashlib.sha256(address.encode()).hexdigest()[:8]}", code
    )
    confirmed = await web.ask(
        "POST", f"notify/v1/email-codes/{asked['address_id']}/confirm", {"code": found}
    )
    proof: str = confirmed.json()["address_proof"]
    return proof


async def letters(stack: Stack, web: Web, address: str) -> list[dict[str, str]]:
    """Everything an address has been sent, oldest first."""
    answer: httpx.Response = await web.client.get(
        f"{stack.outside}/mailbox/messages", params={"to": address}
    )
    answer.raise_for_status()
    items: list[dict[str, str]] = answer.json()["items"]
    return items
