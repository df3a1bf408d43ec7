"""Pure decisions on logins, passwords, roles of one person, second steps of a sign-in.

Also on lives of tokens, and on failed tries.
"""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final
from uuid import UUID

from contracts.text import normalise
from contracts.vocabulary import Role
from services.identity.accounts.problems import LoginNotFitting, PasswordTooWeak, RolesNotAllowed

APPLICANT_ROLES: Final = frozenset({Role.applicant_member, Role.applicant_signatory})
UNIT_ROLES: Final = frozenset({Role.unit_officer, Role.unit_head})
STAFF_ROLES: Final = frozenset(Role) - APPLICANT_ROLES
ADMINISTRATORS: Final = frozenset({Role.system_administrator, Role.security_administrator})
SEPARATE_ROLES: Final = ADMINISTRATORS | {Role.auditor}
"""Who keeps the system, who keeps its keys, and who audits both.

Each is a person of their own, who does nothing else.
"""
STAGES: Final = (
    UNIT_ROLES,
    frozenset({Role.city_officer, Role.city_head}),
    frozenset({Role.expert}),
)
"""Who decides on a case at three stages, one after the other: nobody is at two of them."""
DEMO_LOGIN: Final = "demo-"
"""How logins of people of a demo begin."""
SHORTEST: Final = 10
LONGEST: Final = 128
CLASSES: Final = 3
_LOGIN: Final = re.compile(r"[a-z0-9][a-z0-9._@-]{2,63}")
_CLASSES: Final = (r"[a-z]", r"[A-Z]", r"[0-9]", r"[^a-zA-Z0-9]")


class RefusalReason(StrEnum):
    """Why a sign-in or a refresh was refused. For the record, never for the caller."""

    wrong = "wrong"
    locked = "locked"
    unknown = "unknown"
    ended = "ended"
    reused = "reused"
    misplaced = "misplaced"
    foreign_address = "foreign_address"
    wrong_code = "wrong_code"
    unenrolled = "unenrolled"


class RevocationReason(StrEnum):
    """Why the system revoked tokens. A security administrator writes a reason of their own."""

    roles_changed = "roles_changed"
    password_changed = "password_changed"  # noqa: S105  a reason, no password
    password_guessed = "password_guessed"  # noqa: S105  a reason, no password
    refresh_token_reused = "refresh_token_reused"  # noqa: S105  a reason, no token
    membership_ended = "membership_ended"
    signed_out = "signed_out"
    sign_in_ended = "sign_in_ended"
    password_reset = "password_reset"  # noqa: S105  a reason, no password
    code_guessed = "code_guessed"
    second_factor_enrolled = "second_factor_enrolled"
    second_factor_removed = "second_factor_removed"


class SecondStep(StrEnum):
    """What a sign-in still needs after the password."""

    code = "code"
    enrolment = "enrolment"


@dataclass(frozen=True)
class SecondFactorPolicy:
    """Whom a password alone does not sign in.

    demo: this system lets anybody sign in as its demo people, so a code of theirs guards nothing.
    """

    roles: frozenset[Role]
    demo: bool

    def asks(self, roles: Iterable[Role], login: str) -> bool:
        """Whether a person with these roles needs a second factor."""
        if self.demo and login.startswith(DEMO_LOGIN):
            return False
        return bool(frozenset(roles) & self.roles)


class Refreshing(StrEnum):
    """What a refresh token leads to. `repeat`: the family's newest token once more."""

    rotate = "rotate"
    repeat = "repeat"
    end = "end"


def folded_login(typed: str) -> str:
    """A login as it is looked for: lower case, in signs of plain width, nothing around it."""
    return unicodedata.normalize("NFKC", normalise(typed)).strip().lower()


def clean_login(login: str) -> str:
    """The login as it is kept. Raises LoginNotFitting."""
    cleaned = folded_login(login)
    if _LOGIN.fullmatch(cleaned) is None:
        raise LoginNotFitting(
            "登录名为3至64位小写字母、数字或 . _ @ -，以字母或数字开头",
            "A login has 3 to 64 letters, digits or . _ @ - and starts with a letter or digit",
        )
    return cleaned


def check_password(password: str, login: str) -> None:
    """10 to 128 signs, of three of: lower case, capitals, digits, others; not the login.

    Raises PasswordTooWeak.
    """
    classes = sum(1 for kind in _CLASSES if re.search(kind, password))
    fits = SHORTEST <= len(password) <= LONGEST and classes >= CLASSES
    if not fits or password.lower() == login.lower():
        raise PasswordTooWeak(
            "密码至少10位，须含大写字母、小写字母、数字、其他字符中的三类，且不能与登录名相同",
            "At least 10 signs, of three of: capitals, small letters, digits, others;"
            " and not the login",
        )


