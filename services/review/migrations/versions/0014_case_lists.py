"""What lists of cases are searched and sorted by."""

import sqlalchemy as sa
from alembic import op

from contracts.searching import name_order, searched_text

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None

NAMES = ("number", "organisation_name", "factory_name", "credit_code")
COLUMNS = ("searched", "name_key")
INDEXES = {
    "ix_cases_campaign_id": ["campaign_id", "id"],
    "ix_cases_campaign_name": ["campaign_id", "name_key", "id"],
    "ix_cases_campaign_received": ["campaign_id", "received_at", "id"],
    "ix_cases_campaign_number": ["campaign_id", "number", "id"],
}


def upgrade() -> None:
    for name in COLUMNS:
        op.add_column("cases", sa.Column(name, sa.Text(), nullable=True), schema="review")
    _fill(op.get_bind())
    for name in COLUMNS:
        op.alter_column("cases", name, nullable=False, schema="review")
    for name, columns in INDEXES.items():
        op.create_index(name, "cases", columns, schema="review")
    op.create_index(
        "ix_cases_grams",
        "cases",
        [sa.text("platform.grams(searched)")],
        schema="review",
        postgresql_using="gin",
    )
    op.create_index(op.f("ix_seats_panel_id"), "seats", ["panel_id"], schema="review")


def _fill(connection: sa.Connection) -> None:
    """Reckon both columns of every case: no function of the database folds texts as we do."""
    cases = sa.table(
        "cases", sa.column("id"), *(sa.column(n) for n in (*NAMES, *COLUMNS)), schema="review"
    )
    for row in connection.execute(sa.select(cases)).all():
        values = {
            "searched": searched_text(*(getattr(row, name) for name in NAMES)),
            "name_key": name_order(row.factory_name),
        }
        connection.execute(sa.update(cases).where(cases.c.id == row.id).values(values))


def downgrade() -> None:
    op.drop_index(op.f("ix_seats_panel_id"), "seats", schema="review")
    op.drop_index("ix_cases_grams", "cases", schema="review")
    for name in INDEXES:
        op.drop_index(name, "cases", schema="review")
    for name in COLUMNS:
        op.drop_column("cases", name, schema="review")
