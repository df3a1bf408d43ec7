"""Long texts that a hand-in copies are compressed the quick way, where the server can: the default costs more than all the rest of it."""

from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

COMPRESS = """
DO $$ BEGIN
    IF EXISTS (SELECT FROM pg_settings WHERE name = 'default_toast_compression' AND '{method}' = ANY(enumvals)) THEN
        ALTER TABLE intake.preparations ALTER COLUMN content SET COMPRESSION {method};
        ALTER TABLE intake.snapshots ALTER COLUMN content SET COMPRESSION {method};
        ALTER TABLE intake.drafts ALTER COLUMN content SET COMPRESSION {method};
    END IF;
END $$
"""


def upgrade() -> None:
    op.execute(COMPRESS.format(method="lz4"))


def downgrade() -> None:
    op.execute(COMPRESS.format(method="pglz"))
