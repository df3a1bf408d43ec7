"""Founding, roles of members, the last signatory: pure."""

import pytest

from contracts import credit_code
from contracts.vocabulary import Role
from services.identity.organisations import rules
from services.identity.organisations.problems import (
    CreditCodeFits,
    CreditCodeInvalid,
    LastSignatory,
    StaffCannotApply,
)

GOOD = credit_code.check(credit_code.make(1))
BAD = credit_code.check(credit_code.make(1)[:17] + ("A" if credit_code.make(1)[17] != "A" else "B"))


def test_a_good_code_needs_no_override() -> None:
    assert rules.may_found(GOOD, "天津示例一有限公司", None) is False


def test_a_failing_code_says_how_to_go_on() -> None:
    with pytest.raises(CreditCodeInvalid) as refused:
        rules.may_found(BAD, "天津示例一有限公司", None)
    assert "放行" in refused.value.detail_zh
    assert [error["code"] for error in refused.value.errors] == ["credit_code_outer_check"]


def test_an_override_holds_for_its_name_only() -> None:
    assert (
        rules.may_found(BAD, "天津示例一有限公司", rules.AllowedName("天津示例一有限公司")) is True
    )
    with pytest.raises(CreditCodeInvalid):
        rules.may_found(BAD, "天津示例二有限公司", rules.AllowedName("天津示例一有限公司"))


def test_a_good_code_cannot_be_overridden() -> None:
    rules.may_override(BAD)
    with pytest.raises(CreditCodeFits):
        rules.may_override(GOOD)


@pytest.mark.parametrize("typed", ["12", "9112010400000000一A"])
def test_what_can_be_no_code_is_not_overridden(typed: str) -> None:
    with pytest.raises(CreditCodeInvalid):
        rules.may_override(credit_code.check(typed))


def test_staff_cannot_stand_for_an_applicant() -> None:
    rules.may_act_for_applicant([])
    rules.may_act_for_applicant(["applicant_member"])
    with pytest.raises(StaffCannotApply):
        rules.may_act_for_applicant(["expert"])


def test_a_signatory_is_a_member_too() -> None:
    assert rules.member_roles((Role.applicant_signatory,)) == (
        Role.applicant_member,
        Role.applicant_signatory,
    )
    assert rules.member_roles((Role.applicant_member,)) == (Role.applicant_member,)


def test_the_last_signatory_stays() -> None:
    rules.keeps_a_signatory("a", ["a"], stays=True)
    rules.keeps_a_signatory("a", ["a", "b"], stays=False)
    rules.keeps_a_signatory("c", ["a"], stays=False)
    with pytest.raises(LastSignatory):
        rules.keeps_a_signatory("a", ["a"], stays=False)
