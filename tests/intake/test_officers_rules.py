"""Who reads what was handed in, and who the contact: by role and by who holds the case."""

import pytest

from contracts.problem import NotFound
from contracts.vocabulary import Actor, Role
from kit.db import new_id
from services.intake.officers import rules
from services.intake.officers.problems import HeldElsewhere

UNIT, OTHER = "120104", "120111"


def person(role: Role, unit: str | None = None) -> Actor:
    return Actor(kind="user", person_id=new_id(), roles=(role,), unit=unit)


OFFICER, STRANGER = person(Role.unit_officer, UNIT), person(Role.unit_head, OTHER)
CITY, AUDITOR = person(Role.city_officer), person(Role.auditor)


def test_a_unit_reads_its_own_the_city_what_was_delivered_auditors_all() -> None:
    for delivered in (False, True):
        rules.may_read(OFFICER, UNIT, delivered)
        rules.may_read(AUDITOR, UNIT, delivered)
        with pytest.raises(NotFound):
            rules.may_read(STRANGER, UNIT, delivered)
    rules.may_read(CITY, UNIT, delivered=True)
    with pytest.raises(NotFound):
        rules.may_read(CITY, UNIT, delivered=False)


def test_the_contact_is_for_those_who_hold_the_case() -> None:
    rules.may_phone(OFFICER, UNIT, delivered=False, ended=False)
    rules.may_phone(CITY, UNIT, delivered=True, ended=False)
    for who, delivered, ended in (
        (OFFICER, True, False),
        (OFFICER, False, True),
        (CITY, True, True),
        (AUDITOR, True, False),
    ):
        with pytest.raises(HeldElsewhere):
            rules.may_phone(who, UNIT, delivered, ended)
    with pytest.raises(NotFound):
        rules.may_phone(CITY, UNIT, delivered=False, ended=False)
    with pytest.raises(NotFound):
        rules.may_phone(STRANGER, UNIT, delivered=False, ended=False)
