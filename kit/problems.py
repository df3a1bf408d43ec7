"""Problems over HTTP.

Every refusal is answered as application/problem+json, FastAPI's own included. `problems` puts
them into OpenAPI.
"""

import json
from socket import gaierror
from typing import Any

import structlog
from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from rfc8785 import CanonicalizationError
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from starlette.exceptions import HTTPException
from starlette.middleware.body_limit import MAX_BODY_SIZE_SCOPE_KEY
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from contracts.field_words import field_error
from contracts.problem import MOST_ERRORS, FileGone, InvalidInput, NotFound, Problem, Unavailable
from kit.browsers import Guarded
from kit.db import is_down, is_unfit
from kit.files import NoSuchFile
from kit.telemetry import PROBLEMS

log = structlog.get_logger()
PROBLEM_JSON = "application/problem+json"


class Overloaded(Problem):
    status, zh, en = (
        503,
        "系统繁忙，请稍后重试，已填内容不会丢失",
        "Busy: try again shortly, nothing you saved is lost",
    )


class InternalFault(Problem):
    status, zh, en = (
        500,
        "系统内部错误，已记录，请稍后重试或联系管理员",
        "A fault of ours, recorded: try again or tell the administrator",
    )


class RequestUnreadable(Problem):
    status, zh, en = (
        400,
        "请求内容无法读取，请检查格式；JSON须以UTF-8编码",
        "The request cannot be read: look at its form; JSON is written in UTF-8",
    )


class MethodNotAllowed(Problem):
    status, zh, en = 405, "此地址不支持该操作", "This address does not take that method"


class RequestTooLarge(Problem):
    status, zh, en = (
        413,
        "请求内容过大，附件请通过上传地址提交",
        "Too much was sent: files go to the address given for their upload",
    )


class BodyRefused(HTTPException):
    """A refusal in the middle of reading a body. The framework lets only its own kind pass."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.status)
        self.problem = problem


FRAMEWORK_REFUSALS: dict[int, type[Problem]] = {
    400: RequestUnreadable,
    404: NotFound,
    405: MethodNotAllowed,
}
"""What the framework refuses by itself, by status, as problems."""


HEADERS_OF_STATUS: dict[int, dict[str, str]] = {
    401: {"WWW-Authenticate": "Bearer"},
    429: {"Retry-After": "5"},
    503: {"Retry-After": "5"},
}
"""What HTTP asks of an answer of this status, where the refusal itself does not say more."""


class ProblemResponse(JSONResponse):
    """The document of a problem.

    It may repeat half a surrogate pair from the request, which UTF-8 cannot encode: that is
    written as a JSON escape.
    """

    media_type = PROBLEM_JSON

    def render(self, content: Any) -> bytes:
        text = json.dumps(
            content,
            ensure_ascii=False,
            allow_nan=False,
            separators=(",", ":"),
        )
        return text.encode("utf-8", "backslashreplace")


def answer(problem: Problem, request: Request) -> JSONResponse:
    """The HTTP response of a problem."""
    PROBLEMS.labels(problem.slug).inc()
    headers = HEADERS_OF_STATUS.get(problem.status, {}) | problem.headers
    body = problem.document() | {"instance": request.url.path}
    if "Retry-After" in headers:
        # Told in the document too, which is what a page keeps of an answer.
        body["retry_after"] = int(headers["Retry-After"])
    return ProblemResponse(body, status_code=problem.status, headers=headers)


class TooLargeAsProblem:
    """Replaces the framework's own refusal of too large a body.

    The framework sends it as plain text, outside all exception handlers.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        replaced = False

        async def send_problem(message: Message) -> None:
            nonlocal replaced
            if _is_foreign_refusal(message):
                replaced = True
                response = answer(too_large(scope), Request(scope))
                await response(scope, receive, send)
            if not replaced:
                await send(message)

        await self.app(scope, receive, send_problem)


def too_large(scope: Scope) -> RequestTooLarge:
    """The refusal of a body beyond its route's bound, which the framework notes in the scope."""
    limit: int | None = scope.get(MAX_BODY_SIZE_SCOPE_KEY)
    if limit is None:
        return RequestTooLarge()
    return RequestTooLarge(
        f"请求内容不超过{limit // 1024} KB，附件请通过上传地址提交",
        f"At most {limit // 1024} kB here: files go to the address given for their upload",
        limit=limit,
    )


