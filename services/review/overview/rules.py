"""Pure: what a person may do with a case now, and in which words its codes are told.

Each act is judged by the rules that its action asks. So the view and the act never disagree.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from functools import partial
from typing import Final
from uuid import UUID

from contracts.code_words import CodeWords
from contracts.problem import Forbidden, Problem
from contracts.stages import CaseState
from contracts.vocabulary import (
    Actor,
    ChecklistDesk,
    CreditVerdict,
    Ending,
    Outcome,
    Role,
    TwoPersonAct,
)
from services.review.cases.rules import CITY, UNDELIVERED, UNIT, must_be
from services.review.checklists import rules as checklists
from services.review.checklists.rules import Checklist
from services.review.confirming.rules import UNDOES, Undoing, may_undo
from services.review.credit import rules as credit
from services.review.duties import rules as duties
from services.review.duties.rules import Duty
from services.review.rulings import rules as rulings
from services.review.rulings.rules import RulingState, Vouching
from services.review.two_persons.problems import ActProposed
from services.review.two_persons.rules import (
    CONFIRMERS,
    DUTIES,
    PROPOSERS,
    ProposedActState,
    may_confirm,
)


class CaseAct(StrEnum):
    """What a person can do with a case."""

    recommend = "recommend"
    return_for_correction = "return_for_correction"
    decline = "decline"
    confirm_ruling = "confirm_ruling"
    look_at_scan = "look_at_scan"
    record_credit_answer = "record_credit_answer"
    confirm_listing = "confirm_listing"
    answer_unit_checklist = "answer_unit_checklist"
    answer_city_checklist = "answer_city_checklist"
    accept = "accept"
    refuse_acceptance = "refuse_acceptance"
    clear_hold = "clear_hold"
    undo_ending = "undo_ending"
    confirm_act = "confirm_act"
    reject_act = "reject_act"


OPERATIONS: Final = {
    CaseAct.recommend: "propose_ruling",
    CaseAct.return_for_correction: "propose_ruling",
    CaseAct.decline: "propose_ruling",
    CaseAct.confirm_ruling: "confirm_ruling",
    CaseAct.look_at_scan: "record_scan_look",
    CaseAct.record_credit_answer: "record_credit_answer",
    CaseAct.confirm_listing: "confirm_listing",
    CaseAct.answer_unit_checklist: "save_unit_checklist",
    CaseAct.answer_city_checklist: "save_city_checklist",
    CaseAct.accept: "judge_acceptance",
    CaseAct.refuse_acceptance: "judge_acceptance",
    CaseAct.clear_hold: "clear_hold",
    CaseAct.undo_ending: "undo_ending",
    CaseAct.confirm_act: "confirm_act",
    CaseAct.reject_act: "reject_act",
}
"""The operation ids of the acts' routes."""


@dataclass(frozen=True)
class OpenProposal:
    """A ruling that waits to be confirmed. checklist: number of the saving that it rests on."""

    ruling_id: UUID
    outcome: Outcome
    snapshot: int
    proposed_by: UUID
    checklist: int = 0


@dataclass(frozen=True)
class OpenAct:
    """An act that waits for a second person."""

    proposal_id: UUID
    act: TwoPersonAct
    about: UUID
    proposed_by: UUID


