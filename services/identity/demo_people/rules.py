"""Pure decisions on who may be a person of the demo."""

from collections.abc import Iterable
from typing import Final

from services.identity.demo_people.problems import NoDemoAccount

DEMO_LOGIN: Final = "demo-"


def are_demo_accounts(logins: Iterable[str]) -> None:
    """Raise NoDemoAccount naming every login that is not made for the demo.

    Whoever keeps the system could otherwise act as anybody on it.
    """
    wrong = sorted(login for login in logins if not login.startswith(DEMO_LOGIN))
    if wrong:
        raise NoDemoAccount(logins=wrong)
