"""What a withdrawal's routes take and give."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

from pydantic import AfterValidator, BaseModel, Field

from contracts.text import normalise
from contracts.vocabulary import Frozen


class Withdraw(BaseModel):
    reason: Annotated[str, AfterValidator(normalise), Field(min_length=1, max_length=1000)]


class WithdrawalRequested(Frozen):
    """requested_at: plan time; review grants or refuses."""

    submission_id: UUID
    requested_at: datetime
