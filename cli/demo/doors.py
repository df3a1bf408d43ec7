"""The last lines of a demo: the portal's address, sign-ins, what waits for whom, where to go on."""

import json
from pathlib import Path

from rich import box
from rich.table import Table

from cli.demo.person import DemoPerson
from cli.demo.played import Played
from cli.demo.stages import DemoStage


def show_stage(played: Played, stage: DemoStage, out: Path) -> None:
    """How the rehearsal was left. The same is written to `out` for programs."""
    show_portal(played)
    show_sign_ins(played)
    played.console.print(f"待办 What waits: {stage.zh} {stage.en}", style="bold")
    for each in played.waits:
        line(played, f"  {each.person.label} ({each.person.login}): {each.zh} {each.en}")
    show_addresses(played)
    keep_stage(played, stage, out)
    line(played, f"  make status | make logs | make down; it took {played.seconds['total']:.0f} s")
    show_shell(played)


def keep_stage(played: Played, stage: DemoStage, out: Path) -> None:
    """stage-NAME.json: the campaign, its submissions by applicant, and what waits for whom."""
    told = {
        "stage": stage.name,
        "api": played.stack.api,
        "campaign": played.campaign_id,
        "now": played.campaign["now"].isoformat(),
        "submissions": {
            filing.person.login: filing.submission_id for filing in played.filings.values()
        },
        "waits": [
            {"login": each.person.login, "zh": each.zh, "en": each.en} for each in played.waits
        ],
    }
    text = json.dumps(told, ensure_ascii=False, indent=2)
    (out / f"stage-{stage.name}.json").write_text(text, encoding="utf-8")


def show_portal(played: Played) -> None:
    """The first line: the address to open."""
    line(played, f"\n{played.stack.api}/")


def show_sign_ins(played: Played) -> None:
    """Who can sign in: one of each part, and everybody for whom something waits."""
    people: dict[str, DemoPerson] = {
        person.login: person
        for person in [*played.cast.of_each_part(), *(each.person for each in played.waits)]
    }
    played.console.print("演示账号 Sign-ins", style="bold")
    line(played, f"  密码均为 password of all: {played.stack.password}")
    table = Table("身份 who", "login", box=box.SIMPLE_HEAD, padding=(0, 1))
    for login, person in people.items():
        table.add_row(person.label, login)
    played.console.print(table)


def show_addresses(played: Played) -> None:
    """The other addresses that are worth opening."""
    played.console.print("地址 Addresses", style="bold")
    for name, address in played.stack.consoles.items():
        line(played, f"  {name}: {address}")


def show_shell(played: Played) -> None:
    """The last lines: what can be pasted into a shell."""
    line(played, f"API={played.stack.api}")
    line(played, f"CAMPAIGN={played.campaign_id}")


def line(played: Played, text: str) -> None:
    """One line as it is: not cut, not coloured."""
    played.console.print(text, markup=False, soft_wrap=True, highlight=False)
