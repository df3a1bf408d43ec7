"""Compute the compared names of factories anew: they now see through what nobody can see."""

import sqlalchemy as sa
from alembic import op

from contracts.credit_code import clean
from contracts.text import comparison_form

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None

# Two factories that were handed in side by side may turn out to be one. One of them keeps its old
# key, which the unique index needs; the check and the review show both as doubles all the same.
KEY = sa.text("""
UPDATE intake.submissions s SET factory_key = :key WHERE s.id = :id AND NOT EXISTS (
    SELECT FROM intake.submissions t
    WHERE t.campaign_id = s.campaign_id AND t.organisation_id = s.organisation_id
        AND t.factory_key = :key AND t.id <> s.id AND t.number IS NOT NULL AND t.ended IS NULL
)
""")
COMPARED = sa.text(
    "UPDATE intake.submissions SET compared_name = :name, credit_code = :code WHERE id = :id"
)
ENTRY = sa.text(
    "UPDATE intake.earlier_entries SET compared_name = :name WHERE compared_name = :before"
)
PREPARED = sa.text("UPDATE intake.preparations SET factory_key = :key WHERE factory_key = :before")


def upgrade() -> None:
    connection = op.get_bind()
    kept = connection.execute(
        sa.text(
            "SELECT id, factory_key, compared_name, credit_code FROM intake.submissions"
            " WHERE factory_key IS NOT NULL OR compared_name IS NOT NULL OR credit_code IS NOT NULL"
            " ORDER BY handed_in_at NULLS LAST, id"
        )
    ).all()
    for row in kept:
        if row.factory_key is not None and (key := comparison_form(row.factory_key)):
            connection.execute(KEY, {"id": row.id, "key": key})
        name = comparison_form(row.compared_name) if row.compared_name is not None else None
        code = clean(row.credit_code) if row.credit_code is not None else None
        if (name, code) != (row.compared_name, row.credit_code):
            connection.execute(COMPARED, {"id": row.id, "name": name or None, "code": code or None})
    _refold(connection, "earlier_entries", "compared_name", ENTRY, "name")
    _refold(connection, "preparations", "factory_key", PREPARED, "key")


def downgrade() -> None:
    """A key says nothing of how it was typed: the folded one stays, which the old code reads."""


def _refold(
    connection: sa.Connection, table: str, column: str, change: sa.TextClause, name: str
) -> None:
    """Fold every key of a column whose folded form is another."""
    kept = sa.table(table, sa.column(column), schema="intake")
    found = connection.scalars(sa.select(kept.c[column]).distinct())
    for before in [key for key in found if key is not None and comparison_form(key) != key]:
        connection.execute(change, {name: comparison_form(before), "before": before})
