"""JSON of which no number loses a digit, for routes that keep what people typed.

Python reads a fraction as a binary one: 99999999999999.99 would become 99999999999999.98.
"""

import json
from typing import Any, Final

from fastapi import Request, Response

from kit.routing import GuardedRoute, Handler

EXACT_DIGITS: Final = 16
"""A longer integer stays text too: canonical JSON cannot hold it, and Python may refuse it."""


class ExactRequest(Request):
    """A request whose JSON keeps each number that is no short integer as the text it was sent as.

    NaN and Infinity, which are not JSON, become Python's own: whoever keeps the body refuses them
    by their place.
    """

    _exact: Any

    async def json(self) -> Any:
        if not hasattr(self, "_exact"):
            self._exact = exact(await self.body())
        return self._exact


class ExactRoute(GuardedRoute):
    """A route that reads its JSON exactly."""

    def plain_handler(self) -> Handler:
        handler = super().plain_handler()

        async def exactly(request: Request) -> Response:
            return await handler(ExactRequest(request.scope, request.receive))

        return exactly


def exact(body: bytes) -> Any:
    """The decoded JSON. Raises json.JSONDecodeError, UnicodeDecodeError."""
    return json.loads(body, parse_float=str, parse_int=_integer, parse_constant=float)


def _integer(written: str) -> int | str:
    return int(written) if len(written) <= EXACT_DIGITS else written
