"""What a check and a malware scan found of each file, and the sweeps over evidence."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    for column in (
        sa.Column("outcome", sa.String(), nullable=True),
        sa.Column("scan_outcome", sa.String(), nullable=True),
        sa.Column("scan_signature", sa.String(), nullable=True),
        sa.Column("scan_engine", sa.String(), nullable=True),
        sa.Column("scan_signatures_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("scanned_at", sa.DateTime(timezone=True), nullable=True),
    ):
        op.add_column("evidence", column, schema="intake")
    op.create_index(
        op.f("ix_evidence_state_created_at"),
        "evidence",
        ["state", "created_at"],
        unique=False,
        schema="intake",
    )
    op.create_table(
        "evidence_sweeps",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("began_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("figures", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("findings", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("object_cursor", sa.String(), nullable=True),
        sa.Column("row_cursor", sa.Uuid(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_evidence_sweeps")),
        schema="intake",
    )
    op.create_index(
        op.f("ix_evidence_sweeps_ended_at"),
        "evidence_sweeps",
        ["ended_at"],
        unique=False,
        schema="intake",
    )


def downgrade() -> None:
    op.drop_table("evidence_sweeps", schema="intake")
    op.drop_index(op.f("ix_evidence_state_created_at"), table_name="evidence", schema="intake")
    for name in (
        "outcome",
        "scan_outcome",
        "scan_signature",
        "scan_engine",
        "scan_signatures_at",
        "scanned_at",
    ):
        op.drop_column("evidence", name, schema="intake")