@dataclass(frozen=True)
class Situation:
    """What decides on acts. returns, rounds: how often the case was returned, and may be.

    now, closes_at: plan time, and the end of the unit's delivery window.
    done: what the reader did on the case. proposed_acts: what waits for a second person.
    vouching: what a recommendation of it rests on. city_checklist: as the city answered it.
    """

    case_id: UUID
    unit: str
    state: CaseState
    snapshot: int
    now: datetime
    closes_at: datetime | None = None
    returns: int = 0
    rounds: int = 0
    proposal: OpenProposal | None = None
    verdict: CreditVerdict | None = None
    scans: tuple[str, ...] = ()
    holds: tuple[UUID, ...] = ()
    ending: Ending | None = None
    proposed_acts: tuple[OpenAct, ...] = ()
    undoing: Undoing = Undoing()
    done: frozenset[Duty] = frozenset()
    vouching: Vouching = Vouching()
    city_checklist: Checklist = Checklist()

    def checklist_of(self, desk: ChecklistDesk) -> Checklist:
        """A desk's checklist as it stands."""
        return self.vouching.checklist if desk is ChecklistDesk.unit else self.city_checklist

    def open_to(self, duty: Duty) -> None:
        """Raises DutiesSeparate where the reader did what shuts this duty to them."""
        duties.must_be_apart(duty, {self.case_id: self.done})

    def not_proposed(self, about: UUID) -> None:
        """Raises ActProposed where an act about this waits for a second person."""
        if any(each.about == about for each in self.proposed_acts):
            raise ActProposed()


@dataclass(frozen=True)
class JudgedAct:
    """An act, and the refusal that it would meet. target: as ActStanding tells it."""

    act: CaseAct
    refusal: Problem | None = None
    target: str | None = field(default=None)


def acts_of(who: Actor, case: Situation) -> list[JudgedAct]:
    """The acts of a person's roles on a case, each judged. Others' acts are left out."""
    found: list[JudgedAct] = []
    ours = who.unit == case.unit
    if ours and who.has(Role.unit_officer):
        found += _answering(CaseAct.answer_unit_checklist, ChecklistDesk.unit, case)
        found += _proposals(case)
    if ours and who.has(Role.unit_head) and case.proposal is not None:
        found.append(_confirmation(who, case, case.proposal))
    if ours and who.has(*UNIT):
        found += [
            _judged(CaseAct.look_at_scan, lambda: must_be(case.state, *UNDELIVERED), sha256)
            for sha256 in case.scans
        ]
    if who.has(*CITY) or (ours and who.has(*UNIT)):
        found.append(JudgedAct(CaseAct.record_credit_answer))
    if who.has(Role.city_head) or (ours and who.has(Role.unit_head)):
        found.append(_judged(CaseAct.confirm_listing, lambda: _may_confirm_listing(who, case)))
    if who.has(Role.city_officer):
        found += _answering(CaseAct.answer_city_checklist, ChecklistDesk.city, case)
        found.append(_judged(CaseAct.accept, lambda: _may_accept(case)))
        found.append(_judged(CaseAct.refuse_acceptance, lambda: _may_judge(case)))
        found += [
            _judged(CaseAct.clear_hold, partial(_may_clear, case, hold), str(hold))
            for hold in case.holds
        ]
    found += _undoing(who, case, ours)
    for proposed in case.proposed_acts:
        found += _settling(who, case, proposed, ours)
    return found


def _judged(act: CaseAct, judge: Callable[[], None], target: str | None = None) -> JudgedAct:
    try:
        judge()
    except Problem as refusal:
        return JudgedAct(act, refusal, target)
    return JudgedAct(act, None, target)


def _proposals(case: Situation) -> list[JudgedAct]:
    return [
        _judged(CaseAct(outcome.value), partial(_may_propose, case, outcome)) for outcome in Outcome
    ]


def _may_clear(case: Situation, hold: UUID) -> None:
    case.not_proposed(hold)
    case.open_to(Duty.lifted_hold)


def _undoing(who: Actor, case: Situation, ours: bool) -> list[JudgedAct]:
    """Undoing the case's ending, for those who may propose it."""
    act = UNDOES.get(case.ending) if case.ending else None
    if (
        act is None
        or not who.has(PROPOSERS[act])
        or (act is TwoPersonAct.undo_decline and not ours)
    ):
        return []

    def judge() -> None:
        case.not_proposed(case.case_id)
        may_undo(case.undoing)
        case.open_to(DUTIES[act])

    return [_judged(CaseAct.undo_ending, judge, act.value)]


