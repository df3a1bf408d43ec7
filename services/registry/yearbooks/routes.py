"""HTTP of the yearly directory."""

from typing import Annotated

from fastapi import Path, Query, Request, Response

from contracts.problem import NotFound
from documents import DOCX_CONTENT_TYPE
from kit.app import Read
from kit.caching import cached
from kit.problems import problems
from kit.routing import Router
from kit.saved_files import as_file, file_answer
from kit.tabular import TooManyRows
from services.registry.yearbooks import papers, views
from services.registry.yearbooks.schemas import Yearbook, YearbookQuery

router = Router(prefix="/yearbooks/{year}", tags=["entries"])
Year = Annotated[int, Path(ge=2000, le=2999)]


@router.get("", responses=problems(NotFound, TooManyRows))
@cached()
async def show_yearbook(
    year: Year,
    read: Read,
    asked: Annotated[YearbookQuery, Query()],
) -> Yearbook:
    """A year's registered factories by type and unit.

    Those of a rehearsal are told only for `rehearsal=true` or its campaign.
    """
    return await views.yearbook(read, year, asked)


@router.get(
    "/directory.docx",
    response_class=Response,
    responses=problems(NotFound, TooManyRows)
    | file_answer("年度名录 / The yearly directory", DOCX_CONTENT_TYPE),
)
async def read_yearbook_paper(
    year: Year,
    request: Request,
    asked: Annotated[YearbookQuery, Query()],
) -> Response:
    """The same as a Word file, up to 2,000 factories."""
    state = request.app.state
    async with state.db.reading() as session:
        told = await views.yearbook(session, year, asked)
    data = await state.yearbooks.paper(told)
    return as_file(data, DOCX_CONTENT_TYPE, papers.name_of(told))
