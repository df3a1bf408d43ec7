"""A desk of the review room for each test: a planted campaign of its own; and a jury for it."""

from collections.abc import Callable

import pytest

from tests.review.desk import Desk, new_desk
from tests.review.jury import Jury
from tests.rooms import Room


@pytest.fixture
def desk(room: Callable[[str], Room]) -> Desk:
    return new_desk(room("review"))


@pytest.fixture
async def jury(desk: Desk) -> Jury:
    return Jury(desk, await desk.accepted(3))
