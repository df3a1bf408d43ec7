"""States of a membership; decisions on founding, joining and leaving an organisation. Pure."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from enum import StrEnum

from contracts.credit_code import CreditCodeCheck
from contracts.field_error import FieldError
from contracts.text import comparison_form
from contracts.transitions import Transitions
from contracts.vocabulary import Role
from services.identity.organisations.problems import (
    CreditCodeFits,
    CreditCodeInvalid,
    LastSignatory,
    StaffCannotApply,
)

CODE_LENGTH = 18
APPLICANT_ROLES = (Role.applicant_member, Role.applicant_signatory)
HOW_TO_OVERRIDE_ZH = (
    "请对照营业执照核对。如执照确为此代码，请携执照复印件联系市局经办人放行，放行后再登记。"
)
HOW_TO_OVERRIDE_EN = (
    "Compare it with the licence. If the licence bears this very code,"
    " take a copy to the city bureau:"
    " an officer can override the check, then found the organisation."
)


class MembershipState(StrEnum):
    """Where a membership is. removed: left, removed, or not let in."""

    asked = "asked"
    admitted = "admitted"
    removed = "removed"


MEMBERSHIP_STATES = Transitions(
    MembershipState,
    {
        MembershipState.asked: {MembershipState.admitted, MembershipState.removed},
        # Admitted once more: a signatory changes a member's roles.
        MembershipState.admitted: {MembershipState.admitted, MembershipState.removed},
        MembershipState.removed: (),
    },
)


@dataclass(frozen=True)
class AllowedName:
    """What an override allows: this name under the code."""

    name: str


def may_found(check: CreditCodeCheck, name: str, allowed: AllowedName | None) -> bool:
    """Whether the founding rests on an override.

    Raises CreditCodeInvalid when the check fails and no override fits.
    """
    if check.ok:
        return False
    errors = [
        FieldError(
            pointer="/credit_code",
            code=problem.code,
            message=problem.zh,
            message_en=problem.en,
        )
        for problem in check.problems
    ]
    if allowed is None:
        raise CreditCodeInvalid(HOW_TO_OVERRIDE_ZH, HOW_TO_OVERRIDE_EN, errors=errors)
    if comparison_form(allowed.name) != comparison_form(name):
        raise CreditCodeInvalid(
            "该代码是为另一单位名称放行的，请使用执照上的全称",
            "The check was overridden for another name: use the full name on the licence",
            errors=errors,
        )
    return True


def may_override(check: CreditCodeCheck) -> None:
    """Raises CreditCodeFits for a code that passes, CreditCodeInvalid for what can be none."""
    if check.ok:
        raise CreditCodeFits()
    written = check.code.isascii() and check.code.isalnum()
    if len(check.code) != CODE_LENGTH or not written:
        raise CreditCodeInvalid(
            "代码须为18位数字或字母",
            "A code has 18 digits or letters: this cannot be one",
        )


def may_act_for_applicant(roles: Collection[str]) -> None:
    """Raises StaffCannotApply when the person holds any staff role."""
    staff = [role for role in roles if Role(role) not in APPLICANT_ROLES]
    if staff:
        raise StaffCannotApply()


def member_roles(asked: Iterable[Role]) -> tuple[Role, ...]:
    """The roles that a member gets. A signatory is a member too; only applicants' roles count."""
    if Role.applicant_signatory in asked:
        return APPLICANT_ROLES
    return (Role.applicant_member,)


def keeps_a_signatory(person: object, signatories: Collection[object], stays: bool) -> None:
    """Raises LastSignatory when the organisation would have none left.

    `stays`: whether this person stays one.
    """
    if not stays and set(signatories) == {person}:
        raise LastSignatory()
