"""The applicants' side of the national platform, as the simulator plays it."""

from typing import Any

import httpx

from contracts.vocabulary import Docket
from tests.patience import PATIENCE


async def download(link: str) -> bytes:
    """What a link leads to, without sign-in."""
    async with httpx.AsyncClient(timeout=PATIENCE, trust_env=False) as client:
        return (await client.get(link)).raise_for_status().content


class Platform:
    def __init__(self, url: str) -> None:
        self.url = url
        self.http = httpx.Client(base_url=url, timeout=PATIENCE, trust_env=False)

    def enter(self, docket: Docket, **changed: Any) -> str:
        """Type a project in; its number."""
        typed = {
            "credit_code": docket.credit_code,
            "enterprise_name": docket.organisation_name,
            "factory_name": docket.factory_name,
            "factory_type": docket.factory_type,
        }
        answer = self.http.post("/5gii/projects", json=typed | changed).raise_for_status()
        return str(answer.json()["number"])

    def fault(self, **body: Any) -> None:
        self.http.post("/faults/platform_5gii", json=body).raise_for_status()

    def heal(self) -> None:
        self.http.delete("/faults").raise_for_status()
