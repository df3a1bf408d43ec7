"""Everything that a draft is judged by, in one statement.

Called by saves, by the check, and by a hand-in that checks again.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from contracts.problem import NotFound
from contracts.vocabulary import Actor
from kit import gates
from kit.db import Reading, Writing, driver
from kit.gates import PLAN_VERSION, CampaignPlan
from kit.personal import Vault
from kit.security import still_honoured
from services.intake.findings.rules import Duplicates
from services.intake.submissions.models import Submission
from services.intake.submissions.queries import honoured, live_beside, open_points

DuplicateKey = tuple[str | None, str | None]
"""Credit code and factory name as duplicates are looked for (submissions.rules.duplicate_key)."""


@dataclass(frozen=True)
class StoredDraft:
    """The newest draft as it is stored. contact_key: wrapped, None where its person was erased.

    contact_prepared: the preparation holds its contact part, sealed.
    """

    version: int
    content: str
    content_hash: str
    contact: bytes | None
    contact_person: UUID | None
    contact_key: bytes | None
    contact_prepared: bool
    blocks: int
    warns: int


@dataclass(frozen=True)
class DraftContext:
    """What a draft is judged by. duplicate_key: of the factory whose duplicates were looked up.

    read_at: the database's clock; now: the campaign's. organisation: (name, credit code), None
    until identity's fact arrived. evidence: (kind, state) of its files. points: of the open
    correction.
    """

    campaign: CampaignPlan
    now: datetime
    read_at: datetime
    units: frozenset[str]
    organisation: tuple[str, str] | None
    duplicate_key: DuplicateKey
    code_overridden: bool
    duplicates: Duplicates
    evidence: frozenset[tuple[str, str]]
    points: tuple[Mapping[str, Any], ...] | None
    draft: StoredDraft | None

    @property
    def reopened(self) -> list[str] | None:
        """The paths that the open correction names; None without one."""
        return None if self.points is None else [str(point["path"]) for point in self.points]


# OFFSET 0 keeps the planner to the applicant and to the factory, as in receipts/queries.py: in a
# surge its statistics still say that nobody has handed in.
CONTEXT: Final = f"""
SELECT {PLAN_VERSION} AS plan_version, platform.now(c.id) AS now, clock_timestamp() AS read_at,
    (SELECT array_agg(u.code) FROM platform.units u WHERE u.campaign_id = c.id) AS units,
    o.name AS organisation_name, o.credit_code AS organisation_code,
    EXISTS (SELECT FROM intake.code_overrides v WHERE v.credit_code = q.code) AS code_overridden,
    twins.own, twins.others, live.live, earlier.years, earlier.numbers,
    (SELECT array_agg(DISTINCT e.kind || ' ' || e.state) FROM intake.evidence e
        WHERE e.submission_id = q.id) AS evidence,
    {open_points("q.id")} AS points,
    (SELECT r.not_before FROM platform.revocations r WHERE r.person_id = q.person_id) AS not_before,
    d.version, d.content, d.content_hash, d.contact, d.contact_person, d.blocks, d.warns,
    k.wrapped AS contact_key,
    EXISTS (SELECT FROM intake.preparations p
        WHERE p.submission_id = q.id AND p.contact IS NOT NULL) AS contact_prepared
