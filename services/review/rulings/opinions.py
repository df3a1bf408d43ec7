"""The unit's opinion on paper: a confirmed ruling with the checklist that it rests on."""

from uuid import UUID

from sqlalchemy import select
from sqlmodel import col

from contracts.code_words import OUTCOME_WORDS
from contracts.policy import CheckItem
from contracts.problem import NotFound
from contracts.vocabulary import FACTORY_TYPE_LABELS, Actor, ChecklistDesk
from documents.opinions import CheckedPoint, OpinionPaper
from documents.wording import ZONE, beijing_instant
from kit import gates
from kit.db import Reading
from kit.gates import CampaignPlan
from services.review.cases import views as cases
from services.review.cases.models import Case
from services.review.checklists.models import ChecklistSave
from services.review.checklists.rules import NOTHING
from services.review.checklists.views import answers_of
from services.review.rulings.models import Ruling

FILENAME = "推荐单位审核意见_{number}_第{round}轮.docx"


async def paper_of(
    session: Reading, who: Actor, case_id: UUID, ruling_id: UUID
) -> tuple[OpinionPaper, str]:
    """What is printed, and the file's name. Raises NotFound, also while nobody has confirmed it."""
    case = await cases.readable(session, who, case_id)
    ruling = await session.get(Ruling, ruling_id)
    if ruling is None or ruling.submission_id != case_id:
        raise NotFound()
    if ruling.confirmed_at is None:
        raise NotFound("审核意见确认后才能打印", "It can be printed once it is confirmed")
    campaign = await gates.plan_of(session, case.campaign_id)
    unit = await gates.unit_of(session, case.campaign_id, case.unit)
    assert unit is not None, "a case's unit is one of its campaign's"
    number = f"SH-{case.number}-{ruling.round}"
    paper = OpinionPaper(
        paper_number=number,
        rehearsal=case.rehearsal,
        unit_name=campaign.plan.unit_spellings.office_of(unit["kind"], unit["name"]),
        facts=_facts(case, ruling, campaign),
        outcome=OUTCOME_WORDS[ruling.outcome].zh,
        reason=tuple(line.strip() for line in ruling.reason.splitlines() if line.strip()),
        points=await _points(session, ruling, campaign.plan.checklists.of(ChecklistDesk.unit)),
        dated=ruling.confirmed_at.astimezone(ZONE).date(),
    )
    return paper, FILENAME.format(number=case.number, round=ruling.round)


def _facts(case: Case, ruling: Ruling, campaign: CampaignPlan) -> tuple[tuple[str, str], ...]:
    return (
        ("征集活动", campaign.plan.title),
        ("申报编号", case.number),
        ("工厂名称", case.factory_name),
        ("申请单位", case.organisation_name),
        ("信用代码", case.credit_code),
        ("工厂类别", FACTORY_TYPE_LABELS[case.factory_type]),
        ("收到时间", beijing_instant(case.received_at)),
        ("审核材料", f"第{ruling.snapshot}次提交"),
    )


async def _points(
    session: Reading, ruling: Ruling, items: tuple[CheckItem, ...]
) -> tuple[CheckedPoint, ...]:
    """The checklist as it stood at the ruling; nothing where none was answered for its snapshot."""
    query = select(ChecklistSave).where(
        col(ChecklistSave.submission_id) == ruling.submission_id,
        col(ChecklistSave.desk) == ChecklistDesk.unit,
        col(ChecklistSave.number) == ruling.checklist,
    )
    save = (await session.execute(query)).scalar_one_or_none()
    if save is None or save.snapshot != ruling.snapshot:
        return ()
    answers = answers_of(save)
    return tuple(
        CheckedPoint(
            title=item.zh,
            source=item.source,
            answer=answers.get(item.code, NOTHING).answer,
            note=" ".join(answers.get(item.code, NOTHING).note.split()) or None,
        )
        for item in items
    )
