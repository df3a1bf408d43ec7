"""Rulings over HTTP: an officer proposes, the head confirms."""

import asyncio
from typing import Annotated
from uuid import UUID

from fastapi import Response

from contracts.problem import Forbidden, NotFound, Unauthorised
from contracts.vocabulary import Actor, Role
from documents import DOCX_CONTENT_TYPE
from documents.opinions import opinion
from kit.app import Act, Read
from kit.problems import problems
from kit.routing import Router, made
from kit.saved_files import as_file, file_answer
from kit.security import acting
from services.review.cases.problems import CaseHasEnded, WrongState
from services.review.checklists.problems import (
    ChecklistChanged,
    ChecklistFails,
    ChecklistIncomplete,
)
from services.review.duties.problems import DutiesSeparate
from services.review.problems import ReasonNeeded, SecondPersonNeeded
from services.review.proofs.problems import OrganisationUnproved
from services.review.readers import Reader
from services.review.rulings import actions, opinions, views
from services.review.rulings.problems import (
    CorrectionsUsedUp,
    PointsNeeded,
    PointsUnknown,
    RulingNotOpen,
    RulingOutdated,
    RulingTooLate,
)
from services.review.rulings.schemas import Proposal, Rulings, RulingView

COMMON = problems(Unauthorised, Forbidden, NotFound)
router = Router(
    prefix="/cases",
    tags=["rulings"],
    responses=COMMON,
)
REFUSALS = (
    CaseHasEnded,
    WrongState,
    RulingOutdated,
    RulingTooLate,
    OrganisationUnproved,
    ChecklistIncomplete,
    ChecklistFails,
    DutiesSeparate,
)
PROPOSAL_BYTES = 1536 * 1024
"""A hundred points of the longest: 2,200 signs each, six bytes a sign where a client escapes it."""
ILL_FORMED = (CorrectionsUsedUp, PointsNeeded, PointsUnknown, ReasonNeeded)


@router.post(
    "/{case_id}/rulings",
    status_code=201,
    responses=problems(*REFUSALS, *ILL_FORMED),
    max_body_size=PROPOSAL_BYTES,
)
@made("/cases/{case_id}/rulings")
async def propose_ruling(
    case_id: UUID,
    body: Proposal,
    who: Annotated[Actor, acting(Role.unit_officer)],
    act: Act,
) -> RulingView:
    """Propose a ruling on the snapshot that was read."""
    ruling = await act(actions.propose, who, case_id, body)
    return views.to_view(ruling)


@router.get("/{case_id}/rulings")
async def list_rulings(case_id: UUID, who: Reader, read: Read) -> Rulings:
    """All rulings on a case, superseded ones too."""
    return await views.of_case(read, who, case_id)


@router.post(
    "/{case_id}/rulings/{ruling_id}/confirm",
    responses=problems(*REFUSALS, ChecklistChanged, RulingNotOpen, SecondPersonNeeded),
)
async def confirm_ruling(
    case_id: UUID,
    ruling_id: UUID,
    who: Annotated[Actor, acting(Role.unit_head)],
    act: Act,
) -> RulingView:
    """Confirm another person's proposal: it takes effect."""
    ruling = await act(actions.confirm, who, case_id, ruling_id)
    return views.to_view(ruling)


@router.get(
    "/{case_id}/rulings/{ruling_id}/opinion.docx",
    response_class=Response,
    responses=file_answer("The Word file", DOCX_CONTENT_TYPE),
)
async def print_opinion(case_id: UUID, ruling_id: UUID, who: Reader, read: Read) -> Response:
    """A confirmed ruling as a Word file, to be sealed: the opinion with its checklist."""
    paper, filename = await opinions.paper_of(read, who, case_id, ruling_id)
    # In a thread: rendering would keep the loop from answering others.
    data = await asyncio.to_thread(opinion, paper)
    return as_file(data, DOCX_CONTENT_TYPE, filename)
