"""The platform over HTTP.

The simulator speaks the only interface there is: none of the real one is known, and its site is
never scripted.
"""

import httpx
from pydantic import ValidationError

from services.registry.sync_5gii.problems import PlatformUnavailable
from services.registry.sync_5gii.rules import PlatformProject

PAGES = 50
PAGE_SIZE = 200
TIMEOUT = httpx.Timeout(8, connect=3)


class PlatformSource:
    """Lists projects by credit code."""

    def __init__(self, base_url: str) -> None:
        self.url = f"{base_url.rstrip('/')}/5gii/projects"

    async def projects(self, credit_code: str) -> list[PlatformProject]:
        """Every project under a credit code.

        Raises PlatformUnavailable for silence, an error, or an answer that has another form.
        """
        try:
            async with httpx.AsyncClient(timeout=TIMEOUT, trust_env=False) as client:
                return await self._pages(client, credit_code)
        except (httpx.HTTPError, ValidationError, ValueError, KeyError, TypeError) as error:
            raise PlatformUnavailable() from error

    async def _pages(self, client: httpx.AsyncClient, credit_code: str) -> list[PlatformProject]:
        """The projects of all pages. Raises PlatformUnavailable where the pages have no end."""
        found: list[PlatformProject] = []
        query = {"credit_code": credit_code, "limit": str(PAGE_SIZE)}
        for _ in range(PAGES):
            response = await client.get(self.url, params=query)
            page = response.raise_for_status().json()
            found += [PlatformProject.model_validate(item) for item in page["items"]]
            if not page["next"]:
                return found
            query["cursor"] = page["next"]
        raise PlatformUnavailable()