def check_staff_roles(roles: Iterable[Role], unit: str | None) -> tuple[Role, ...]:
    """A staff person's roles in a fixed order.

    Raises RolesNotAllowed naming the rule that is broken.
    """
    held = frozenset(roles)
    if held & APPLICANT_ROLES:
        raise RolesNotAllowed(
            "工作人员不能担任申报单位角色", "A staff person may not hold an applicant's roles"
        )
    if held & SEPARATE_ROLES and len(held) > 1:
        raise RolesNotAllowed(
            "系统管理员、安全管理员、审计员须由专人担任，不能兼任其他角色，请另建账号",
            "System administrator, security administrator and auditor go with no other role:"
            " make another account",
        )
    if sum(1 for stage in STAGES if held & stage) > 1:
        raise RolesNotAllowed(
            "推荐单位、市局和评审专家不能由同一人兼任：前一环节的办理人不得再决定后一环节，请另选人员",
            "A unit, the city and the experts decide one after the other:"
            " one person serves one of them, choose another person",
        )
    if held & UNIT_ROLES and unit is None:
        raise RolesNotAllowed(
            "推荐单位角色须填写推荐单位代码", "A unit's role needs the unit's code"
        )
    if unit is not None and not held & UNIT_ROLES:
        raise RolesNotAllowed(
            "只有推荐单位角色才能填写推荐单位代码", "Only a unit's role goes with a unit's code"
        )
    return in_order(held)


def may_set_roles_of(person_id: UUID, who: UUID | None) -> None:
    """Raises RolesNotAllowed for one's own."""
    if person_id == who:
        raise RolesNotAllowed(
            "不能更改自己的角色，请由另一位系统管理员办理",
            "Nobody changes their own roles: ask another system administrator",
        )


def in_order(roles: Iterable[Role]) -> tuple[Role, ...]:
    """Roles without doubles, in the order of the vocabulary."""
    held = frozenset(roles)
    return tuple(role for role in Role if role in held)


def second_factor_roles(said: str) -> frozenset[Role]:
    """The roles of the setting: `staff`, or roles by commas; empty: none.

    Raises ValueError for what is no role, and for an applicant's: they prove an address.
    """
    names = {name for each in said.split(",") if (name := each.strip())}
    if names == {"staff"}:
        return STAFF_ROLES
    roles = frozenset(Role(name) for name in names)
    if roles & APPLICANT_ROLES:
        raise ValueError("an applicant's role needs no second factor")
    return roles


def second_step(asked: bool, enrolled: bool) -> SecondStep | None:
    """What a sign-in needs after the password. Whoever has a second factor always shows it."""
    if enrolled:
        return SecondStep.code
    return SecondStep.enrolment if asked else None


def life(roles: Iterable[Role], applicant: timedelta, officer: timedelta) -> timedelta:
    """How long a token lives: short for whoever holds a staff role, long for applicants.

    So nobody is late because identity is down at 23:59.
    """
    holds_staff_role = frozenset(roles) & STAFF_ROLES
    return officer if holds_staff_role else applicant


def locked(until: datetime | None, now: datetime) -> bool:
    """Whether an instant that bounds something is still ahead."""
    return until is not None and now < until


def failures_now(
    failures: int, failed_at: datetime | None, now: datetime, forgotten: timedelta
) -> int:
    """Failures that still count: none, once the last is long enough ago."""
    if failed_at is None or now - failed_at >= forgotten:
        return 0
    return failures


def wait_after(failures: int, allowed: int, first: timedelta, longest: timedelta) -> timedelta:
    """How long the next try waits: not at all below `allowed`, then twice as long each time."""
    beyond = failures - allowed
    if beyond < 0:
        return timedelta(0)
    # The exponent is bounded: a count that grows for months must not overflow.
    wait: timedelta = first * 2 ** min(beyond, 20)
    return min(wait, longest)


def judge_refresh(
    sent: UUID,
    newest: UUID,
    previous: UUID | None,
    rotated_at: datetime | None,
    now: datetime,
    tabs: timedelta,
) -> Refreshing:
    """What a refresh token of a live family leads to.

    tabs: how long after a rotation the token before it is borne; zero for whoever keeps the token
    in its own hands.

    Two tabs share one cookie and may send it in the same moment, and an answer may be lost on its
    way. Within `tabs` both tokens lead to the newest one and none is made, so a third tab meets no
    second rotation. A thief gains no more than with the newest token itself: at the next rotation
    two hold it, and the later of them ends the family.
    """
    lately = rotated_at is not None and now - rotated_at < tabs
    if lately and sent in (newest, previous):
        return Refreshing.repeat
    return Refreshing.rotate if sent == newest else Refreshing.end
