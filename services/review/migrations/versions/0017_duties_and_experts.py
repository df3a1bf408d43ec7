"""Who did what on a case, and who is an expert.

Duties are filled from the room's own record. Experts come by identity's facts: `quanlian facts
resend identity.roles_changed.v1` says the old ones again.
"""

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None

# By hand: rows of five kinds become rows of one. The journal knows who accepted, no table does.
FROM_RECORD = """
INSERT INTO review.duties (person_id, submission_id, duty, done_at)
SELECT person_id, submission_id, duty, min(done_at)
FROM (
    SELECT proposed_by AS person_id, submission_id, 'ruled' AS duty, proposed_at AS done_at
    FROM review.rulings
    UNION ALL
    SELECT confirmed_by, submission_id, 'ruled', confirmed_at
    FROM review.rulings
    WHERE confirmed_by IS NOT NULL
    UNION ALL
    SELECT cleared_by::uuid, submission_id, 'lifted_hold', cleared_at
    FROM review.holds
    WHERE cleared_by ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
    UNION ALL
    SELECT expert, submission_id, 'scored', declared_at
    FROM review.seats
    WHERE state IN ('accepted', 'scored')
    UNION ALL
    SELECT (envelope::jsonb #>> '{actor,person_id}')::uuid, submission_id, 'accepted', said_at
    FROM review.journal
    WHERE topic = 'review.case_accepted.v1'
        AND envelope::jsonb #>> '{actor,person_id}' IS NOT NULL
) AS record
WHERE done_at IS NOT NULL
GROUP BY person_id, submission_id, duty
"""


def upgrade() -> None:
    op.create_table(
        "duties",
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("submission_id", sa.Uuid(), nullable=False),
        sa.Column("duty", sa.Text(), nullable=False),
        sa.Column("done_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["submission_id"], ["review.cases.id"], name=op.f("fk_duties_submission_id_cases")
        ),
        sa.PrimaryKeyConstraint("person_id", "submission_id", "duty", name=op.f("pk_duties")),
        schema="review",
    )
    op.create_index("ix_duties_submission_id", "duties", ["submission_id"], schema="review")
    op.create_table(
        "experts",
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("expert", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("person_id", name=op.f("pk_experts")),
        schema="review",
    )
    op.execute(FROM_RECORD)


def downgrade() -> None:
    op.drop_table("experts", schema="review")
    op.drop_index("ix_duties_submission_id", "duties", schema="review")
    op.drop_table("duties", schema="review")
