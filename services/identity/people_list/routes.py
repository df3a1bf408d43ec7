"""The list of accounts over HTTP."""

from typing import Annotated

from fastapi import Query
from fastapi.responses import StreamingResponse

from contracts.problem import Forbidden, Unauthorised
from contracts.vocabulary import Actor, Role
from kit.app import Read
from kit.problems import problems
from kit.routing import Router
from kit.security import acting
from kit.tabular import AskedForm, TooManyRows, table, tables
from services.identity.people_list import views
from services.identity.people_list.columns import COLUMNS, TITLE
from services.identity.people_list.schemas import People, PeopleQuery

router = Router(tags=["accounts"])
Lister = Annotated[
    Actor,
    acting(
        Role.system_administrator,
        Role.security_administrator,
        Role.auditor,
        Role.city_officer,
        Role.city_head,
    ),
]


@router.get(
    "/people",
    response_model=People,
    responses=tables(TITLE) | problems(Unauthorised, Forbidden, TooManyRows),
)
async def list_people(
    who: Lister,
    read: Read,
    form: AskedForm,
    asked: Annotated[PeopleQuery, Query()],
) -> People | StreamingResponse:
    """Accounts, for administrators and auditors; the city sees experts (role=expert).

    As a table by `Accept`.
    """
    if form is not None:
        return await table(form, TITLE, COLUMNS, read, views.every(read, who, asked))
    return await views.page(read, who, asked)
