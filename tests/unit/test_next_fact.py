"""A fact is made from its row: the row's version after the act is the fact's."""

from dataclasses import dataclass
from uuid import UUID, uuid4

import pytest
from pydantic import ValidationError

from contracts.facts.registry import NoticeDraftedV1
from contracts.facts.review import CaseReopenedV1, ScanLookedAtV1
from kit.facts import next_fact, only_fact


@dataclass
class CaseLikeRow:
    """A row that is its own submission."""

    id: UUID
    campaign_id: UUID
    version: int = 0

    @property
    def submission_id(self) -> UUID:
        return self.id


@dataclass
class BareRow:
    """A row of no campaign and no submission."""

    id: UUID
    version: int = 0


def test_the_first_fact_of_a_row_is_version_one_and_names_where_it_belongs() -> None:
    row = CaseLikeRow(id=uuid4(), campaign_id=uuid4())
    fact = next_fact(row, CaseReopenedV1, round=2, reason="延期")
    assert (fact.subject, fact.subject_version, row.version) == (row.id, 1, 1)
    assert (fact.campaign_id, fact.submission_id) == (row.campaign_id, row.id)


def test_two_facts_about_one_row_are_two_versions() -> None:
    row = CaseLikeRow(id=uuid4(), campaign_id=uuid4(), version=4)
    versions = [
        next_fact(row, CaseReopenedV1, round=n, reason="延期").subject_version for n in (2, 3)
    ]
    assert versions == [5, 6]
    assert row.version == 6


def test_a_row_of_no_campaign_makes_a_fact_of_none() -> None:
    fact = next_fact(BareRow(id=uuid4()), NoticeDraftedV1, items=())
    assert fact.campaign_id is None
    assert fact.submission_id is None


def test_fields_that_do_not_fit_the_class_are_refused() -> None:
    with pytest.raises(ValidationError):
        next_fact(BareRow(id=uuid4()), NoticeDraftedV1, entries=())


@dataclass
class AddedRow:
    """A row that is added once and never changed."""

    id: UUID
    submission_id: UUID


def test_a_row_without_a_version_has_one_fact() -> None:
    row = AddedRow(id=uuid4(), submission_id=uuid4())
    campaign_id = uuid4()
    look = only_fact(
        row,
        ScanLookedAtV1,
        campaign_id=campaign_id,
        sha256="a" * 64,
        snapshot=1,
        agrees=True,
    )
    assert (look.subject, look.subject_version) == (row.id, 1)
    assert (look.campaign_id, look.submission_id) == (campaign_id, row.submission_id)
