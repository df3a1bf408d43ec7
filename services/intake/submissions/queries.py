"""One submission, by hand-written SQL: every save and every upload begins with it.

The statements go to the driver (kit.db.driver): a row of SQLAlchemy costs more than the rest of
the look-up.
"""

from datetime import datetime
from typing import Final
from uuid import UUID

from contracts.problem import NotFound
from contracts.vocabulary import Actor
from kit.columns import untracked
from kit.db import Reading, Writing, driver
from kit.security import still_honoured
from services.intake.submissions.models import Submission
from services.intake.submissions.states import CorrectionState
from services.intake.submissions.views import organisation_of

COLUMNS: Final = ", ".join(Submission.__table__.columns.keys())  # type: ignore[attr-defined]
# Columns by name: with `*`, a statement that a connection had prepared would fail once when a
# migration adds a column under running processes.
OWN: Final = f"SELECT {COLUMNS} FROM intake.submissions WHERE id = $1 AND organisation_id = $2"  # noqa: S608
# The lock is a statement of its own: one that waits for a lock goes on with the rows that it saw
# before, and what is read beside the locked row must be as new as the row.
LOCKED: Final = f"{OWN} FOR UPDATE"
REVOKED: Final = "SELECT not_before FROM platform.revocations WHERE person_id = $1"


def open_points(submission: str) -> str:
    """SQL: the points of a submission's open correction; NULL without one."""
    is_open = f"k.submission_id = {submission} AND k.state = '{CorrectionState.open}'"
    newest = f"WHERE {is_open} ORDER BY k.round DESC LIMIT 1"
    return f"(SELECT k.points FROM intake.corrections k {newest})"  # noqa: S608


def live_beside(other: str, own: str) -> str:
    """SQL: `other` is another submission of own's campaign, handed in and without an ending."""
    return (
        f"{other}.campaign_id = {own}.campaign_id AND {other}.id <> {own}.id"
        f" AND {other}.number IS NOT NULL AND {other}.ended IS NULL"
    )


async def own_submission(
    session: Reading | Writing,
    who: Actor,
    submission_id: UUID,
    *,
    lock: bool = False,
    issued_at: datetime | None = None,
) -> Submission:
    """A submission of the actor's organisation. The session does not track the row.

    issued_at: of the token, for a route that leaves its revocation to the act. The caller tests it
    with what it reads beside the row (findings.queries); it is tested here where there is no row.
    Raises NotFound for another organisation's, NoOrganisation, Unauthorised.
    """
    organisation_id = organisation_of(who)
    async with driver(session) as db:
        row = await db.fetchrow(LOCKED if lock else OWN, submission_id, organisation_id)
    if row is not None:
        return untracked(Submission, row)
    await honoured(session, who, issued_at)
    raise NotFound()


async def honoured(session: Reading | Writing, who: Actor, issued_at: datetime | None) -> None:
    """Test a token's revocation where no row is read beside which it could be tested.

    Raises Unauthorised.
    """
    async with driver(session) as db:
        not_before = await db.fetchval(REVOKED, who.person_id)
    still_honoured(issued_at, not_before)
