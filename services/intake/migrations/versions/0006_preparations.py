"""What a hand-in needs of each newest draft, made when the draft is saved."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "preparations",
        sa.Column("submission_id", sa.Uuid(), nullable=False),
        sa.Column("draft_version", sa.Integer(), nullable=False),
        sa.Column("clean", sa.Boolean(), nullable=False),
        sa.Column("checked_on", sa.Date(), nullable=False),
        sa.Column("checked_by", sa.String(), nullable=False),
        sa.Column("content", sa.String(), nullable=True, comment="canonical JSON"),
        sa.Column("content_hash", sa.String(), nullable=True),
        sa.Column("docket", postgresql.JSONB(astext_type=sa.Text()), nullable=True),
        sa.Column("factory_key", sa.String(), nullable=True),
        sa.Column("required", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("contact", sa.LargeBinary(), nullable=True),
        sa.Column("contact_person", sa.Uuid(), nullable=True),
        sa.Column("contact_hash", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["submission_id"],
            ["intake.submissions.id"],
            name=op.f("fk_preparations_submission_id_submissions"),
        ),
        sa.PrimaryKeyConstraint("submission_id", name=op.f("pk_preparations")),
        schema="intake",
    )


def downgrade() -> None:
    op.drop_table("preparations", schema="intake")
