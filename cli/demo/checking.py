"""How the demo's officers answer the checklists that a campaign asks before a decision."""

from typing import Any, Literal

from cli.demo.person import DemoPerson


async def answer_all(officer: DemoPerson, case_id: str, desk: Literal["unit", "city"]) -> None:
    """Answer every point of a case with yes. A campaign without this checklist asks nothing."""
    path = f"review/v1/cases/{case_id}/checklists/{desk}"
    shown = await officer.ask("GET", path, expect=(200, 404))
    if shown.status_code == 404:
        return
    checklist: dict[str, Any] = shown.json()
    await officer.put(
        path,
        all_yes(checklist),
        headers={"If-Match": shown.headers["ETag"]},
    )


def all_yes(checklist: dict[str, Any]) -> dict[str, Any]:
    """The body that answers every point with yes."""
    return {
        "snapshot": checklist["snapshot"],
        "answers": {item["code"]: {"answer": "yes"} for item in checklist["items"]},
    }
