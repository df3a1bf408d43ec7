"""The case in one view, put together for one reader."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from uuid import UUID

from contracts.application import FormVersion
from contracts.application.comparison import field_differences
from contracts.application.difference import file_differences
from contracts.code_words import (
    BLOCKS_WORDS,
    CREDIT_VERDICT_WORDS,
    ENDING_WORDS,
    FACTORY_TYPE_WORDS,
    HOLD_WORDS,
    OUTCOME_WORDS,
    SOURCE_RESULT_WORDS,
    CodeWords,
)
from contracts.policy import CreditPolicy
from contracts.shared_words import CASE_STATE_WORDS, PROOF_STATE_WORDS, TWO_PERSON_ACT_WORDS
from contracts.vocabulary import Actor, ChecklistDesk, CorrectionPoint, Outcome, Role
from kit import gates
from kit.campaign_years import years_of
from kit.db import Reading
from kit.forms import form_of
from kit.gates import CampaignPlan, Gate
from services.review.cases import reading
from services.review.cases import views as cases
from services.review.cases.models import Case, CaseHold
from services.review.cases.rules import CaseState, holder_of, may_read
from services.review.checklists.rules import Checklist, is_shown
from services.review.checklists.views import checklist
from services.review.confirming.rules import Undoing
from services.review.confirming.views import undoing_of
from services.review.corrections.views import due_of
from services.review.credit import rules as credit
from services.review.duties.rules import Duty
from services.review.history.schemas import SnapshotView
from services.review.holding.rules import Pending, holder_words
from services.review.holding.views import pending_of
from services.review.malware import views as malware
from services.review.overview import queries, rules, words
from services.review.overview.rules import JudgedAct, OpenAct, OpenProposal, Situation
from services.review.overview.schemas import (
    ActStanding,
    CaseOverview,
    CaseWords,
    ContactAccess,
    CreditStanding,
    HoldRead,
    LastChange,
    OtherSubmission,
    PointRead,
    ProofRead,
    ProposedActRead,
    RulingRead,
    SourceStanding,
)
from services.review.rulings.models import Ruling
from services.review.rulings.rules import RulingState, Vouching
from services.review.rulings.views import vouching_of
from services.review.scans import views as scans
from services.review.two_persons.models import ProposedAct
from services.review.two_persons.views import open_acts

INDUSTRIES = "/basic/industries"


async def overview(session: Reading, who: Actor, case_id: UUID) -> CaseOverview:
    """All that the actor may see of a case. Raises NotFound."""
    case = await cases.visible(session, who, case_id)
    campaign = await gates.plan_of(session, case.campaign_id)
    form = await form_of(session, case.campaign_id)
    units = await gates.unit_names_of(session, case.campaign_id)
    now = await gates.now(session, case.campaign_id)
    window = await gates.window_of(session, Gate.delivery, case.campaign_id, unit=case.unit)
    holds = await queries.open_holds(session, case_id)
    waiting = await open_acts(session, case_id)
    standing = await _credit(session, case, campaign.plan.credit)
    readable = may_read(who, case.unit, case.delivered_at is not None)
    vouching = await vouching_of(session, case, campaign.plan)
    answered = await checklist(session, campaign.plan.checklists, ChecklistDesk.city, case_id)
    pending = (await pending_of(session, [case_id]))[case_id] if readable else None

    shown = CaseOverview(
        case=cases.to_view(case, [hold.kind for hold in holds]),
        words=_case_words(case, form, units, pending),
        now=now,
        delivery_closes_at=window.get("closes_at"),
        correction_due_at=await _correction_due(session, case),
        readable=readable,
        proof=ProofRead(
            organisation_id=case.organisation_id,
            state=vouching.proof,
            words=PROOF_STATE_WORDS[vouching.proof],
        ),
        holds=[_hold(hold) for hold in holds],
        proposed_acts=[_proposed_act(who, row) for row in waiting],
        credit=standing,
        content=[],
        evidence=[],
        rulings=[],
        checklists=[],
        scans=None,
        snapshots=[],
        last_change=None,
        other_submissions=[],
        more_submissions=False,
        contact=_contact(who, case),
        allowed_acts=[],
    )
    await _add_others(session, who, case, shown)
    ruled: list[Ruling] = []
    if readable:
        ruled = await queries.rulings_of(session, case_id)
        await _add_content(session, case, form, units, shown)
        shown.rulings = [_ruling(who, each, form) for each in ruled]
        shown.checklists = [
            desk
            for desk in ChecklistDesk
            if campaign.plan.checklists.of(desk) and is_shown(who, desk)
        ]
    done = await queries.done_by(session, who, case_id)
    undoing = await undoing_of(session, case, now)
    situation = _situation(
        case, campaign, now, shown, ruled, waiting, undoing, done, vouching, answered
    )
    acts = rules.acts_of(who, situation)
    shown.allowed_acts = [_act(each) for each in acts]
    return shown


async def _correction_due(session: Reading, case: Case) -> datetime | None:
    """Until when the applicant may answer. None unless the case was returned."""
    if case.state is not CaseState.returned:
        return None
    return (await due_of(session, [case.id])).get(case.id)


def _case_words(
    case: Case,
    form: FormVersion,
    units: Mapping[str, str],
    pending: Pending | None,
) -> CaseWords:
    unit = units.get(case.unit, case.unit)
    holder = holder_of(case.stage_table, case.state, case.unit)
    labels = {
        option.code: CodeWords(zh=option.zh, en=option.en) for option in form.options(INDUSTRIES)
    }
    return CaseWords(
        unit=unit,
        factory_type=FACTORY_TYPE_WORDS[case.factory_type],
        industries=[labels.get(code, CodeWords(zh=code, en=code)) for code in case.industries],
        state=CASE_STATE_WORDS[case.state],
        stage=words.stage_words(case),
        holder=holder_words(holder, pending, unit),
        ending=None if case.ending is None else ENDING_WORDS[case.ending],
    )


def _hold(hold: CaseHold) -> HoldRead:
    return HoldRead(
        id=hold.id,
        kind=hold.kind,
        why=HOLD_WORDS[hold.kind],
        blocks=hold.blocks,
        blocks_words=BLOCKS_WORDS[hold.blocks],
        holder=hold.holder,
        opened_at=hold.opened_at,
        due_at=hold.due_at,
    )


def _proposed_act(who: Actor, row: ProposedAct) -> ProposedActRead:
    return ProposedActRead(
        proposal_id=row.id,
        act=row.act,
        act_words=TWO_PERSON_ACT_WORDS[row.act],
        about=row.about,
        reason=row.reason,
        proposed_at=row.proposed_at,
        mine=row.proposed_by == who.person_id,
    )


async def _credit(session: Reading, case: Case, policy: CreditPolicy) -> CreditStanding:
    """The newest check with the newest answer of every source that the plan requires."""
    check = await queries.newest_check(session, case.id)
    answers = await queries.newest_answers(session, check.id) if check else {}
    sources = []
    for source in policy.sources:
        answer = answers.get(source.code)
        sources.append(
            SourceStanding(
                code=source.code,
                name=source.name,
                result=answer.result if answer else None,
                words=SOURCE_RESULT_WORDS[answer.result] if answer else words.NOT_ASKED,
                asked_at=answer.asked_at if answer else None,
                by_hand=answer is not None and answer.person_id is not None,
                answer_id=answer.id if answer else None,
                evidence_kept=answer.evidence_kept if answer else credit.EvidenceKept.nothing,
                returned_name=answer.returned_name if answer else None,
                note=answer.note if answer else None,
            )
        )
    valid_until = None
    if check is not None:
        asked_at = {code: answer.asked_at for code, answer in answers.items()}
        valid_until = credit.valid_until(check.verdict, asked_at, policy.max_age_days)
    return CreditStanding(
        verdict=check.verdict if check else None,
        words=CREDIT_VERDICT_WORDS[check.verdict] if check else words.NOT_CHECKED,
        at_gate=check.at_gate if check else None,
        checked_at=check.checked_at if check else None,
        valid_until=valid_until,
        sources=sources,
    )


async def _add_others(session: Reading, who: Actor, case: Case, shown: CaseOverview) -> None:
    """The other cases of the organisation, each with the year of its campaign."""
    found = await queries.other_cases(session, who, case)
    years = await years_of(session, {row.campaign_id for row in found.rows})
    shown.more_submissions = found.more
    shown.other_submissions = [
        OtherSubmission(
            id=row.id,
            campaign_id=row.campaign_id,
            year=years[row.campaign_id],
            number=row.number,
            factory_name=row.factory_name,
            state=row.state,
            state_words=CASE_STATE_WORDS[row.state],
            ending=row.ending,
            received_at=row.received_at,
        )
        for row in found.rows
    ]


async def _add_content(
    session: Reading,
    case: Case,
    form: FormVersion,
    units: Mapping[str, str],
    shown: CaseOverview,
) -> None:
    """What only those who may read the content are told."""
    later = await malware.later_scans(session, case.id)
    shown.content = list(reading.labelled_parts(case, form, units))
    shown.evidence = list(reading.labelled_evidence(case, form, later))
    shown.scans = await scans.of_case(session, case)
    rows = await queries.snapshots_of(session, case.id)
    shown.snapshots = [SnapshotView.model_validate(dict(row._mapping)) for row in rows]
    if len(rows) > 1:
        numbers = [row.snapshot for row in rows[-2:]]
        shown.last_change = await _last_change(session, case, form, units, numbers)


async def _last_change(
    session: Reading,
    case: Case,
    form: FormVersion,
    units: Mapping[str, str],
    numbers: Sequence[int],
) -> LastChange:
    old = await queries.snapshot_of(session, case.id, numbers[0])
    new = await queries.snapshot_of(session, case.id, numbers[1])
    return LastChange(
        before=old.snapshot,
        after=new.snapshot,
        fields=field_differences(form, old.content, new.content, units),
        files=list(file_differences(form, old.evidence, new.evidence)),
    )


def _ruling(who: Actor, ruling: Ruling, form: FormVersion) -> RulingRead:
    """A ruling with its words.

    Only officers propose and only heads confirm; where the plan asks for one person, the proposer
    also confirmed.
    """
    confirmed_by = None
    if ruling.confirmed_by is not None:
        alone = ruling.confirmed_by == ruling.proposed_by
        confirmed_by = Role.unit_officer if alone else Role.unit_head
    return RulingRead(
        ruling_id=ruling.id,
        round=ruling.round,
        snapshot=ruling.snapshot,
        outcome=ruling.outcome,
        outcome_words=OUTCOME_WORDS[ruling.outcome],
        reason=ruling.reason,
        points=[_point(CorrectionPoint.model_validate(each), form) for each in ruling.points],
        state=ruling.state,
        proposed_by=Role.unit_officer,
        proposed_by_me=ruling.proposed_by == who.person_id,
        proposed_at=ruling.proposed_at,
        confirmed_by=confirmed_by,
        confirmed_at=ruling.confirmed_at,
    )


def _point(point: CorrectionPoint, form: FormVersion) -> PointRead:
    return PointRead(
        pointer=point.pointer,
        label=form.label(point.pointer) or point.pointer,
        wrong=point.wrong,
        mend=point.mend,
    )


def _contact(who: Actor, case: Case) -> ContactAccess:
    why = rules.no_contact(who, case.unit, case.state, case.delivered_at is not None)
    return ContactAccess(allowed=why is None, submission_id=case.id, why=why)


def _situation(
    case: Case,
    campaign: CampaignPlan,
    now: datetime,
    shown: CaseOverview,
    ruled: Sequence[Ruling],
    waiting: Sequence[ProposedAct],
    undoing: Undoing,
    done: frozenset[Duty],
    vouching: Vouching,
    city_checklist: Checklist,
) -> Situation:
    proposed = next((each for each in ruled if each.state is RulingState.proposed), None)
    returns = [
        each
        for each in ruled
        if each.outcome is Outcome.return_for_correction and each.confirmed_at is not None
    ]
    return Situation(
        case_id=case.id,
        unit=case.unit,
        state=case.state,
        snapshot=case.snapshot,
        now=now,
        closes_at=shown.delivery_closes_at,
        returns=len(returns),
        rounds=campaign.plan.correction.rounds,
        proposal=None if proposed is None else _open_proposal(proposed),
        verdict=shown.credit.verdict,
        scans=tuple(scan.sha256 for scan in shown.scans.items) if shown.scans else (),
        holds=tuple(hold.id for hold in shown.holds),
        ending=case.ending,
        undoing=undoing,
        proposed_acts=tuple(
            OpenAct(row.id, row.act, row.about, row.proposed_by) for row in waiting
        ),
        done=done,
        vouching=vouching,
        city_checklist=city_checklist,
    )


def _open_proposal(ruling: Ruling) -> OpenProposal:
    return OpenProposal(
        ruling_id=ruling.id,
        outcome=ruling.outcome,
        snapshot=ruling.snapshot,
        proposed_by=ruling.proposed_by,
        checklist=ruling.checklist,
    )


def _act(judged: JudgedAct) -> ActStanding:
    refusal = judged.refusal
    why = None
    if refusal is not None:
        why = CodeWords(
            zh=refusal.detail_zh or refusal.zh,
            en=refusal.detail_en or refusal.en,
        )
    return ActStanding(
        act=judged.act,
        operation=rules.OPERATIONS[judged.act],
        target=judged.target,
        allowed=refusal is None,
        code=None if refusal is None else refusal.slug,
        why=why,
    )
