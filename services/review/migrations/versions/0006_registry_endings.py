"""How registry ended a submission, as heard: its credit is asked about no more."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "registry_endings",
        sa.Column("submission_id", sa.Uuid(), nullable=False),
        sa.Column("ending", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("submission_id", name=op.f("pk_registry_endings")),
        schema="review",
    )


def downgrade() -> None:
    op.drop_table("registry_endings", schema="review")
