"""The signs that a search finds a text by, for the indexes of every room."""

from alembic import op

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None

# Every sign and every two signs that follow each other. Trigrams (pg_trgm) find no word of two
# characters, and most Chinese words have two.
GRAMS = """
CREATE FUNCTION platform.grams(words text) RETURNS text[]
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT coalesce(array_agg(DISTINCT substr(words, place, size)), '{}')
    FROM generate_series(1, length(words)) AS place, generate_series(1, 2) AS size
    WHERE place + size - 1 <= length(words)
$$
"""


def upgrade() -> None:
    op.execute(GRAMS)


def downgrade() -> None:
    op.execute("DROP FUNCTION platform.grams(text)")
