"""What was read off sealed scans."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "scan_readings",
        sa.Column("evidence_id", sa.Uuid(), nullable=False),
        sa.Column("submission_id", sa.Uuid(), nullable=False),
        sa.Column("pages", sa.Integer(), nullable=False),
        sa.Column("looked", sa.Integer(), nullable=False),
        sa.Column("marked", sa.Integer(), nullable=False),
        sa.Column("marks", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("why", sa.String(), nullable=True),
        sa.Column(
            "read_at",
            sa.DateTime(timezone=True),
            server_default=sa.text("clock_timestamp()"),
            nullable=False,
        ),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["evidence_id"],
            ["intake.evidence.id"],
            name=op.f("fk_scan_readings_evidence_id_evidence"),
        ),
        sa.PrimaryKeyConstraint("evidence_id", name=op.f("pk_scan_readings")),
        schema="intake",
    )
    op.create_index(
        op.f("ix_scan_readings_submission_id"),
        "scan_readings",
        ["submission_id"],
        unique=False,
        schema="intake",
    )


def downgrade() -> None:
    op.drop_index(
        op.f("ix_scan_readings_submission_id"), table_name="scan_readings", schema="intake"
    )
    op.drop_table("scan_readings", schema="intake")
