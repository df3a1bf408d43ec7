"""Until when the applicant of a returned case has to answer; and an index of cases that live."""

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "correction_dues",
        sa.Column("submission_id", sa.Uuid(), nullable=False),
        sa.Column("round", sa.Integer(), nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("submission_id", name=op.f("pk_correction_dues")),
        schema="review",
    )
    op.create_index(
        "ix_cases_live",
        "cases",
        ["state", "campaign_id"],
        schema="review",
        postgresql_where=sa.text("state <> 'ended'"),
    )


def downgrade() -> None:
    op.drop_index("ix_cases_live", "cases", schema="review")
    op.drop_table("correction_dues", schema="review")
