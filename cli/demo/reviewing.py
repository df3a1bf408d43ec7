"""How the demo's units and the city work: rulings by two persons, lists with their sealed page,
acceptance, panel, scores, selection.
"""

from decimal import Decimal
from typing import Any

from cli.demo.cast import Cast
from cli.demo.evidence import sealed_scan_pdf
from cli.demo.filing import Filing
from cli.demo.person import DemoPerson, Unexpected, together, until
from cli.demo.story import FATES
from contracts.vocabulary import Ending


async def case_in_state(person: DemoPerson, filing: Filing, *states: str) -> dict[str, Any]:
    """Wait until review shows the case in one of these states."""

    async def look() -> dict[str, Any] | None:
        answer = await person.ask(
            "GET", f"review/v1/cases/{filing.submission_id}", expect=(200, 404)
        )
        found: dict[str, Any] = answer.json()
        return found if answer.status_code == 200 and found["state"] in states else None

    return await until(f"case {filing.number} in state {' or '.join(states)}", look)


async def rule(
    cast: Cast,
    filing: Filing,
    outcome: str,
    reason: str,
    points: list[dict[str, str]] | None = None,
) -> None:
    """An officer proposes a ruling on the snapshot; the head confirms it."""
    officer, head = cast.officers[filing.who.unit], cast.heads[filing.who.unit]
    case = await case_in_state(officer, filing, "in_review")
    body = {
        "outcome": outcome,
        "snapshot": case["snapshot"],
        "reason": reason,
        "points": points or [],
    }
    proposed = await officer.post(f"review/v1/cases/{filing.submission_id}/rulings", body)
    await head.post(
        f"review/v1/cases/{filing.submission_id}/rulings/{proposed['ruling_id']}/confirm"
    )


async def make_list(cast: Cast, campaign_id: str, unit: str, filings: list[Filing]) -> str:
    """Put the unit's recommended cases in order and upload the sealed page.

    Returns the list's id.
    """
    officer = cast.officers[unit]
    body = {
        "items": [filing.submission_id for filing in filings],
        "contact_name": "示例经办人",
        "contact_phone": "022-00000000",
    }
    made = await officer.put(f"review/v1/campaigns/{campaign_id}/units/{unit}/list", body)
    scan = sealed_scan_pdf(
        "2023年5G全连接工厂推荐信息汇总表",
        f"示例推荐单位{unit}",
        "2023年9月21日",
        [f.who.factory_name for f in filings],
    )
    await officer.ask(
        "POST",
        f"review/v1/lists/{made['list_id']}/seal",
        files={"file": ("盖章页.pdf", scan, "application/pdf")},
    )
    list_id: str = made["list_id"]
    return list_id


async def deliver(
    cast: Cast, unit: str, list_id: str, *, expect: int | tuple[int, ...] = (200, 201)
) -> dict[str, Any]:
    """The head hands the list to the city."""
    answer: dict[str, Any] = await cast.heads[unit].post(
        f"review/v1/lists/{list_id}/deliver", key=f"deliver-{list_id}", expect=expect
    )
    return answer


async def accept(cast: Cast, filings: list[Filing]) -> None:
    """The city accepts or refuses each delivered case."""

    async def one(filing: Filing) -> None:
        await case_in_state(cast.city_officer, filing, "delivered")
        refused = FATES[filing.who.number].ending is Ending.not_accepted
        reason = "纸质材料三份不齐，经通知未补" if refused else ""
        await cast.city_officer.post(
            f"review/v1/cases/{filing.submission_id}/acceptance",
            {"accepted": not refused, "reason": reason},
        )

    await together([one(filing) for filing in filings])


async def score_all(cast: Cast, campaign_id: str, filings: list[Filing]) -> None:
    """A panel of five scores blind. One expert is recused, and an alternate steps in."""
    experts, alternates = cast.experts[:5], cast.experts[5:]
    await cast.city_officer.post(
        f"review/v1/campaigns/{campaign_id}/panels",
        {
            "experts": [expert.person_id for expert in experts],
            "alternates": [expert.person_id for expert in alternates],
            "submissions": [filing.submission_id for filing in filings],
        },
    )
    numbers = {filing.submission_id: filing.who.number for filing in filings}
    recused = filings[0].submission_id

    async def work(expert: DemoPerson, seat: dict[str, Any], place: int) -> None:
        conflict = place == 0 and seat["submission_id"] == recused
        body = (
            {"conflict": True, "ground": "近三年内受雇于申请单位"}
            if conflict
            else {"conflict": False}
        )
        await expert.post(f"review/v1/seats/{seat['seat_id']}/declaration", body)
        if not conflict:
            material = await expert.get(f"review/v1/seats/{seat['seat_id']}/material")
            items = scores(
                material["rubric"],
                numbers[seat["submission_id"]],
                place,
            )
            await expert.put(
                f"review/v1/seats/{seat['seat_id']}/score", {"items": items, "comment": "示例评语"}
            )

    for place, expert in enumerate([*experts, *alternates]):
        seats = [
            seat
            for seat in await expert.pages("review/v1/my/seats")
            if seat["submission_id"] in numbers
        ]
        await together(
            [
                work(
                    expert,
                    seat,
                    place,
                )
                for seat in seats
            ]
        )


def scores(rubric: list[dict[str, Any]], n: int, place: int) -> dict[str, str]:
    """Points in half steps.

    Applicants that must not be selected score low; experts differ a little.
    """
    share = (
        Decimal("0.5")
        if FATES[n].ending is Ending.not_selected
        else Decimal("0.7") + Decimal((n * 3 + place) % 6) / 20
    )
    return {
        str(item["number"]): str((Decimal(item["points"]) * share * 2).to_integral_value() / 2)
        for item in rubric
    }


async def select(cast: Cast, campaign_id: str, filings: list[Filing]) -> None:
    """Close the evaluation, propose the selection from the ranking, and confirm it by its token."""
    await cast.city_officer.post(f"review/v1/campaigns/{campaign_id}/evaluation/close")
    ranking = await cast.city_officer.get(f"review/v1/campaigns/{campaign_id}/ranking")
    out = {
        filing.submission_id
        for filing in filings
        if FATES[filing.who.number].ending is Ending.not_selected
    }
    chosen = [row["submission_id"] for row in ranking["items"] if row["submission_id"] not in out]
    address, wish = (
        f"review/v1/campaigns/{campaign_id}/selections",
        {"selected": chosen, "reasons": {}},
    )

    async def proposed() -> dict[str, Any] | None:
        """Propose until it succeeds: outdated credit holds a case until the sweep has asked
        again.
        """
        answer = await cast.city_officer.ask(
            "POST",
            address,
            wish,
            expect=(201, 409),
        )
        made: dict[str, Any] = answer.json()
        return made if answer.status_code == 201 and not made["held"] else None

    proposal = await until(
        "the credit of every case to be asked again",
        proposed,
        seconds=180,
    )
    if proposal.get("departures"):
        raise Unexpected(f"the ranking does not lead to the selection: {proposal['departures']}")
    await cast.city_head.post(
        f"review/v1/selections/{proposal['selection_id']}/confirmation",
        {"confirm_token": proposal["confirm_token"]},
    )
