"""Which cases the city holds, and who read the contact of an applicant."""

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "case_deliveries",
        sa.Column("submission_id", sa.Uuid(), nullable=False),
        sa.Column("delivered", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("submission_id", name=op.f("pk_case_deliveries")),
        schema="intake",
    )
    op.create_table(
        "contact_readings",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("campaign_id", sa.Uuid(), nullable=False),
        sa.Column("submission_id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.ForeignKeyConstraint(
            ["submission_id"],
            ["intake.submissions.id"],
            name=op.f("fk_contact_readings_submission_id_submissions"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contact_readings")),
        sa.UniqueConstraint(
            "submission_id",
            "person_id",
            "day",
            name=op.f("uq_contact_readings_submission_id_person_id_day"),
        ),
        schema="intake",
    )


def downgrade() -> None:
    op.drop_table("contact_readings", schema="intake")
    op.drop_table("case_deliveries", schema="intake")
