"""What waits is found by indexes, however many cases there have been."""

from uuid import UUID

from contracts.vocabulary import Actor, Role
from kit.db import new_id
from services.review.waiting import city, expert, unit
from tests.review.desk import UNIT, Desk
from tests.waiting import plant, planted_rows, scanned_whole, uuid_of

MANY = 20_000
GROWING = {"cases", "rulings", "seats", "holds", "credit_checks", "scan_readings", "results"}
UNITS = f"(ARRAY['{UNIT}', '120111', '120116', '120110'])[1 + n % 4]"


def person(*roles: Role, of_unit: str | None = None) -> Actor:
    return Actor(kind="user", person_id=new_id(), roles=roles, unit=of_unit)


async def test_no_list_reads_a_growing_table_from_end_to_end(desk: Desk) -> None:
    live = "n % 100 = 0"
    with planted_rows() as db:
        plant(
            db,
            "review.cases",
            MANY,
            id=uuid_of("n"),
            campaign_id=uuid_of("n % 40 + 1"),
            unit=UNITS,
            factory_type="'line'",
            state=f"CASE WHEN {live} THEN 'in_review' ELSE 'ended' END",
            ending=f"CASE WHEN {live} THEN NULL ELSE 'not_selected' END",
        )
        plant(
            db,
            "review.rulings",
            MANY,
            submission_id=uuid_of("n"),
            state="CASE WHEN n % 400 = 0 THEN 'proposed' ELSE 'confirmed' END",
            outcome="'recommend'",
        )
        plant(db, "review.panels", 1, id=uuid_of("n"))
        plant(
            db,
            "review.seats",
            MANY,
            submission_id=uuid_of("n"),
            panel_id=uuid_of("1"),
            campaign_id=uuid_of("n % 40 + 1"),
            expert=uuid_of("n % 500"),
            state="'scored'",
        )
        plant(
            db,
            "review.holds",
            MANY,
            campaign_id=uuid_of("n % 40 + 1"),
            submission_id=uuid_of("n"),
            kind="'credit_open'",
            blocks="'selection'",
            cleared_at=f"CASE WHEN {live} THEN NULL ELSE clock_timestamp() END",
        )
        plant(db, "review.credit_checks", MANY, submission_id=uuid_of("n"), verdict="'clear'")
        plant(db, "review.scan_readings", MANY, submission_id=uuid_of("n"))
        plant(db, "review.results", MANY, submission_id=uuid_of("n"))

        both = person(Role.unit_officer, Role.unit_head, of_unit=UNIT)
        assert scanned_whole(db, unit.waiting_queries(both)) & GROWING == set()
        officers = person(Role.city_officer, Role.city_head)
        assert scanned_whole(db, city.waiting_queries(officers)) & GROWING == set()
        assert scanned_whole(db, expert.waiting_queries(person(Role.expert))) & GROWING == set()
    assert (await desk.auditor.get(f"/cases/{UUID(int=1)}")).status_code == 404, "nothing stays"
