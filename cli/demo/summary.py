"""The end of the demo: checks, summary.json, papers.

For a person it prints endings, sign-ins, addresses and what to do next.
"""

import json
from collections import Counter
from pathlib import Path
from typing import Any

from rich import box
from rich.table import Table

from cli.demo import doors
from cli.demo.checks import Check, checks_of
from cli.demo.papers import keep_papers
from cli.demo.person import together, until
from cli.demo.played import Played
from cli.demo.story import FATES
from contracts.receipt import ReceiptInvalid, keys_of, verify
from contracts.vocabulary import ENDING_LABELS, Ending


async def report(played: Played, out: Path) -> int:
    """Check, write and print. Returns 0 when every check holds."""
    keys = (await played.web.ask("GET", "intake/v1/receipts/keys")).json()
    units = (await played.web.ask("GET", f"intake/v1/campaigns/{played.campaign_id}/units")).json()[
        "items"
    ]
    names = {unit["code"]: unit["short_name"] for unit in units}
    rows = await together(
        [
            row_of(
                played,
                n,
                keys,
            )
            for n in FATES
        ]
    )
    checks = await checks_of(played, rows)
    await keep_papers(played, out, keys)
    summary = {
        "campaign": played.campaign_id,
        "submissions": rows,
        "endings": {
            ending.value: count
            for ending, count in Counter(Ending(row["ending"]) for row in rows).items()
        },
        "checks": [check.as_json() for check in checks],
        "timeline": [{"on": when, "what": what} for when, what in played.timeline],
        "seconds": played.seconds,
    }
    (out / "summary.json").write_text(
        json.dumps(
            summary,
            ensure_ascii=False,
            indent=2,
        ),
        encoding="utf-8",
    )
    show_endings(played, rows, names)
    show_checks(played, checks)
    show_doors(played, rows, out)
    return 0 if all(check.ok for check in checks) else 1


async def row_of(played: Played, n: int, keys: dict[str, Any]) -> dict[str, Any]:
    """One submission in the summary."""
    filing = played.filings[n]
    standing = await played.cast.auditor.get(f"registry/v1/standing/{filing.submission_id}")

    async def sees_its_ending() -> bool:
        mine = await filing.person.get(f"intake/v1/submissions/{filing.submission_id}")
        return bool(mine["state"] == "ended")

    await until(f"the applicant of {filing.number} to see its ending", sees_its_ending)
    receipts = (await filing.person.get(f"intake/v1/submissions/{filing.submission_id}/receipts"))[
        "items"
    ]
    told = await played.cast.auditor.get(
        "notify/v1/messages", params={"submission_id": filing.submission_id}
    )
    return {
        "number": filing.number,
        "unit": filing.who.unit,
        "type": filing.who.factory_type,
        "ending": standing["ending"],
        "reason": standing.get("ending_reason") or standing["why"]["zh"],
        "registry_number": standing.get("registry_number"),
        "receipt_verified": bool(receipts) and all(_holds(receipt, keys) for receipt in receipts),
        "platform_record": standing.get("platform_record"),
        "letters": len(told["items"]),
        "note": FATES[n].note,
    }


def _holds(receipt: dict[str, Any], keys: dict[str, Any]) -> bool:
    """True when the receipt verifies with the public keys alone."""
    try:
        verify(receipt, keys_of(keys))
    except ReceiptInvalid:
        return False
    return True


def show_endings(played: Played, rows: list[dict[str, Any]], units: dict[str, str]) -> None:
    """How each submission ended; nothing of it is cut on 80 columns."""
    table = Table(
        title="各申报的结果 How each submission ended", box=box.SIMPLE_HEAD, padding=(0, 1)
    )
    for heading in ("编号", "推荐单位", "结果"):
        table.add_column(heading, no_wrap=True)
    table.add_column("说明", overflow="fold")
    for row in rows:
        label, number = ENDING_LABELS[Ending(row["ending"])], row["registry_number"]
        ended = f"{label} {number}" if number else label
        table.add_row(
            row["number"],
            units[row["unit"]],
            ended,
            row["note"] or ("" if number else row["reason"]),
        )
    played.console.print(table)


def show_checks(played: Played, checks: list[Check]) -> None:
    """What was checked, whether it holds, and what was seen."""
    played.console.print("检查 Checks", style="bold")
    for check in checks:
        sign = "[green]✓[/]" if check.ok else "[red]✗[/]"
        played.console.print(f"  {sign} {check.zh} {check.name}", soft_wrap=True)
        played.console.print(
            f"    {check.detail}",
            style="dim",
            markup=False,
            soft_wrap=True,
        )


def show_doors(played: Played, rows: list[dict[str, Any]], out: Path) -> None:
    """Print the portal's address, sign-ins, addresses and what to do next."""
    doors.show_portal(played)
    doors.show_sign_ins(played)
    doors.show_addresses(played)
    played.console.print("\n接下来 Next", style="bold")
    receipt = f"{out}/receipts/{rows[0]['number']}-1.json"
    for text in (
        f"公文、回执和汇总 papers, receipts, summary: {out}/papers {out}/receipts"
        f" {out}/summary.json",
        f"核验回执 check a receipt: .venv/bin/quanlian receipt verify {receipt} --keys"
        f" {out}/receipt-keys.json",
        "各类用户指南 guides by reader: docs/guide/zh/ docs/guide/en/",
        "make demo STAGE=… | make status | make logs | make down",
        f"用时 it took {played.seconds['total']:.0f} s",
    ):
        doors.line(played, f"  {text}")
    doors.show_shell(played)
