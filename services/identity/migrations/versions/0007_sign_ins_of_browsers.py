"""A sign-in knows its device, and a browser's bears the refresh token before the newest."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

COLUMNS = ("previous_token_id", "rotated_at", "refreshed_at", "by_cookie", "network", "browser")


def upgrade() -> None:
    for column in (
        sa.Column("previous_token_id", sa.Uuid(), nullable=True),
        sa.Column("rotated_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("refreshed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("by_cookie", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("network", sa.Text(), server_default="", nullable=False),
        sa.Column("browser", sa.Text(), server_default="", nullable=False),
    ):
        op.add_column("sign_ins", column, schema="identity")


def downgrade() -> None:
    for name in COLUMNS:
        op.drop_column("sign_ins", name, schema="identity")
