"""What the city noted when it accepted a case."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("cases", sa.Column("accepted_reason", sa.Text(), nullable=True), schema="review")


def downgrade() -> None:
    op.drop_column("cases", "accepted_reason", schema="review")
