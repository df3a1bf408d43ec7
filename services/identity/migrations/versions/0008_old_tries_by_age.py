"""Old tries are found by their age, so that each failure can take a few of them away."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index(
        "ix_tries_failed_at",
        "tries",
        ["failed_at"],
        unique=False,
        schema="identity",
        postgresql_where=sa.text("known_since IS NULL"),
    )


def downgrade() -> None:
    op.drop_index("ix_tries_failed_at", table_name="tries", schema="identity")
