"""People of a demo, as whom anybody may sign in where the setting allows it."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

TEXTS = ("part", "part_en", "label", "label_en", "note", "note_en")


def upgrade() -> None:
    op.create_table(
        "demo_people",
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        *(sa.Column(name, sa.Text(), nullable=False) for name in TEXTS),
        sa.Column("entered_by", sa.Uuid(), nullable=True),
        sa.Column(
            "entered_at",
            sa.DateTime(timezone=True),
            server_default=sa.text("clock_timestamp()"),
            nullable=False,
        ),
        sa.ForeignKeyConstraint(
            ["person_id"],
            ["identity.people.id"],
            name=op.f("fk_demo_people_person_id_people"),
        ),
        sa.PrimaryKeyConstraint("person_id", name=op.f("pk_demo_people")),
        schema="identity",
    )
    op.create_index(
        "ix_demo_people_place", "demo_people", ["place", "person_id"], schema="identity"
    )


def downgrade() -> None:
    op.drop_table("demo_people", schema="identity")
