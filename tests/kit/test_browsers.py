"""What answers tell browsers, and the page of an API, which needs nobody else."""

import re
from collections.abc import AsyncIterator

import httpx
import pytest

from tests.rooms import Room, Space


@pytest.fixture
async def client(space: Space) -> AsyncIterator[httpx.AsyncClient]:
    async with Room("identity").client(signed_in=False) as made:
        yield made


async def test_no_answer_runs_anything_in_a_browser(client: httpx.AsyncClient) -> None:
    root = "http://test/api/identity"
    asked = [
        await client.get("/me"),
        await client.get("/nothing-here"),
        await client.get(f"{root}/healthz"),
        await client.post("/sessions", content=b" " * 100_000),
    ]
    assert [each.status_code for each in asked] == [401, 404, 200, 413]
    for each in asked:
        assert each.headers["x-content-type-options"] == "nosniff"
        assert each.headers["content-security-policy"].startswith("default-src 'none'; base-uri")


async def test_the_page_of_the_api_needs_nobody_else(client: httpx.AsyncClient) -> None:
    root = "http://test/api/identity"
    page = await client.get(f"{root}/docs")
    assert page.status_code == 200
    policy = page.headers["content-security-policy"]
    assert "script-src 'self';" in policy and "http" not in policy
    assert "//" not in page.text and "<script>" not in page.text
    named = re.findall(r'(?:href|src)="([^"]+)"', page.text)
    assert len(named) == 4
    for path in named:
        found = await client.get(f"http://test{path}")
        assert found.status_code == 200 and len(found.content) > 50, path
        assert found.headers["x-content-type-options"] == "nosniff"
    assert "SwaggerUIBundle" in (await client.get(f"{root}/docs/swagger-ui-bundle.js")).text
    for other in ("redoc.standalone.js", "..%2f__init__.py", "__init__.py"):
        assert (await client.get(f"{root}/docs/{other}")).status_code == 404
