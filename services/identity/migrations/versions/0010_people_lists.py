"""What the list of accounts is searched, filtered and sorted by."""

import sqlalchemy as sa
from alembic import op

from contracts.searching import name_order, searched_text

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

COLUMNS = ("searched", "name_key")
INDEXES = {
    "ix_people_name": ["name_key", "id"],
    "ix_people_login": ["login", "id"],
    "ix_people_registered": ["registered_at", "id"],
}
GIN: dict[str, str | sa.TextClause] = {
    "ix_people_roles": "roles",
    "ix_people_grams": sa.text("platform.grams(searched)"),
}


def upgrade() -> None:
    for name in COLUMNS:
        op.add_column("people", sa.Column(name, sa.Text(), nullable=True), schema="identity")
    _fill(op.get_bind())
    for name in COLUMNS:
        op.alter_column("people", name, nullable=False, schema="identity")
    for name, columns in INDEXES.items():
        op.create_index(name, "people", columns, schema="identity")
    for name, column in GIN.items():
        op.create_index(name, "people", [column], schema="identity", postgresql_using="gin")


def _fill(connection: sa.Connection) -> None:
    """Reckon both columns of everybody: no function of the database folds texts as we do."""
    people = sa.table(
        "people",
        *(sa.column(name) for name in ("id", "login", "name", *COLUMNS)),
        schema="identity",
    )
    for row in connection.execute(sa.select(people)).all():
        values = {
            "searched": searched_text(row.login, row.name),
            "name_key": name_order(row.name),
        }
        connection.execute(sa.update(people).where(people.c.id == row.id).values(values))


def downgrade() -> None:
    for name in (*GIN, *INDEXES):
        op.drop_index(name, "people", schema="identity")
    for name in COLUMNS:
        op.drop_column("people", name, schema="identity")
