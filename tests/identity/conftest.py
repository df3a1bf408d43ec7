"""Identity under test, with cheap password hashes: their cost is a setting."""

from collections.abc import Callable

import pytest

from services.identity.accounts.passwords import Passwords
from services.identity.settings import IdentitySettings
from tests.rooms import Room


@pytest.fixture(scope="session")
def identity(room: Callable[[str], Room]) -> Room:
    made = room("identity")
    made.app.state.passwords = Passwords(IdentitySettings(argon2_memory_kib=64, argon2_time_cost=1))
    return made
