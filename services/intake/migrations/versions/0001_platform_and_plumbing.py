"""The schema `platform` with its two functions and the calendar years known so far, and the plumbing of intake."""

from datetime import date

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

# Volatile: each call inside a transaction reads the clock, and the row, as they are then.
NOW = """
CREATE FUNCTION platform.now(campaign uuid) RETURNS timestamptz LANGUAGE sql VOLATILE PARALLEL SAFE AS $$
    SELECT coalesce(k.now, clock_timestamp())
    FROM platform.campaigns c LEFT JOIN platform.clocks k ON k.campaign_id = c.id
    WHERE c.id = campaign
$$
"""

# The latest version of each scope counts. A unit's own earlier cut-off (`narrows`) stands instead of `all`;
# among what remains the latest closing instant wins, so that an extension never shortens.
WINDOW_OF = """
CREATE FUNCTION platform.window_of(campaign uuid, of_gate text, of_unit text, of_organisation text)
RETURNS TABLE (opens_at timestamptz, closes_at timestamptz, version integer) LANGUAGE sql VOLATILE AS $$
    WITH latest AS (
        SELECT DISTINCT ON (w.scope, w.scope_id) w.*
        FROM platform.windows w
        WHERE w.campaign_id = campaign AND w.gate = of_gate
          AND (w.scope = 'all'
               OR w.scope = 'unit' AND w.scope_id = of_unit
               OR w.scope = 'organisation' AND w.scope_id = of_organisation)
        ORDER BY w.scope, w.scope_id, w.version DESC
    )
    SELECT l.opens_at, l.closes_at, l.version FROM latest l
    WHERE l.scope <> 'all' OR NOT EXISTS (SELECT FROM latest u WHERE u.scope = 'unit' AND u.narrows)
    ORDER BY l.closes_at DESC, l.version DESC
    LIMIT 1
$$
"""

STATE_COUNCIL = "国务院办公厅关于2023年部分节假日安排的通知 (2022-12-08)"
YEARS = {
    2023: (
        "01-01 01-02 01-21 01-22 01-23 01-24 01-25 01-26 01-27 04-05 04-29 04-30 05-01 05-02 05-03 06-22 06-23 06-24 "
        "09-29 09-30 10-01 10-02 10-03 10-04 10-05 10-06",
        "01-28 01-29 04-23 05-06 06-25 10-07 10-08",
        STATE_COUNCIL,
    ),
    2024: (
        "01-01 02-10 02-11 02-12 02-13 02-14 02-15 02-16 02-17 04-04 04-05 04-06 05-01 05-02 05-03 05-04 05-05 06-10 "
        "09-15 09-16 09-17 10-01 10-02 10-03 10-04 10-05 10-06 10-07",
        "02-04 02-18 04-07 04-28 05-11 09-14 09-29 10-12",
        "chinesecalendar 1.11",
    ),
    2025: (
        "01-01 01-28 01-29 01-30 01-31 02-01 02-02 02-03 02-04 04-04 04-05 04-06 05-01 05-02 05-03 05-04 05-05 05-31 "
        "06-01 06-02 10-01 10-02 10-03 10-04 10-05 10-06 10-07 10-08",
        "01-26 02-08 04-27 09-28 10-11",
        "chinesecalendar 1.11",
    ),
    2026: (
        "01-01 01-02 01-03 02-15 02-16 02-17 02-18 02-19 02-20 02-21 02-22 02-23 04-04 04-05 04-06 05-01 05-02 05-03 "
        "05-04 05-05 06-19 06-20 06-21 09-25 09-26 09-27 10-01 10-02 10-03 10-04 10-05 10-06 10-07",
        "01-04 02-14 02-28 05-09 09-20 10-10",
        "chinesecalendar 1.11",
    ),
}


