"""Walks every official file that a campaign's rows name, and asks the store how it is locked.

What is locked shorter than the campaign promises is named.
"""

from datetime import UTC, datetime, timedelta
from typing import Any, Final

import psycopg
from minio import Minio

from cli.demo.stack import System

FILES: Final = {
    "snapshot": "SELECT file FROM intake.snapshots WHERE file IS NOT NULL",
    "evidence": "SELECT e->'file' FROM intake.snapshots, jsonb_array_elements(manifest) e"
    " WHERE e->>'file' IS NOT NULL AND file IS NOT NULL",
    "list": "SELECT paper FROM review.lists WHERE state <> 'draft'",
    "seal": "SELECT seal FROM review.lists WHERE state <> 'draft'",
    "answer": "SELECT evidence FROM review.credit_answers WHERE evidence IS NOT NULL",
    "notice": "SELECT paper FROM registry.notices WHERE state <> 'drafted'",
    "announcement": "SELECT paper FROM registry.announcements",
}
"""What names the files of each kind. JSON null is no file."""
PROMISED: Final = timedelta(days=3653)
"""Ten years with their leap days: `retention_years` of the campaign that is played."""


def unlocked(system: System, since: datetime) -> list[str]:
    """Files that are locked shorter than promised.

    Counted from `since`, before which none was stored. Raises AssertionError where a kind of file
    is missing altogether.
    """
    short = []
    for kind, query in FILES.items():
        named = _named(system, query)
        assert named, f"no {kind} was stored at all"
        for ref in named:
            until = _locked_until(system, ref)
            if until is None or until < since + PROMISED:
                short.append(f"{kind} {ref['key']}: {until}")
    return short


def _named(system: System, query: str) -> list[dict[str, Any]]:
    of = system.environment
    with psycopg.connect(
        host=of["QUANLIAN_PG_HOST"],
        port=of["QUANLIAN_PG_PORT"],
        dbname=of["QUANLIAN_PG_DATABASE"],
        user="quanlian_owner",
        password=of["QUANLIAN_PG_OWNER_PASSWORD"],
    ) as database:
        return [row[0] for row in database.execute(query) if row[0] is not None]


def _locked_until(system: System, ref: dict[str, Any]) -> datetime | None:
    admin = system.servers.admin()
    store = Minio(
        endpoint=admin.s3_endpoint.removeprefix("http://"),
        access_key=admin.s3_access_key,
        secret_key=admin.s3_secret_key,
        region=admin.s3_region,
        secure=False,
    )
    kept = store.get_object_retention(
        bucket_name=ref["bucket"], object_name=ref["key"], version_id=ref["version_id"]
    )
    return kept.retain_until_date.astimezone(UTC) if kept and kept.retain_until_date else None
