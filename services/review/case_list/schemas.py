"""The list of cases over HTTP: what it may be asked for, and what it tells of each."""

from enum import StrEnum
from typing import Annotated
from uuid import UUID

from pydantic import AfterValidator, BaseModel, Field

from contracts.code_words import CodeWords
from contracts.field_words import WrongValue
from contracts.vocabulary import CreditVerdict, Ending, FactoryType, HoldKind, Instant, Outcome
from kit.listing import MOST_ON_PAGE, Paged, search_field, total_field
from services.review.case_list.rules import STAGES
from services.review.cases.rules import CaseState
from services.review.cases.schemas import CaseView


class CaseSort(StrEnum):
    """What the list is sorted by. `until` needs a campaign."""

    opened = "opened"
    number = "number"
    name = "name"
    received = "received"
    until = "until"


def _known_stage(name: str) -> str:
    if name not in STAGES:
        raise WrongValue(
            f"没有这个环节，可用：{'、'.join(STAGES)}",
            f"is no stage: use one of {', '.join(STAGES)}",
        )
    return name


class CaseQuery(Paged):
    """Filters of the list of cases. Values of one filter widen it, filters narrow each other."""

    campaign_id: UUID | None = None
    unit: str | None = None
    state: list[CaseState] = []
    stage: list[Annotated[str, AfterValidator(_known_stage)]] = []
    hold: list[HoldKind] = Field(default=[], description="有此类未解除的暂缓事项 / Open holds")
    type: list[FactoryType] = []
    credit: list[CreditVerdict] = Field(
        default=[], description="最近一次信用核查的结论 / Verdict of the newest credit check"
    )
    proposed: list[Outcome] = Field(
        default=[], description="有待确认的审核意见 / A ruling waits to be confirmed"
    )
    ending: list[Ending] = []
    q: str | None = search_field()
    sort: CaseSort = CaseSort.opened
    descending: bool = False
    limit: int = Field(default=MOST_ON_PAGE, ge=1, le=MOST_ON_PAGE)


class ProposedRuling(BaseModel):
    """A ruling that waits to be confirmed."""

    ruling_id: UUID
    outcome: Outcome
    proposed_at: Instant


class CaseItem(CaseView):
    """A case in the list.

    holder_words: who has to act next, by their role where the reader may know what is proposed.
    since: since when it waits for its holder. until: the instant this runs against.
    slack_working_days: what is left of it after today, negative when it is late.
    proposed: to whoever may read the case. credit: the newest verdict.
    """

    unit_name: str
    holder_words: CodeWords | None
    state_label: str
    stage_label: str
    since: Instant | None
    until: Instant | None
    slack_working_days: int | None
    proposed: ProposedRuling | None
    credit: CreditVerdict | None


class CasePage(BaseModel):
    items: list[CaseItem]
    next: str | None = Field(default=None, description="the cursor of the next page")
    total: int = total_field()
