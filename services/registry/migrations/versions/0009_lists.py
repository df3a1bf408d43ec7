"""What registry's lists are searched, filtered, counted and sorted by."""

from typing import Any

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from contracts.searching import name_order, searched_text

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

DOCKET_NAMES = ("number", "organisation_name", "factory_name", "credit_code")
# Where nothing is due, and where no number is known: such rows come last, and first.
DUE = "coalesce(next_date, '9999-01-01 00:00:00+00'::timestamptz)"
NUMBER = "coalesce(number, ''::character varying)"
INDEXES: dict[str, tuple[str, list[str | sa.TextClause]]] = {
    "ix_entries_name": ("entries", ["name_key", "id"]),
    "ix_entries_number": ("entries", ["registry_number", "id"]),
    "ix_entries_counted": ("entries", ["rehearsal", "unit", "factory_type", "year"]),
    "ix_standings_campaign_submission": ("standings", ["campaign_id", "submission_id"]),
    "ix_standings_campaign_name": ("standings", ["campaign_id", "name_key", "submission_id"]),
    "ix_standings_campaign_updated": ("standings", ["campaign_id", "updated_at", "submission_id"]),
    "ix_standings_campaign_due": ("standings", ["campaign_id", sa.text(DUE), "submission_id"]),
    "ix_standings_campaign_number": (
        "standings",
        ["campaign_id", sa.text(NUMBER), "submission_id"],
    ),
}
GIN: dict[str, tuple[str, list[str | sa.TextClause]]] = {
    "ix_entries_grams": ("entries", [sa.text("platform.grams(searched)")]),
    "ix_entries_industries": ("entries", ["industries"]),
    "ix_standings_grams": ("standings", [sa.text("platform.grams(searched)")]),
}


def upgrade() -> None:
    json = postgresql.JSONB(astext_type=sa.Text())
    added: dict[str, list[sa.Column[Any]]] = {
        "entries": [sa.Column("name_key", sa.String()), sa.Column("industries", json)],
        "standings": [sa.Column("name_key", sa.String()), sa.Column("searched", sa.String())],
    }
    for table, columns in added.items():
        for column in columns:
            op.add_column(table, column, schema="registry")
    connection = op.get_bind()
    _fill_entries(connection)
    _fill_standings(connection)
    for table, columns in added.items():
        for column in columns:
            op.alter_column(table, column.name, nullable=False, schema="registry")
    for name, (table, parts) in INDEXES.items():
        op.create_index(name, table, parts, schema="registry")
    for name, (table, parts) in GIN.items():
        op.create_index(name, table, parts, schema="registry", postgresql_using="gin")


def _fill_entries(connection: sa.Connection) -> None:
    found = connection.execute(
        sa.text(
            "SELECT e.id, e.factory_name, coalesce(i.docket->'industries', '[]') AS industries"
            " FROM registry.entries e LEFT JOIN registry.items i USING (submission_id)"
        ).columns(industries=postgresql.JSONB())
    ).all()
    change = sa.text(
        "UPDATE registry.entries SET name_key = :key, industries = :industries WHERE id = :id"
    ).bindparams(sa.bindparam("industries", type_=postgresql.JSONB()))
    for row in found:
        values = {"id": row.id, "key": name_order(row.factory_name), "industries": row.industries}
        connection.execute(change, values)


def _fill_standings(connection: sa.Connection) -> None:
    found = connection.execute(sa.text("SELECT submission_id, docket FROM registry.standings"))
    change = sa.text(
        "UPDATE registry.standings SET name_key = :key, searched = :searched"
        " WHERE submission_id = :id"
    )
    for row in found.all():
        docket = row.docket or {}
        values = {
            "id": row.submission_id,
            "key": name_order(docket.get("factory_name", "")),
            "searched": searched_text(*(docket.get(name, "") for name in DOCKET_NAMES)),
        }
        connection.execute(change, values)


def downgrade() -> None:
    for name, (table, _) in (GIN | INDEXES).items():
        op.drop_index(name, table, schema="registry")
    for table, columns in (
        ("entries", ("name_key", "industries")),
        ("standings", ("name_key", "searched")),
    ):
        for column in columns:
            op.drop_column(table, column, schema="registry")
