"""What one request may hold: bytes, members, depth, errors told, address."""

import json
from typing import Any

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from contracts.problem import MOST_ERRORS
from contracts.vocabulary import Role
from kit.bounds import DEPTH, MEMBERS, PATH_BYTES, QUERY_BYTES, UNSIGNED_BYTES, members, roughly
from tests.rooms import Room, Space, token

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(alphabet='a",[]{}\\中'),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(alphabet='a",[]{}\\'), inner),
    max_leaves=20,
)
PROSE = "厂区里有产线, 有网络, [注] {附}, " * 30


def counted(value: Any) -> int:
    """As `members` counts: each list or object, and each further member in it."""
    inner = value.values() if isinstance(value, dict) else value
    if not isinstance(value, dict | list):
        return 0
    return 1 + max(len(value) - 1, 0) + sum(counted(each) for each in inner)


def deep(value: Any) -> int:
    inner = value.values() if isinstance(value, dict) else value
    if not isinstance(value, dict | list):
        return 0
    return 1 + max((deep(each) for each in inner), default=0)


@given(VALUES)
def test_signs_inside_strings_are_no_members(value: Any) -> None:
    body = json.dumps(value, ensure_ascii=False).encode()
    assert members(body, MEMBERS) == (counted(value), deep(value))
    assert roughly(body) >= counted(value)


@pytest.mark.parametrize("body", [b'["' + b"\\" * 9, b'"a', b'{"a', b'"\\', b"]" * 99, b'""' * 99])
def test_what_is_no_json_is_counted_all_the_same(body: bytes) -> None:
    found, depth = members(body, MEMBERS)
    assert found < MEMBERS and depth <= 1


def test_the_count_stops_soon_after_the_bound() -> None:
    for endless in (b"," * 4_000_000, b'"",' * 1_000_000, b'""' * 2_000_000, b"[" * 4_000_000):
        found, depth = members(endless, MEMBERS)
        assert found > MEMBERS or depth > DEPTH
        assert found <= MEMBERS + 1


@pytest.fixture(scope="module")
def identity(space: Space) -> Room:
    return Room("identity")


@pytest.fixture(scope="module")
def intake(space: Space) -> Room:
    return Room("intake")


async def ask(made: Room, signed: bool, body: bytes, path: str = "/sessions") -> httpx.Response:
    async with made.client(Role.applicant_member, signed_in=signed) as client:
        return await client.post(path, content=body, headers={"Content-Type": "application/json"})


def slug(answer: httpx.Response) -> tuple[int, str]:
    return answer.status_code, answer.json()["type"].rpartition("/")[2]


def flat(count: int) -> bytes:
    """An object of so many members."""
    return json.dumps({f"k{n}": n for n in range(count)}, separators=(",", ":")).encode()


async def test_nobody_without_a_sign_in_has_much_read(identity: Room) -> None:
    wrong = (422, "invalid-input")
    many, large = (413, "too-many-members"), (413, "request-too-large")
    assert slug(await ask(identity, False, flat(200))) == wrong
    assert slug(await ask(identity, False, flat(202))) == many
    assert slug(await ask(identity, False, b" " * 4096)) == wrong
    told = await ask(identity, False, b" " * 4097)
    assert slug(told) == large and told.json()["limit"] == 4096
    assert slug(await ask(identity, False, flat(300_000))) == large
    where = "/people"
    assert slug(await ask(identity, False, b" " * UNSIGNED_BYTES, where)) == wrong
    assert slug(await ask(identity, False, b" " * (UNSIGNED_BYTES + 1), where)) == large


async def test_prose_with_many_commas_is_no_list(intake: Room) -> None:
    body = json.dumps({"factory": {"name": PROSE}}, ensure_ascii=False).encode()
    assert roughly(body) > 100
    assert slug(await ask(intake, False, body, "/submissions")) == (401, "unauthorised")


async def test_a_dead_token_is_told_so_and_opens_nothing(intake: Room) -> None:
    expired = token(Role.applicant_member, seconds=-5)
    headers = {"Authorization": f"Bearer {expired}", "Content-Type": "application/json"}
    async with intake.client(signed_in=False) as client:
        answer = await client.post("/submissions", content=b" " * 20_000, headers=headers)
    assert slug(answer) == (401, "unauthorised")


async def test_who_is_signed_in_may_send_a_whole_draft_and_no_more_members(intake: Room) -> None:
    wrong = (422, "invalid-input")
    assert slug(await ask(intake, True, flat(MEMBERS), "/submissions")) == wrong
    assert slug(await ask(intake, True, flat(MEMBERS + 2), "/submissions"))[1] == "too-many-members"
    assert slug(await ask(intake, True, b'{"a":' * DEPTH, "/submissions")) == wrong
    deeper = await ask(intake, True, b'{"a":' * (DEPTH + 1), "/submissions")
    assert slug(deeper) == (413, "too-many-members")
    assert deeper.json()["depth_limit"] == DEPTH


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-32"])
async def test_another_encoding_hides_no_members(identity: Room, encoding: str) -> None:
    body = json.dumps({f"∀{n}": n for n in range(50)}, ensure_ascii=False).encode(encoding)
    assert slug(await ask(identity, False, body)) == (400, "request-unreadable")
    bom = json.dumps({"login": "示例", "password": "示例"}).encode("utf-8-sig")
    assert slug(await ask(identity, False, bom))[0] == 401


async def test_few_of_many_errors_are_told_and_how_many_there_are(identity: Room) -> None:
    many = (await ask(identity, False, flat(150))).json()
    assert len(many["errors"]) == MOST_ERRORS
    assert many["errors_total"] == 152


async def test_an_address_has_its_bounds(intake: Room) -> None:
    root = len("/api/intake/v1/")
    async with intake.client(signed_in=False) as client:
        asked = [
            await client.get("/" + "x" * (PATH_BYTES - root)),
            await client.get("/" + "x" * (PATH_BYTES - root + 1)),
            await client.get("/calendars?q=" + "x" * (QUERY_BYTES - 2)),
            await client.get("/calendars?q=" + "x" * (QUERY_BYTES - 1)),
        ]
    assert [each.status_code for each in asked] == [404, 414, 422, 414]
    assert len(asked[1].content) < 1000
