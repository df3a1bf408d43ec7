"""`quanlian audit verify`: recomputes every leaf of a campaign, and compares journals and audit.

It works as an auditor, through the REST API.
"""

import time
from datetime import datetime
from typing import Any, Protocol

import typer

from cli.campaigns import HERE, Address, Login
from cli.session import Api
from contracts.canonical import sha256_hex
from contracts.names import SERVICES

app = typer.Typer(no_args_is_help=True, help="审计 Audit.")


class AuditorApi(Protocol):
    """Anything that can send requests to the API as an auditor."""

    def ask(self, method: str, path: str, body: Any = None, **params: Any) -> Any: ...


@app.callback()
def _group() -> None:
    """审计 Audit."""


Figures = dict[str, dict[str, Any]]
"""What a room says of its journal, or the audit of its leaves, by room."""
NOTHING_SENT = {"facts": 0, "digest": sha256_hex(b"")}
PATIENCE = 30.0
"""Seconds that facts may be on their way before a difference is told."""
LOOK_AGAIN = 0.5


def differences(journals: Figures, audit: Figures) -> list[str]:
    """Where a room's journal and the audit's leaves disagree, in words.

    Facts that are still in the outbox are on their way, and no difference.
    """
    found = []
    for service, journal in journals.items():
        leaves = audit.get(service, NOTHING_SENT)
        if leaves["digest"] in (journal["digest"], journal["sent_digest"]):
            continue
        said = journal["facts"] - journal["unsent"]
        if said == leaves["facts"]:
            found.append(f"{service}: as many leaves as facts, but not the same ones")
        else:
            found.append(f"{service}: {said} facts sent, {leaves['facts']} leaves")
    return found


def on_their_way(journals: Figures, audit: Figures) -> list[str]:
    """Facts that the audit cannot have yet, in words, with the age of the oldest."""
    found = []
    for service, journal in journals.items():
        if not journal["unsent"] or audit.get(service, NOTHING_SENT)["digest"] == journal["digest"]:
            continue
        read_at = datetime.fromisoformat(journal["read_at"])
        age = (read_at - datetime.fromisoformat(journal["oldest_unsent_at"])).total_seconds()
        found.append(
            f"{service}: 在途 {journal['unsent']} 条，最早 {age:.0f} 秒前"
            f" {journal['unsent']} facts on their way, the oldest {age:.0f} s old"
        )
    return found


@app.command()
def verify(campaign_id: str, login: Login, api: Address = HERE) -> None:
    """重算审计叶，与各服务日志比对；不一致时退出码为1，在途的不算 Recompute every leaf, compare
    with the journals; leaves with 1 when anything disagrees. Facts on their way do not.
    """
    session: AuditorApi = Api(api, login)
    verdict = session.ask(
        "POST",
        "registry/v1/audit/verification",
        {"campaign_id": campaign_id},
    )
    journals, audit = _settled(session, campaign_id)
    wrong = differences(journals, audit)
    for line in on_their_way(journals, audit):
        typer.echo(line, err=True)
    if verdict.get("first_bad"):
        wrong.append(f"leaf {verdict['first_bad']} does not hash to what was said")
    for line in wrong:
        typer.echo(line, err=True)
    typer.echo("审计一致 audit agrees" if not wrong else "审计不一致 audit disagrees")
    raise typer.Exit(1 if wrong else 0)


def _settled(session: AuditorApi, campaign_id: str) -> tuple[Figures, Figures]:
    """Journals and audit once they agree, or as they stand when patience ends.

    This very verification says facts, and they take a moment to be heard.
    """
    given_up = time.monotonic() + PATIENCE
    while True:
        journals = {
            name: session.ask(
                "GET",
                f"{name}/v1/journal/summary",
                campaign_id=campaign_id,
            )
            for name in SERVICES
        }
        audit = session.ask(
            "GET",
            "registry/v1/audit/summary",
            campaign_id=campaign_id,
        )
        figures = audit["services"]
        agreed = not differences(journals, figures) and not on_their_way(journals, figures)
        if agreed or time.monotonic() > given_up:
            return journals, figures
        time.sleep(LOOK_AGAIN)
