"""B2's denominator: pgbench, one row and one outbox row a transaction, 64 clients, on the same
PostgreSQL, with rows as long as ours.
"""

import asyncio
import os
import re
import tempfile
from pathlib import Path
from typing import Final

from bench.ground import owner
from bench.load import CLIENTS
from kit.settings import load

TABLES: Final = """
CREATE SCHEMA IF NOT EXISTS bench;
CREATE TABLE IF NOT EXISTS bench.accepted (
  id uuid PRIMARY KEY, body text NOT NULL, received_at timestamptz NOT NULL
);
CREATE TABLE IF NOT EXISTS bench.outbox (
  fact_id uuid PRIMARY KEY, topic text NOT NULL, envelope text NOT NULL,
    said_at timestamptz NOT NULL, leased_until timestamptz);
CREATE INDEX IF NOT EXISTS ix_outbox_said_at ON bench.outbox (said_at);
"""
# 1300 and 1500 bytes: a receipt, and its fact's envelope
SCRIPT: Final = """
BEGIN;
INSERT INTO bench.accepted (id, body, received_at)
VALUES (gen_random_uuid(), repeat('x', 1300), clock_timestamp());
INSERT INTO bench.outbox (fact_id, topic, envelope, said_at)
VALUES (gen_random_uuid(), 'bench.accepted.v1', repeat('x', 1500), clock_timestamp());
COMMIT;
"""


async def prepare() -> None:
    """The two tables, in a schema of their own in the bench's own database."""
    db = await owner()
    await db.execute(TABLES)
    await db.close()


async def transactions_per_second(seconds: int) -> float:
    """One round. Raises RuntimeError with what pgbench said where it failed."""
    settings = load("intake")
    password = settings.pg_owner_url.split(":", 2)[2].partition("@")[0]
    with tempfile.TemporaryDirectory() as folder:
        script = Path(folder, "row_and_outbox_row.sql")
        await asyncio.to_thread(script.write_text, SCRIPT)
        words = [
            "-n",
            "-M",
            "prepared",
            "-c",
            str(CLIENTS),
            "-j",
            "2",
            "-T",
            str(seconds),
            "-f",
            str(script),
        ]
        where = [
            "-h",
            settings.pg_host,
            "-p",
            str(settings.pg_port),
            "-U",
            "quanlian_owner",
            settings.pg_database,
        ]
        process = await asyncio.create_subprocess_exec(
            "pgbench",
            *words,
            *where,
            env=os.environ | {"PGPASSWORD": password},
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.STDOUT,
        )
        said, _ = await process.communicate()
    found = re.search(r"tps = ([0-9.]+)", said.decode())
    if process.returncode or found is None:
        raise RuntimeError(f"pgbench: {said.decode()[-800:]}")
    return float(found.group(1))
