"""Later malware scans of evidence that was taken unscanned."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "later_scans",
        sa.Column("submission_id", sa.Uuid(), nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("outcome", sa.Text(), nullable=False),
        sa.Column("signature", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("submission_id", "sha256", name=op.f("pk_later_scans")),
        schema="review",
    )


def downgrade() -> None:
    op.drop_table("later_scans", schema="review")
