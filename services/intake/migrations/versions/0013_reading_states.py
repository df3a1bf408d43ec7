"""How far the reading of a sealed scan has come: a state of its own, beside what stopped it."""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("scan_readings", sa.Column("state", sa.Text(), nullable=True), schema="intake")
    op.execute(
        "UPDATE intake.scan_readings SET state = CASE WHEN why IS NULL THEN 'read'"
        " WHEN why = 'begun' THEN 'begun' ELSE 'failed' END, why = nullif(why, 'begun')"
    )
    op.alter_column("scan_readings", "state", nullable=False, schema="intake")


def downgrade() -> None:
    op.execute("UPDATE intake.scan_readings SET why = 'begun' WHERE state = 'begun'")
    op.drop_column("scan_readings", "state", schema="intake")
