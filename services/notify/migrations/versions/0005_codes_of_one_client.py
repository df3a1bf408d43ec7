"""The codes that one client asked for are counted, to whatever addresses they went."""

from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index(
        "ix_codes_client_tag_asked_at",
        "codes",
        ["client_tag", "asked_at"],
        unique=False,
        schema="notify",
    )


def downgrade() -> None:
    op.drop_index("ix_codes_client_tag_asked_at", table_name="codes", schema="notify")