def _settling(who: Actor, case: Situation, proposed: OpenAct, ours: bool) -> list[JudgedAct]:
    """Confirming and rejecting what somebody else proposed, or taking one's own proposal back."""
    own = proposed.proposed_by == who.person_id
    settles = who.has(*CONFIRMERS[proposed.act]) and (
        ours or proposed.act is not TwoPersonAct.undo_decline
    )
    found: list[JudgedAct] = []
    if settles:

        def judge() -> None:
            may_confirm(ProposedActState.proposed, proposed.proposed_by, who.person_id)
            if proposed.act in UNDOES.values():
                may_undo(case.undoing)
            case.open_to(DUTIES[proposed.act])

        found.append(_judged(CaseAct.confirm_act, judge, str(proposed.proposal_id)))
    if settles or own:
        found.append(JudgedAct(CaseAct.reject_act, target=str(proposed.proposal_id)))
    return found


def _answering(act: CaseAct, desk: ChecklistDesk, case: Situation) -> list[JudgedAct]:
    """Answering a desk's checklist, where the campaign asks one."""
    if not case.checklist_of(desk).items:
        return []

    def judge() -> None:
        must_be(case.state, checklists.OPEN_IN[desk])
        case.open_to(checklists.DUTY[desk])

    return [_judged(act, judge)]


def _may_judge(case: Situation) -> None:
    must_be(case.state, CaseState.delivered)
    case.not_proposed(case.case_id)
    case.open_to(Duty.accepted)


def _may_accept(case: Situation) -> None:
    _may_judge(case)
    checklists.must_allow(case.city_checklist, case.snapshot)


def _may_propose(case: Situation, outcome: Outcome) -> None:
    case.open_to(Duty.ruled)
    rulings.in_time(case.now, case.closes_at)
    rulings.may_rule(case.state, outcome, case.snapshot, case.snapshot, case.vouching)
    if outcome is Outcome.return_for_correction:
        rulings.may_return(case.returns, case.rounds)


def _confirmation(who: Actor, case: Situation, proposal: OpenProposal) -> JudgedAct:
    def judge() -> None:
        case.open_to(Duty.ruled)
        rulings.in_time(case.now, case.closes_at)
        rulings.may_confirm(RulingState.proposed, proposal.proposed_by, who.person_id)
        vouching = replace(case.vouching, relied_on=proposal.checklist)
        rulings.may_rule(case.state, proposal.outcome, case.snapshot, proposal.snapshot, vouching)

    return _judged(CaseAct.confirm_ruling, judge, str(proposal.ruling_id))


def _may_confirm_listing(who: Actor, case: Situation) -> None:
    must_be(case.state, *credit.REVIEWS_TO_END)
    decider = Role.city_head if credit.city_decides(case.state) else Role.unit_head
    if not who.has(decider):
        raise Forbidden()
    credit.must_be_listed([] if case.verdict is None else [case.verdict])


ENDED: Final = CodeWords(zh="案卷已办结，不再提供联系方式", en="The case has ended")
AT_UNIT: Final = CodeWords(zh="案卷由推荐单位办理，尚未报送", en="Its unit holds the case still")
AT_CITY: Final = CodeWords(zh="案卷已报送市局办理", en="The case was delivered to the city")
NOT_FOR_READERS: Final = CodeWords(zh="联系方式仅供办理人员查看", en="For those who work on it")


def no_contact(who: Actor, unit: str, state: CaseState, delivered: bool) -> CodeWords | None:
    """Why a reader gets no contact of the applicant; None where they do.

    Its unit does before the delivery, the city from then on, nobody once the case has ended.
    Intake judges the same by what it heard, and has the last word.
    """
    if state is CaseState.ended:
        return ENDED
    if delivered:
        return None if who.has(*CITY) else AT_CITY if who.has(*UNIT) else NOT_FOR_READERS
    if who.has(*UNIT) and who.unit == unit:
        return None
    return AT_UNIT if who.has(*CITY) else NOT_FOR_READERS
