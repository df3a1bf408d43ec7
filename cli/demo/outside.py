"""What the demo's outside systems know: subjects of both credit sources, and the projects that
applicants entered on 5gii.
"""

from typing import Any

import httpx

from cli.demo.applicants import applicant
from cli.demo.applying import factory_name
from cli.demo.person import Web, together
from cli.demo.stack import Stack
from cli.demo.story import FATES, LATE_APPLICANT, LATE_PLATFORM_RECORD, SOURCE_DOWN
from contracts.vocabulary import Ending


async def plant_outside(stack: Stack, web: Web, campaign_id: str) -> None:
    """Plant every applicant in both credit sources, and all but the late one on 5gii.

    One source is down for one of them at first.
    """

    async def one(n: int) -> None:
        who = applicant(n)
        listed = n in FATES and FATES[n].ending is Ending.ineligible
        entry = {
            "reason": "示例：严重违法失信",
            "authority": "示例机关",
            "date": "2023-05-01",
            "remedy": "示例：信用修复",
        }
        body: dict[str, Any] = {
            "name": who.name,
            "listed": listed,
            "entry": entry if listed else None,
        }
        for source in ("credit_china", "tianjin_market"):
            address = f"{stack.outside}/credit/{source}/subjects/{who.credit_code}"
            (await web.client.put(address, json=body)).raise_for_status()
        if n != LATE_PLATFORM_RECORD:
            await enter_on_platform(stack, web, campaign_id, n)

    (await web.client.delete(f"{stack.outside}/faults")).raise_for_status()
    await together([one(n) for n in [*FATES, LATE_APPLICANT]])
    fault = {"mode": "down", "for_credit_code": applicant(SOURCE_DOWN).credit_code, "times": 3}
    (await web.client.post(f"{stack.outside}/faults/credit_china", json=fault)).raise_for_status()


async def enter_on_platform(stack: Stack, web: Web, campaign_id: str, n: int) -> None:
    """Enter a project on 5gii, as its applicant would."""
    who = applicant(n)
    body = {
        "credit_code": who.credit_code,
        "enterprise_name": who.name,
        "factory_name": factory_name(campaign_id, n),
        "factory_type": who.factory_type,
    }
    answer: httpx.Response = await web.client.post(f"{stack.outside}/5gii/projects", json=body)
    answer.raise_for_status()
