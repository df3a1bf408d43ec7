"""`quanlian facts`: says facts of the record again, for a hearer that came to them late."""

import asyncio
import importlib
from typing import Annotated
from uuid import UUID

import typer
from sqlalchemy import true

from contracts.facts import FACTS
from kit.db import Database
from kit.journal import PLUMBING, put_back
from kit.settings import load

app = typer.Typer(no_args_is_help=True, help="重新发出的事实 Facts said again.")


@app.callback()
def _group() -> None:
    """重新发出的事实 Facts said again."""


@app.command()
def resend(
    topic: Annotated[str, typer.Argument(help="如 for example identity.roles_changed.v1")],
    subject: Annotated[
        UUID | None, typer.Option(help="只发与此编号有关的 only those about this id")
    ] = None,
) -> None:
    """把已记录的某类事实再发一次，听过的各方不受影响 Say the facts of a topic again; whoever heard
    them knows the double.
    """
    fact = FACTS.get(topic)
    if fact is None or fact.local:
        raise typer.BadParameter(
            f"没有可重发的事实类别 {topic}，请核对名称 no such topic leaves a room: check the name"
        )
    again = asyncio.run(say_again(topic, subject))
    typer.echo(f"{again} 件重新发出 facts are said again")


async def say_again(topic: str, subject: UUID | None = None) -> int:
    """Put the facts of a topic into their room's outbox again. Returns how many."""
    service = topic.split(".")[0]
    # Importing a room's tables declares the plumbing that is written to.
    importlib.import_module(f"services.{service}.tables")
    journal = PLUMBING[service].journal
    about = true() if subject is None else journal.c.subject == subject
    db = Database(load(service).pg_url, service)
    try:
        return await db.act(put_back, (journal.c.topic == topic) & about)
    finally:
        await db.close()
