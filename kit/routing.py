"""How a route looks at a request before it reads the body.

First who asks, then what the answer may be written in and what the body is written in. So nobody
learns of a body's faults who may not send it, and no byte of it is read for them.
"""

import json
import re
from collections.abc import Awaitable, Callable, Coroutine, Iterator
from email.message import Message
from typing import Any, Final
from urllib.parse import quote

from fastapi import APIRouter, FastAPI, Request, Response, params
from fastapi.dependencies.models import Dependant
from fastapi.routing import APIRoute, iter_route_contexts

from contracts.problem import Problem
from kit.caching import as_cached
from kit.problems import PROBLEM_JSON

JSON: Final = "application/json"
CREATED: Final = 201
NO_CONTENT: Final = 204
ROOT_STEPS: Final = 4
"""Steps of `/api/<room>/v1`, with the empty one before it."""
PLACE: Final = re.compile(r"{(\w+)}")
FORM: Final = "multipart/form-data"
Handler = Callable[[Request], Coroutine[Any, Any, Response]]
Gate = Callable[[Request], Awaitable[object]]
NO_WEIGHT: Final = re.compile(r"q\s*=\s*0(\.0{0,3})?")
GATE: Final = "_quanlian_gate"
REFUSALS: Final = "_quanlian_refusals"
LOCATION: Final = "_quanlian_location"
VERSIONED: Final = "_quanlian_versioned"


class NotAcceptable(Problem):
    """`offered`: the types that the route answers in."""

    status, zh, en = (
        406,
        "本接口不提供所要求的格式，请修改 Accept 请求头",
        "This address does not answer in that format: change the Accept header",
    )


class UnsupportedMedia(Problem):
    """`expected`: the types that the route takes."""

    status, zh, en = (
        415,
        "请求内容的格式不受支持，请修改 Content-Type 请求头",
        "A body of this type is not taken: change the Content-Type header",
    )


def gate(check: Gate) -> Callable[[Any], Any]:
    """Mark a dependency: the route awaits `check` before it reads anything but headers."""

    def mark(dependency: Any) -> Any:
        setattr(dependency, GATE, check)
        return dependency

    return mark


def refuses(*kinds: type[Problem]) -> Callable[[Any], Any]:
    """Mark a dependency with what it may refuse, for OpenAPI."""

    def mark(dependency: Any) -> Any:
        setattr(dependency, REFUSALS, kinds)
        return dependency

    return mark


def made(address: str) -> Callable[[Any], Any]:
    """Mark an endpoint that makes something: where it is read, below the room's root.

    The address names parameters of the path and members of the answer.
    """

    def mark(endpoint: Any) -> Any:
        setattr(endpoint, LOCATION, address)
        return endpoint

    return mark


def versioned(endpoint: Any) -> Any:
    """Mark an endpoint whose answer has an ETag."""
    setattr(endpoint, VERSIONED, True)
    return endpoint


def headers_of(endpoint: Any) -> tuple[str, ...]:
    """The headers that an endpoint's mark promises for its answer."""
    marks = {"ETag": VERSIONED, "Location": LOCATION}
    return tuple(name for name, mark in marks.items() if getattr(endpoint, mark, None))


def dependencies(dependant: Dependant) -> Iterator[Any]:
    """The functions that a route depends on, theirs too."""
    for needed in dependant.dependencies:
        yield needed.call
        yield from dependencies(needed)


def refusals_of(dependant: Dependant) -> set[type[Problem]]:
    """What the dependencies of a route may refuse."""
    return {kind for called in dependencies(dependant) for kind in getattr(called, REFUSALS, ())}


class GuardedRoute(APIRoute):
    """Asks who, then how the answer and the body are written, then hands over to the handler."""

    def get_route_handler(self) -> Handler:
        handler = self.plain_handler()
        gates = [getattr(called, GATE, None) for called in dependencies(self.dependant)]
        checks: list[Gate] = [check for check in gates if check is not None]
        takes = taken(self)
        offers = offered(self)
        address: str | None = getattr(self.endpoint, LOCATION, None)

        async def guarded(request: Request) -> Response:
            for check in checks:
                await check(request)
            may_answer(request, offers)
            may_send(request, takes)
            answer = await handler(request)
            if answer.status_code == NO_CONTENT and "content-type" in answer.headers:
                del answer.headers["content-type"]
            if address is not None and answer.status_code == CREATED:
                answer.headers["Location"] = _location(address, request, answer)
            return as_cached(self.endpoint, request, answer)

        return guarded

    def plain_handler(self) -> Handler:
        """What handles the request once it was let through."""
        return super().get_route_handler()


