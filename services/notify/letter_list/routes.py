"""The record of letters over HTTP."""

from typing import Annotated

from fastapi import Query, Request
from fastapi.responses import StreamingResponse

from contracts.problem import Forbidden, Unauthorised
from contracts.vocabulary import Actor, Role
from kit.app import Read
from kit.problems import problems
from kit.routing import Router
from kit.security import acting
from kit.tabular import AskedForm, TooManyRows, table, tables
from services.notify.cipher import Cipher
from services.notify.letter_list import views
from services.notify.letter_list.columns import COLUMNS, TITLE
from services.notify.letter_list.schemas import LetterQuery, LetterRecords

router = Router(tags=["messages"])


@router.get(
    "/messages",
    response_model=LetterRecords,
    responses=tables(TITLE) | problems(Unauthorised, Forbidden, TooManyRows),
)
async def list_letters(
    request: Request,
    who: Annotated[Actor, acting(Role.auditor, Role.system_administrator)],
    read: Read,
    form: AskedForm,
    asked: Annotated[LetterQuery, Query()],
) -> LetterRecords | StreamingResponse:
    """Which letters went to whom, and what became of the e-mails; as a table by `Accept`.

    Without bodies, addresses masked. state=unsure: a person should look.
    """
    cipher: Cipher = request.app.state.cipher
    if form is not None:
        return await table(form, TITLE, COLUMNS, read, views.every(read, cipher, asked))
    return await views.page(read, cipher, asked)
