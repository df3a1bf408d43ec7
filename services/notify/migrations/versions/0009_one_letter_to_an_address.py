"""An address that is nobody's gets one letter of a kind for a cause, as a person does."""

from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

UNIQUE = "uq_messages_person_id_kind_cause"


def upgrade() -> None:
    op.drop_constraint(UNIQUE, "messages", schema="notify")
    op.create_unique_constraint(
        UNIQUE,
        "messages",
        ["person_id", "kind", "cause"],
        schema="notify",
        postgresql_nulls_not_distinct=True,
    )