class Router(APIRouter):
    """A router whose routes are guarded."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**{"route_class": GuardedRoute} | options)


def _location(address: str, request: Request, answer: Response) -> str:
    """Where what was made is read. The body is read only where the path does not say all."""
    root = "/".join(request.url.path.split("/")[:ROOT_STEPS])
    known = {name: str(value) for name, value in request.path_params.items()}
    if not set(PLACE.findall(address)) <= known.keys():
        known |= json.loads(bytes(answer.body))
    return root + PLACE.sub(lambda place: quote(str(known[place[1]]), safe=""), address)


def taken(route: APIRoute) -> tuple[str, ...]:
    """The types of body that a route takes; none where it takes no body, or reads it itself."""
    field = route.body_field
    if field is None:
        return ()
    if isinstance(field.field_info, params.Form):
        return (FORM,)
    own = field.field_info.media_type if isinstance(field.field_info, params.Body) else JSON
    return tuple(dict.fromkeys((own, JSON)))


def offered(route: APIRoute) -> frozenset[str]:
    """The types that a route answers in, refusals included."""
    told = (answer.get("content", {}) for answer in route.responses.values())
    return frozenset({JSON, PROBLEM_JSON, *(kind for content in told for kind in content)})


def may_send(request: Request, takes: tuple[str, ...]) -> None:
    """The body is of a type that the route takes. Raises UnsupportedMedia."""
    headers = request.headers
    has_body = headers.get("content-length", "0") != "0" or "transfer-encoding" in headers
    if not takes or not has_body:
        return
    sent = _media_type(headers.get("content-type", ""))
    if sent not in takes and not (JSON in takes and _is_json(sent)):
        raise UnsupportedMedia(
            f"请以 {takes[0]} 发送",
            f"send it as {takes[0]}",
            expected=list(takes),
            headers={"Accept": ", ".join(takes)},
        )


def _is_json(media_type: str) -> bool:
    """`application/json`, or a type of application that is written in JSON (RFC 6839)."""
    return media_type == JSON or (
        media_type.startswith("application/") and media_type.endswith("+json")
    )


def _media_type(sent: str) -> str:
    """The type in a Content-Type, in small letters, without parameters; "" where it is none."""
    message = Message()
    message["content-type"] = sent
    return message.get_content_type() if "/" in sent else ""


def may_answer(request: Request, offers: frozenset[str]) -> None:
    """The asker takes one of the types that are offered (RFC 9110). Raises NotAcceptable."""
    accept = request.headers.get("accept")
    if not accept or "*/*" in accept:
        return
    wanted = [entry.partition(";") for entry in accept.lower().split(",")]
    ranges = {kind.strip() for kind, _, rest in wanted if not _is_excluded(rest)}
    if any(_covers(range_, kind) for range_ in ranges for kind in offers):
        return
    raise NotAcceptable(
        f"可用的格式：{'、'.join(sorted(offers))}",
        f"offered: {', '.join(sorted(offers))}",
        offered=sorted(offers),
    )


def _is_excluded(parameters: str) -> bool:
    """Whether the weight of a media range is 0."""
    return any(NO_WEIGHT.fullmatch(word.strip()) for word in parameters.split(";"))


def _covers(media_range: str, media_type: str) -> bool:
    main = media_range.removesuffix("/*")
    return media_range == media_type or (
        media_range.endswith("/*") and media_type.startswith(f"{main}/")
    )


def allowed_methods(app: FastAPI, path: str) -> tuple[str, ...]:
    """Every method that a path takes. Empty for a path that is not there."""
    found: set[str] = set()
    for route in iter_route_contexts(app.routes):
        regex, methods = getattr(route, "path_regex", None), route.methods
        if regex is not None and methods and regex.match(path):
            found |= methods
    if "GET" in found:
        found.add("HEAD")
    return tuple(sorted(found | {"OPTIONS"})) if found else ()
