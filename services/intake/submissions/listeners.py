"""What intake copies from the facts of other rooms.

Organisations, members and code overrides from identity, endings from review and registry. Facts
may come twice and in any order. Rulings are kept as grounds of the command that opens a correction.
"""

import json
from uuid import UUID

from sqlalchemy import select, update
from sqlalchemy.dialects.postgresql import insert
from sqlmodel import col

from contracts.facts import Envelope, Fact
from contracts.facts.identity import CreditCodeOverriddenV1, MemberAdmittedV1, OrganisationFoundedV1
from contracts.facts.registry import ItemRemovedV1, PlatformRecordKeptV1, SubmissionRegisteredV1
from contracts.facts.review import CaseEndedV1, CaseReopenedV1, CaseRuledV1
from contracts.stages.states import REOPENABLE
from contracts.vocabulary import Ending, Role
from kit import gates
from kit.db import Writing
from kit.grounds import grounds_of
from kit.inbox import Effect
from services.intake.submissions.models import (
    CodeOverride,
    Correction,
    EarlierEntry,
    Member,
    OrganisationCopy,
    Submission,
)
from services.intake.submissions.rules import duplicate_key
from services.intake.submissions.states import CORRECTION_STATES, CorrectionState
from services.intake.submissions.views import draft_of


async def organisation_founded(tx: Writing, envelope: Envelope, fact: Fact) -> None:
    """Keep name and code for prefilling; its founder signs for it."""
    assert isinstance(fact, OrganisationFoundedV1)
    row = insert(OrganisationCopy).values(
        id=fact.subject, credit_code=fact.credit_code, name=fact.name, version=fact.subject_version
    )
    newer = {"credit_code": fact.credit_code, "name": fact.name, "version": fact.subject_version}
    await tx.execute(
        row.on_conflict_do_update(
            index_elements=["id"],
            set_=newer,
            where=col(OrganisationCopy.version) < fact.subject_version,
        )
    )
    await _admit(tx, fact.subject, fact.founder, [Role.applicant_signatory.value], 0)


async def member_admitted(tx: Writing, envelope: Envelope, fact: Fact) -> None:
    """Keep who belongs to which organisation."""
    assert isinstance(fact, MemberAdmittedV1)
    roles = [role.value for role in fact.roles]
    await _admit(tx, fact.organisation_id, fact.person_id, roles, fact.subject_version)


async def _admit(
    tx: Writing, organisation_id: UUID, person_id: UUID, roles: list[str], version: int
) -> None:
    row = insert(Member).values(
        organisation_id=organisation_id, person_id=person_id, roles=roles, version=version
    )
    await tx.execute(
        row.on_conflict_do_update(
            index_elements=["organisation_id", "person_id"],
            set_={"roles": roles, "version": version},
            where=col(Member.version) < version,
        )
    )


async def code_overridden(tx: Writing, envelope: Envelope, fact: Fact) -> None:
    """A failing code check no longer blocks this code."""
    assert isinstance(fact, CreditCodeOverriddenV1)
    await tx.execute(
        insert(CodeOverride).values(credit_code=fact.credit_code).on_conflict_do_nothing()
    )


async def case_ended(tx: Writing, envelope: Envelope, fact: Fact) -> None:
    """Keep the ending. The factory is free for another hand-in, and an open correction is over."""
    assert isinstance(fact, CaseEndedV1)
    row = await _submission(tx, fact.submission_id or fact.subject)
    if row is not None and fact.subject_version > row.case_version:
        row.case_version = fact.subject_version
        await _end(tx, row, fact.ending)


async def case_reopened(tx: Writing, envelope: Envelope, fact: Fact) -> None:
    """An ending was undone. A factory that was handed in anew meanwhile keeps its place."""
    assert isinstance(fact, CaseReopenedV1)
    row = await _submission(tx, fact.submission_id or fact.subject)
    if row is None or fact.subject_version <= row.case_version:
        return
    row.case_version = fact.subject_version
    if row.ended not in REOPENABLE:
        return
    twin = select(col(Submission.id)).where(
        col(Submission.campaign_id) == row.campaign_id,
        col(Submission.organisation_id) == row.organisation_id,
        col(Submission.factory_key) == row.factory_key,
        col(Submission.number).is_not(None),
        col(Submission.ended).is_(None),
    )
    if (await tx.execute(twin.limit(1))).scalar_one_or_none() is not None:
        row.factory_key = None
    row.ended = None
    row.version += 1


async def item_removed(tx: Writing, envelope: Envelope, fact: Fact) -> None:
    """From publication on, registry writes the ending."""
    assert isinstance(fact, ItemRemovedV1)
    row = await _submission(tx, fact.submission_id or fact.subject)
    if row is not None:
        await _end(tx, row, fact.ending)


async def submission_registered(tx: Writing, envelope: Envelope, fact: Fact) -> None:
    """Keep the best ending, and remember the factory for the drafts of later years."""
    assert isinstance(fact, SubmissionRegisteredV1)
    row = await _submission(tx, fact.submission_id or fact.subject)
    if row is None:
        return
    await _end(tx, row, fact.ending)
    campaign, draft = await gates.plan_of(tx, row.campaign_id), await draft_of(tx, row)
    credit_code, compared_name = duplicate_key(json.loads(draft.content))
    if credit_code is None or compared_name is None:
        return  # no later draft could be compared with it
    entry = insert(EarlierEntry).values(
        submission_id=row.id,
        campaign_id=row.campaign_id,
        registry_number=fact.registry_number,
        year=campaign.year,
        rehearsal=campaign.rehearsal,
        credit_code=credit_code,
        compared_name=compared_name,
    )
    await tx.execute(entry.on_conflict_do_nothing())


async def platform_record_kept(tx: Writing, envelope: Envelope, fact: Fact) -> None:
    """The check of the draft asks no longer for the record on 5gii."""
    assert isinstance(fact, PlatformRecordKeptV1)
    found = update(Submission).where(col(Submission.id) == fact.submission_id)
    # A copy that no ETag speaks of: the row's version stays.
    await tx.execute(found.values(platform_recorded=True))


async def _end(tx: Writing, row: Submission, ending: Ending) -> None:
    if row.ended == ending.value:
        return
    row.ended = ending.value
    row.version += 1
    over = update(Correction).where(
        col(Correction.submission_id) == row.id,
        col(Correction.state).in_(CORRECTION_STATES.before(CorrectionState.ended)),
    )
    # No fact: the room that ended the case has said it.
    ended = over.values(state=CorrectionState.ended, version=col(Correction.version) + 1)
    await tx.execute(ended)


async def _submission(tx: Writing, submission_id: UUID) -> Submission | None:
    query = select(Submission).where(col(Submission.id) == submission_id)
    return (await tx.execute(query.with_for_update())).scalar_one_or_none()


EFFECTS: dict[type[Fact], Effect] = {
    **grounds_of(CaseRuledV1),
    OrganisationFoundedV1: organisation_founded,
    MemberAdmittedV1: member_admitted,
    CreditCodeOverriddenV1: code_overridden,
    CaseEndedV1: case_ended,
    CaseReopenedV1: case_reopened,
    ItemRemovedV1: item_removed,
    PlatformRecordKeptV1: platform_record_kept,
    SubmissionRegisteredV1: submission_registered,
}
