"""The Word template of a campaign's application form, pinned to the plan's version."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "form_templates",
        sa.Column("campaign_id", sa.Uuid(), nullable=False),
        sa.Column("plan_version", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("campaign_id", "plan_version", name=op.f("pk_form_templates")),
        schema="intake",
    )


def downgrade() -> None:
    op.drop_table("form_templates", schema="intake")
