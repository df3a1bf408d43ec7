"""Proofs of organisations; licences of contests and papers of proofs lie in one table.

Organisations that are there already are confirmed: their founders were never asked for papers, and
their cases are under way. Other rooms must hear so, since review recommends only what is confirmed.
So the fact is said here, in the name of the system, as `kit.journal.say` would write it.
"""

from datetime import datetime

import sqlalchemy as sa
from alembic import op

from contracts.facts.identity import OrganisationConfirmedV1
from contracts.vocabulary import system
from kit.journal import JOURNAL_COLUMNS, compose

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None

NO_HEADERS = sa.text("'{}'::jsonb")
FOUND = sa.text("SELECT id, version FROM identity.organisations ORDER BY id")
CONFIRM = sa.text("UPDATE identity.organisations SET version = :version WHERE id = :id")
OUTBOX_COLUMNS = ("fact_id", "topic", "envelope", "headers", "said_at")
JOURNAL, OUTBOX = (
    sa.table(name, *map(sa.column, columns), schema="identity")
    for name, columns in (("journal", JOURNAL_COLUMNS), ("outbox", OUTBOX_COLUMNS))
)


def upgrade() -> None:
    _one_table_of_papers()
    op.add_column(
        "organisations",
        # What is there is confirmed; what is founded from now on says its state.
        sa.Column("proof_state", sa.Text(), nullable=False, server_default="confirmed"),
        schema="identity",
    )
    op.alter_column("organisations", "proof_state", server_default=None, schema="identity")
    op.add_column(
        "organisations", sa.Column("proof_id", sa.Uuid(), nullable=True), schema="identity"
    )
    op.create_index(
        op.f("ix_organisations_proof_state"), "organisations", ["proof_state"], schema="identity"
    )
    _proofs()
    _say_confirmed(op.get_bind())


def downgrade() -> None:
    """What was said stays said. Papers of proofs go with the proofs."""
    op.drop_table("application_units", schema="identity")
    op.drop_table("proofs", schema="identity")
    op.drop_index(
        op.f("ix_organisations_proof_state"), table_name="organisations", schema="identity"
    )
    for column in ("proof_id", "proof_state"):
        op.drop_column("organisations", column, schema="identity")
    op.drop_constraint(op.f("fk_contests_licence_id_papers"), "contests", schema="identity")
    op.execute(
        "DELETE FROM identity.papers WHERE id NOT IN (SELECT licence_id FROM identity.contests)"
    )
    op.execute(
        "UPDATE identity.papers SET id = c.id FROM identity.contests c WHERE c.licence_id = papers.id"
    )
    op.drop_column("contests", "licence_id", schema="identity")
    op.alter_column("papers", "id", new_column_name="contest_id", schema="identity")
    op.rename_table("papers", "licences", schema="identity")
    op.execute("ALTER INDEX identity.pk_papers RENAME TO pk_licences")
    op.create_foreign_key(
        op.f("fk_licences_contest_id_contests"),
        "licences",
        "contests",
        ["contest_id"],
        ["id"],
        source_schema="identity",
        referent_schema="identity",
    )


def _one_table_of_papers() -> None:
    """A licence keeps its id, which was its contest's."""
    op.drop_constraint(op.f("fk_licences_contest_id_contests"), "licences", schema="identity")
    op.rename_table("licences", "papers", schema="identity")
    op.execute("ALTER INDEX identity.pk_licences RENAME TO pk_papers")
    op.alter_column("papers", "contest_id", new_column_name="id", schema="identity")
    op.add_column("contests", sa.Column("licence_id", sa.Uuid(), nullable=True), schema="identity")
    op.execute("UPDATE identity.contests SET licence_id = id")
    op.alter_column("contests", "licence_id", nullable=False, schema="identity")
    op.create_foreign_key(
        op.f("fk_contests_licence_id_papers"),
        "contests",
        "papers",
        ["licence_id"],
        ["id"],
        source_schema="identity",
        referent_schema="identity",
    )


def _proofs() -> None:
    op.create_table(
        "proofs",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("organisation_id", sa.Uuid(), nullable=False),
        sa.Column("licence_id", sa.Uuid(), nullable=False),
        sa.Column("letter_id", sa.Uuid(), nullable=False),
        sa.Column("handed_in_by", sa.Uuid(), nullable=False),
        sa.Column(
            "handed_in_at",
            sa.DateTime(timezone=True),
            server_default=sa.text("clock_timestamp()"),
            nullable=False,
        ),
        sa.Column("decided_by", sa.Uuid(), nullable=True),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        *(
            sa.ForeignKeyConstraint(
                [column], [f"identity.{table}.id"], name=op.f(f"fk_proofs_{column}_{table}")
            )
            for column, table in (
                ("organisation_id", "organisations"),
                ("licence_id", "papers"),
                ("letter_id", "papers"),
                ("handed_in_by", "people"),
            )
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_proofs")),
        schema="identity",
    )
    op.create_index(
        op.f("ix_proofs_organisation_id"), "proofs", ["organisation_id"], schema="identity"
    )
    op.create_table(
        "application_units",
        sa.Column("unit", sa.Text(), nullable=False),
        sa.Column("organisation_id", sa.Uuid(), nullable=False),
        sa.PrimaryKeyConstraint("unit", "organisation_id", name=op.f("pk_application_units")),
        schema="identity",
    )
    op.create_index(
        op.f("ix_application_units_organisation_id"),
        "application_units",
        ["organisation_id"],
        schema="identity",
    )


def _say_confirmed(connection: sa.Connection) -> None:
    """Say each organisation's confirmation, at the next version of its row."""
    # Real time on the database's clock, like every row of the journal.
    said_at: datetime = connection.execute(sa.text("SELECT clock_timestamp()")).scalar_one()
    for row in connection.execute(FOUND).all():
        version = row.version + 1
        fact = OrganisationConfirmedV1(subject=row.id, subject_version=version, proof_id=None)
        written = compose(system("identity"), fact, said_at, {}).row
        connection.execute(CONFIRM, {"id": row.id, "version": version})
        connection.execute(JOURNAL.insert().values(written))
        sent = {name: written[name] for name in OUTBOX_COLUMNS if name != "headers"}
        connection.execute(OUTBOX.insert().values(sent | {"headers": NO_HEADERS}))
