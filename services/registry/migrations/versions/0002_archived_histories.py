"""Archived histories of closed workflow runs."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "archived_histories",
        sa.Column("run_id", sa.Uuid(), nullable=False),
        sa.Column("workflow", sa.String(), nullable=False),
        sa.Column("campaign_id", sa.Uuid(), nullable=False),
        sa.Column("submission_id", sa.Uuid(), nullable=True),
        sa.Column("closed_as", sa.String(), nullable=False),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("events", sa.Integer(), nullable=False),
        sa.Column("file", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.PrimaryKeyConstraint("run_id", name=op.f("pk_archived_histories")),
        schema="registry",
    )
    for column in ("campaign_id", "submission_id"):
        op.create_index(
            op.f(f"ix_archived_histories_{column}"),
            "archived_histories",
            [column],
            unique=False,
            schema="registry",
        )


def downgrade() -> None:
    op.drop_table("archived_histories", schema="registry")
