"""Workflows lost in the middle of a campaign begin again from the record, by command or by the
next fact: the campaign ends as told.
"""

import pytest

from tests.prove.bereaved import REBUILT, Finished
from tests.prove.campaigns import as_told


@pytest.mark.timeout(900)
async def test_a_campaign_that_lost_its_workflows_ends_as_told(finished: Finished) -> None:
    lost = finished.acts.lost
    assert {name.partition("/")[0] for name in lost} == {"submission", "campaign", "publicity"}, (
        lost
    )
    assert len(finished.acts.rebuilt) == REBUILT, "too few were rebuilt by command"
    as_told(finished.summary)


async def test_no_submission_still_runs(finished: Finished) -> None:
    """A workflow that came back after its loss completes like any other."""
    assert finished.census[("submission", "RUNNING")] == 0, finished.census
