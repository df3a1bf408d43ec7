"""What the record of letters is searched, filtered and sorted by."""

import sqlalchemy as sa
from alembic import op

from contracts.searching import searched_text

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

INDEXES = {
    "ix_messages_campaign_written": ["campaign_id", "written_at", "id"],
    "ix_messages_written": ["written_at", "id"],
}


def upgrade() -> None:
    op.add_column("messages", sa.Column("searched", sa.Text(), nullable=True), schema="notify")
    _fill(op.get_bind())
    op.alter_column("messages", "searched", nullable=False, schema="notify")
    for name, columns in INDEXES.items():
        op.create_index(name, "messages", columns, schema="notify")
    op.create_index(
        "ix_messages_grams",
        "messages",
        [sa.text("platform.grams(searched)")],
        schema="notify",
        postgresql_using="gin",
    )


def _fill(connection: sa.Connection) -> None:
    """Reckon the text of every letter: no function of the database folds texts as we do."""
    messages = sa.table(
        "messages",
        *(sa.column(name) for name in ("id", "submission_id", "subject", "searched")),
        schema="notify",
    )
    dossiers = sa.table(
        "dossiers",
        *(sa.column(name) for name in ("submission_id", "number", "factory_name")),
        schema="notify",
    )
    query = sa.select(
        messages.c.id, messages.c.subject, dossiers.c.number, dossiers.c.factory_name
    ).join(dossiers, dossiers.c.submission_id == messages.c.submission_id, isouter=True)
    for row in connection.execute(query).all():
        searched = searched_text(row.subject, row.number or "", row.factory_name or "")
        connection.execute(
            sa.update(messages).where(messages.c.id == row.id).values(searched=searched)
        )


def downgrade() -> None:
    op.drop_index("ix_messages_grams", "messages", schema="notify")
    for name in INDEXES:
        op.drop_index(name, "messages", schema="notify")
    op.drop_column("messages", "searched", schema="notify")
