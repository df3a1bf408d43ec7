"""Files of the objections that officers take down."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.alter_column("objection_files", "mark", nullable=True, schema="registry")
    for column in (
        sa.Column("sent_by", sa.Uuid(), nullable=True),
        sa.Column("objection_id", sa.Uuid(), nullable=True),
    ):
        op.add_column("objection_files", column, schema="registry")
    op.create_index(
        "ix_objection_files_objection_id", "objection_files", ["objection_id"], schema="registry"
    )
    # Of the rows that stand, those of the public came with files; of the others hashes were typed.
    op.add_column(
        "objections",
        sa.Column("with_files", sa.Boolean(), nullable=False, server_default=sa.false()),
        schema="registry",
    )
    op.execute("UPDATE registry.objections SET with_files = true WHERE number IS NOT NULL")
    op.alter_column("objections", "with_files", server_default=None, schema="registry")
