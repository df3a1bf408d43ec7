"""When a notice was drafted, and indexes for what somebody still has to do."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column(
        "notices",
        sa.Column("drafted_at", sa.DateTime(timezone=True), nullable=True),
        schema="registry",
    )
    op.create_index(
        "ix_items_pending",
        "items",
        ["notice_id"],
        schema="registry",
        postgresql_where=sa.text("state IN ('drafted', 'published')"),
    )
    op.create_index(
        "ix_holds_open",
        "holds",
        ["submission_id"],
        schema="registry",
        postgresql_where=sa.text("cleared_at IS NULL"),
    )
    op.create_index(
        "ix_objections_open",
        "objections",
        ["campaign_id"],
        schema="registry",
        postgresql_where=sa.text("state = 'open'"),
    )


def downgrade() -> None:
    op.drop_index("ix_objections_open", table_name="objections", schema="registry")
    op.drop_index("ix_holds_open", table_name="holds", schema="registry")
    op.drop_index("ix_items_pending", table_name="items", schema="registry")
    op.drop_column("notices", "drafted_at", schema="registry")
