"""Contests of organisations, and the licences that prove them."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "contests",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("organisation_id", sa.Uuid(), nullable=False),
        sa.Column("claimant", sa.Uuid(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("licence_sha256", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column(
            "opened_at",
            sa.DateTime(timezone=True),
            server_default=sa.text("clock_timestamp()"),
            nullable=False,
        ),
        sa.Column("decided_by", sa.Uuid(), nullable=True),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("decision", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["organisation_id"],
            ["identity.organisations.id"],
            name=op.f("fk_contests_organisation_id_organisations"),
        ),
        sa.ForeignKeyConstraint(
            ["claimant"],
            ["identity.people.id"],
            name=op.f("fk_contests_claimant_people"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contests")),
        schema="identity",
    )
    for column in ("organisation_id", "claimant"):
        op.create_index(
            op.f(f"ix_contests_{column}"), "contests", [column], unique=False, schema="identity"
        )
    op.create_index(
        "uq_contests_open",
        "contests",
        ["organisation_id", "claimant"],
        unique=True,
        schema="identity",
        postgresql_where=sa.text("state = 'open'"),
    )
    op.create_table(
        "licences",
        sa.Column("contest_id", sa.Uuid(), nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("content_type", sa.Text(), nullable=False),
        sa.Column("data", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["contest_id"],
            ["identity.contests.id"],
            name=op.f("fk_licences_contest_id_contests"),
        ),
        sa.PrimaryKeyConstraint("contest_id", name=op.f("pk_licences")),
        schema="identity",
    )


def downgrade() -> None:
    op.drop_table("licences", schema="identity")
    op.drop_table("contests", schema="identity")
