"""What waits for one person: one model for every room, so that a front end can merge the rooms.

Each room answers with what this person may act on now in it. Pure.
"""

from enum import StrEnum
from uuid import UUID

from pydantic import BaseModel, Field

from contracts.vocabulary import CampaignId, Instant, Role, SubmissionId, UnitCode


class WaitingKind(StrEnum):
    """What somebody has to do next."""

    admit_member = "admit_member"
    decide_contest = "decide_contest"
    prove_organisation = "prove_organisation"
    confirm_organisation = "confirm_organisation"

    finish_draft = "finish_draft"
    add_sealed_scan = "add_sealed_scan"
    replace_file = "replace_file"
    bring_file = "bring_file"
    answer_correction = "answer_correction"

    review_case = "review_case"
    look_at_scan = "look_at_scan"
    settle_credit = "settle_credit"
    confirm_listing = "confirm_listing"
    confirm_ruling = "confirm_ruling"
    make_list = "make_list"
    seal_list = "seal_list"
    deliver_list = "deliver_list"
    accept_case = "accept_case"
    clear_hold = "clear_hold"
    open_panel = "open_panel"
    fill_seat = "fill_seat"
    close_evaluation = "close_evaluation"
    confirm_act = "confirm_act"
    propose_selection = "propose_selection"
    confirm_selection = "confirm_selection"
    declare_seat = "declare_seat"
    score_seat = "score_seat"

    publish_notice = "publish_notice"
    judge_objection = "judge_objection"
    settle_listed_item = "settle_listed_item"
    announce_notice = "announce_notice"
    record_on_platform = "record_on_platform"
    acknowledge_drift = "acknowledge_drift"

    resend_letter = "resend_letter"


class AboutKind(StrEnum):
    """The object that a waiting item is about. A front end makes its link of it and the id."""

    membership = "membership"
    contest = "contest"
    organisation = "organisation"
    submission = "submission"
    draft = "draft"
    evidence = "evidence"
    correction = "correction"
    case = "case"
    ruling = "ruling"
    hold = "hold"
    proposed_act = "proposed_act"
    list = "list"
    campaign = "campaign"
    selection = "selection"
    seat = "seat"
    notice = "notice"
    item = "item"
    objection = "objection"
    drift = "drift"
    letter = "letter"


class About(BaseModel):
    """The object to open: its kind and its id in the room that answered."""

    kind: AboutKind
    id: UUID


class WaitingItem(BaseModel):
    """One thing that waits for the person who asked.

    who: the role in which they may act. slack_working_days: working days that are left after
    today by the campaign's own clock, 0 on the last day, negative when it is late.
    """

    kind: WaitingKind
    label: str
    label_en: str
    what: str = Field(description="一句话 / In one line")
    what_en: str
    why: str
    why_en: str
    about: About
    who: Role
    campaign_id: CampaignId | None
    campaign_title: str | None
    rehearsal: bool
    submission_id: SubmissionId | None
    number: str | None
    factory_name: str | None
    unit: UnitCode | None
    since: Instant
    until: Instant | None
    slack_working_days: int | None


class WaitingCount(BaseModel):
    """How much of one kind waits."""

    kind: WaitingKind
    label: str
    label_en: str
    total: int


class WaitingPage(BaseModel):
    """What waits, most urgent first: by `until`, then by `since`; without a date last.

    total: of the kind asked for, or of all. kinds: each kind that waits, also
    where one kind is asked for.
    """

    items: list[WaitingItem]
    total: int
    kinds: list[WaitingCount]
    next: str | None = Field(default=None, description="the cursor of the next page")
