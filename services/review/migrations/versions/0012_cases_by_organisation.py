"""Cases are looked up by their organisation: the other submissions of an applicant."""

from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index("ix_cases_organisation_id", "cases", ["organisation_id"], schema="review")


def downgrade() -> None:
    op.drop_index("ix_cases_organisation_id", table_name="cases", schema="review")
