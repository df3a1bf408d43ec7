"""How far organisations are proved, as identity says.

Identity's own migration confirms the organisations that were there before papers were asked for,
and says so. Until those facts are heard, moments after the start, a recommendation is refused.
"""

import sqlalchemy as sa
from alembic import op

revision = "0020"
down_revision = "0019"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "organisation_proofs",
        sa.Column("organisation_id", sa.Uuid(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("organisation_id", name=op.f("pk_organisation_proofs")),
        schema="review",
    )


def downgrade() -> None:
    op.drop_table("organisation_proofs", schema="review")
