"""Cases, credit, rulings, delivery, panel, evaluation, reminders, and the plumbing of review."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "cases",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("campaign_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("unit", sa.Text(), nullable=False),
        sa.Column("organisation_id", sa.Uuid(), nullable=False),
        sa.Column("organisation_name", sa.Text(), nullable=False),
        sa.Column("credit_code", sa.Text(), nullable=False),
        sa.Column("factory_name", sa.Text(), nullable=False),
        sa.Column("factory_type", sa.Text(), nullable=False),
        sa.Column("industries", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("rehearsal", sa.Boolean(), nullable=False),
        sa.Column("snapshot", sa.Integer(), nullable=False),
        sa.Column("snapshot_hash", sa.Text(), nullable=False),
        sa.Column("file", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("content", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("evidence", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("round", sa.Integer(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("stage_table", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("received_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("opened_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("delivered_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("list_id", sa.Uuid(), nullable=True),
        sa.Column("accepted_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("selection_id", sa.Uuid(), nullable=True),
        sa.Column("position", sa.Integer(), nullable=True),
        sa.Column("stage_at_ending", sa.Text(), nullable=True),
        sa.Column("ending", sa.Text(), nullable=True),
        sa.Column("ending_reason", sa.Text(), nullable=True),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint(
            "(state = 'ended') = (ending IS NOT NULL)", name=op.f("ck_cases_ended_has_ending")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_cases")),
        sa.UniqueConstraint("campaign_id", "number", name=op.f("uq_cases_campaign_id_number")),
        schema="review",
    )
    op.create_index(
        "ix_cases_campaign_unit_state",
        "cases",
        ["campaign_id", "unit", "state"],
        unique=False,
        schema="review",
    )
    op.create_table(
        "closings",
        sa.Column("campaign_id", sa.Uuid(), nullable=False),
        sa.Column("unit", sa.Text(), nullable=False),
        sa.Column("window_version", sa.Integer(), nullable=False),
        sa.Column("closes_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("campaign_id", "unit", "window_version", name=op.f("pk_closings")),
        schema="review",
    )
    op.create_table(
        "evaluations",
        sa.Column("campaign_id", sa.Uuid(), nullable=False),
        sa.Column("rubric_version", sa.Text(), nullable=False),
        sa.Column("closed_by", sa.Uuid(), nullable=False),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("scored", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("campaign_id", name=op.f("pk_evaluations")),
        schema="review",
    )
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
        schema="review",
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
        schema="review",
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
        schema="review",
    )
    op.create_index(
        op.f("ix_journal_subject"), "journal", ["subject"], unique=False, schema="review"
    )
    op.create_index(
        op.f("ix_journal_submission_id_said_at"),
        "journal",
        ["submission_id", "said_at"],
        unique=False,
        schema="review",
    )
    op.create_table(
        "lists",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("campaign_id", sa.Uuid(), nullable=False),
        sa.Column("unit", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("items", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("paper", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("seal", postgresql.JSONB(astext_type=sa.Text()), nullable=True),
        sa.Column("made_by", sa.Uuid(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("delivered_by", sa.Uuid(), nullable=True),
        sa.Column("delivered_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("row_version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_lists")),
        sa.UniqueConstraint(
            "campaign_id", "unit", "version", name=op.f("uq_lists_campaign_id_unit_version")
        ),
        schema="review",
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
        schema="review",
    )
    op.create_index(op.f("ix_outbox_said_at"), "outbox", ["said_at"], unique=False, schema="review")
    op.create_table(
        "panels",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("campaign_id", sa.Uuid(), nullable=False),
        sa.Column("experts", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("alternates", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("submissions", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("rubric_version", sa.Text(), nullable=False),
        sa.Column("opened_by", sa.Uuid(), nullable=False),
        sa.Column("opened_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_panels")),
        schema="review",
    )
    op.create_index(
        op.f("ix_panels_campaign_id"), "panels", ["campaign_id"], unique=False, schema="review"
    )
    op.create_table(
        "reminders",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("campaign_id", sa.Uuid(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("target", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("said_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reminders")),
        sa.UniqueConstraint(
            "campaign_id", "key", "target", name=op.f("uq_reminders_campaign_id_key_target")
        ),
        schema="review",
    )
    op.create_table(
        "revocations",
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("not_before", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("person_id", name=op.f("pk_revocations")),
        schema="review",
    )
    op.create_table(
        "selections",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("campaign_id", sa.Uuid(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("selected", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("not_selected", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("reasons", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("held", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("departures", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("token", sa.Text(), nullable=False),
        sa.Column("proposed_by", sa.Uuid(), nullable=False),
        sa.Column("proposed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("confirmed_by", sa.Uuid(), nullable=True),
        sa.Column("confirmed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_selections")),
        schema="review",
    )
    op.create_index(
        op.f("ix_selections_campaign_id"),
        "selections",
        ["campaign_id"],
        unique=False,
        schema="review",
    )
    op.create_table(
        "credit_checks",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("campaign_id", sa.Uuid(), nullable=False),
        sa.Column("submission_id", sa.Uuid(), nullable=False),
        sa.Column("at_gate", sa.Text(), nullable=False),
        sa.Column("round", sa.Integer(), nullable=False),
        sa.Column("verdict", sa.Text(), nullable=False),
        sa.Column("sources", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("checked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("confirmed_by", sa.Uuid(), nullable=True),
        sa.Column("confirmed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["submission_id"],
            ["review.cases.id"],
            name=op.f("fk_credit_checks_submission_id_cases"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_credit_checks")),
        sa.UniqueConstraint(
            "submission_id",
            "at_gate",
            "round",
            name=op.f("uq_credit_checks_submission_id_at_gate_round"),
        ),
        schema="review",
    )
    op.create_index(
        op.f("ix_credit_checks_campaign_id"),
        "credit_checks",
        ["campaign_id"],
        unique=False,
        schema="review",
    )
    op.create_table(
        "holds",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("campaign_id", sa.Uuid(), nullable=False),
        sa.Column("submission_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("blocks", sa.Text(), nullable=False),
        sa.Column("holder", sa.Text(), nullable=False),
        sa.Column("opened_by", sa.Text(), nullable=False),
        sa.Column("opened_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("cleared_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("cleared_by", sa.Text(), nullable=True),
        sa.Column("how", sa.Text(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["submission_id"], ["review.cases.id"], name=op.f("fk_holds_submission_id_cases")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_holds")),
        schema="review",
    )
    op.create_index(
        op.f("ix_holds_campaign_id"), "holds", ["campaign_id"], unique=False, schema="review"
    )
    op.create_index(
        "uq_holds_open",
        "holds",
        ["submission_id", "kind"],
        unique=True,
        schema="review",
        postgresql_where=sa.text("cleared_at IS NULL"),
    )
    op.create_table(
        "results",
        sa.Column("submission_id", sa.Uuid(), nullable=False),
        sa.Column("campaign_id", sa.Uuid(), nullable=False),
        sa.Column("totals", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("mean", sa.Numeric(precision=7, scale=2), nullable=False),
        sa.Column("spread", sa.Numeric(precision=7, scale=2), nullable=False),
        sa.Column("spread_flagged", sa.Boolean(), nullable=False),
        sa.Column("rank", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["submission_id"], ["review.cases.id"], name=op.f("fk_results_submission_id_cases")
        ),
        sa.PrimaryKeyConstraint("submission_id", name=op.f("pk_results")),
        schema="review",
    )
    op.create_index(
        op.f("ix_results_campaign_id"), "results", ["campaign_id"], unique=False, schema="review"
    )
    op.create_table(
        "rulings",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("campaign_id", sa.Uuid(), nullable=False),
        sa.Column("submission_id", sa.Uuid(), nullable=False),
        sa.Column("round", sa.Integer(), nullable=False),
        sa.Column("snapshot", sa.Integer(), nullable=False),
        sa.Column("outcome", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("points", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("proposed_by", sa.Uuid(), nullable=False),
        sa.Column("proposed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("confirmed_by", sa.Uuid(), nullable=True),
        sa.Column("confirmed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["submission_id"], ["review.cases.id"], name=op.f("fk_rulings_submission_id_cases")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_rulings")),
        schema="review",
    )
    op.create_index(
        op.f("ix_rulings_submission_id"),
        "rulings",
        ["submission_id"],
        unique=False,
        schema="review",
    )
    op.create_index(
        "uq_rulings_proposed",
        "rulings",
        ["submission_id"],
        unique=True,
        schema="review",
        postgresql_where=sa.text("state = 'proposed'"),
    )
    op.create_index(
        "uq_rulings_standing",
        "rulings",
        ["submission_id", "round"],
        unique=True,
        schema="review",
        postgresql_where=sa.text("state = 'confirmed'"),
    )
    op.create_table(
        "seats",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("panel_id", sa.Uuid(), nullable=False),
        sa.Column("campaign_id", sa.Uuid(), nullable=False),
        sa.Column("submission_id", sa.Uuid(), nullable=False),
        sa.Column("expert", sa.Uuid(), nullable=False),
        sa.Column("alternate", sa.Boolean(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("ground", sa.Text(), nullable=True),
        sa.Column("declared_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("items", postgresql.JSONB(astext_type=sa.Text()), nullable=True),
        sa.Column("total", sa.Numeric(precision=7, scale=2), nullable=True),
        sa.Column("comment", sa.Text(), nullable=True),
        sa.Column("scored_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("closed", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["panel_id"], ["review.panels.id"], name=op.f("fk_seats_panel_id_panels")
        ),
        sa.ForeignKeyConstraint(
            ["submission_id"], ["review.cases.id"], name=op.f("fk_seats_submission_id_cases")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_seats")),
        sa.UniqueConstraint("submission_id", "expert", name=op.f("uq_seats_submission_id_expert")),
        schema="review",
    )
    op.create_index(
        op.f("ix_seats_campaign_id"), "seats", ["campaign_id"], unique=False, schema="review"
    )
    op.create_index(op.f("ix_seats_expert"), "seats", ["expert"], unique=False, schema="review")
    op.create_table(
        "withdrawals",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("submission_id", sa.Uuid(), nullable=False),
        sa.Column("requested_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("granted", sa.Boolean(), nullable=False),
        sa.Column("judged_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["submission_id"], ["review.cases.id"], name=op.f("fk_withdrawals_submission_id_cases")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_withdrawals")),
        sa.UniqueConstraint(
            "submission_id", "requested_at", name=op.f("uq_withdrawals_submission_id_requested_at")
        ),
        schema="review",
    )
    op.create_table(
        "credit_answers",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("check_id", sa.Uuid(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("asked_name", sa.Text(), nullable=False),
        sa.Column("asked_code", sa.Text(), nullable=False),
        sa.Column("returned_name", sa.Text(), nullable=True),
        sa.Column("result", sa.Text(), nullable=False),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("adapter", sa.Text(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=True),
        sa.Column("details", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("evidence", postgresql.JSONB(astext_type=sa.Text()), nullable=True),
        sa.Column("evidence_sha256", sa.Text(), nullable=True),
        sa.Column("report_number", sa.Text(), nullable=True),
        sa.Column("edition", sa.Text(), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["check_id"],
            ["review.credit_checks.id"],
            name=op.f("fk_credit_answers_check_id_credit_checks"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_credit_answers")),
        schema="review",
    )
    op.create_index(
        op.f("ix_credit_answers_check_id"),
        "credit_answers",
        ["check_id"],
        unique=False,
        schema="review",
    )


def downgrade() -> None:
    op.drop_index(op.f("ix_credit_answers_check_id"), table_name="credit_answers", schema="review")
    op.drop_table("credit_answers", schema="review")
    op.drop_table("withdrawals", schema="review")
    op.drop_index(op.f("ix_seats_expert"), table_name="seats", schema="review")
    op.drop_index(op.f("ix_seats_campaign_id"), table_name="seats", schema="review")
    op.drop_table("seats", schema="review")
    op.drop_index(
        "uq_rulings_standing",
        table_name="rulings",
        schema="review",
        postgresql_where=sa.text("state = 'confirmed'"),
    )
    op.drop_index(
        "uq_rulings_proposed",
        table_name="rulings",
        schema="review",
        postgresql_where=sa.text("state = 'proposed'"),
    )
    op.drop_index(op.f("ix_rulings_submission_id"), table_name="rulings", schema="review")
    op.drop_table("rulings", schema="review")
    op.drop_index(op.f("ix_results_campaign_id"), table_name="results", schema="review")
    op.drop_table("results", schema="review")
    op.drop_index(
        "uq_holds_open",
        table_name="holds",
        schema="review",
        postgresql_where=sa.text("cleared_at IS NULL"),
    )
    op.drop_index(op.f("ix_holds_campaign_id"), table_name="holds", schema="review")
    op.drop_table("holds", schema="review")
    op.drop_index(op.f("ix_credit_checks_campaign_id"), table_name="credit_checks", schema="review")
    op.drop_table("credit_checks", schema="review")
    op.drop_index(op.f("ix_selections_campaign_id"), table_name="selections", schema="review")
    op.drop_table("selections", schema="review")
    op.drop_table("revocations", schema="review")
    op.drop_table("reminders", schema="review")
    op.drop_index(op.f("ix_panels_campaign_id"), table_name="panels", schema="review")
    op.drop_table("panels", schema="review")
    op.drop_index(op.f("ix_outbox_said_at"), table_name="outbox", schema="review")
    op.drop_table("outbox", schema="review")
    op.drop_table("lists", schema="review")
    op.drop_index(op.f("ix_journal_submission_id_said_at"), table_name="journal", schema="review")
    op.drop_index(op.f("ix_journal_subject"), table_name="journal", schema="review")
    op.drop_table("journal", schema="review")
    op.drop_table("inbox", schema="review")
    op.drop_table("idempotency", schema="review")
    op.drop_table("evaluations", schema="review")
    op.drop_table("closings", schema="review")
    op.drop_index("ix_cases_campaign_unit_state", table_name="cases", schema="review")
    op.drop_table("cases", schema="review")
