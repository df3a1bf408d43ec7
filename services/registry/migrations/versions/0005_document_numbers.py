"""No two announcements of a campaign have one document number.

Of older ones that share a number, the first keeps it to itself.
"""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

FIRST_KEEPS_IT = """
    UPDATE registry.announcements a SET document_key = a.document_number
    WHERE NOT EXISTS (
        SELECT FROM registry.announcements b
        WHERE b.campaign_id = a.campaign_id
        AND b.document_number = a.document_number
        AND b.id < a.id
    )
"""


def upgrade() -> None:
    op.add_column(
        "announcements", sa.Column("document_key", sa.String(), nullable=True), schema="registry"
    )
    op.execute(FIRST_KEEPS_IT)
    op.create_unique_constraint(
        op.f("uq_announcements_campaign_id_document_key"),
        "announcements",
        ["campaign_id", "document_key"],
        schema="registry",
    )


def downgrade() -> None:
    op.drop_constraint(
        op.f("uq_announcements_campaign_id_document_key"),
        "announcements",
        schema="registry",
        type_="unique",
    )
    op.drop_column("announcements", "document_key", schema="registry")
