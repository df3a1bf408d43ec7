"""Checklists of tests: two points of the unit, one of the city."""

from typing import Any

import httpx

from cli.demo.checking import all_yes
from contracts.policy import CheckItem
from contracts.vocabulary import CheckAnswer
from services.review.checklists.rules import GivenAnswer

POINT = CheckItem(
    code="local", zh="在本市注册", en="Registered here", text="在本市注册", source="通知（一）"
)
LAWFUL = CheckItem(code="lawful", zh="依法经营", en="Lawful", text="依法经营", source="通知（二）")
COPIES = CheckItem(
    code="copies", zh="一式三份", en="Three copies", text="一式三份", source="通知（三）"
)
YES = GivenAnswer(answer=CheckAnswer.yes)
CHECKLISTS = {
    "unit": [POINT.model_dump(), LAWFUL.model_dump()],
    "city": [COPIES.model_dump()],
}
"""As a plan has them."""


async def save(
    officer: httpx.AsyncClient, case_id: Any, desk: str, answers: dict[str, Any], **more: Any
) -> httpx.Response:
    """Save a checklist as an officer who has just read it. more: instead of what was read."""
    path = f"/cases/{case_id}/checklists/{desk}"
    read = await officer.get(path)
    snapshot = more.pop("snapshot", read.json()["snapshot"])
    return await officer.put(
        path,
        json={"snapshot": snapshot, "answers": answers},
        headers={"If-Match": read.headers["ETag"]} | more,
    )


async def answer_all(officer: httpx.AsyncClient, case_id: Any, desk: str) -> int:
    """Yes to every point. Returns the saving's number."""
    read = (await officer.get(f"/cases/{case_id}/checklists/{desk}")).json()
    saved = await save(officer, case_id, desk, all_yes(read)["answers"])
    assert saved.status_code == 200, saved.text
    number: int = saved.json()["number"]
    return number
