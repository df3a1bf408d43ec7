"""Thousands of cases in a few campaigns, planted as rows: a large city after some years."""

from collections.abc import Iterator
from contextlib import contextmanager
from uuid import UUID

from tests.plans import plant, vacuum
from tests.rooms import plant_campaign

CAMPAIGNS = 5
TABLES = ("review.cases", "review.turns", "review.credit_checks", "review.holds", "review.rulings")
CASES = """
INSERT INTO review.cases (id, campaign_id, number, unit, organisation_id, organisation_name,
    credit_code, factory_name, factory_type, industries, rehearsal, snapshot, snapshot_hash, file,
    content, evidence, round, state, stage_table, version, received_at, opened_at, searched,
    name_key)
SELECT gen_random_uuid(), :campaign, 'YL-' || lpad(n::text, 5, '0'),
    (ARRAY['120104', '120111', '120116', 'ZONE-TEDA'])[n % 20 / 5 + 1], gen_random_uuid(),
    '示例企业' || n, '91120000' || lpad(n::text, 10, '0'), '示例工厂' || n, 'factory', '[]', true,
    1, md5(n::text) || md5(n::text), '{}', '{}', '[]', 1,
    (ARRAY['in_review', 'returned', 'recommended', 'delivered'])[n % 4 + 1], 1, 1,
    timestamptz '2023-09-06T09:00+08' + n * interval '1 second',
    timestamptz '2023-09-06T09:00+08' + n * interval '1 second',
    'yl-' || lpad(n::text, 5, '0') || E'\\n示例企业' || n || E'\\n示例工厂' || n,
    encode(convert_to('示例工厂' || n, 'GB18030'), 'hex')
FROM generate_series(1, :cases) AS n
"""
TURNS = """
INSERT INTO review.turns (submission_id, version, holder, began_at, because, leaf)
SELECT id, 1, 'unit', received_at, 'review.case_opened.v1', ''
FROM review.cases WHERE campaign_id = :campaign
"""
CHECKS = """
INSERT INTO review.credit_checks (id, campaign_id, submission_id, at_gate, round, verdict, sources,
    checked_at, version)
SELECT gen_random_uuid(), campaign_id, id, 'unit_review', 1,
    CASE WHEN substr(number, 8) = '0' THEN 'open' ELSE 'clear' END, '{}', received_at, 0
FROM review.cases WHERE campaign_id = :campaign
"""
REMOVED = tuple(
    f"DELETE FROM {table} USING review.cases c WHERE c.campaign_id = :campaign"
    f" AND c.id = {table.partition('.')[2]}.submission_id"
    for table in TABLES[1:]
)


@contextmanager
def many_cases(each: int) -> Iterator[UUID]:
    """So many cases in each of the campaigns. Yields one campaign's id; removes all at the end."""
    campaigns = [plant_campaign() for _ in range(CAMPAIGNS)]
    for campaign_id in campaigns:
        plant(CASES, campaign=campaign_id, cases=each)
        plant(TURNS, CHECKS, campaign=campaign_id)
    vacuum(*TABLES)
    try:
        yield campaigns[2]
    finally:
        for campaign_id in campaigns:
            cases = "DELETE FROM review.cases WHERE campaign_id = :campaign"
            plant(*REMOVED, cases, campaign=campaign_id)
        vacuum(*TABLES)
