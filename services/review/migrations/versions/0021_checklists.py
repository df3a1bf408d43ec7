"""Checklists as they were saved, and the saving that a ruling rests on.

Rulings from before rest on none.
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0021"
down_revision = "0020"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "checklist_saves",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("campaign_id", sa.Uuid(), nullable=False),
        sa.Column("submission_id", sa.Uuid(), nullable=False),
        sa.Column("desk", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("snapshot", sa.Integer(), nullable=False),
        sa.Column("answers", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("saved_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["submission_id"],
            ["review.cases.id"],
            name=op.f("fk_checklist_saves_submission_id_cases"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_checklist_saves")),
        sa.UniqueConstraint(
            "submission_id",
            "desk",
            "number",
            name=op.f("uq_checklist_saves_submission_id_desk_number"),
        ),
        schema="review",
    )
    op.add_column(
        "rulings",
        sa.Column("checklist", sa.Integer(), server_default="0", nullable=False),
        schema="review",
    )
    op.alter_column("rulings", "checklist", server_default=None, schema="review")


def downgrade() -> None:
    op.drop_column("rulings", "checklist", schema="review")
    op.drop_table("checklist_saves", schema="review")
