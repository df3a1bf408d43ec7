"""The credit sources and the subjects planted in them.

Asked by review's adapter, planted by the demo and tests.

What a source tells: whether a subject is listed as seriously dishonest (notice, attachment 2,
credit promise).
"""

import json
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, Self

from fastapi import APIRouter, Request, Response
from fastapi.responses import HTMLResponse, JSONResponse
from pydantic import model_validator

from contracts.credit_sources import credit_sources
from contracts.vocabulary import CreditCode, Frozen
from simulators import pages
from simulators.faults import FaultBoard, InjectedFault, Mode
from simulators.journal import Journal
from simulators.problems import NoSuchSubject, NoSuchSystem, render

EDITION = "模拟规则第1版"


@dataclass(frozen=True)
class Source:
    code: str
    name: str
    prefix: str


def played_sources(file: Path | None) -> dict[str, Source]:
    """The sources of the installation's file, by code."""
    return {
        code: Source(code, entry.name, entry.report_prefix)
        for code, entry in credit_sources(file).items()
    }


class ListEntry(Frozen):
    """Why a subject is listed, by whom, since when, and how it may get off the list."""

    reason: str
    authority: str
    date: date
    remedy: str


class PlantedSubject(Frozen):
    """What a source shall know of a subject. `entry` belongs to `listed`: both or neither."""

    name: str
    listed: bool = False
    entry: ListEntry | None = None

    @model_validator(mode="after")
    def _both_or_neither(self) -> Self:
        if self.listed != (self.entry is not None):
            raise ValueError("listed: true and entry belong together: give both or neither")
        return self


class SourceSubject(PlantedSubject):
    source: str
    credit_code: CreditCode


class SimulatedAnswer(Frozen):
    """One recorded query, under a report number of its own.

    An inconsistent source contradicts itself in `listed`.
    """

    source: str
    credit_code: str
    name: str
    listed: bool
    entry: ListEntry | None
    queried_at: datetime
    report_number: str
    edition: str


class CreditSources:
    """What is planted, per source and credit code."""

    def __init__(self, journal: Journal, sources: Mapping[str, Source]) -> None:
        self._journal = journal
        self.sources = sources
        self._subjects: dict[tuple[str, str], PlantedSubject] = {}
        for record in journal.replay():
            key = record["source"], record["credit_code"]
            if record["subject"] is None:
                self._subjects.pop(key, None)
            else:
                self._subjects[key] = PlantedSubject.model_validate(record["subject"])

    def plant(self, source: str, credit_code: str, subject: PlantedSubject) -> bool:
        """True when the subject was not there before."""
        self._write(
            source,
            credit_code,
            subject.model_dump(mode="json"),
        )
        new = (source, credit_code) not in self._subjects
        self._subjects[source, credit_code] = subject
        return new

    def remove(self, source: str, credit_code: str) -> None:
        """Raises NoSuchSubject."""
        self.find(source, credit_code)
        self._write(source, credit_code, None)
        del self._subjects[source, credit_code]

    def named(self, code: str) -> Source:
        """Raises NoSuchSystem."""
        if code not in self.sources:
            known = list(self.sources)
            raise NoSuchSystem(f"可用：{'、'.join(known)}", f"Known: {', '.join(known)}")
        return self.sources[code]

    def find(self, source: str, credit_code: str) -> PlantedSubject:
        """Raises NoSuchSubject, which carries what a recorded query needs."""
        subject = self._subjects.get((source, credit_code))
        if subject is None:
            raise NoSuchSubject(credit_code=credit_code, **_query(self.sources[source]))
        return subject

    def answer(
        self, source: Source, credit_code: str, fault: InjectedFault | None
    ) -> SimulatedAnswer:
        """Raises NoSuchSubject."""
        told = self.find(source.code, credit_code).model_dump()
        if fault is not None and fault.differs == "name":
            told["name"] = f"{told['name']}（曾用名）"
        elif fault is not None:
            told["listed"] = not told["listed"]
        return SimulatedAnswer(
            credit_code=credit_code,
            **told,
            **_query(source),
        )

    def _write(self, source: str, credit_code: str, subject: dict[str, Any] | None) -> None:
        self._journal.append({"source": source, "credit_code": credit_code, "subject": subject})


def _query(source: Source) -> dict[str, Any]:
    asked = datetime.now(UTC)
    number = f"{source.prefix}-{asked:%Y%m%d}-{secrets.token_hex(5).upper()}"
    return {
        "source": source.code,
        "queried_at": asked.isoformat(),
        "report_number": number,
        "edition": EDITION,
    }


def credit_routes(sources: CreditSources, board: FaultBoard) -> APIRouter:
    """/credit/{source}/subjects/{credit_code}: GET asks, PUT plants, DELETE removes.

    Faults meet only those who ask.
    """
    router = APIRouter(prefix="/credit/{source}/subjects", tags=["credit"])

    @router.get("/{credit_code}", response_model=SimulatedAnswer)
    async def ask(source: str, credit_code: str, request: Request) -> Response:
        asked = sources.named(source)
        fault = await board.meet(
            source,
            credit_code,
            Mode.inconsistent,
        )
        as_page = "text/html" in request.headers.get("accept", "")
        try:
            answer = sources.answer(
                asked,
                credit_code,
                fault,
            ).model_dump(mode="json")
        except NoSuchSubject as problem:
            return (
                _page(
                    asked,
                    problem.document(),
                    404,
                )
                if as_page
                else render(problem)
            )
        return (
            _page(asked, answer, 200)
            if as_page
            else JSONResponse(answer, headers={"vary": "Accept"})
        )

    @router.put("/{credit_code}")
    async def plant(
        source: str, credit_code: CreditCode, subject: PlantedSubject, response: Response
    ) -> SourceSubject:
        sources.named(source)
        response.status_code = (
            201
            if sources.plant(
                source,
                credit_code,
                subject,
            )
            else 200
        )
        return SourceSubject(
            source=source,
            credit_code=credit_code,
            **subject.model_dump(),
        )

    @router.delete("/{credit_code}", status_code=204)
    async def remove(source: str, credit_code: str) -> Response:
        sources.named(source)
        sources.remove(source, credit_code)
        return Response(status_code=204)

    return router


def _page(source: Source, answer: dict[str, Any], status: int) -> HTMLResponse:
    # The page carries its answer as data, so that one query gives both the result and the evidence
    # for it.
    data = json.dumps(answer, ensure_ascii=False).replace("<", "\\u003c")
    page = pages.render(
        "report",
        source=source,
        answer=answer,
        data=data,
    )
    return HTMLResponse(
        page,
        status,
        headers={"vary": "Accept", **pages.HEADERS},
    )
