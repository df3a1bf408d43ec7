"""Submissions with their drafts, evidence, snapshots, receipts and corrections, and the copies of organisations."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "code_overrides",
        sa.Column("credit_code", sa.String(), nullable=False),
        sa.Column(
            "heard_at",
            sa.DateTime(timezone=True),
            server_default=sa.text("clock_timestamp()"),
            nullable=False,
        ),
        sa.PrimaryKeyConstraint("credit_code", name=op.f("pk_code_overrides")),
        schema="intake",
    )
    op.create_table(
        "counters",
        sa.Column("campaign_id", sa.Uuid(), nullable=False),
        sa.Column("last", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("campaign_id", name=op.f("pk_counters")),
        schema="intake",
    )
    op.create_table(
        "members",
        sa.Column("organisation_id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("roles", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("organisation_id", "person_id", name=op.f("pk_members")),
        schema="intake",
    )
    op.create_table(
        "organisations",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("credit_code", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_organisations")),
        schema="intake",
    )
    op.create_table(
        "reminders",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("campaign_id", sa.Uuid(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reminders")),
        sa.UniqueConstraint(
            "campaign_id", "key", "person_id", name=op.f("uq_reminders_campaign_id_key_person_id")
        ),
        schema="intake",
    )
    op.create_table(
        "submissions",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("campaign_id", sa.Uuid(), nullable=False),
        sa.Column("organisation_id", sa.Uuid(), nullable=False),
        sa.Column("created_by", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("draft_version", sa.Integer(), nullable=False),
        sa.Column("unit", sa.String(), nullable=True),
        sa.Column("factory_name", sa.String(), nullable=True),
        sa.Column("factory_key", sa.String(), nullable=True),
        sa.Column("number", sa.String(), nullable=True),
        sa.Column("snapshot", sa.Integer(), nullable=False),
        sa.Column("handed_in_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("withdrawal_requested_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("withdrawal_refused", sa.String(), nullable=True),
        sa.Column("case_version", sa.Integer(), nullable=False),
        sa.Column("ended", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_submissions")),
        sa.UniqueConstraint(
            "campaign_id", "number", name=op.f("uq_submissions_campaign_id_number")
        ),
        schema="intake",
    )
    op.create_index(
        "ix_submissions_campaign_id_unit",
        "submissions",
        ["campaign_id", "unit"],
        unique=False,
        schema="intake",
    )
    op.create_index(
        "ix_submissions_organisation_id_id",
        "submissions",
        ["organisation_id", "id"],
        unique=False,
        schema="intake",
    )
    op.create_index(
        "uq_submissions_live_factory",
        "submissions",
        ["campaign_id", "organisation_id", "factory_key"],
        unique=True,
        schema="intake",
        postgresql_where=sa.text("number IS NOT NULL AND ended IS NULL"),
    )
    op.create_table(
        "corrections",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("submission_id", sa.Uuid(), nullable=False),
        sa.Column("campaign_id", sa.Uuid(), nullable=False),
        sa.Column("round", sa.Integer(), nullable=False),
        sa.Column("points", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("opened_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("answered_snapshot", sa.Integer(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["submission_id"],
            ["intake.submissions.id"],
            name=op.f("fk_corrections_submission_id_submissions"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_corrections")),
        sa.UniqueConstraint(
            "submission_id", "round", name=op.f("uq_corrections_submission_id_round")
        ),
        schema="intake",
    )
    op.create_index(
        "ix_corrections_open",
        "corrections",
        ["campaign_id", "due_at"],
        unique=False,
        schema="intake",
        postgresql_where=sa.text("state = 'open'"),
    )
    op.create_table(
        "drafts",
        sa.Column("submission_id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("content", sa.String(), nullable=False, comment="canonical JSON"),
        sa.Column("content_hash", sa.String(), nullable=False),
        sa.Column("contact", sa.LargeBinary(), nullable=True),
        sa.Column("contact_person", sa.Uuid(), nullable=True),
        sa.Column("saved_by", sa.Uuid(), nullable=False),
        sa.Column(
            "saved_at",
            sa.DateTime(timezone=True),
            server_default=sa.text("clock_timestamp()"),
            nullable=False,
        ),
        sa.ForeignKeyConstraint(
            ["submission_id"],
            ["intake.submissions.id"],
            name=op.f("fk_drafts_submission_id_submissions"),
        ),
        sa.PrimaryKeyConstraint("submission_id", "version", name=op.f("pk_drafts")),
        schema="intake",
    )
    op.create_table(
        "evidence",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("submission_id", sa.Uuid(), nullable=False),
        sa.Column("organisation_id", sa.Uuid(), nullable=False),
        sa.Column("campaign_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("filename", sa.String(), nullable=False),
        sa.Column("content_type", sa.String(), nullable=False),
        sa.Column("size", sa.BigInteger(), nullable=False),
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("why_zh", sa.String(), nullable=True),
        sa.Column("why_en", sa.String(), nullable=True),
        sa.Column("bucket", sa.String(), nullable=True),
        sa.Column("key", sa.String(), nullable=True),
        sa.Column("version_id", sa.String(), nullable=True),
        sa.Column("claim", sa.Uuid(), nullable=True),
        sa.Column("claimed_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("created_by", sa.Uuid(), nullable=False),
        sa.Column(
            "created_at",
            sa.DateTime(timezone=True),
            server_default=sa.text("clock_timestamp()"),
            nullable=False,
        ),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["submission_id"],
            ["intake.submissions.id"],
            name=op.f("fk_evidence_submission_id_submissions"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_evidence")),
        schema="intake",
    )
    op.create_index(
        op.f("ix_evidence_organisation_id"),
        "evidence",
        ["organisation_id"],
        unique=False,
        schema="intake",
    )
    op.create_index(
        op.f("ix_evidence_submission_id"),
        "evidence",
        ["submission_id"],
        unique=False,
        schema="intake",
    )
    op.create_table(
        "receipts",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("submission_id", sa.Uuid(), nullable=False),
        sa.Column("snapshot", sa.Integer(), nullable=False),
        sa.Column("kid", sa.String(), nullable=False),
        sa.Column("body", sa.String(), nullable=False),
        sa.Column("signature", sa.String(), nullable=False),
        sa.Column("received_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["submission_id"],
            ["intake.submissions.id"],
            name=op.f("fk_receipts_submission_id_submissions"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_receipts")),
        sa.UniqueConstraint(
            "submission_id", "snapshot", name=op.f("uq_receipts_submission_id_snapshot")
        ),
        schema="intake",
    )
    op.create_table(
        "snapshots",
        sa.Column("submission_id", sa.Uuid(), nullable=False),
        sa.Column("snapshot", sa.Integer(), nullable=False),
        sa.Column("draft_version", sa.Integer(), nullable=False),
        sa.Column("content", sa.String(), nullable=False, comment="canonical JSON"),
        sa.Column("content_hash", sa.String(), nullable=False),
        sa.Column("contact", sa.LargeBinary(), nullable=False),
        sa.Column("contact_person", sa.Uuid(), nullable=False),
        sa.Column("contact_hash", sa.String(), nullable=False),
        sa.Column("docket", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("manifest", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("received_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("file", postgresql.JSONB(astext_type=sa.Text()), nullable=True),
        sa.ForeignKeyConstraint(
            ["submission_id"],
            ["intake.submissions.id"],
            name=op.f("fk_snapshots_submission_id_submissions"),
        ),
        sa.PrimaryKeyConstraint("submission_id", "snapshot", name=op.f("pk_snapshots")),
        schema="intake",
    )


def downgrade() -> None:
    op.drop_table("snapshots", schema="intake")
    op.drop_table("receipts", schema="intake")
    op.drop_index(op.f("ix_evidence_submission_id"), table_name="evidence", schema="intake")
    op.drop_index(op.f("ix_evidence_organisation_id"), table_name="evidence", schema="intake")
    op.drop_table("evidence", schema="intake")
    op.drop_table("drafts", schema="intake")
    op.drop_index(
        "ix_corrections_open",
        table_name="corrections",
        schema="intake",
        postgresql_where=sa.text("state = 'open'"),
    )
    op.drop_table("corrections", schema="intake")
    op.drop_index(
        "uq_submissions_live_factory",
        table_name="submissions",
        schema="intake",
        postgresql_where=sa.text("number IS NOT NULL AND ended IS NULL"),
    )
    op.drop_index("ix_submissions_organisation_id_id", table_name="submissions", schema="intake")
    op.drop_index("ix_submissions_campaign_id_unit", table_name="submissions", schema="intake")
    op.drop_table("submissions", schema="intake")
    op.drop_table("reminders", schema="intake")
    op.drop_table("organisations", schema="intake")
    op.drop_table("members", schema="intake")
    op.drop_table("counters", schema="intake")
    op.drop_table("code_overrides", schema="intake")
