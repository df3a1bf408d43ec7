"""What an operator does outside the REST API.

Schemas, keys, the first administrator, parked facts, lost workflows.
"""

import asyncio
import getpass
from collections.abc import Awaitable
from typing import Annotated, Any, TypeVar
from uuid import UUID

import typer
from rich.console import Console
from rich.table import Table

from contracts.names import SERVICES, WORKFLOWS
from contracts.vocabulary import Role
from kit import bus, temporal
from kit import keys as key_files
from kit import migrate as migrations
from kit.db import Database
from kit.parked import hold_parked
from kit.settings import load
from kit.signing import FactSignatures

parked = typer.Typer(
    no_args_is_help=True, help="搁置的事实 Facts that a room could not understand."
)
case = typer.Typer(
    no_args_is_help=True, help="修复一件申报的流程 Repair of one submission's process."
)
admin = typer.Typer(
    no_args_is_help=True,
    help="首个管理员；丢失的两步验证 The first administrator; a lost second factor.",
)
T = TypeVar("T")
CONSUMERS = (*SERVICES, WORKFLOWS)


def _await(work: Awaitable[T]) -> T:
    async def main() -> T:
        return await work

    return asyncio.run(main())


def migrate_all() -> None:
    """Every schema to its head, then the grants."""
    migrations.upgrade(load("intake").pg_owner_url)
    typer.echo("schemas are at their heads")


def make_first_keys() -> None:
    made = key_files.ensure_keys(load("identity").keys_dir)
    typer.echo(f"made {', '.join(made)}" if made else "all keys are there")


def rotate(use: str) -> None:
    """Raises typer.BadParameter for an unknown use."""
    if use not in key_files.USES:
        raise typer.BadParameter(f"其一 one of {', '.join(key_files.USES)}")
    folder = load("identity").keys_dir
    kid = f"{use}-{len(list((folder / use).glob('*.pem'))) + 1}"
    key_files.make_key(
        folder,
        next(each for each in key_files.USES if each == use),
        kid,
    )
    typer.echo(f"{kid} signs from now on")


async def read_parked(
    consumer: str, *, fact_id: str | None = None, everything: bool = False
) -> list[dict[str, Any]]:
    """Every parked fact of one consumer. Puts one of them, or all, back into its queue if asked.

    One that nobody would believe stays where it is: it would be parked again.
    """
    settings = load("operator")
    connection = await bus.connect(settings.amqp_url, "operator")
    found: list[dict[str, Any]] = []
    async with (
        connection,
        hold_parked(connection, consumer, FactSignatures(settings.keys_dir), most=None) as queue,
    ):
        for held in queue.facts:
            fact = held.fact
            wanted = everything or (fact_id is not None and fact.message_id == fact_id)
            forged = fact.forged if wanted else None
            redriven = wanted and forged is None
            if redriven:
                await held.send_again()
            why = forged or fact.why
            found.append(
                {"id": fact.message_id, "topic": fact.topic, "why": why, "redriven": redriven}
            )
    return found


def _known(consumer: str) -> str:
    """Raises typer.BadParameter."""
    if consumer not in CONSUMERS:
        raise typer.BadParameter(f"其一 one of {', '.join(CONSUMERS)}")
    return consumer


def _show(rows: list[dict[str, Any]], consumer: str) -> None:
    table = Table(
        "fact",
        "topic",
        "why",
        "redriven",
        title=f"{consumer}: {len(rows)} parked, {sum(row['redriven'] for row in rows)} redriven",
    )
    for row in rows:
        table.add_row(
            str(row["id"]), str(row["topic"]), str(row["why"]), "yes" if row["redriven"] else ""
        )
    Console().print(table)


@parked.command("list")
def parked_list(
    consumer: Annotated[str | None, typer.Argument(help=f"one of {', '.join(CONSUMERS)}")] = None,
) -> None:
    """列出搁置的事实及原因 Show what is parked and why."""
    for name in [_known(consumer)] if consumer else CONSUMERS:
        _show(_await(read_parked(name)), name)


