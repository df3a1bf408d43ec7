"""What the search of the directory looks through, in its compared form."""

import sqlalchemy as sa
from alembic import op

from contracts.text import comparison_form

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

NAMES = ("registry_number", "organisation_name", "factory_name", "unit_name")


def upgrade() -> None:
    op.add_column("entries", sa.Column("searched", sa.String(), nullable=True), schema="registry")
    entries = sa.table(
        "entries",
        sa.column("id"),
        sa.column("searched"),
        *(sa.column(name) for name in NAMES),
        schema="registry",
    )
    connection = op.get_bind()
    for row in connection.execute(sa.select(entries)).all():
        searched = "\n".join(comparison_form(getattr(row, name)) for name in NAMES)
        connection.execute(
            sa.update(entries).where(entries.c.id == row.id).values(searched=searched)
        )
    op.alter_column("entries", "searched", nullable=False, schema="registry")


def downgrade() -> None:
    op.drop_column("entries", "searched", schema="registry")
