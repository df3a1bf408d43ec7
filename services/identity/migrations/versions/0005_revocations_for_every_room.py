"""Every room reads the revocations where they are written, broker or not."""

from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    # The view has its owner's rights: a room reads these two columns and nothing else of identity.
    op.execute(
        "CREATE VIEW platform.revocations AS SELECT person_id, not_before FROM identity.revocations"
    )


def downgrade() -> None:
    op.execute("DROP VIEW platform.revocations")