FROM (
    SELECT $1::uuid AS id, $2::uuid AS campaign_id, $3::uuid AS organisation_id, $4::int AS version,
        $5::text AS code, $6::text AS name, $7::uuid AS person_id
) q
JOIN platform.campaigns c ON c.id = q.campaign_id
LEFT JOIN intake.organisations o ON o.id = q.organisation_id
LEFT JOIN intake.drafts d ON d.submission_id = q.id AND d.version = q.version
LEFT JOIN platform.person_keys k ON k.person_id = d.contact_person
LEFT JOIN LATERAL (
    SELECT
        array_agg(t.number ORDER BY t.number)
            FILTER (WHERE t.organisation_id = q.organisation_id) AS own,
        bool_or(t.organisation_id <> q.organisation_id) AS others
    FROM (
        SELECT * FROM intake.submissions
        WHERE campaign_id = q.campaign_id AND credit_code = q.code AND compared_name = q.name
        UNION
        SELECT * FROM intake.submissions WHERE organisation_id = q.organisation_id
        OFFSET 0
    ) t
    WHERE t.compared_name = q.name AND {live_beside("t", "q")}
) twins ON true
LEFT JOIN LATERAL (
    SELECT count(*) AS live
    FROM (SELECT * FROM intake.submissions WHERE organisation_id = q.organisation_id OFFSET 0) t
    WHERE {live_beside("t", "q")}
) live ON true
LEFT JOIN LATERAL (
    SELECT array_agg(e.year ORDER BY e.year, e.registry_number) AS years,
        array_agg(e.registry_number ORDER BY e.year, e.registry_number) AS numbers
    FROM intake.earlier_entries e
    WHERE e.credit_code = q.code AND e.compared_name = q.name AND e.year < c.year
        AND (c.rehearsal OR NOT e.rehearsal)
) earlier ON true
"""  # noqa: S608  put together of constants


async def context_of(
    session: Reading | Writing,
    who: Actor,
    row: Submission,
    factory: DuplicateKey,
    issued_at: datetime | None = None,
) -> DraftContext:
    """Read everything. First who asks is tested, then what is asked for.

    issued_at: of the asker's token, where the route leaves its revocation to the act. Raises
    Unauthorised, then NotFound where there is no such campaign.
    """
    async with driver(session) as db:
        found = await db.fetchrow(
            CONTEXT,
            row.id,
            row.campaign_id,
            row.organisation_id,
            row.draft_version,
            *factory,
            who.person_id,
        )
    if found is None:
        await honoured(session, who, issued_at)
        raise NotFound("没有这个征集活动", "No such campaign")
    still_honoured(issued_at, found["not_before"])
    campaign = await gates.plan_of(session, row.campaign_id, found["plan_version"])
    named = found["organisation_name"]
    return DraftContext(
        campaign=campaign,
        now=found["now"],
        read_at=found["read_at"],
        units=frozenset(found["units"] or ()),
        organisation=None if named is None else (named, found["organisation_code"]),
        duplicate_key=factory,
        code_overridden=found["code_overridden"],
        duplicates=_duplicates(row, campaign, factory, found),
        evidence=frozenset(_kind_and_state(each) for each in found["evidence"] or ()),
        points=None if found["points"] is None else tuple(found["points"]),
        draft=None if found["version"] is None else _stored(found),
    )


def _duplicates(
    row: Submission, campaign: CampaignPlan, factory: DuplicateKey, found: Any
) -> Duplicates:
    """What stands beside a draft.

    A submission that was handed in is only looked at where its factory changed since.
    """
    handed_in = row.number is not None
    if handed_in and factory == (row.credit_code, row.compared_name):
        return Duplicates()
    limited = campaign.plan.max_per_applicant is not None
    entries = zip(found["years"] or (), found["numbers"] or (), strict=True)
    return Duplicates(
        own=tuple(found["own"] or ()),
        others=bool(found["others"]),
        entries=tuple(entries),
        live=found["live"] if limited and not handed_in else 0,
    )


def _kind_and_state(text: str) -> tuple[str, str]:
    kind, _, state = text.rpartition(" ")
    return kind, state


def _stored(found: Any) -> StoredDraft:
    return StoredDraft(**{name: found[name] for name in StoredDraft.__dataclass_fields__})


def newest_draft(context: DraftContext) -> StoredDraft:
    """The draft of a submission that was looked up."""
    assert context.draft is not None, "a submission has a draft from its beginning"
    return context.draft


def opened_contact(draft: StoredDraft, vault: Vault) -> dict[str, Any]:
    """The contact part in clear; empty when none was given or the person was erased."""
    person_id = draft.contact_person
    if draft.contact is None or person_id is None or draft.contact_key is None:
        return {}
    seal = vault.unwrap(draft.contact_key, person_id)
    found: dict[str, Any] = json.loads(seal.open(person_id, draft.contact))
    return found
