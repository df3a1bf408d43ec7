"""Addresses, letters, deliveries, copies, and the plumbing every room has."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "addresses",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("email_tag", sa.Text(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.Column("proved_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column(
            "entered_at",
            sa.DateTime(timezone=True),
            server_default=sa.text("clock_timestamp()"),
            nullable=False,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_addresses")),
        sa.UniqueConstraint("email_tag", name=op.f("uq_addresses_email_tag")),
        schema="notify",
    )
    op.create_table(
        "bindings",
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("address_id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column(
            "bound_at",
            sa.DateTime(timezone=True),
            server_default=sa.text("clock_timestamp()"),
            nullable=False,
        ),
        sa.PrimaryKeyConstraint("person_id", name=op.f("pk_bindings")),
        schema="notify",
    )
    op.create_index(
        op.f("ix_bindings_address_id"), "bindings", ["address_id"], unique=False, schema="notify"
    )
    op.create_table(
        "deliveries",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("message_id", sa.Uuid(), nullable=True),
        sa.Column("person_id", sa.Uuid(), nullable=True),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("campaign_id", sa.Uuid(), nullable=True),
        sa.Column("submission_id", sa.Uuid(), nullable=True),
        sa.Column("address_id", sa.Uuid(), nullable=False),
        sa.Column("recipient", sa.LargeBinary(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("body", sa.Text(), nullable=True),
        sa.Column("sealed_body", sa.LargeBinary(), nullable=True),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column(
            "due_at",
            sa.DateTime(timezone=True),
            server_default=sa.text("clock_timestamp()"),
            nullable=False,
        ),
        sa.Column("lease", sa.Uuid(), nullable=True),
        sa.Column("leased_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("last_answer", sa.Text(), nullable=True),
        sa.Column("sent_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column(
            "queued_at",
            sa.DateTime(timezone=True),
            server_default=sa.text("clock_timestamp()"),
            nullable=False,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_deliveries")),
        sa.UniqueConstraint("message_id", name=op.f("uq_deliveries_message_id")),
        schema="notify",
    )
    op.create_index(
        op.f("ix_deliveries_state_due_at"),
        "deliveries",
        ["state", "due_at"],
        unique=False,
        schema="notify",
    )
    op.create_table(
        "dossiers",
        sa.Column("submission_id", sa.Uuid(), nullable=False),
        sa.Column("campaign_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("organisation_id", sa.Uuid(), nullable=False),
        sa.Column("factory_name", sa.Text(), nullable=False),
        sa.Column("unit", sa.Text(), nullable=False),
        sa.Column("snapshot", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("submission_id", name=op.f("pk_dossiers")),
        schema="notify",
    )
    op.create_index(
        op.f("ix_dossiers_campaign_id"), "dossiers", ["campaign_id"], unique=False, schema="notify"
    )
    op.create_index(
        op.f("ix_dossiers_organisation_id"),
        "dossiers",
        ["organisation_id"],
        unique=False,
        schema="notify",
    )
    op.create_index(op.f("ix_dossiers_unit"), "dossiers", ["unit"], unique=False, schema="notify")
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
        schema="notify",
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
        schema="notify",
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
        schema="notify",
    )
    op.create_index(
        op.f("ix_journal_subject"), "journal", ["subject"], unique=False, schema="notify"
    )
    op.create_index(
        op.f("ix_journal_submission_id_said_at"),
        "journal",
        ["submission_id", "said_at"],
        unique=False,
        schema="notify",
    )
    op.create_table(
        "members",
        sa.Column("membership_id", sa.Uuid(), nullable=False),
        sa.Column("organisation_id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("roles", postgresql.ARRAY(sa.Text()), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("membership_id", name=op.f("pk_members")),
        schema="notify",
    )
    op.create_index(
        op.f("ix_members_organisation_id"),
        "members",
        ["organisation_id"],
        unique=False,
        schema="notify",
    )
    op.create_table(
        "messages",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("cause", sa.Text(), nullable=False),
        sa.Column("campaign_id", sa.Uuid(), nullable=True),
        sa.Column("submission_id", sa.Uuid(), nullable=True),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column(
            "written_at",
            sa.DateTime(timezone=True),
            server_default=sa.text("clock_timestamp()"),
            nullable=False,
        ),
        sa.Column("read_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_messages")),
        sa.UniqueConstraint(
            "person_id", "kind", "cause", name=op.f("uq_messages_person_id_kind_cause")
        ),
        schema="notify",
    )
    op.create_index(
        op.f("ix_messages_person_id_id"),
        "messages",
        ["person_id", "id"],
        unique=False,
        schema="notify",
    )
    op.create_index(
        op.f("ix_messages_submission_id"),
        "messages",
        ["submission_id"],
        unique=False,
        schema="notify",
    )
    op.create_table(
        "officers",
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("roles", postgresql.ARRAY(sa.Text()), nullable=False),
        sa.Column("unit", sa.Text(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("person_id", name=op.f("pk_officers")),
        schema="notify",
    )
    op.create_index(op.f("ix_officers_unit"), "officers", ["unit"], unique=False, schema="notify")
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
        schema="notify",
    )
    op.create_index(op.f("ix_outbox_said_at"), "outbox", ["said_at"], unique=False, schema="notify")
    op.create_table(
        "revocations",
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("not_before", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("person_id", name=op.f("pk_revocations")),
        schema="notify",
    )
    op.create_table(
        "codes",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("address_id", sa.Uuid(), nullable=False),
        sa.Column("code_tag", sa.Text(), nullable=False),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("used_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column(
            "asked_at",
            sa.DateTime(timezone=True),
            server_default=sa.text("clock_timestamp()"),
            nullable=False,
        ),
        sa.ForeignKeyConstraint(
            ["address_id"], ["notify.addresses.id"], name=op.f("fk_codes_address_id_addresses")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_codes")),
        schema="notify",
    )
    op.create_index(
        op.f("ix_codes_address_id"), "codes", ["address_id"], unique=False, schema="notify"
    )


def downgrade() -> None:
    op.drop_index(op.f("ix_codes_address_id"), table_name="codes", schema="notify")
    op.drop_table("codes", schema="notify")
    op.drop_table("revocations", schema="notify")
    op.drop_index(op.f("ix_outbox_said_at"), table_name="outbox", schema="notify")
    op.drop_table("outbox", schema="notify")
    op.drop_index(op.f("ix_officers_unit"), table_name="officers", schema="notify")
    op.drop_table("officers", schema="notify")
    op.drop_index(op.f("ix_messages_submission_id"), table_name="messages", schema="notify")
    op.drop_index(op.f("ix_messages_person_id_id"), table_name="messages", schema="notify")
    op.drop_table("messages", schema="notify")
    op.drop_index(op.f("ix_members_organisation_id"), table_name="members", schema="notify")
    op.drop_table("members", schema="notify")
    op.drop_index(op.f("ix_journal_submission_id_said_at"), table_name="journal", schema="notify")
    op.drop_index(op.f("ix_journal_subject"), table_name="journal", schema="notify")
    op.drop_table("journal", schema="notify")
    op.drop_table("inbox", schema="notify")
    op.drop_table("idempotency", schema="notify")
    op.drop_index(op.f("ix_dossiers_unit"), table_name="dossiers", schema="notify")
    op.drop_index(op.f("ix_dossiers_organisation_id"), table_name="dossiers", schema="notify")
    op.drop_index(op.f("ix_dossiers_campaign_id"), table_name="dossiers", schema="notify")
    op.drop_table("dossiers", schema="notify")
    op.drop_index(op.f("ix_deliveries_state_due_at"), table_name="deliveries", schema="notify")
    op.drop_table("deliveries", schema="notify")
    op.drop_index(op.f("ix_bindings_address_id"), table_name="bindings", schema="notify")
    op.drop_table("bindings", schema="notify")
    op.drop_table("addresses", schema="notify")
