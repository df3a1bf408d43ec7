"""Who is connected, and who gives way where too many are.

A connection that has sent half a request, or waits idle, gives way to a new one of the same client.
One whose request is in work never does. So half-sent requests keep nobody out.
"""

import resource
from collections.abc import Collection
from dataclasses import dataclass
from ipaddress import ip_address, ip_network
from typing import Final, Protocol

from kit.clients import client_of

SPARE_FILES: Final = 256
"""Files that a process opens beside its clients' connections: servers, keys, logs."""


class Guest(Protocol):
    """A client's connection."""

    @property
    def address(self) -> str: ...

    @property
    def is_half_sent(self) -> bool: ...

    @property
    def is_idle(self) -> bool: ...

    def give_way(self) -> None: ...


@dataclass(frozen=True)
class MostConnections:
    """in_all: in one process. of_one: of one client; a gateway has no such bound.

    gateways: addresses and networks, as in 10.0.0.0/8.
    """

    in_all: int
    of_one: int = 1000
    gateways: Collection[str] = ()

    def is_gateway(self, address: str) -> bool:
        """Whether an address is one of our gateways'."""
        if not self.gateways:
            return False
        networks = [ip_network(each, strict=False) for each in self.gateways]
        return any(ip_address(address) in network for network in networks)


class Connections:
    """The connections of one process, oldest first, by their clients."""

    def __init__(self, most: MostConnections) -> None:
        self.most = most
        self._by_client: dict[str, dict[Guest, None]] = {}
        self._count = 0

    def enter(self, guest: Guest) -> bool:
        """Let a new connection in. False where nobody gives way to it."""
        client = client_of(guest.address)
        mine = self._by_client.setdefault(client, {})
        mine[guest] = None
        self._count += 1
        if len(mine) > self.most.of_one and not self.most.is_gateway(client):
            return self._make_room(mine, guest)
        if self._count > self.most.in_all:
            return self._make_room(max(self._by_client.values(), key=len), guest)
        return True

    def leave(self, guest: Guest) -> None:
        """A connection has ended, or gave way."""
        client = client_of(guest.address)
        mine = self._by_client.get(client, {})
        if guest in mine:
            del mine[guest]
            self._count -= 1
        if not mine:
            self._by_client.pop(client, None)

    def _make_room(self, among: dict[Guest, None], newest: Guest) -> bool:
        """End the oldest that has sent half a request; else the oldest that is idle."""
        others = [guest for guest in among if guest is not newest]
        half_sent = (guest for guest in others if guest.is_half_sent)
        idle = (guest for guest in others if guest.is_idle)
        found = next(half_sent, None) or next(idle, None)
        if found is None:
            return False
        self.leave(found)
        found.give_way()
        return True


def allowed_by_system() -> int:
    """How many connections this process may hold. It asks the system for all that it grants."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    if soft < hard:
        resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
    return max(hard - SPARE_FILES, SPARE_FILES)
