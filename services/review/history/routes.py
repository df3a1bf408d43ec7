"""The history of a case over HTTP, for those who may read the case."""

from uuid import UUID

from contracts.problem import Forbidden, NotFound, Unauthorised
from contracts.vocabulary import Number
from kit.app import Read
from kit.problems import problems
from kit.routing import Router
from services.review.history import views
from services.review.history.schemas import Changes, ClockLedger, Snapshots
from services.review.readers import Reader

router = Router(
    prefix="/cases", tags=["history"], responses=problems(Unauthorised, Forbidden, NotFound)
)


@router.get("/{case_id}/snapshots")
async def list_case_snapshots(case_id: UUID, who: Reader, read: Read) -> Snapshots:
    """Every hand-in of this case."""
    return await views.snapshots(read, who, case_id)


@router.get("/{case_id}/snapshots/{before}/compare/{after}")
async def compare_case_snapshots(
    case_id: UUID, before: Number, after: Number, who: Reader, read: Read
) -> Changes:
    """What differs between two hand-ins, field by field and file by file."""
    return await views.changes(read, who, case_id, before, after)


@router.get("/{case_id}/changes")
async def show_case_changes(case_id: UUID, who: Reader, read: Read) -> Changes:
    """What is new since the case was last returned, and what was examined then and still stands."""
    return await views.since_last_ruling(read, who, case_id)


@router.get("/{case_id}/clock")
async def show_case_clock(case_id: UUID, who: Reader, read: Read) -> ClockLedger:
    """Whose time ran when; each pause names its evidence."""
    return await views.clock(read, who, case_id)
