"""Until when paper and seal of a delivered list are locked in the object store."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column(
        "lists",
        sa.Column("locked_until", sa.DateTime(timezone=True), nullable=True),
        schema="review",
    )


def downgrade() -> None:
    op.drop_column("lists", "locked_until", schema="review")
