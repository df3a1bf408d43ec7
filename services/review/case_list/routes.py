"""The list of cases over HTTP."""

from typing import Annotated

from fastapi import Query
from fastapi.responses import StreamingResponse

from contracts.problem import (
    Forbidden,
    NotFound,
    Unauthorised,
)
from kit.app import Read
from kit.problems import problems
from kit.routing import Router
from kit.tabular import (
    AskedForm,
    TooManyRows,
    table,
    tables,
)
from services.review.case_list import views
from services.review.case_list.columns import COLUMNS, TITLE
from services.review.case_list.schemas import CasePage, CaseQuery
from services.review.readers import Reader

router = Router(prefix="/cases", tags=["cases"])


@router.get(
    "",
    response_model=CasePage,
    responses=tables(TITLE) | problems(Unauthorised, Forbidden, NotFound, TooManyRows),
)
async def list_cases(
    who: Reader,
    read: Read,
    form: AskedForm,
    asked: Annotated[CaseQuery, Query()],
) -> CasePage | StreamingResponse:
    """Cases: a unit's own, or all of them for the city and auditors; as a table by `Accept`."""
    if form is not None:
        return await table(form, TITLE, COLUMNS, read, views.every(read, who, asked))
    return await views.page(read, who, asked)
