"""`quanlian audit verify`: recomputes every leaf of a campaign, and compares journals and audit.

It works as an auditor, through the REST API.
"""

from typing import Any, Protocol

import typer

from cli.campaigns import HERE, Address, Login
from cli.session import Api
from contracts.names import SERVICES

app = typer.Typer(no_args_is_help=True, help="审计 Audit.")


class AuditorApi(Protocol):
    """Anything that can send requests to the API as an auditor."""

    def ask(self, method: str, path: str, body: Any = None, **params: Any) -> Any: ...


@app.callback()
def _group() -> None:
    """审计 Audit."""


def differences(journals: dict[str, dict[str, Any]], audit: dict[str, dict[str, Any]]) -> list[str]:
    """Where a room's journal and the audit's leaves disagree, in words."""
    found = []
    for service, journal in journals.items():
        leaves = audit.get(service, {"facts": 0, "digest": None})
        if journal["facts"] != leaves["facts"]:
            found.append(f"{service}: {journal['facts']} facts said, {leaves['facts']} leaves")
        elif journal["facts"] and journal["digest"] != leaves["digest"]:
            found.append(f"{service}: as many leaves as facts, but not the same ones")
        if journal["unsent"]:
            found.append(f"{service}: {journal['unsent']} facts not yet sent")
    return found


@app.command()
def verify(campaign_id: str, login: Login, api: Address = HERE) -> None:
    """重算审计叶，与各服务日志比对；不一致时退出码为1 Recompute every leaf, compare with the
    journals; leaves with 1 when anything disagrees.
    """
    session: AuditorApi = Api(api, login)
    verdict = session.ask(
        "POST",
        "registry/v1/audit/verification",
        {"campaign_id": campaign_id},
    )
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
    wrong = differences(journals, audit["services"])
    if verdict.get("first_bad"):
        wrong.append(f"leaf {verdict['first_bad']} does not hash to what was said")
    for line in wrong:
        typer.echo(line, err=True)
    typer.echo("审计一致 audit agrees" if not wrong else "审计不一致 audit disagrees")
    raise typer.Exit(1 if wrong else 0)
