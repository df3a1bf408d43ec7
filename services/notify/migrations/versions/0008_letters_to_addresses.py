"""Letters to addresses that are nobody's stand in the record of letters too."""

from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.alter_column("messages", "person_id", nullable=True, schema="notify")
