"""Lists, deliveries and acceptance over HTTP."""

from uuid import UUID

from pydantic import BaseModel, Field

from contracts.vocabulary import Ending, FactoryType, Frozen, Instant
from documents.paper import Line
from services.review.cases.rules import CaseState
from services.review.delivery.rules import ListState


class ListBody(Frozen):
    """items: submission ids in the order of the list.

    The contact is printed on the paper and kept nowhere else.
    """

    items: list[UUID] = Field(max_length=2000)
    contact_name: Line | None = Field(default=None, max_length=60)
    contact_phone: Line | None = Field(default=None, max_length=60)


class PreviewedColumn(BaseModel):
    """width: millimetres on the paper."""

    heading: str
    width: float
    centred: bool


class PreviewedCell(BaseModel):
    """struck: struck out; remark: behind it, not struck out."""

    text: str
    struck: bool
    remark: str


class ListPreview(BaseModel):
    """Attachment 3 as it will print. nothing: what the table says where there is no row.

    mark: of a rehearsal; none in earnest.
    """

    paper_number: str
    mark: str | None
    annex: str
    title: str
    columns: list[PreviewedColumn]
    rows: list[list[PreviewedCell]]
    nothing: str | None
    unit: str
    contact: str
    phone: str
    dated: str


class ListedItem(BaseModel):
    """withdrawn: struck out, keeps its place and number."""

    position: int
    submission_id: UUID
    number: str
    factory_name: str
    organisation_name: str
    factory_type: FactoryType
    state: CaseState
    withdrawn: bool


class ListView(BaseModel):
    """row_version is the ETag; version counts the lists of the unit in the campaign."""

    list_id: UUID
    campaign_id: UUID
    unit: str
    version: int
    row_version: int
    state: ListState
    sealed: bool
    seal_sha256: str | None
    paper_sha256: str
    made_at: Instant
    delivered_at: Instant | None
    items: list[ListedItem]


class DeliveryProof(BaseModel):
    """The receipt of a delivery: its fact, and the leaf that the audit keeps of it."""

    fact_id: UUID
    leaf: str
    delivered_at: Instant


class ListRead(ListView):
    """A list as those read it who receive it.

    closes_at: until when its unit may deliver (half-open). kept_until: real time, until when the
    store keeps paper and seal of a delivered list. receipt: null before the delivery.
    """

    unit_name: str
    closes_at: Instant | None
    kept_until: Instant | None
    receipt: DeliveryProof | None


class UnitList(BaseModel):
    """A unit with its newest list, and with the delivered one that counts.

    Both may be one list. state: null where the unit has made none. slack_working_days: left until
    its window closes, after today; negative when it is over. overdue: it is over, and nothing was
    delivered. cases: how many of the unit's are in each state, the states without one left out.
    """

    unit: str
    unit_name: str
    closes_at: Instant
    list_id: UUID | None
    version: int | None
    state: ListState | None
    count: int
    sealed: bool
    made_at: Instant | None
    delivered_list_id: UUID | None
    delivered_version: int | None
    delivered_count: int
    delivered_at: Instant | None
    slack_working_days: int | None
    overdue: bool
    cases: dict[CaseState, int]


class UnitLists(BaseModel):
    """One row a recommending unit: a campaign names a few dozen at most."""

    items: list[UnitList]
    next: None = None


class Delivered(BaseModel):
    """undelivered: cases of the version before that are not on this one."""

    list_id: UUID
    version: int
    delivered_at: Instant
    items: list[UUID]
    withdrawn: list[UUID]
    undelivered: list[UUID]


class AcceptanceBody(Frozen):
    accepted: bool
    reason: str = Field(default="", max_length=4000)


class Acceptance(BaseModel):
    """proposal: a refusal that waits for another person to confirm it."""

    id: UUID
    state: CaseState
    ending: Ending | None
    version: int
    proposal: UUID | None = None
