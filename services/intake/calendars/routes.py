"""HTTP of calendars: the public reads them, the city head loads a year's official arrangement."""

from typing import Annotated

from contracts.problem import Forbidden, Unauthorised
from contracts.vocabulary import Actor, Role
from kit.app import LONG_LIST_BYTES, Act, Read
from kit.problems import problems
from kit.routing import Router
from kit.security import acting
from services.intake.calendars import actions, views
from services.intake.calendars.problems import CalendarFileWrong
from services.intake.calendars.schemas import CalendarLoaded, CalendarYears, LoadCalendar

router = Router(prefix="/calendars", tags=["calendars"])


@router.get("", response_model=CalendarYears, responses=problems())
async def list_calendars(read: Read) -> CalendarYears:
    """The official calendars that are loaded."""
    return await views.years(read)


@router.post(
    "",
    max_body_size=LONG_LIST_BYTES,
    response_model=CalendarLoaded,
    responses=problems(CalendarFileWrong, Unauthorised, Forbidden),
)
async def load_calendar(
    body: LoadCalendar, who: Annotated[Actor, acting(Role.city_head)], act: Act
) -> CalendarLoaded:
    """Load the official arrangement of one or more years from a file.

    The answer says which dates working days would put elsewhere. `dry_run` loads nothing.
    """
    return await act(actions.load, who, body)
