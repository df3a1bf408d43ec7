"""What each saved version changed and what its check found; what duplicates are looked for by; entries of earlier years."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "earlier_entries",
        sa.Column("submission_id", sa.Uuid(), nullable=False),
        sa.Column("campaign_id", sa.Uuid(), nullable=False),
        sa.Column("registry_number", sa.String(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("rehearsal", sa.Boolean(), nullable=False),
        sa.Column("credit_code", sa.String(), nullable=False),
        sa.Column("compared_name", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("submission_id", name=op.f("pk_earlier_entries")),
        schema="intake",
    )
    op.create_index(
        "ix_earlier_entries_factory",
        "earlier_entries",
        ["credit_code", "compared_name"],
        schema="intake",
    )
    op.add_column(
        "submissions", sa.Column("credit_code", sa.String(), nullable=True), schema="intake"
    )
    op.add_column(
        "submissions", sa.Column("compared_name", sa.String(), nullable=True), schema="intake"
    )
    op.create_index(
        "ix_submissions_duplicates",
        "submissions",
        ["campaign_id", "credit_code", "compared_name"],
        schema="intake",
    )
    op.add_column(
        "drafts",
        sa.Column("blocks", sa.Integer(), server_default="0", nullable=False),
        schema="intake",
    )
    op.add_column(
        "drafts",
        sa.Column("warns", sa.Integer(), server_default="0", nullable=False),
        schema="intake",
    )
    op.add_column(
        "drafts",
        sa.Column(
            "changed", postgresql.JSONB(astext_type=sa.Text()), server_default="[]", nullable=False
        ),
        schema="intake",
    )


def downgrade() -> None:
    for column in ("changed", "warns", "blocks"):
        op.drop_column("drafts", column, schema="intake")
    op.drop_index("ix_submissions_duplicates", table_name="submissions", schema="intake")
    op.drop_column("submissions", "compared_name", schema="intake")
    op.drop_column("submissions", "credit_code", schema="intake")
    op.drop_index("ix_earlier_entries_factory", table_name="earlier_entries", schema="intake")
    op.drop_table("earlier_entries", schema="intake")