def upgrade() -> None:
    op.create_table(
        "idempotency",
        sa.Column("principal", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("body_hash", sa.CHAR(length=64), nullable=False),
        sa.Column("answer", postgresql.JSONB(astext_type=sa.Text()), nullable=True),
        sa.Column(
            "kept_at",
            sa.DateTime(timezone=True),
            server_default=sa.text("clock_timestamp()"),
            nullable=False,
        ),
        sa.PrimaryKeyConstraint("principal", "key", name=op.f("pk_idempotency")),
        schema="intake",
    )
    op.create_table(
        "inbox",
        sa.Column("consumer", sa.Text(), nullable=False),
        sa.Column("fact_id", sa.Uuid(), nullable=False),
        sa.Column(
            "heard_at",
            sa.DateTime(timezone=True),
            server_default=sa.text("clock_timestamp()"),
            nullable=False,
        ),
        sa.PrimaryKeyConstraint("consumer", "fact_id", name=op.f("pk_inbox")),
        schema="intake",
    )
    op.create_table(
        "journal",
        sa.Column("fact_id", sa.Uuid(), nullable=False),
        sa.Column("topic", sa.Text(), nullable=False),
        sa.Column("subject", sa.Uuid(), nullable=False),
        sa.Column("subject_version", sa.Integer(), nullable=False),
        sa.Column("campaign_id", sa.Uuid(), nullable=True),
        sa.Column("submission_id", sa.Uuid(), nullable=True),
        sa.Column("said_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("envelope", sa.Text(), nullable=False, comment="canonical JSON"),
        sa.Column("leaf", sa.CHAR(length=64), nullable=False),
        sa.PrimaryKeyConstraint("fact_id", name=op.f("pk_journal")),
        schema="intake",
    )
    op.create_index(
        op.f("ix_journal_subject"),
        "journal",
        ["subject"],
        unique=False,
        schema="intake",
    )
    op.create_index(
        op.f("ix_journal_submission_id_said_at"),
        "journal",
        ["submission_id", "said_at"],
        unique=False,
        schema="intake",
    )
    op.create_table(
        "outbox",
        sa.Column("fact_id", sa.Uuid(), nullable=False),
        sa.Column("topic", sa.Text(), nullable=False),
        sa.Column("envelope", sa.Text(), nullable=False),
        sa.Column("headers", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("said_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("lease", sa.Uuid(), nullable=True),
        sa.Column("leased_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("attempts", sa.SmallInteger(), server_default="0", nullable=False),
        sa.PrimaryKeyConstraint("fact_id", name=op.f("pk_outbox")),
        schema="intake",
    )
    op.create_index(op.f("ix_outbox_said_at"), "outbox", ["said_at"], unique=False, schema="intake")
    op.create_table(
        "revocations",
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("not_before", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("person_id", name=op.f("pk_revocations")),
        schema="intake",
    )
    op.create_table(
        "calendar_years",
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("off", sa.ARRAY(sa.Date()), nullable=False),
        sa.Column("makeup", sa.ARRAY(sa.Date()), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("year", name=op.f("pk_calendar_years")),
        schema="platform",
    )
    op.create_table(
        "campaigns",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("rehearsal", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("plan", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("opened_by", sa.Uuid(), nullable=True),
        sa.Column(
            "opened_at",
            sa.DateTime(timezone=True),
            server_default=sa.text("clock_timestamp()"),
            nullable=False,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_campaigns")),
        schema="platform",
    )
    op.create_index(
        "uq_campaigns_code_real",
        "campaigns",
        ["code"],
        unique=True,
        schema="platform",
        postgresql_where=sa.text("NOT rehearsal"),
    )
    op.create_table(
        "person_keys",
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("wrapped", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("person_id", name=op.f("pk_person_keys")),
        schema="platform",
    )
    op.create_table(
        "clocks",
        sa.Column("campaign_id", sa.Uuid(), nullable=False),
        sa.Column("now", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["campaign_id"],
            ["platform.campaigns.id"],
            name=op.f("fk_clocks_campaign_id_campaigns"),
        ),
        sa.PrimaryKeyConstraint("campaign_id", name=op.f("pk_clocks")),
        schema="platform",
    )
    op.create_table(
        "units",
        sa.Column("campaign_id", sa.Uuid(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("short_name", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("parent", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["campaign_id"],
            ["platform.campaigns.id"],
            name=op.f("fk_units_campaign_id_campaigns"),
        ),
        sa.PrimaryKeyConstraint("campaign_id", "code", name=op.f("pk_units")),
        schema="platform",
    )
    op.create_table(
        "windows",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("campaign_id", sa.Uuid(), nullable=False),
        sa.Column("gate", sa.String(), nullable=False),
        sa.Column("scope", sa.String(), nullable=False),
        sa.Column("scope_id", sa.String(), nullable=False),
        sa.Column("narrows", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("opens_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("closes_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("decided_by", sa.Uuid(), nullable=True),
        sa.Column(
            "decided_at",
            sa.DateTime(timezone=True),
            server_default=sa.text("clock_timestamp()"),
            nullable=False,
        ),
        sa.ForeignKeyConstraint(
            ["campaign_id"],
            ["platform.campaigns.id"],
            name=op.f("fk_windows_campaign_id_campaigns"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_windows")),
        sa.UniqueConstraint(
            "campaign_id",
            "gate",
            "version",
            name=op.f("uq_windows_campaign_id_gate_version"),
        ),
        schema="platform",
    )
    op.create_index(
        op.f("ix_windows_campaign_id"),
        "windows",
        ["campaign_id"],
        unique=False,
        schema="platform",
    )
    op.execute(NOW)
    op.execute(WINDOW_OF)
    for year, (off, makeup, source) in YEARS.items():
        op.execute(
            sa.text(
                "INSERT INTO platform.calendar_years (year, off, makeup, source) VALUES (:y, :o, :m, :s)"
            ).bindparams(
                sa.bindparam("y", year),
                sa.bindparam("o", _days(year, off), type_=sa.ARRAY(sa.Date())),
                sa.bindparam("m", _days(year, makeup), type_=sa.ARRAY(sa.Date())),
                sa.bindparam("s", source),
            )
        )


def _days(year: int, days: str) -> list[date]:
    return [date.fromisoformat(f"{year}-{day}") for day in days.split()]


def downgrade() -> None:
    op.execute("DROP FUNCTION platform.window_of(uuid, text, text, text)")
    op.execute("DROP FUNCTION platform.now(uuid)")
    op.drop_index(op.f("ix_windows_campaign_id"), table_name="windows", schema="platform")
    op.drop_table("windows", schema="platform")
    op.drop_table("units", schema="platform")
    op.drop_table("clocks", schema="platform")
    op.drop_table("person_keys", schema="platform")
    op.drop_index(
        "uq_campaigns_code_real",
        table_name="campaigns",
        schema="platform",
        postgresql_where=sa.text("NOT rehearsal"),
    )
    op.drop_table("campaigns", schema="platform")
    op.drop_table("calendar_years", schema="platform")
    op.drop_table("revocations", schema="intake")
    op.drop_index(op.f("ix_outbox_said_at"), table_name="outbox", schema="intake")
    op.drop_table("outbox", schema="intake")
    op.drop_index(op.f("ix_journal_submission_id_said_at"), table_name="journal", schema="intake")
    op.drop_index(op.f("ix_journal_subject"), table_name="journal", schema="intake")
    op.drop_table("journal", schema="intake")
    op.drop_table("inbox", schema="intake")
    op.drop_table("idempotency", schema="intake")
