"""Pure decisions on what is kept of a sign-in's device: enough to recognise it, and no more."""

from ipaddress import IPv4Address, ip_address
from typing import Final

KINDS: Final = (
    ("MicroMessenger/", "微信"),
    ("QQBrowser/", "QQ浏览器"),
    ("360SE", "360浏览器"),
    ("Edg/", "Edge"),
    ("OPR/", "Opera"),
    ("Firefox/", "Firefox"),
    ("Chrome/", "Chrome"),
    ("Safari/", "Safari"),
    ("curl/", "curl"),
)
"""Signs of a browser in its User-Agent, the more telling first: most also say they are Chrome."""
SYSTEMS: Final = (
    ("HarmonyOS", "HarmonyOS"),
    ("Android", "Android"),
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Windows", "Windows"),
    ("Mac OS X", "macOS"),
    ("Linux", "Linux"),
)
OTHER: Final = "其他客户端"
HOUSE: Final = 3
"""Groups of an IPv6 address that are shown: a provider's customer, and no machine of theirs."""


def browser_of(user_agent: str | None) -> str:
    """Kind of browser and system, as in `Edge · Windows`. Versions would tell devices apart."""
    said = user_agent or ""
    kind = next((name for sign, name in KINDS if sign in said), OTHER)
    system = next((name for sign, name in SYSTEMS if sign in said), None)
    return f"{kind} · {system}" if system else kind


def masked_network(client: str) -> str:
    """The network of a client (kit.clients), as in `203.0.113.*`; empty where it is no address."""
    try:
        parsed = ip_address(client)
    except ValueError:
        return ""
    if isinstance(parsed, IPv4Address):
        return f"{client.rpartition('.')[0]}.*"
    return ":".join(parsed.exploded.split(":")[:HOUSE]) + ":*"
