"""How often the reading of a sealed scan was begun: one that breaks off is taken up again, and not for ever."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column(
        "scan_readings",
        sa.Column("attempts", sa.Integer(), server_default="1", nullable=False),
        schema="intake",
    )
    op.alter_column("scan_readings", "attempts", server_default=None, schema="intake")


def downgrade() -> None:
    op.drop_column("scan_readings", "attempts", schema="intake")
