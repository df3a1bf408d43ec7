"""An override keeps the scan of its licence. Older ones have its hash only."""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("overrides", sa.Column("licence_id", sa.Uuid(), nullable=True), schema="identity")
    op.create_foreign_key(
        op.f("fk_overrides_licence_id_papers"),
        "overrides",
        "papers",
        ["licence_id"],
        ["id"],
        source_schema="identity",
        referent_schema="identity",
    )


def downgrade() -> None:
    """Scans stay among the papers."""
    op.drop_column("overrides", "licence_id", schema="identity")
