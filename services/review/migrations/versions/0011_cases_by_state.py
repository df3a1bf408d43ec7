"""The city's lists ask for the cases of a campaign in one state, of whatever unit."""

from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index("ix_cases_campaign_state", "cases", ["campaign_id", "state"], schema="review")


def downgrade() -> None:
    op.drop_index("ix_cases_campaign_state", table_name="cases", schema="review")
