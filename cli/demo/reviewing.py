"""How the demo's units and the city work: rulings by two persons, lists with their sealed page,
acceptance, panel, scores, selection.
"""

from decimal import Decimal
from typing import Any, Final

from cli.demo import checking
from cli.demo.cast import Cast
from cli.demo.evidence import sealed_scan_pdf
from cli.demo.filing import Filing
from cli.demo.person import DemoPerson, Unexpected, together, until
from cli.demo.story import FATES
from contracts.vocabulary import Ending

SEATED: Final = 5
"""Experts of a panel; the others are alternates."""


async def case_in_state(person: DemoPerson, filing: Filing, *states: str) -> dict[str, Any]:
    """Wait until review shows the case in one of these states."""

    async def look() -> dict[str, Any] | None:
        answer = await person.ask(
            "GET", f"review/v1/cases/{filing.submission_id}", expect=(200, 404)
        )
        found: dict[str, Any] = answer.json()
        return found if answer.status_code == 200 and found["state"] in states else None

    return await until(f"case {filing.number} in state {' or '.join(states)}", look)


async def propose(
    cast: Cast,
    filing: Filing,
    outcome: str,
    reason: str,
    points: list[dict[str, str]] | None = None,
) -> str:
    """An officer proposes a ruling on the snapshot. Returns the ruling's id.

    A recommendation rests on the unit's checklist.
    """
    officer = cast.officers[filing.who.unit]
    case = await case_in_state(officer, filing, "in_review")
    if outcome == "recommend":
        await checking.answer_all(officer, filing.submission_id, "unit")
    body = {
        "outcome": outcome,
        "snapshot": case["snapshot"],
        "reason": reason,
        "points": points or [],
    }
    proposed = await officer.post(f"review/v1/cases/{filing.submission_id}/rulings", body)
    ruling_id: str = proposed["ruling_id"]
    return ruling_id


async def rule(
    cast: Cast,
    filing: Filing,
    outcome: str,
    reason: str,
    points: list[dict[str, str]] | None = None,
) -> None:
    """An officer proposes a ruling on the snapshot; the head confirms it."""
    ruling_id = await propose(cast, filing, outcome, reason, points)
    await cast.heads[filing.who.unit].post(
        f"review/v1/cases/{filing.submission_id}/rulings/{ruling_id}/confirm"
    )


async def draw_up_list(cast: Cast, campaign_id: str, unit: str, filings: list[Filing]) -> str:
    """Put the unit's recommended cases in order. Returns the list's id."""
    body = {
        "items": [filing.submission_id for filing in filings],
        "contact_name": "示例经办人",
        "contact_phone": "022-00000000",
    }
    path = f"review/v1/campaigns/{campaign_id}/units/{unit}/list"
    made = await cast.officers[unit].put(path, body)
    list_id: str = made["list_id"]
    return list_id


async def seal_list(cast: Cast, unit: str, list_id: str, filings: list[Filing]) -> None:
    """Upload the list's sealed page."""
    scan = sealed_scan_pdf(
        "2023年5G全连接工厂推荐信息汇总表",
        f"示例推荐单位{unit}",
        "2023年9月21日",
        [f.who.factory_name for f in filings],
    )
    await cast.officers[unit].ask(
        "POST",
        f"review/v1/lists/{list_id}/seal",
        files={"file": ("盖章页.pdf", scan, "application/pdf")},
    )


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
        if not refused:
            await checking.answer_all(cast.city_officer, filing.submission_id, "city")
        answer = await cast.city_officer.post(
            f"review/v1/cases/{filing.submission_id}/acceptance",
            {"accepted": not refused, "reason": reason},
        )
        if answer["proposal"]:
            await cast.city_head.post(f"review/v1/proposed-acts/{answer['proposal']}/confirmation")

    await together([one(filing) for filing in filings])


async def open_panel(cast: Cast, campaign_id: str, filings: list[Filing]) -> None:
    """Name five experts, and the others as alternates."""
    experts, alternates = cast.experts[:SEATED], cast.experts[SEATED:]
    await cast.city_officer.post(
        f"review/v1/campaigns/{campaign_id}/panels",
        {
            "experts": [expert.person_id for expert in experts],
            "alternates": [expert.person_id for expert in alternates],
            "submissions": [filing.submission_id for filing in filings],
        },
    )


async def score_all(cast: Cast, filings: list[Filing]) -> None:
    """The panel scores blind. One expert is recused, and an alternate steps in."""
    for place, expert in enumerate(cast.experts):
        await score_seats(place, expert, await seats_of(expert, filings), filings)


async def seats_of(expert: DemoPerson, filings: list[Filing]) -> list[dict[str, Any]]:
    """The expert's seats at these submissions."""
    ours = {filing.submission_id for filing in filings}
    seats = await expert.pages("review/v1/my/seats")
    return [seat for seat in seats if seat["submission_id"] in ours]


async def score_seats(
    place: int, expert: DemoPerson, seats: list[dict[str, Any]], filings: list[Filing]
) -> None:
    """Declare at each seat and score. The first expert is recused from the first submission."""
    numbers = {filing.submission_id: filing.who.number for filing in filings}
    recused = filings[0].submission_id

    async def work(seat: dict[str, Any]) -> None:
        conflict = place == 0 and seat["submission_id"] == recused
        await declare(expert, seat, conflict=conflict)
        if not conflict:
            material = await expert.get(f"review/v1/seats/{seat['seat_id']}/material")
            items = scores(material["rubric"], numbers[seat["submission_id"]], place)
            await expert.put(
                f"review/v1/seats/{seat['seat_id']}/score", {"items": items, "comment": "示例评语"}
            )

    await together([work(seat) for seat in seats])


async def declare(expert: DemoPerson, seat: dict[str, Any], *, conflict: bool) -> None:
    """Declare whether there is a conflict of interest."""
    told = {"conflict": True, "ground": "近三年内受雇于申请单位"}
    body = told if conflict else {"conflict": False}
    await expert.post(f"review/v1/seats/{seat['seat_id']}/declaration", body)


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


async def close_evaluation(cast: Cast, campaign_id: str) -> None:
    """Close the scoring: the ranking is there from now on."""
    await cast.city_officer.post(f"review/v1/campaigns/{campaign_id}/evaluation/close")


async def propose_selection(cast: Cast, campaign_id: str, filings: list[Filing]) -> dict[str, Any]:
    """Propose the selection from the ranking."""
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
    return proposal


async def select(cast: Cast, campaign_id: str, filings: list[Filing]) -> None:
    """Close the evaluation, propose the selection, and confirm it by its token."""
    await close_evaluation(cast, campaign_id)
    proposal = await propose_selection(cast, campaign_id, filings)
    await cast.city_head.post(
        f"review/v1/selections/{proposal['selection_id']}/confirmation",
        {"confirm_token": proposal["confirm_token"]},
    )
