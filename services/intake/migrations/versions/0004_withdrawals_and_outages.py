"""Requests to withdraw as rows of their own, the outages a prober recorded, and which of them an extension rests on."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

KEEP_KNOWN_REQUESTS = """
INSERT INTO intake.withdrawals (id, submission_id, campaign_id, requested_at, reason, state, answer, version)
SELECT gen_random_uuid(), id, campaign_id, withdrawal_requested_at, '',
       CASE WHEN withdrawal_refused IS NULL THEN 'asked' ELSE 'refused' END, withdrawal_refused, 1
FROM intake.submissions WHERE withdrawal_requested_at IS NOT NULL
"""


def upgrade() -> None:
    op.create_table(
        "withdrawals",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("submission_id", sa.Uuid(), nullable=False),
        sa.Column("campaign_id", sa.Uuid(), nullable=False),
        sa.Column("requested_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("taken_back_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("answer", sa.String(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["submission_id"],
            ["intake.submissions.id"],
            name=op.f("fk_withdrawals_submission_id_submissions"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_withdrawals")),
        sa.UniqueConstraint(
            "submission_id", "requested_at", name=op.f("uq_withdrawals_submission_id_requested_at")
        ),
        schema="intake",
    )
    op.execute(KEEP_KNOWN_REQUESTS)
    op.create_table(
        "outages",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("service", sa.String(), nullable=False),
        sa.Column("dependency", sa.String(), nullable=False),
        sa.Column("last_good_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("began_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("last_bad_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("asked", sa.Integer(), nullable=False),
        sa.Column("answers", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("line", sa.Integer(), nullable=False),
        sa.Column("line_hash", sa.String(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column(
            "recorded_at",
            sa.DateTime(timezone=True),
            server_default=sa.text("clock_timestamp()"),
            nullable=False,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_outages")),
        schema="intake",
    )
    op.create_index(op.f("ix_outages_began_at"), "outages", ["began_at"], schema="intake")
    op.add_column(
        "windows",
        sa.Column(
            "outages", postgresql.JSONB(astext_type=sa.Text()), server_default="[]", nullable=False
        ),
        schema="platform",
    )


def downgrade() -> None:
    op.drop_column("windows", "outages", schema="platform")
    op.drop_index(op.f("ix_outages_began_at"), table_name="outages", schema="intake")
    op.drop_table("outages", schema="intake")
    op.drop_table("withdrawals", schema="intake")
