"""Pure decisions on who may be a person of the demo."""

from collections.abc import Iterable

from services.identity.accounts.rules import DEMO_LOGIN
from services.identity.demo_people.problems import NoDemoAccount


def are_demo_accounts(logins: Iterable[str]) -> None:
    """Raise NoDemoAccount naming every login that is not made for the demo.

    Whoever keeps the system could otherwise act as anybody on it.
    """
    wrong = sorted(login for login in logins if not login.startswith(DEMO_LOGIN))
    if wrong:
        raise NoDemoAccount(logins=wrong)
