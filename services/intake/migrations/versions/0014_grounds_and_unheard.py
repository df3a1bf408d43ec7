"""Facts that commands rest on, and facts that somebody has not heard."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "grounds",
        sa.Column("fact_id", sa.Uuid(), nullable=False),
        sa.Column("topic", sa.Text(), nullable=False),
        sa.Column("submission_id", sa.Uuid(), nullable=False),
        sa.Column("fact", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.PrimaryKeyConstraint("fact_id", name=op.f("pk_grounds")),
        schema="intake",
    )
    op.create_index(
        op.f("ix_grounds_submission_id_topic"),
        "grounds",
        ["submission_id", "topic"],
        unique=False,
        schema="intake",
    )
    op.create_table(
        "unheard",
        sa.Column("fact_id", sa.Uuid(), nullable=False),
        sa.Column("said_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column(
            "lacking",
            postgresql.ARRAY(sa.Text()),
            nullable=False,
            comment="who has not heard it",
        ),
        sa.Column(
            "times",
            sa.SmallInteger(),
            server_default="0",
            nullable=False,
            comment="how often it was said again",
        ),
        sa.Column("said_again_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("fact_id", name=op.f("pk_unheard")),
        schema="intake",
    )


def downgrade() -> None:
    op.drop_table("unheard", schema="intake")
    op.drop_index(op.f("ix_grounds_submission_id_topic"), table_name="grounds", schema="intake")
    op.drop_table("grounds", schema="intake")
