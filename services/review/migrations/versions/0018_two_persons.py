"""Acts that one person proposes and another confirms."""

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "proposed_acts",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("campaign_id", sa.Uuid(), nullable=False),
        sa.Column("submission_id", sa.Uuid(), nullable=False),
        sa.Column("act", sa.Text(), nullable=False),
        sa.Column("about", sa.Uuid(), nullable=False),
        sa.Column("case_version", sa.Integer(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("proposed_by", sa.Uuid(), nullable=False),
        sa.Column("proposed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("settled_by", sa.Uuid(), nullable=True),
        sa.Column("settled_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("answer", sa.Text(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["submission_id"],
            ["review.cases.id"],
            name=op.f("fk_proposed_acts_submission_id_cases"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_proposed_acts")),
        schema="review",
    )
    op.create_index(
        "uq_proposed_acts_open",
        "proposed_acts",
        ["about", "act"],
        unique=True,
        schema="review",
        postgresql_where=sa.text("state = 'proposed'"),
    )
    op.create_index(
        "ix_proposed_acts_submission_id", "proposed_acts", ["submission_id"], schema="review"
    )


def downgrade() -> None:
    op.drop_table("proposed_acts", schema="review")
