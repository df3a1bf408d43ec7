"""What a demo collects while it is played. Its summary is made from this."""

from dataclasses import dataclass, field
from typing import Any

from rich.console import Console

from cli.demo.cast import Cast
from cli.demo.filing import Filing
from cli.demo.person import DemoPerson, Web
from cli.demo.stack import Stack


@dataclass(frozen=True)
class PlayedRefusal:
    """A refusal that the demo provoked: what was tried, the problem, and whether nothing
    was lost.
    """

    zh: str
    name: str
    problem: dict[str, Any]
    kept: bool


@dataclass(frozen=True)
class LeftToDo:
    """What is left for a person to do."""

    person: DemoPerson
    zh: str
    en: str


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
    waits: list[LeftToDo] = field(default_factory=list)
    listed: dict[str, list[Filing]] = field(default_factory=dict)
    lists: dict[str, str] = field(default_factory=dict)
    delivered_lists: dict[str, str] = field(default_factory=dict)
    delivered: list[Filing] = field(default_factory=list)
    objections: dict[int, str] = field(default_factory=dict)
    campaign: dict[str, Any] = field(default_factory=dict)
    campaign_id: str = ""
    notice_id: str = ""
    cast: Cast = field(init=False)
