"""A row that the driver read is the instance that its model's constructor makes of it."""

from datetime import UTC, datetime
from typing import Any
from uuid import uuid4

from sqlalchemy import inspect

from kit.columns import untracked
from services.intake.submissions.models import Submission

ROW: dict[str, Any] = {
    "id": uuid4(),
    "campaign_id": uuid4(),
    "organisation_id": uuid4(),
    "created_by": uuid4(),
    "version": 7,
    "draft_version": 6,
    "unit": "120111",
    "factory_name": "示例工厂",
    "factory_key": None,
    "credit_code": "91120000000000000X",
    "compared_name": "示例工厂",
    "number": None,
    "snapshot": 0,
    "handed_in_at": None,
    "withdrawal_requested_at": datetime(2023, 9, 6, tzinfo=UTC),
    "withdrawal_refused": None,
    "case_version": 0,
    "ended": None,
    "platform_recorded": False,
}


def test_every_column_reads_as_the_constructor_sets_it() -> None:
    assert ROW.keys() == Submission.model_fields.keys(), "a new column belongs here"
    read, made = untracked(Submission, ROW), Submission(**ROW)
    assert read == made and read.model_dump() == made.model_dump()
    assert read.submission_id == ROW["id"]


def test_it_is_changed_like_any_other_and_no_session_knows_it() -> None:
    read = untracked(Submission, ROW)
    read.version += 1
    assert read.version == 8 and ROW["version"] == 7
    assert inspect(read).transient
    assert "version" in inspect(read).mapper.attrs