def _is_foreign_refusal(message: Message) -> bool:
    """Whether a response starts that refuses a body and is no problem of ours."""
    if message["type"] != "http.response.start":
        return False
    if message["status"] != RequestTooLarge.status:
        return False
    return (b"content-type", PROBLEM_JSON.encode()) not in message["headers"]


def problems(*kinds: type[Problem]) -> dict[int | str, dict[str, Any]]:
    """OpenAPI `responses` of a route: the problems that each status may be."""
    by_status: dict[int | str, dict[str, Any]] = {}
    every: list[type[Problem]] = [*kinds, InvalidInput]
    for kind in every:
        entry = by_status.setdefault(
            kind.status,
            {
                "description": "",
                "content": {PROBLEM_JSON: {"schema": {"$ref": "#/components/schemas/Problem"}}},
            },
        )
        line = f"{kind.slug}: {kind.zh} / {kind.en}"
        earlier = entry["description"]
        entry["description"] = f"{earlier}; {line}" if earlier else line
    return by_status


def install(app: FastAPI) -> None:
    """Answer every exception as a problem. An unexpected one shows no stack trace."""
    stack = app.build_middleware_stack
    app.build_middleware_stack = lambda: Guarded(TooLargeAsProblem(stack()))  # type: ignore[method-assign]
    _install_for_requests(app)
    _install_for_servers(app)

    @app.exception_handler(Exception)
    async def _fault(request: Request, error: Exception) -> JSONResponse:
        log.exception("fault")
        return answer(InternalFault(), request)


def _install_for_requests(app: FastAPI) -> None:
    """Refusals, and requests that cannot be read."""

    @app.exception_handler(Problem)
    async def _problem(request: Request, error: Problem) -> JSONResponse:
        return answer(error, request)

    @app.exception_handler(RequestValidationError)
    async def _invalid(request: Request, error: RequestValidationError) -> JSONResponse:
        found = error.errors()
        errors = [field_error(each) for each in found[:MOST_ERRORS]]
        return answer(InvalidInput(errors=errors, errors_total=len(found)), request)

    @app.exception_handler(BodyRefused)
    async def _body(request: Request, error: BodyRefused) -> JSONResponse:
        return answer(error.problem, request)

    @app.exception_handler(HTTPException)
    async def _http(request: Request, error: HTTPException) -> JSONResponse:
        if error.status_code == RequestTooLarge.status:
            return answer(too_large(request.scope), request)
        if error.status_code in FRAMEWORK_REFUSALS:
            refusal = FRAMEWORK_REFUSALS[error.status_code]
            return answer(refusal(headers=error.headers), request)
        plain = Problem(
            str(error.detail),
            str(error.detail),
            headers=error.headers,
        )
        plain.status = error.status_code  # type: ignore[misc]
        return answer(plain, request)

    @app.exception_handler(UnicodeEncodeError)
    @app.exception_handler(CanonicalizationError)
    async def _unwritable(request: Request, error: ValueError) -> JSONResponse:
        """Half a surrogate pair, or a number beyond 2^53: valid JSON that cannot be stored."""
        log.warning("input_unwritable", why=type(error).__name__)
        return answer(
            InvalidInput(
                "内容中有无法保存的字符或过大的数字，请改正后重试",
                "A sign or a number in it cannot be kept: mend it",
            ),
            request,
        )


def _install_for_servers(app: FastAPI) -> None:
    """Failures of the database, the store and the network."""

    @app.exception_handler(PoolTimeout)
    async def _busy(request: Request, error: PoolTimeout) -> JSONResponse:
        return answer(Overloaded(headers={"Retry-After": "2"}), request)

    @app.exception_handler(DBAPIError)
    async def _database(request: Request, error: DBAPIError) -> JSONResponse:
        if is_unfit(error):
            return answer(InvalidInput(), request)

        log.exception("database_error")
        if is_down(error):
            return answer(Unavailable(headers={"Retry-After": "2"}), request)
        return answer(InternalFault(), request)

    @app.exception_handler(NoSuchFile)
    async def _deleted(request: Request, error: NoSuchFile) -> JSONResponse:
        log.error("file_gone", file=str(error))
        return answer(FileGone(), request)

    @app.exception_handler(ConnectionError)
    @app.exception_handler(TimeoutError)
    @app.exception_handler(gaierror)
    async def _connection(request: Request, error: OSError) -> JSONResponse:
        log.exception("dependency_down")
        return answer(Unavailable(headers={"Retry-After": "2"}), request)
