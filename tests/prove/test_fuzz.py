"""schemathesis on every operation of every service over HTTP: whatever a client sends that the
document allows, or nearly, nothing answers 500.
"""

from collections import Counter
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis.strategies import SearchStrategy, one_of
from schemathesis import GenerationMode

from cli.demo.stack import System
from contracts.names import SERVICES
from contracts.vocabulary import Role
from documents import DOCX_CONTENT_TYPE
from infra.native.servers import Servers
from kit import keys, security
from tests.prove.campaigns import standing_system

EXAMPLES = 15
SEED = 20231012
BOUNDED = settings(
    max_examples=EXAMPLES,
    deadline=None,
    database=None,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)


@schemathesis.serializer(DOCX_CONTENT_TYPE)
def any_bytes(context: Any, value: Any) -> bytes:
    """A Word file is made of whatever bytes are drawn."""
    return value if isinstance(value, bytes) else str(value).encode()


@pytest.fixture(scope="module")
async def system(servers: Servers) -> AsyncIterator[System]:
    """The APIs alone: what they say stays in the outboxes."""
    async with standing_system(servers, "fuzz", "simulators", "apis") as made:
        yield made


def tokens(system: System) -> list[str]:
    """People who between them may do everything, each alone."""
    key = keys.signing_key(Path(system.environment["QUANLIAN_KEYS_DIR"]), "token")
    applicant = {"roles": [Role.applicant_signatory, Role.applicant_member], "org": str(uuid4())}
    unit = {"roles": [Role.unit_officer, Role.unit_head], "unit": "120111"}
    city = {"roles": [Role.city_officer, Role.city_head, Role.auditor, Role.expert]}
    administrators = {"roles": [Role.system_administrator, Role.security_administrator]}
    return [
        security.sign(key, "access", {"sub": str(uuid4()), **claims}, 3600)
        for claims in (applicant, unit, city, administrators)
    ]


def cases_of(operation: Any) -> SearchStrategy[Any]:
    """What the document allows; and, where there is a body to get wrong, what it nearly allows."""
    allowed = operation.as_strategy(generation_mode=GenerationMode.POSITIVE)
    if not operation.body:
        return allowed  # type: ignore[no-any-return]
    return one_of(allowed, operation.as_strategy(generation_mode=GenerationMode.NEGATIVE))


def ask_all(system: System, operation: Any, people: list[str]) -> tuple[list[int], list[str]]:
    """Bounded examples of one operation, by the first person who is allowed: the statuses, and
    what was answered with 5xx.
    """
    statuses: list[int] = []
    broken: list[str] = []

    @seed(SEED)
    @BOUNDED
    @given(case=cases_of(operation))
    def ask(case: Any) -> None:
        headers = {"Idempotency-Key": str(uuid4()), "If-Match": '"1"'}
        for person in people:
            headers["Authorization"] = f"Bearer {person}"
            answer = case.call(base_url=system.api, headers=headers, timeout=30)
            if answer.status_code != 403:
                break
        statuses.append(answer.status_code)
        if answer.status_code >= 500:
            sent = f"{case.path_parameters} {case.query} {case.body!r}"[:500]
            broken.append(f"{operation.label}: {answer.status_code} {answer.text[:200]} to {sent}")

    ask()
    return statuses, broken


@pytest.mark.timeout(900)
@pytest.mark.parametrize("service", SERVICES)
def test_nothing_answers_500(system: System, service: str) -> None:
    schema = schemathesis.openapi.from_url(f"{system.api}/api/{service}/openapi.json")
    people, asked, broken = tokens(system), Counter[int](), list[str]()
    for result in schema.get_all_operations():
        statuses, wrong = ask_all(system, result.ok(), people)  # type: ignore[union-attr]
        asked.update(statuses)
        broken += wrong
    print(f"{service}: {asked.total()} requests: {dict(sorted(asked.items()))}")
    assert asked[403] + asked[401] < asked.total() / 2, f"hardly anybody was let in: {asked}"
    assert not broken, f"{len(broken)} of {asked.total()} requests:\n" + "\n".join(broken[:20])
