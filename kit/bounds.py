"""How much one request may hold, before anything is made of it.

The bounds are few bytes and members for whoever sends no live token, and more for people who are
signed in. `kit.wire` bounds heads and times; a route bounds its body (`max_body_size`).
"""

import json
import re
from typing import Final

from fastapi import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from contracts.problem import Problem
from kit.problems import BodyRefused, RequestTooLarge, RequestUnreadable, answer
from kit.security import Verifier, bearer_token, kind_of

PATH_BYTES: Final = 1024
QUERY_BYTES: Final = 4096
UNSIGNED_BYTES: Final = 16 * 1024
UNSIGNED_MEMBERS: Final = 200
MEMBERS: Final = 5000
DEPTH: Final = 32
TOKEN: Final = re.compile(rb'"(?:[^"\\]++|\\.)*+"?|[][{},]', re.DOTALL)
"""A string, or a sign that opens, closes or parts members."""
STRINGS_A_MEMBER: Final = 2
"""A member has at most a name and a text."""


class AddressTooLong(Problem):
    status, zh, en = 414, "请求地址过长", "The address is too long"


class TooManyMembers(Problem):
    status, zh, en = (
        413,
        "请求内容的条目过多或层次过深，未处理",
        "Too many members, or too deep: nothing was done",
    )


def members(body: bytes, most: int) -> tuple[int, int]:
    """How many members JSON holds, and how deep they are. Signs inside strings do not count.

    It stops soon after `most`, so that its work is bounded.
    """
    found = depth = deepest = strings = 0
    for token in TOKEN.finditer(body):
        sign = body[token.start()]
        if sign in b"[{":
            found += 1
            depth += 1
            deepest = max(deepest, depth)
        elif sign in b"]}":
            depth -= 1
        elif sign in b",":
            found += 1
        else:
            strings += 1
        if found > most or deepest > DEPTH or strings > STRINGS_A_MEMBER * (most + 1):
            return max(found, strings // STRINGS_A_MEMBER), deepest
    return found, deepest


def roughly(body: bytes) -> int:
    """At least as many as `members` finds. It counts the signs inside strings too."""
    return body.count(b",") + body.count(b"[") + body.count(b"{")


class Bounded:
    """Refuses a request that is too long, too deep or has too many members."""

    def __init__(self, app: ASGIApp, verifier: Verifier) -> None:
        self.app = app
        self.verifier = verifier

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
        elif refusal := address_too_long(scope):
            await answer(refusal, Request(scope))(scope, receive, send)
        else:
            body = _BoundedBody(scope, receive, self.verifier)
            await self.app(scope, body.receive, send)


def address_too_long(scope: Scope) -> Problem | None:
    """The refusal of an address beyond its bounds."""
    path = len(scope.get("raw_path") or scope["path"].encode())
    query = len(scope["query_string"])
    if path <= PATH_BYTES and query <= QUERY_BYTES:
        return None
    scope["path"] = ""  # an answer repeats the address, and nobody wants this one back
    return AddressTooLong(
        f"路径不超过{PATH_BYTES}字节，查询条件不超过{QUERY_BYTES}字节；请缩短后重试",
        f"At most {PATH_BYTES} bytes of path and {QUERY_BYTES} of query: shorten it",
        path_limit=PATH_BYTES,
        query_limit=QUERY_BYTES,
    )


class _BoundedBody:
    """The body of one request, bounded as it is read."""

    def __init__(self, scope: Scope, receive: Receive, verifier: Verifier) -> None:
        self._request = Request(scope)
        self._receive = receive
        self._verifier = verifier
        self._is_json = "json" in self._request.headers.get("content-type", "").lower()
        self._size = 0
        self._signed = False
        self._kept = bytearray()

    async def receive(self) -> Message:
        """The next part. Raises BodyRefused, which the framework lets pass."""
        message = await self._receive()
        if message["type"] == "http.request":
            try:
                self._take(message.get("body", b""), bool(message.get("more_body")))
            except Problem as problem:
                raise BodyRefused(problem) from problem
        return message

    def _take(self, part: bytes, more: bool) -> None:
        self._size += len(part)
        if self._size > UNSIGNED_BYTES:
            self._only_signed(
                RequestTooLarge(
                    f"未登录的请求不超过{UNSIGNED_BYTES // 1024} KB；请先登录",
                    f"Without a sign-in at most {UNSIGNED_BYTES // 1024} kB: sign in first",
                    limit=UNSIGNED_BYTES,
                )
            )
        if self._is_json:
            self._kept += part
            if not more:
                self._count(bytes(self._kept))

    def _count(self, body: bytes) -> None:
        """Raises TooManyMembers, RequestUnreadable, Unauthorised."""
        # Another encoding would hide its signs from the count; RFC 8259 allows none.
        if not json.detect_encoding(body).startswith("utf-8"):
            raise RequestUnreadable("请求须为UTF-8编码的JSON", "Send JSON in UTF-8")
        if roughly(body) <= DEPTH:
            return
        found, depth = members(body, MEMBERS)
        if found > MEMBERS or depth > DEPTH:
            raise _too_many(MEMBERS)
        if found > UNSIGNED_MEMBERS:
            self._only_signed(_too_many(UNSIGNED_MEMBERS))

    def _only_signed(self, refusal: Problem) -> None:
        """Raises the refusal unless the request carries a live token; Unauthorised for a dead one.

        The token is verified here for its signature only. The route asks the rest.
        """
        if self._signed:
            return
        token = bearer_token(self._request)
        if token is None:
            raise refusal
        kind = kind_of(token)
        self._verifier.verify("prober" if kind == "prober" else "access", token)
        self._signed = True


def _too_many(most: int) -> TooManyMembers:
    return TooManyMembers(
        f"条目不超过{most}个，层次不超过{DEPTH}层；请减少后重试",
        f"At most {most} members and {DEPTH} levels: send less",
        member_limit=most,
        depth_limit=DEPTH,
    )
