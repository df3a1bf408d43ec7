"""Which page of the portal a letter speaks of."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    for table in ("messages", "deliveries"):
        op.add_column(table, sa.Column("page", sa.Text(), nullable=True), schema="notify")
