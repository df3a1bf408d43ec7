"""What a place for a file is judged by, and the rows of new places: hand-written SQL of a hot path.

The statements go to the driver (kit.db.driver), without the toolkit's cost for each row.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from contracts.policy import EvidenceRules
from contracts.vocabulary import Actor
from kit import gates
from kit.db import Writing, driver
from kit.gates import PLAN_VERSION
from services.intake.evidence.models import Evidence
from services.intake.evidence.rules import Usage
from services.intake.evidence.states import COUNTED
from services.intake.submissions.models import Submission
from services.intake.submissions.queries import open_points, own_submission
from services.intake.submissions.views import organisation_of

# Quotas are counted over all submissions of an applicant: its uploads come one after the other.
# Taken before the row's lock, in the order of every upload.
ONE_AT_A_TIME: Final = """
SELECT pg_advisory_xact_lock(
    hashtextextended('evidence:' || campaign_id || ':' || organisation_id, 0))
FROM intake.submissions WHERE id = $1 AND organisation_id = $2
"""
POLICY: Final = f"""
SELECT {PLAN_VERSION} AS plan_version, clock_timestamp() AS read_at,
    own.kinds, own.files, own.bytes, applicant.bytes AS applicant_bytes,
    {open_points("$1")} AS points,
    (SELECT r.not_before FROM platform.revocations r WHERE r.person_id = $4) AS not_before
FROM platform.campaigns c,
LATERAL (
    SELECT array_agg(k.kind) AS kinds, array_agg(k.files) AS files,
        coalesce(sum(k.bytes), 0)::bigint AS bytes
    FROM (
        SELECT kind, count(*) AS files, sum(size) AS bytes FROM intake.evidence
        WHERE submission_id = $1 AND state = ANY($5::text[]) GROUP BY kind
    ) k
) own,
LATERAL (
    SELECT coalesce(sum(size), 0)::bigint AS bytes FROM intake.evidence
    WHERE organisation_id = $3 AND campaign_id = $2 AND state = ANY($5::text[])
) applicant
WHERE c.id = $2
"""  # noqa: S608  put together of constants
PLACES: Final = """
INSERT INTO intake.evidence (id, submission_id, organisation_id, campaign_id, kind, filename,
    content_type, size, sha256, state, created_by, version)
SELECT p.id, $1, $2, $3, p.kind, p.filename, p.content_type, p.size, p.sha256, p.state, $4,
    p.version
FROM unnest($5::uuid[], $6::text[], $7::text[], $8::text[], $9::bigint[], $10::text[], $11::text[],
    $12::int[]) AS p (id, kind, filename, content_type, size, sha256, state, version)
RETURNING id, created_at
"""
COLUMNS: Final = (
    "id",
    "kind",
    "filename",
    "content_type",
    "size",
    "sha256",
    "state",
    "version",
)


@dataclass(frozen=True)
class UploadContext:
    """The locked submission and what its uploads are judged by.

    reopened: paths of an open correction. read_at: the database's clock. not_before: tokens of the
    asker issued before it count no more.
    """

    submission: Submission
    policy: EvidenceRules
    usage: Usage
    reopened: list[str] | None
    read_at: datetime
    not_before: datetime | None


async def enter_upload(
    tx: Writing, who: Actor, submission_id: UUID, issued_at: datetime | None
) -> UploadContext:
    """Take the applicant's turn, lock the submission, then read what counts. Raises NotFound."""
    organisation_id = organisation_of(who)
    async with driver(tx) as db:
        await db.execute(ONE_AT_A_TIME, submission_id, organisation_id)
    row = await own_submission(tx, who, submission_id, lock=True, issued_at=issued_at)
    async with driver(tx) as db:
        found = await db.fetchrow(
            POLICY,
            submission_id,
            row.campaign_id,
            organisation_id,
            who.person_id,
            COUNTED,
        )
    campaign = await gates.plan_of(tx, row.campaign_id, found["plan_version"])
    points = found["points"]
    return UploadContext(
        submission=row,
        policy=campaign.plan.evidence,
        usage=_usage(found),
        reopened=None if points is None else [str(point["path"]) for point in points],
        read_at=found["read_at"],
        not_before=found["not_before"],
    )


def _usage(found: Any) -> Usage:
    counted = zip(found["kinds"] or (), found["files"] or (), strict=True)
    return Usage(Counter(dict(counted)), found["bytes"], found["applicant_bytes"])


async def write_places(tx: Writing, rows: Sequence[Evidence]) -> None:
    """Insert the rows of one submission's new files, and note on each when it was made."""
    first = rows[0]
    columns = [[getattr(row, name) for row in rows] for name in COLUMNS]
    async with driver(tx) as db:
        made = await db.fetch(
            PLACES,
            first.submission_id,
            first.organisation_id,
            first.campaign_id,
            first.created_by,
            *columns,
        )
    created_at = {row["id"]: row["created_at"] for row in made}
    for row in rows:
        row.created_at = created_at[row.id]
