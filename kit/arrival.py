"""When a request reached this machine, however long the event loop was busy since.

The kernel keeps for each TCP connection when it last received data. It is asked when a request has
been read whole, so that work on other requests delays no stamp.
"""

import socket
import struct
import time
from collections.abc import Mapping
from typing import Any, Final, Protocol

KEY: Final = "quanlian.arrived"
"""Where `kit.wire` puts the instant: among the `extensions` of an ASGI scope."""
TICK: Final = 10
"""Milliseconds of the kernel's longest tick, in which it counts."""
LAST_DATA: Final = struct.Struct("=52xI")
"""`tcpi_last_data_recv` of Linux's `struct tcp_info`: milliseconds since the last data came."""
ACKNOWLEDGED: Final = struct.Struct("=120xQ")
"""`tcpi_bytes_acked` of the same: bytes of ours that the other side has taken."""


class Kernel(Protocol):
    """A connection's socket, as an event loop hands it out."""

    @property
    def family(self) -> int: ...

    def getsockopt(self, level: int, option: int, size: int, /) -> bytes: ...


def waited(connection: Kernel | None) -> float:
    """Seconds since the kernel received the last data of a connection.

    A longer wait counts one tick more than the kernel says, so that it is never told too short; it
    is then too long by two ticks at most. It is 0 where the kernel does not say: on another
    system, or on a connection that is not TCP.
    """
    milliseconds = _figure_of(connection, LAST_DATA)
    if milliseconds is None:
        return 0.0
    if milliseconds >= TICK:
        milliseconds += TICK
    return milliseconds / 1000


def acknowledged(connection: Kernel | None) -> int | None:
    """How many bytes the other side of a connection has taken so far.

    None where the kernel does not say, as in `waited`.
    """
    return _figure_of(connection, ACKNOWLEDGED)


def _figure_of(connection: Kernel | None, figure: struct.Struct) -> int | None:
    """One figure of what the kernel keeps of a TCP connection."""
    if connection is None or not hasattr(socket, "TCP_INFO"):
        return None
    if connection.family not in (socket.AF_INET, socket.AF_INET6):
        return None
    told = connection.getsockopt(socket.IPPROTO_TCP, socket.TCP_INFO, figure.size)
    if len(told) < figure.size:
        return None
    found: int = figure.unpack(told)[0]
    return found


def note(scope: Any, connection: Kernel | None) -> None:
    """Keep the arrival of a request that was read whole this moment."""
    # Data that came after this request makes the answer later, never earlier.
    scope.setdefault("extensions", {})[KEY] = time.monotonic() - waited(connection)


def arrived(scope: Mapping[str, Any]) -> float:
    """Monotonic seconds of the arrival of a request; now, where nothing noted it."""
    noted: float | None = scope.get("extensions", {}).get(KEY)
    return time.monotonic() if noted is None else noted
