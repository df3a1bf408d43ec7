"""Every verified snapshot of a case, the turns of its clock, and requests to withdraw taken back.

A request can be taken back before its case is open.
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

KEEP_PRESENT = """
INSERT INTO review.snapshots (
    submission_id, snapshot, round, snapshot_hash, content, evidence, received_at
)
SELECT id, snapshot, round, snapshot_hash, content, evidence, received_at FROM review.cases
"""


def upgrade() -> None:
    op.create_table(
        "snapshots",
        sa.Column("submission_id", sa.Uuid(), nullable=False),
        sa.Column("snapshot", sa.Integer(), nullable=False),
        sa.Column("round", sa.Integer(), nullable=False),
        sa.Column("snapshot_hash", sa.Text(), nullable=False),
        sa.Column("content", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("evidence", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("received_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["submission_id"], ["review.cases.id"], name=op.f("fk_snapshots_submission_id_cases")
        ),
        sa.PrimaryKeyConstraint("submission_id", "snapshot", name=op.f("pk_snapshots")),
        schema="review",
    )
    op.execute(KEEP_PRESENT)
    op.create_table(
        "turns",
        sa.Column("submission_id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("holder", sa.Text(), nullable=False),
        sa.Column("began_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("because", sa.Text(), nullable=False),
        sa.Column("leaf", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["submission_id"], ["review.cases.id"], name=op.f("fk_turns_submission_id_cases")
        ),
        sa.PrimaryKeyConstraint("submission_id", "version", name=op.f("pk_turns")),
        schema="review",
    )
    op.drop_constraint(
        op.f("fk_withdrawals_submission_id_cases"),
        "withdrawals",
        schema="review",
        type_="foreignkey",
    )
    op.add_column(
        "withdrawals",
        sa.Column("taken_back_at", sa.DateTime(timezone=True), nullable=True),
        schema="review",
    )


def downgrade() -> None:
    op.drop_column("withdrawals", "taken_back_at", schema="review")
    op.create_foreign_key(
        op.f("fk_withdrawals_submission_id_cases"),
        "withdrawals",
        "cases",
        ["submission_id"],
        ["id"],
        source_schema="review",
        referent_schema="review",
    )
    op.drop_table("turns", schema="review")
    op.drop_table("snapshots", schema="review")
