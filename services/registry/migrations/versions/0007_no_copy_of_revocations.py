"""The room reads `platform.revocations` and keeps no copy of them."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.drop_table("revocations", schema="registry")


def downgrade() -> None:
    op.create_table(
        "revocations",
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("not_before", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("person_id", name=op.f("pk_revocations")),
        schema="registry",
    )
