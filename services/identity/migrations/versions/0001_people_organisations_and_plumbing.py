"""People, sign-ins, organisations, and the plumbing every room has."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "idempotency",
        sa.Column("principal", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("body_hash", sa.CHAR(length=64), nullable=False),
        sa.Column("answer", postgresql.JSONB(astext_type=sa.Text()), nullable=True),
        sa.Column(
            "kept_at",
            sa.DateTime(timezone=True),
            server_default=sa.text("clock_timestamp()"),
            nullable=False,
        ),
        sa.PrimaryKeyConstraint("principal", "key", name=op.f("pk_idempotency")),
        schema="identity",
    )
    op.create_table(
        "inbox",
        sa.Column("consumer", sa.Text(), nullable=False),
        sa.Column("fact_id", sa.Uuid(), nullable=False),
        sa.Column(
            "heard_at",
            sa.DateTime(timezone=True),
            server_default=sa.text("clock_timestamp()"),
            nullable=False,
        ),
        sa.PrimaryKeyConstraint("consumer", "fact_id", name=op.f("pk_inbox")),
        schema="identity",
    )
    op.create_table(
        "journal",
        sa.Column("fact_id", sa.Uuid(), nullable=False),
        sa.Column("topic", sa.Text(), nullable=False),
        sa.Column("subject", sa.Uuid(), nullable=False),
        sa.Column("subject_version", sa.Integer(), nullable=False),
        sa.Column("campaign_id", sa.Uuid(), nullable=True),
        sa.Column("submission_id", sa.Uuid(), nullable=True),
        sa.Column("said_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("envelope", sa.Text(), nullable=False, comment="canonical JSON"),
        sa.Column("leaf", sa.CHAR(length=64), nullable=False),
        sa.PrimaryKeyConstraint("fact_id", name=op.f("pk_journal")),
        schema="identity",
    )
    op.create_index(
        op.f("ix_journal_subject"), "journal", ["subject"], unique=False, schema="identity"
    )
    op.create_index(
        op.f("ix_journal_submission_id_said_at"),
        "journal",
        ["submission_id", "said_at"],
        unique=False,
        schema="identity",
    )
    op.create_table(
        "lock_outs",
        sa.Column("login_hash", sa.Text(), nullable=False),
        sa.Column("attempt_id", sa.Uuid(), nullable=False),
        sa.Column("failures", sa.Integer(), nullable=False),
        sa.Column("locked_until", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("login_hash", name=op.f("pk_lock_outs")),
        schema="identity",
    )
    op.create_table(
        "outbox",
        sa.Column("fact_id", sa.Uuid(), nullable=False),
        sa.Column("topic", sa.Text(), nullable=False),
        sa.Column("envelope", sa.Text(), nullable=False),
        sa.Column("headers", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("said_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("lease", sa.Uuid(), nullable=True),
        sa.Column("leased_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("attempts", sa.SmallInteger(), server_default="0", nullable=False),
        sa.PrimaryKeyConstraint("fact_id", name=op.f("pk_outbox")),
        schema="identity",
    )
    op.create_index(
        op.f("ix_outbox_said_at"), "outbox", ["said_at"], unique=False, schema="identity"
    )
    op.create_table(
        "overrides",
        sa.Column("organisation_id", sa.Uuid(), nullable=False),
        sa.Column("credit_code", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("licence_sha256", sa.Text(), nullable=False),
        sa.Column("decided_by", sa.Uuid(), nullable=False),
        sa.Column(
            "decided_at",
            sa.DateTime(timezone=True),
            server_default=sa.text("clock_timestamp()"),
            nullable=False,
        ),
        sa.PrimaryKeyConstraint("organisation_id", name=op.f("pk_overrides")),
        sa.UniqueConstraint("credit_code", name=op.f("uq_overrides_credit_code")),
        schema="identity",
    )
    op.create_table(
        "people",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("login", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("password_hash", sa.Text(), nullable=False),
        sa.Column("roles", postgresql.ARRAY(sa.Text()), nullable=False),
        sa.Column("unit", sa.Text(), nullable=True),
        sa.Column("organisation_id", sa.Uuid(), nullable=True),
        sa.Column("address_id", sa.Uuid(), nullable=True),
        sa.Column("proof_id", sa.Text(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column(
            "registered_at",
            sa.DateTime(timezone=True),
            server_default=sa.text("clock_timestamp()"),
            nullable=False,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_people")),
        sa.UniqueConstraint("login", name=op.f("uq_people_login")),
        sa.UniqueConstraint("proof_id", name=op.f("uq_people_proof_id")),
        schema="identity",
    )
    op.create_index(
        op.f("ix_people_organisation_id"),
        "people",
        ["organisation_id"],
        unique=False,
        schema="identity",
    )
    op.create_index(op.f("ix_people_unit"), "people", ["unit"], unique=False, schema="identity")
    op.create_table(
        "revocations",
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("not_before", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("person_id", name=op.f("pk_revocations")),
        schema="identity",
    )
    op.create_table(
        "organisations",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("credit_code", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("overridden", sa.Boolean(), nullable=False),
        sa.Column("founded_by", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column(
            "founded_at",
            sa.DateTime(timezone=True),
            server_default=sa.text("clock_timestamp()"),
            nullable=False,
        ),
        sa.ForeignKeyConstraint(
            ["founded_by"], ["identity.people.id"], name=op.f("fk_organisations_founded_by_people")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_organisations")),
        sa.UniqueConstraint("credit_code", name=op.f("uq_organisations_credit_code")),
        schema="identity",
    )
    op.create_table(
        "sign_ins",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("token_id", sa.Uuid(), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("ended_why", sa.Text(), nullable=True),
        sa.Column(
            "began_at",
            sa.DateTime(timezone=True),
            server_default=sa.text("clock_timestamp()"),
            nullable=False,
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["identity.people.id"], name=op.f("fk_sign_ins_person_id_people")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sign_ins")),
        schema="identity",
    )
    op.create_index(
        op.f("ix_sign_ins_person_id"), "sign_ins", ["person_id"], unique=False, schema="identity"
    )
    op.create_table(
        "memberships",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("organisation_id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("roles", postgresql.ARRAY(sa.Text()), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column(
            "asked_at",
            sa.DateTime(timezone=True),
            server_default=sa.text("clock_timestamp()"),
            nullable=False,
        ),
        sa.Column("decided_by", sa.Uuid(), nullable=True),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["organisation_id"],
            ["identity.organisations.id"],
            name=op.f("fk_memberships_organisation_id_organisations"),
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["identity.people.id"], name=op.f("fk_memberships_person_id_people")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_memberships")),
        schema="identity",
    )
    op.create_index(
        op.f("ix_memberships_organisation_id"),
        "memberships",
        ["organisation_id"],
        unique=False,
        schema="identity",
    )
    op.create_index(
        "uq_memberships_live_person",
        "memberships",
        ["person_id"],
        unique=True,
        schema="identity",
        postgresql_where=sa.text("state <> 'removed'"),
    )


def downgrade() -> None:
    op.drop_index(
        "uq_memberships_live_person",
        table_name="memberships",
        schema="identity",
        postgresql_where=sa.text("state <> 'removed'"),
    )
    op.drop_index(
        op.f("ix_memberships_organisation_id"), table_name="memberships", schema="identity"
    )
    op.drop_table("memberships", schema="identity")
    op.drop_index(op.f("ix_sign_ins_person_id"), table_name="sign_ins", schema="identity")
    op.drop_table("sign_ins", schema="identity")
    op.drop_table("organisations", schema="identity")
    op.drop_table("revocations", schema="identity")
    op.drop_index(op.f("ix_people_unit"), table_name="people", schema="identity")
    op.drop_index(op.f("ix_people_organisation_id"), table_name="people", schema="identity")
    op.drop_table("people", schema="identity")
    op.drop_table("overrides", schema="identity")
    op.drop_index(op.f("ix_outbox_said_at"), table_name="outbox", schema="identity")
    op.drop_table("outbox", schema="identity")
    op.drop_table("lock_outs", schema="identity")
    op.drop_index(op.f("ix_journal_submission_id_said_at"), table_name="journal", schema="identity")
    op.drop_index(op.f("ix_journal_subject"), table_name="journal", schema="identity")
    op.drop_table("journal", schema="identity")
    op.drop_table("inbox", schema="identity")
    op.drop_table("idempotency", schema="identity")
