"""What a rehearsal holds while it is played; its ending is told from this."""

from dataclasses import dataclass, field
from typing import Any

from rich.console import Console

from cli.demo.cast import Cast
from cli.demo.filing import Filing
from cli.demo.person import Web
from cli.demo.stack import Stack


@dataclass(frozen=True)
class PlayedRefusal:
    """Something refused on purpose: what it was, the problem it was answered with, and whether
    nothing was lost.
    """

    zh: str
    name: str
    problem: dict[str, Any]
    kept: bool


@dataclass
class Played:
    """Who takes part, what was filed, what was refused on purpose, what happened when."""

    stack: Stack
    web: Web
    console: Console
    filings: dict[int, Filing] = field(default_factory=dict)
    refusals: list[PlayedRefusal] = field(default_factory=list)
    timeline: list[tuple[str, str]] = field(default_factory=list)
    seconds: dict[str, float] = field(default_factory=dict)
    delivered_lists: dict[str, str] = field(default_factory=dict)
    delivered: list[Filing] = field(default_factory=list)
    campaign: dict[str, Any] = field(default_factory=dict)
    campaign_id: str = ""
    notice_id: str = ""
    cast: Cast = field(init=False)
