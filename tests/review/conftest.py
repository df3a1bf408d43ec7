"""A desk of the review room: a planted campaign of its own for each test."""

from collections.abc import Callable

import pytest

from tests.review.desk import Desk, new_desk
from tests.rooms import Room


@pytest.fixture
def desk(room: Callable[[str], Room]) -> Desk:
    return new_desk(room("review"))
