"""The people of 另一示例市, its applicants and their drafts: everything that the folder's data
allows.
"""

from dataclasses import replace
from typing import Any, Final

from cli.demo.applicants import Applicant, applicant
from cli.demo.cast import Cast, employ, engage_applicant
from cli.demo.person import DemoPerson, Web, together
from cli.demo.proving import hand_in_papers
from cli.demo.stack import ADMINISTRATOR, Stack

UNITS: Final = ("990101", "990102", "990103", "ZONE-HARBOUR", "ZONE-HILL")
NUMBERS: Final = (0, 6, 7, 16, 18)
"""Numbers of the demo's applicants that are all selected; every unit recommends one."""
CITY: Final = "另一示例市"


async def engage(stack: Stack, web: Web) -> Cast:
    """Everybody who works for a unit or the city, made by the administrator."""
    administrator = DemoPerson(web, ADMINISTRATOR, stack.password, "系统管理员")
    await administrator.sign_in()

    async def staff(login: str, role: str, unit: str | None = None) -> DemoPerson:
        person = DemoPerson(web, login, stack.password, login)
        await employ(administrator, person, f"示例{login}", role, unit)
        await person.sign_in()
        return person

    officers = [await staff(f"officer-{unit.lower()}", "unit_officer", unit) for unit in UNITS]
    heads = [await staff(f"head-{unit.lower()}", "unit_head", unit) for unit in UNITS]
    return Cast(
        administrator=administrator,
        security=await staff("security", "security_administrator"),
        auditor=await staff("auditor", "auditor"),
        city_officer=await staff("city-officer", "city_officer"),
        city_head=await staff("city-head", "city_head"),
        experts=[await staff(f"expert-{n}", "expert") for n in range(1, 7)],
        officers=dict(zip(UNITS, officers, strict=True)),
        heads=dict(zip(UNITS, heads, strict=True)),
    )


async def register(stack: Stack, web: Web, cast: Cast) -> list[Applicant]:
    """One applicant a unit, registered by the code in its mailbox."""
    firms = [firm(number, unit) for number, unit in zip(NUMBERS, UNITS, strict=True)]
    people = await together([engage_applicant(stack, web, each) for each in firms], 3)
    await together([hand_in_papers(*each) for each in zip(people, firms, strict=True)], 3)
    cast.applicants = {each.number: person for each, person in zip(firms, people, strict=True)}
    return firms


def firm(number: int, unit: str) -> Applicant:
    """An applicant of this city: the demo's credit code and texts under a name of its own."""
    return replace(
        applicant(number),
        name=f"{CITY}示例海工装备{number}有限公司",
        unit=unit,
        place="示例区",
        factory_name=f"示例分段涂装{number}号5G全连接工厂",
    )


def draft(who: Applicant) -> dict[str, Any]:
    """A complete draft of this city's form: its choices, its limits, none of the blanks it left
    out.
    """
    return {
        "cover": {
            "factory_name": who.factory_name,
            "applicant_name": who.name,
            "recommending_unit": who.unit,
            "filled_on": "2031-03-05",
        },
        "contact": {"contact_name": "示例联系人", "contact_phone": "0900-0000000"},
        "declaration": {
            "truth_promise": True,
            "credit_promise": True,
            "declared_on": "2031-03-05",
        },
        "basic": {
            "industries": ["shipbuilding"],
            "factory_type": who.factory_type,
            "factory_address": f"{CITY}示例区港湾大道{who.number + 1}号",
            "company_profile": "示例企业，从事船舶分段制造，产品供应沿海船厂。",
            "project_overview": "示例项目，在涂装车间建设5G专网，接入机器人和检测设备。",
            "network_providers": ["south_line", "star_net"],
            "started_month": "2029-05",
            "ends_month": "2031-01",
            "total_investment": "1250.00",
            "invested_so_far": "1250.00",
            "project_stage": "done",
        },
        "construction": {
            "outdoor_sites": 2,
            "micro_sites": 0,
            "indoor_prru": 40,
            "network_modes": ["hybrid"],
            "terminals": 60,
            "connected_devices": 35,
            "systems": ["mes", "erp"],
            "edge_nodes": 1,
            "scenes": {
                "production": ["flexible_manufacturing"],
                "inspection": ["vision_inspection"],
            },
            "security_items": ["facilities", "emergency_plan"],
        },
        "implementation": {
            "plan_and_progress": "示例：网络和平台已建成。\n\n- 机器人联网\n- 在线质检",
            "results_and_highlights": "示例：**效率提升**，返工减少。",
            "outlook": "示例：推广到其他车间。",
        },
        "extra": {
            "credit_code": who.credit_code,
            "applicant_kind": who.kind,
            "legal_representative_name": who.legal_representative,
            "platform_record": {"project_number": f"5GII-LH-{who.number}"},
        },
    }
