"""Notices, objections, entries, the platform, standings, leaves, and the plumbing of registry."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "comparisons",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("submission_id", sa.Uuid(), nullable=False),
        sa.Column("campaign_id", sa.Uuid(), nullable=False),
        sa.Column("key", sa.String(), nullable=True),
        sa.Column("verdict", sa.String(), nullable=False),
        sa.Column("external_number", sa.String(), nullable=True),
        sa.Column("differences", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("compared_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("asked_by", sa.Uuid(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_comparisons")),
        sa.UniqueConstraint("key", name=op.f("uq_comparisons_key")),
        schema="registry",
    )
    op.create_index(
        op.f("ix_comparisons_submission_id"),
        "comparisons",
        ["submission_id"],
        unique=False,
        schema="registry",
    )
    op.create_table(
        "counters",
        sa.Column("scope", sa.String(), nullable=False),
        sa.Column("last", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("scope", name=op.f("pk_counters")),
        schema="registry",
    )
    op.create_table(
        "holds",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("room", sa.String(), nullable=False),
        sa.Column("campaign_id", sa.Uuid(), nullable=True),
        sa.Column("submission_id", sa.Uuid(), nullable=True),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("blocks", sa.String(), nullable=True),
        sa.Column("holder", sa.String(), nullable=True),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("opened_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("cleared_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("how", sa.String(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_holds")),
        schema="registry",
    )
    op.create_index(
        op.f("ix_holds_campaign_id"), "holds", ["campaign_id"], unique=False, schema="registry"
    )
    op.create_index(
        op.f("ix_holds_submission_id"), "holds", ["submission_id"], unique=False, schema="registry"
    )
    op.create_index(
        "uq_holds_open_platform_record",
        "holds",
        ["submission_id"],
        unique=True,
        schema="registry",
        postgresql_where=sa.text(
            "kind = 'platform_record' AND room = 'registry' AND cleared_at IS NULL"
        ),
    )
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
        schema="registry",
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
        schema="registry",
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
        schema="registry",
    )
    op.create_index(
        op.f("ix_journal_subject"), "journal", ["subject"], unique=False, schema="registry"
    )
    op.create_index(
        op.f("ix_journal_submission_id_said_at"),
        "journal",
        ["submission_id", "said_at"],
        unique=False,
        schema="registry",
    )
    op.create_table(
        "leaves",
        sa.Column("fact_id", sa.Uuid(), nullable=False),
        sa.Column("topic", sa.String(), nullable=False),
        sa.Column("service", sa.String(), nullable=False),
        sa.Column("subject", sa.Uuid(), nullable=False),
        sa.Column("submission_id", sa.Uuid(), nullable=True),
        sa.Column("campaign_id", sa.Uuid(), nullable=True),
        sa.Column("said_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("envelope", sa.Text(), nullable=False),
        sa.Column("leaf", sa.CHAR(length=64), nullable=False),
        sa.Column(
            "heard_at",
            sa.DateTime(timezone=True),
            server_default=sa.text("clock_timestamp()"),
            nullable=False,
        ),
        sa.PrimaryKeyConstraint("fact_id", name=op.f("pk_leaves")),
        schema="registry",
    )
    op.create_index(
        op.f("ix_leaves_campaign_id_said_at"),
        "leaves",
        ["campaign_id", "said_at"],
        unique=False,
        schema="registry",
    )
    op.create_index(
        op.f("ix_leaves_submission_id_said_at"),
        "leaves",
        ["submission_id", "said_at"],
        unique=False,
        schema="registry",
    )
    op.create_index(op.f("ix_leaves_topic"), "leaves", ["topic"], unique=False, schema="registry")
    op.create_table(
        "notices",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("campaign_id", sa.Uuid(), nullable=False),
        sa.Column("selection_id", sa.Uuid(), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("rehearsal", sa.Boolean(), nullable=False),
        sa.Column("published_on", sa.Date(), nullable=True),
        sa.Column("last_day", sa.Date(), nullable=True),
        sa.Column("closes_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("published_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("paper", postgresql.JSONB(astext_type=sa.Text()), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_notices")),
        sa.UniqueConstraint(
            "selection_id", "sequence", name=op.f("uq_notices_selection_id_sequence")
        ),
        schema="registry",
    )
    op.create_index(
        op.f("ix_notices_campaign_id"), "notices", ["campaign_id"], unique=False, schema="registry"
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
        schema="registry",
    )
    op.create_index(
        op.f("ix_outbox_said_at"), "outbox", ["said_at"], unique=False, schema="registry"
    )
    op.create_table(
        "platform_records",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("submission_id", sa.Uuid(), nullable=False),
        sa.Column("campaign_id", sa.Uuid(), nullable=False),
        sa.Column("external_number", sa.String(), nullable=False),
        sa.Column("entered_at", sa.Date(), nullable=False),
        sa.Column("account", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("screenshot_sha256", sa.String(), nullable=True),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("recorded_by", sa.Uuid(), nullable=True),
        sa.Column("confirmed", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_platform_records")),
        schema="registry",
    )
    op.create_index(
        op.f("ix_platform_records_submission_id"),
        "platform_records",
        ["submission_id"],
        unique=False,
        schema="registry",
    )
    op.create_table(
        "revocations",
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("not_before", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("person_id", name=op.f("pk_revocations")),
        schema="registry",
    )
    op.create_table(
        "standings",
        sa.Column("submission_id", sa.Uuid(), nullable=False),
        sa.Column("campaign_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.String(), nullable=True),
        sa.Column("organisation_id", sa.Uuid(), nullable=True),
        sa.Column("unit", sa.String(), nullable=True),
        sa.Column("docket", postgresql.JSONB(astext_type=sa.Text()), nullable=True),
        sa.Column("file", postgresql.JSONB(astext_type=sa.Text()), nullable=True),
        sa.Column("stage", sa.String(), nullable=False),
        sa.Column("holder", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("next_date", sa.DateTime(timezone=True), nullable=True),
        sa.Column("why", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("ending", sa.String(), nullable=True),
        sa.Column("ending_reason", sa.String(), nullable=True),
        sa.Column("registry_number", sa.String(), nullable=True),
        sa.Column("platform_record", sa.String(), nullable=True),
        sa.Column("holds", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("facts", sa.Integer(), nullable=False),
        sa.Column(
            "updated_at",
            sa.DateTime(timezone=True),
            server_default=sa.text("clock_timestamp()"),
            nullable=False,
        ),
        sa.PrimaryKeyConstraint("submission_id", name=op.f("pk_standings")),
        schema="registry",
    )
    op.create_index(
        op.f("ix_standings_campaign_id"),
        "standings",
        ["campaign_id"],
        unique=False,
        schema="registry",
    )
    op.create_index(
        op.f("ix_standings_organisation_id"),
        "standings",
        ["organisation_id"],
        unique=False,
        schema="registry",
    )
    op.create_table(
        "announcements",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("campaign_id", sa.Uuid(), nullable=False),
        sa.Column("notice_id", sa.Uuid(), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("document_number", sa.String(), nullable=False),
        sa.Column("announced_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("announced_on", sa.Date(), nullable=False),
        sa.Column("rehearsal", sa.Boolean(), nullable=False),
        sa.Column("paper", postgresql.JSONB(astext_type=sa.Text()), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["notice_id"], ["registry.notices.id"], name=op.f("fk_announcements_notice_id_notices")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_announcements")),
        sa.UniqueConstraint(
            "notice_id", "sequence", name=op.f("uq_announcements_notice_id_sequence")
        ),
        schema="registry",
    )
    op.create_index(
        op.f("ix_announcements_campaign_id"),
        "announcements",
        ["campaign_id"],
        unique=False,
        schema="registry",
    )
    op.create_table(
        "items",
        sa.Column("submission_id", sa.Uuid(), nullable=False),
        sa.Column("campaign_id", sa.Uuid(), nullable=False),
        sa.Column("selection_id", sa.Uuid(), nullable=False),
        sa.Column("notice_id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("organisation_name", sa.String(), nullable=False),
        sa.Column("credit_code", sa.String(), nullable=False),
        sa.Column("factory_name", sa.String(), nullable=False),
        sa.Column("factory_type", sa.String(), nullable=False),
        sa.Column("unit", sa.String(), nullable=False),
        sa.Column("unit_name", sa.String(), nullable=False),
        sa.Column("docket", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("ending", sa.String(), nullable=True),
        sa.Column("ending_reason", sa.String(), nullable=True),
        sa.Column("objection_id", sa.Uuid(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["notice_id"], ["registry.notices.id"], name=op.f("fk_items_notice_id_notices")
        ),
        sa.PrimaryKeyConstraint("submission_id", name=op.f("pk_items")),
        sa.UniqueConstraint(
            "selection_id", "position", name=op.f("uq_items_selection_id_position")
        ),
        schema="registry",
    )
    op.create_index(
        op.f("ix_items_campaign_id"), "items", ["campaign_id"], unique=False, schema="registry"
    )
    op.create_index(
        op.f("ix_items_notice_id"), "items", ["notice_id"], unique=False, schema="registry"
    )
    op.create_table(
        "objections",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("notice_id", sa.Uuid(), nullable=False),
        sa.Column("campaign_id", sa.Uuid(), nullable=False),
        sa.Column("submission_id", sa.Uuid(), nullable=False),
        sa.Column("objector", sa.LargeBinary(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("evidence_sha256", sa.ARRAY(sa.String()), nullable=False),
        sa.Column("sealed_or_signed", sa.Boolean(), nullable=False),
        sa.Column("channel", sa.String(), nullable=False),
        sa.Column("received_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("recorded_by", sa.Uuid(), nullable=True),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("ground", sa.String(), nullable=True),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("finding", sa.String(), nullable=True),
        sa.Column("reply", sa.String(), nullable=True),
        sa.Column("judged_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("judged_by", sa.Uuid(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["notice_id"], ["registry.notices.id"], name=op.f("fk_objections_notice_id_notices")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_objections")),
        schema="registry",
    )
    op.create_index(
        op.f("ix_objections_notice_id"),
        "objections",
        ["notice_id"],
        unique=False,
        schema="registry",
    )
    op.create_index(
        op.f("ix_objections_submission_id"),
        "objections",
        ["submission_id"],
        unique=False,
        schema="registry",
    )
    op.create_table(
        "entries",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("registry_number", sa.String(), nullable=False),
        sa.Column("scope", sa.String(), nullable=False),
        sa.Column("submission_id", sa.Uuid(), nullable=False),
        sa.Column("campaign_id", sa.Uuid(), nullable=False),
        sa.Column("announcement_id", sa.Uuid(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("organisation_name", sa.String(), nullable=False),
        sa.Column("factory_name", sa.String(), nullable=False),
        sa.Column("factory_type", sa.String(), nullable=False),
        sa.Column("unit", sa.String(), nullable=False),
        sa.Column("unit_name", sa.String(), nullable=False),
        sa.Column("announced_on", sa.Date(), nullable=False),
        sa.Column("rehearsal", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["announcement_id"],
            ["registry.announcements.id"],
            name=op.f("fk_entries_announcement_id_announcements"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_entries")),
        sa.UniqueConstraint(
            "scope", "registry_number", name=op.f("uq_entries_scope_registry_number")
        ),
        sa.UniqueConstraint("submission_id", name=op.f("uq_entries_submission_id")),
        schema="registry",
    )
    op.create_index(
        op.f("ix_entries_announcement_id"),
        "entries",
        ["announcement_id"],
        unique=False,
        schema="registry",
    )
    op.create_index(
        op.f("ix_entries_campaign_id"), "entries", ["campaign_id"], unique=False, schema="registry"
    )
    op.create_index(
        op.f("ix_entries_registry_number"),
        "entries",
        ["registry_number"],
        unique=False,
        schema="registry",
    )
    op.create_index(op.f("ix_entries_year"), "entries", ["year"], unique=False, schema="registry")


def downgrade() -> None:
    op.drop_index(op.f("ix_entries_year"), table_name="entries", schema="registry")
    op.drop_index(op.f("ix_entries_registry_number"), table_name="entries", schema="registry")
    op.drop_index(op.f("ix_entries_campaign_id"), table_name="entries", schema="registry")
    op.drop_index(op.f("ix_entries_announcement_id"), table_name="entries", schema="registry")
    op.drop_table("entries", schema="registry")
    op.drop_index(op.f("ix_objections_submission_id"), table_name="objections", schema="registry")
    op.drop_index(op.f("ix_objections_notice_id"), table_name="objections", schema="registry")
    op.drop_table("objections", schema="registry")
    op.drop_index(op.f("ix_items_notice_id"), table_name="items", schema="registry")
    op.drop_index(op.f("ix_items_campaign_id"), table_name="items", schema="registry")
    op.drop_table("items", schema="registry")
    op.drop_index(
        op.f("ix_announcements_campaign_id"), table_name="announcements", schema="registry"
    )
    op.drop_table("announcements", schema="registry")
    op.drop_index(op.f("ix_standings_organisation_id"), table_name="standings", schema="registry")
    op.drop_index(op.f("ix_standings_campaign_id"), table_name="standings", schema="registry")
    op.drop_table("standings", schema="registry")
    op.drop_table("revocations", schema="registry")
    op.drop_index(
        op.f("ix_platform_records_submission_id"), table_name="platform_records", schema="registry"
    )
    op.drop_table("platform_records", schema="registry")
    op.drop_index(op.f("ix_outbox_said_at"), table_name="outbox", schema="registry")
    op.drop_table("outbox", schema="registry")
    op.drop_index(op.f("ix_notices_campaign_id"), table_name="notices", schema="registry")
    op.drop_table("notices", schema="registry")
    op.drop_index(op.f("ix_leaves_topic"), table_name="leaves", schema="registry")
    op.drop_index(op.f("ix_leaves_submission_id_said_at"), table_name="leaves", schema="registry")
    op.drop_index(op.f("ix_leaves_campaign_id_said_at"), table_name="leaves", schema="registry")
    op.drop_table("leaves", schema="registry")
    op.drop_index(op.f("ix_journal_submission_id_said_at"), table_name="journal", schema="registry")
    op.drop_index(op.f("ix_journal_subject"), table_name="journal", schema="registry")
    op.drop_table("journal", schema="registry")
    op.drop_table("inbox", schema="registry")
    op.drop_table("idempotency", schema="registry")
    op.drop_index(
        "uq_holds_open_platform_record",
        table_name="holds",
        schema="registry",
        postgresql_where=sa.text(
            "kind = 'platform_record' AND room = 'registry' AND cleared_at IS NULL"
        ),
    )
    op.drop_index(op.f("ix_holds_submission_id"), table_name="holds", schema="registry")
    op.drop_index(op.f("ix_holds_campaign_id"), table_name="holds", schema="registry")
    op.drop_table("holds", schema="registry")
    op.drop_table("counters", schema="registry")
    op.drop_index(op.f("ix_comparisons_submission_id"), table_name="comparisons", schema="registry")
    op.drop_table("comparisons", schema="registry")
