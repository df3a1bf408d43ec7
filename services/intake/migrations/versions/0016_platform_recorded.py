"""A submission knows that registry holds its record on 5gii."""

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column(
        "submissions",
        sa.Column(
            "platform_recorded", sa.Boolean(), server_default=sa.text("false"), nullable=False
        ),
        schema="intake",
    )


def downgrade() -> None:
    op.drop_column("submissions", "platform_recorded", schema="intake")
