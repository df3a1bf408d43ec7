"""Which client a request comes from, for limits that are each client's own."""

from ipaddress import IPv6Address, ip_address
from typing import Annotated

from fastapi import Depends, Request

HOUSE: int = 64
"""Bits of an IPv6 address that one household or office holds."""


def client_of(address: str | None) -> str:
    """The client that an address stands for.

    A client of IPv6 is its network: it chooses the rest of its address as it likes. An address of
    IPv4 written as one of IPv6 is the same client.
    """
    if address is None:
        return ""
    try:
        parsed = ip_address(address.partition("%")[0])
    except ValueError:
        return address
    if not isinstance(parsed, IPv6Address):
        return str(parsed)
    if parsed.ipv4_mapped is not None:
        return str(parsed.ipv4_mapped)
    return str(IPv6Address(int(parsed) >> HOUSE << HOUSE))


async def _client(request: Request) -> str:
    return client_of(request.client.host if request.client else None)


# X-Forwarded-For counts only from a gateway of ours: `kit.run.serve` has put it in place by then.
Client = Annotated[str, Depends(_client)]