@parked.command("redrive")
def parked_redrive(
    consumer: str,
    fact: Annotated[
        str | None, typer.Argument(help="事实编号 one fact's id; left out with --all")
    ] = None,
    all: Annotated[
        bool, typer.Option("--all", help="该服务的全部 everything parked for this consumer")
    ] = False,
) -> None:
    """排除原因后，把搁置的事实重新投入队列 Send a parked fact to its queue again (the cause
    mended).
    """
    if not fact and not all:
        raise typer.BadParameter("指明一个事实，或用 --all name a fact or say --all")
    rows = _await(
        read_parked(
            _known(consumer),
            fact_id=fact,
            everything=all,
        )
    )
    _show(rows, consumer)
    if not any(row["redriven"] for row in rows):
        typer.echo(
            "没有可重新投入的事实：编号不在此列，或不可信（见上列原因）"
            " nothing was redriven: no such fact, or it is not believed (see why)",
            err=True,
        )
        raise typer.Exit(1)


async def must_be_handed_in(campaign_id: UUID, submission_id: UUID) -> None:
    """A workflow is begun only for a submission of the record.

    Raises typer.BadParameter, saying what is wrong with the two ids.
    """
    from services.intake.submissions.models import Submission

    settings = load("intake")
    db = Database(settings.pg_url, "intake")
    try:
        async with db.reading() as session:
            submission = await session.get(Submission, submission_id)
    finally:
        await db.close()
    if submission is None:
        raise typer.BadParameter(
            f"没有申报 {submission_id}，请核对编号 no such submission: check the id"
        )
    if submission.campaign_id != campaign_id:
        raise typer.BadParameter(
            f"该申报属于征集活动 {submission.campaign_id}"
            f" the submission belongs to campaign {submission.campaign_id}"
        )
    if submission.number is None:
        raise typer.BadParameter(
            "该申报尚未递交，没有流程可重启 it was not handed in: there is no process to start"
        )


@case.command("rebuild")
def rebuild(campaign_id: UUID, submission_id: UUID) -> None:
    """由记录重新启动丢失的流程 Start a lost submission workflow again from the record."""
    from workflows.worker import rebuild as rebuild_submission

    async def work() -> None:
        await must_be_handed_in(campaign_id, submission_id)
        settings = load(WORKFLOWS)
        client = await temporal.connect(settings.temporal_address, settings.temporal_namespace)
        await rebuild_submission(client, campaign_id, submission_id)

    _await(work())
    typer.echo(f"submission/{submission_id} runs again")


@admin.command("create")
def create(
    login: str,
    name: Annotated[str, typer.Option(help="显示名 shown to colleagues")] = "系统管理员",
    role: Annotated[Role, typer.Option()] = Role.system_administrator,
    password_stdin: Annotated[
        bool, typer.Option(help="从标准输入读取密码 read the password from standard input")
    ] = False,
) -> None:
    """建立首个管理员 Make the first administrator (refused once there is one of that role)."""
    from services.identity.accounts import actions

    password = input() if password_stdin else getpass.getpass("password: ")

    async def work() -> None:
        settings = load("identity")
        db = Database(settings.pg_url, "identity")
        try:
            await db.act(
                actions.create_first_administrator,
                login,
                name,
                password,
                role,
            )
        finally:
            await db.close()

    import services.identity.tables  # noqa: F401  declares the plumbing that `say` writes to

    _await(work())
    typer.echo(f"{login} may sign in")


@admin.command("unpair")
def unpair(login: str) -> None:
    """清除两步验证 Remove a lost second factor, where no security administrator can (recorded)."""
    from services.identity import schema
    from services.identity.accounts.rules import folded_login
    from services.identity.second_factor import actions

    assert schema.METADATA

    async def work() -> None:
        settings = load("identity")
        db = Database(settings.pg_url, "identity")
        try:
            await db.act(actions.reset_by_operator, folded_login(login))
        finally:
            await db.close()

    _await(work())
    typer.echo(f"{login} sets up another device at the next sign-in")
