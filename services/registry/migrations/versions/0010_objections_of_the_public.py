"""Objections that the public lodges: their numbers, whose they are, and their files."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    for column in (
        sa.Column("number", sa.String(), nullable=True),
        sa.Column("objector_mark", sa.String(), nullable=True),
        sa.Column("reply_to", sa.Uuid(), nullable=True),
    ):
        op.add_column("objections", column, schema="registry")
    op.create_index("ix_objections_number", "objections", ["number"], schema="registry")
    op.create_table(
        "objection_files",
        sa.Column("id", sa.Uuid(), primary_key=True),
        sa.Column("notice_id", sa.Uuid(), sa.ForeignKey("registry.notices.id"), nullable=False),
        sa.Column("campaign_id", sa.Uuid(), nullable=False),
        sa.Column("mark", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("filename", sa.LargeBinary(), nullable=False),
        sa.Column("content_type", sa.String(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("outcome", sa.String(), nullable=True),
        sa.Column("why_zh", sa.String(), nullable=True),
        sa.Column("why_en", sa.String(), nullable=True),
        sa.Column("file", postgresql.JSONB(astext_type=sa.Text()), nullable=True),
        sa.Column("number", sa.String(), nullable=True),
        sa.Column("claim", sa.Uuid(), nullable=True),
        sa.Column("claimed_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        schema="registry",
    )
    op.create_index(
        "ix_objection_files_mark", "objection_files", ["notice_id", "mark"], schema="registry"
    )
    op.create_index("ix_objection_files_number", "objection_files", ["number"], schema="registry")
