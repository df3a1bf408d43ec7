"""Pure decisions on who sets a password anew, and how."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from contracts.vocabulary import Role
from services.identity.accounts.problems import PersonBelongsToApplicant
from services.identity.accounts.rules import STAFF_ROLES
from services.identity.recovery.problems import LinkNotForOneself


def may_reset_by_address(
    roles: Iterable[Role], kept_address: UUID | None, proved_address: UUID
) -> bool:
    """Whether the proof of an address sets this person's password.

    Never a staff person's: whoever reads their mail would have the powers of an office.
    """
    return kept_address == proved_address and not frozenset(roles) & STAFF_ROLES


def may_issue_link(
    person_id: UUID, organisation_id: UUID | None, administrator: UUID | None
) -> None:
    """Links are for staff. Raises LinkNotForOneself, PersonBelongsToApplicant."""
    if person_id == administrator:
        raise LinkNotForOneself()
    if organisation_id is not None:
        raise PersonBelongsToApplicant(
            "此人属于申报单位，请用邮箱验证码自行重置密码",
            "This person belongs to an applicant: they reset the password by e-mail code",
        )


def counts(used_at: datetime | None, expires_at: datetime, now: datetime) -> bool:
    """Whether a link still sets a password: once, and half-open until it expires."""
    return used_at is None and now < expires_at
