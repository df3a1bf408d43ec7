"""Problems over HTTP: application/problem+json for every refusal, FastAPI's own 422 included, and their place in OpenAPI."""

from socket import gaierror
from typing import Any

import structlog
from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from starlette.exceptions import HTTPException

from contracts.problem import InvalidInput, NotFound, Problem, Unavailable
from kit.db import is_down, is_unfit
from kit.telemetry import PROBLEMS

log = structlog.get_logger()
PROBLEM_JSON = "application/problem+json"


class Overloaded(Problem):
    status, zh, en = 503, "系统繁忙，请稍后重试，已填内容不会丢失", "Busy: try again shortly, nothing you saved is lost"


class InternalFault(Problem):
    status, zh, en = (
        500,
        "系统内部错误，已记录，请稍后重试或联系管理员",
        "A fault of ours, recorded: try again or tell the administrator",
    )


def answer(problem: Problem, request: Request) -> JSONResponse:
    """The HTTP answer of a problem."""
    PROBLEMS.labels(problem.slug).inc()
    body = problem.document() | {"instance": request.url.path}
    return JSONResponse(body, status_code=problem.status, media_type=PROBLEM_JSON, headers=problem.headers or None)


def problems(*kinds: type[Problem]) -> dict[int | str, dict[str, Any]]:
    """OpenAPI `responses` of a route: each status with the problems it may be."""
    by_status: dict[int | str, dict[str, Any]] = {}
    every: list[type[Problem]] = [*kinds, InvalidInput]
    for kind in every:
        entry = by_status.setdefault(
            kind.status,
            {"description": "", "content": {PROBLEM_JSON: {"schema": {"$ref": "#/components/schemas/Problem"}}}},
        )
        entry["description"] = "; ".join(filter(None, [entry["description"], f"{kind.slug}: {kind.zh} / {kind.en}"]))
    return by_status


PROBLEM_SCHEMA: dict[str, Any] = {
    "type": "object",
    "description": "RFC 9457 problem, Chinese first",
    "properties": {
        "type": {"type": "string", "format": "uri"},
        "title": {"type": "string"},
        "title_en": {"type": "string"},
        "status": {"type": "integer"},
        "detail": {"type": "string"},
        "detail_en": {"type": "string"},
        "instance": {"type": "string"},
        "errors": {"type": "array", "items": {"type": "object"}},
    },
    "required": ["type", "title", "status"],
}


def install(app: FastAPI) -> None:
    """Answer every exception as a problem; an unexpected one leaks no trace."""

    @app.exception_handler(Problem)
    async def _problem(request: Request, error: Problem) -> JSONResponse:
        return answer(error, request)

    @app.exception_handler(RequestValidationError)
    async def _invalid(request: Request, error: RequestValidationError) -> JSONResponse:
        errors = [
            {"path": "/" + "/".join(str(part) for part in e["loc"]), "message": e["msg"], "code": e["type"]}
            for e in error.errors()
        ]
        return answer(InvalidInput(errors=errors), request)

    @app.exception_handler(HTTPException)
    async def _http(request: Request, error: HTTPException) -> JSONResponse:
        if error.status_code == 404:
            return answer(NotFound(), request)
        plain = Problem(str(error.detail), str(error.detail), headers=error.headers)
        plain.status = error.status_code  # type: ignore[misc]
        return answer(plain, request)

    @app.exception_handler(PoolTimeout)
    async def _busy(request: Request, error: PoolTimeout) -> JSONResponse:
        return answer(Overloaded(headers={"Retry-After": "2"}), request)

    @app.exception_handler(DBAPIError)
    async def _database(request: Request, error: DBAPIError) -> JSONResponse:
        if is_unfit(error):
            return answer(InvalidInput(), request)
        log.exception("database_error")
        return answer(Unavailable(headers={"Retry-After": "2"}) if is_down(error) else InternalFault(), request)

    @app.exception_handler(ConnectionError)
    @app.exception_handler(TimeoutError)
    @app.exception_handler(gaierror)
    async def _connection(request: Request, error: OSError) -> JSONResponse:
        log.exception("dependency_down")
        return answer(Unavailable(headers={"Retry-After": "2"}), request)

    @app.exception_handler(Exception)
    async def _fault(request: Request, error: Exception) -> JSONResponse:
        log.exception("fault")
        return answer(InternalFault(), request)
