"""Who asked for a code, and each client's tries at it."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column(
        "codes",
        sa.Column("client_tag", sa.Text(), server_default="", nullable=False),
        schema="notify",
    )
    op.drop_column("codes", "tries", schema="notify")
    op.create_table(
        "code_tries",
        sa.Column("code_id", sa.Uuid(), nullable=False),
        sa.Column("client_tag", sa.Text(), nullable=False),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["code_id"], ["notify.codes.id"], name=op.f("fk_code_tries_code_id_codes")
        ),
        sa.PrimaryKeyConstraint("code_id", "client_tag", name=op.f("pk_code_tries")),
        schema="notify",
    )


def downgrade() -> None:
    op.drop_table("code_tries", schema="notify")
    op.add_column(
        "codes",
        sa.Column("tries", sa.Integer(), server_default="0", nullable=False),
        schema="notify",
    )
    op.drop_column("codes", "client_tag", schema="notify")
