"""The platform over HTTP: the simulator speaks the only interface there is (none of the real one is known, and its site is never scripted)."""

import httpx
from pydantic import ValidationError

from services.registry.sync_5gii.problems import PlatformUnavailable
from services.registry.sync_5gii.rules import PlatformProject

PAGES = 50
TIMEOUT = httpx.Timeout(8, connect=3)


class PlatformSource:
    """Lists projects by credit code."""

    def __init__(self, base_url: str) -> None:
        self.url = f"{base_url.rstrip('/')}/5gii/projects"

    async def projects(self, credit_code: str) -> list[PlatformProject]:
        """Every project under a credit code. Raises PlatformUnavailable for silence, an error or an answer that is not one."""
        found: list[PlatformProject] = []
        cursor: str | None = None
        try:
            async with httpx.AsyncClient(timeout=TIMEOUT, trust_env=False) as client:
                for _ in range(PAGES):
                    asked = {"credit_code": credit_code, "limit": "200"} | (
                        {"cursor": cursor} if cursor else {}
                    )
                    answer = (await client.get(self.url, params=asked)).raise_for_status().json()
                    found += [PlatformProject.model_validate(each) for each in answer["items"]]
                    cursor = answer["next"]
                    if not cursor:
                        return found
        except (httpx.HTTPError, ValidationError, ValueError, KeyError, TypeError) as error:
            raise PlatformUnavailable() from error
        raise PlatformUnavailable()
