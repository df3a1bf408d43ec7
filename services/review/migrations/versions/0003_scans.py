"""Readings of sealed scans, and officers' looks at them."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "scan_readings",
        sa.Column("submission_id", sa.Uuid(), nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("read", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("submission_id", "sha256", name=op.f("pk_scan_readings")),
        schema="review",
    )
    op.create_table(
        "scan_looks",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("submission_id", sa.Uuid(), nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("snapshot", sa.Integer(), nullable=False),
        sa.Column("agrees", sa.Boolean(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("looked_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["submission_id"], ["review.cases.id"], name=op.f("fk_scan_looks_submission_id_cases")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_scan_looks")),
        schema="review",
    )
    op.create_index(
        op.f("ix_scan_looks_submission_id"),
        "scan_looks",
        ["submission_id"],
        unique=False,
        schema="review",
    )


def downgrade() -> None:
    op.drop_index(op.f("ix_scan_looks_submission_id"), table_name="scan_looks", schema="review")
    op.drop_table("scan_looks", schema="review")
    op.drop_table("scan_readings", schema="review")
