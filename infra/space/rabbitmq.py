"""A space's vhost, its two exchanges, the users, and what each may touch.

Queues are declared by our roles when they start, not here. The exchanges are nobody's of these.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from urllib.parse import quote

import httpx

from infra.credentials import AMQP_USERS, PG_SERVICES
from infra.problems import InfraProblem
from infra.space.admin import Admin

OPERATOR = "operator"
KEEPER_OF_PARKED = "registry"
TOPOLOGY = "topology"
EXCHANGES = {"facts": "topic", "parked": "direct"}
"""Their names and types, as in `kit.bus`."""
NOTHING = "^$"
HEARERS = [user for user in AMQP_USERS if user not in (OPERATOR, TOPOLOGY)]
"""The logins that have a queue of facts."""
LOOKS = 1_000_000
"""How often a parked fact may be looked at: each look takes it in hand and gives it back. From
RabbitMQ 4 on a message is thrown away after twenty such deliveries where nothing else is said."""


@dataclass(frozen=True)
class Permission:
    """Regular expressions over names of exchanges and queues, as RabbitMQ matches them."""

    configure: str
    write: str
    read: str

    def allows(self, act: str, name: str) -> bool:
        """What the broker would answer for `configure`, `write` or `read`; it searches, so the
        expressions are anchored.
        """
        pattern: str = getattr(self, act)
        return bool(pattern) and re.search(pattern, name) is not None


def permission(user: str) -> Permission:
    """What a user may do in a space's vhost.

    A room owns what bears its name, and uses the two exchanges: binding a queue needs read on the
    exchange, a dead-letter exchange needs write. It can neither make nor delete them. The topology
    user can do nothing else. The operator reads parked queues and may put a parked fact back into
    the queue it came from.

    Registry reads the parked queues of all, for the administrator's page: it hears every fact
    anyway. It puts one back as any room can, through `parked`; what its room did not sign nobody
    believes, wherever it came from.
    """
    if user == OPERATOR:
        return Permission(
            configure="",
            write=r"^(amq\.default|parked|[a-z]+\.parked)$",
            read=r"^[a-z]+\.parked$",
        )
    if user == TOPOLOGY:
        return Permission(configure=rf"^({'|'.join(EXCHANGES)})$", write="", read="")
    own = rf"{re.escape(user)}(\..*)?"
    everybodys = rf"|({'|'.join(HEARERS)})\.parked" if user == KEEPER_OF_PARKED else ""
    return Permission(
        configure=rf"^{own}$",
        write=rf"^({own}|facts|parked)$",
        read=rf"^({own}|facts|parked{everybodys})$",
    )


def topic_permission(user: str) -> dict[str, str]:
    """The routing keys under which a user publishes to `facts`, and may bind queues.

    A service says the facts of its own name. Nobody else says any.
    """
    says_facts = user in PG_SERVICES
    return {
        "exchange": "facts",
        "write": rf"^{re.escape(user)}(\.|$)" if says_facts else NOTHING,
        "read": ".*",
    }


def create(admin: Admin, space: str) -> None:
    """Makes the vhost, users and exchanges, and sets passwords and permissions."""
    vhost = quote(space, safe="")
    with _console(admin) as console:
        _put(
            console,
            f"/api/vhosts/{vhost}",
            {"description": "a space of Quanlian"},
        )
        for user in AMQP_USERS:
            tags = "monitoring" if user == OPERATOR else ""
            _put(
                console,
                f"/api/users/{user}",
                {"password": admin.secrets[f"AMQP_{user.upper()}_PASSWORD"], "tags": tags},
            )
            _put(
                console,
                f"/api/permissions/{vhost}/{user}",
                asdict(permission(user)),
            )
            _put(
                console,
                f"/api/topic-permissions/{vhost}/{user}",
                topic_permission(user),
            )
        # The administrator too, so that the console shows what is in the vhost.
        _put(
            console,
            f"/api/permissions/{vhost}/{quote(admin.amqp_user)}",
            asdict(
                Permission(
                    ".*",
                    ".*",
                    ".*",
                )
            ),
        )
        _put(
            console,
            f"/api/policies/{vhost}/parked",
            {
                "pattern": r"^[a-z.]+\.parked$",
                "apply-to": "queues",
                "definition": {"delivery-limit": LOOKS},
            },
        )
        for name, kind in EXCHANGES.items():
            _put(
                console,
                f"/api/exchanges/{vhost}/{name}",
                {"type": kind, "durable": True},
            )


def drop(admin: Admin, space: str) -> None:
    """Removes the vhost and all queues in it; users stay, other spaces use them."""
    with _console(admin) as console:
        answer = console.delete(f"/api/vhosts/{quote(space, safe='')}")
        if answer.status_code != httpx.codes.NOT_FOUND:
            _refuse_failure(answer)


def _console(admin: Admin) -> httpx.Client:
    return httpx.Client(
        base_url=admin.amqp_console,
        auth=(admin.amqp_user, admin.amqp_password),
        timeout=30,
        trust_env=False,
    )


def _put(console: httpx.Client, path: str, body: Mapping[str, object]) -> None:
    try:
        _refuse_failure(console.put(path, json=body))
    except httpx.TransportError as failure:
        raise InfraProblem(
            f"RabbitMQ's console at {console.base_url} does not answer: {failure}"
        ) from failure


def _refuse_failure(answer: httpx.Response) -> None:
    if answer.is_error:
        raise InfraProblem(
            f"RabbitMQ refused {answer.request.method} {answer.request.url.path}:"
            f" {answer.status_code} {answer.text}"
        )
