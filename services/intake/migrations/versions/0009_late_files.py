"""Files that a hand-in promised by their hash."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "late_files",
        sa.Column("evidence_id", sa.Uuid(), nullable=False),
        sa.Column("submission_id", sa.Uuid(), nullable=False),
        sa.Column("campaign_id", sa.Uuid(), nullable=False),
        sa.Column("snapshot", sa.Integer(), nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("said_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("why", sa.String(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["evidence_id"], ["intake.evidence.id"], name=op.f("fk_late_files_evidence_id_evidence")
        ),
        sa.PrimaryKeyConstraint("evidence_id", name=op.f("pk_late_files")),
        schema="intake",
    )
    op.create_index(
        op.f("ix_late_files_submission_id"),
        "late_files",
        ["submission_id"],
        unique=False,
        schema="intake",
    )
    op.create_index(
        "ix_late_files_awaited",
        "late_files",
        ["campaign_id", "due_at"],
        unique=False,
        schema="intake",
        postgresql_where=sa.text("state = 'awaited'"),
    )


def downgrade() -> None:
    op.drop_index(
        "ix_late_files_awaited",
        table_name="late_files",
        schema="intake",
        postgresql_where=sa.text("state = 'awaited'"),
    )
    op.drop_index(op.f("ix_late_files_submission_id"), table_name="late_files", schema="intake")
    op.drop_table("late_files", schema="intake")
