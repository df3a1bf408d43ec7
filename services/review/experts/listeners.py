"""What review hears of identity: whose roles changed."""

from sqlalchemy.dialects.postgresql import insert
from sqlmodel import col

from contracts.facts import Envelope, Fact
from contracts.facts.identity import RolesChangedV1
from contracts.vocabulary import Role
from kit.db import Writing
from kit.inbox import Effect
from services.review.experts.models import ExpertCopy


async def keep_expert(tx: Writing, envelope: Envelope, fact: Fact) -> None:
    """Copy whether the person is an expert, unless a later fact was heard."""
    assert isinstance(fact, RolesChangedV1)
    row = insert(ExpertCopy).values(
        person_id=fact.subject,
        expert=Role.expert in fact.roles,
        version=fact.subject_version,
    )
    later = row.on_conflict_do_update(
        index_elements=["person_id"],
        set_={"expert": row.excluded.expert, "version": row.excluded.version},
        where=col(ExpertCopy.version) < row.excluded.version,
    )
    await tx.execute(later)


EFFECTS: dict[type[Fact], Effect] = {RolesChangedV1: keep_expert}
