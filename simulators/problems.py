"""The refusals the outside systems give, and how they look on the wire
(application/problem+json).
"""

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException

from contracts.field_words import field_error
from contracts.problem import InvalidInput, NotFound, Problem, Unavailable


class NoSuchSubject(NotFound):
    zh, en = "查无此主体", "No such subject"


class NoSuchProject(NotFound):
    zh, en = "平台上没有此项目", "No such project on the platform"


class NoSuchLetter(NotFound):
    zh, en = "没有此邮件", "No such letter"


class NoSuchSystem(NotFound):
    zh, en = "没有此外部系统", "No such outside system"


class SystemDown(Unavailable):
    zh, en = "外部系统暂不可用（模拟故障）", "The outside system is down (simulated fault)"


class FaultNotPlayed(InvalidInput):
    zh, en = "此外部系统不能模拟这种故障", "This system cannot show this fault"


def render(problem: Problem) -> JSONResponse:
    """The problem as RFC 9457 asks."""
    return JSONResponse(
        problem.document(),
        problem.status,
        headers=problem.headers,
        media_type="application/problem+json",
    )


def install(app: FastAPI) -> None:
    """Every refusal of this app is a problem document, FastAPI's own included."""

    async def ours(_: Request, error: Exception) -> JSONResponse:
        assert isinstance(error, Problem)
        return render(error)

    async def invalid(_: Request, error: Exception) -> JSONResponse:
        assert isinstance(error, RequestValidationError)
        return render(InvalidInput(errors=[field_error(each) for each in error.errors()]))

    async def starlette(_: Request, error: Exception) -> JSONResponse:
        assert isinstance(error, HTTPException)
        titles = {404: NotFound.zh, 405: "此地址不接受这种请求方法"}
        body = {
            "type": "about:blank",
            "title": titles.get(error.status_code, error.detail),
            "status": error.status_code,
        }
        return JSONResponse(
            body, error.status_code, headers=error.headers, media_type="application/problem+json"
        )

    app.add_exception_handler(Problem, ours)
    app.add_exception_handler(RequestValidationError, invalid)
    app.add_exception_handler(HTTPException, starlette)
