"""What each stage of the demo begins and leaves half-done, and for whom it waits."""

from cli.demo import publishing, reviewing
from cli.demo.acts import closing, delivering, evaluating, opening, ruling
from cli.demo.person import together
from cli.demo.play import Play
from cli.demo.story import (
    CORRECTED,
    DISMISSED_OBJECTION,
    EXTENDED,
    IN_WORD,
    LATE_APPLICANT,
    LATE_PLATFORM_RECORD,
    LATE_UNIT,
    SEALED,
    those,
)
from contracts.vocabulary import Ending

STAY_DRAFTS = 2
"""One applicant in so many has not handed in yet when the stage `intake` is left."""
PROPOSED = 3
"""For one case in so many the unit's officer has proposed a ruling at the stage `unit-review`."""
ONE_MORE_OBJECTION = 0
"""The applicant against whom the third objection comes at the stage `objections`."""


async def intake(play: Play) -> None:
    """Half of the applicants have handed in. The Word form and the sealed one are still drafts."""
    drafts = {EXTENDED, LATE_APPLICANT, IN_WORD, SEALED}
    drafts |= {n for n in opening.EVERYBODY if n % STAY_DRAFTS == 1}
    handed = [n for n in opening.EVERYBODY if n not in drafts]
    await opening.hand_in_those(play, handed)
    applicants = play.cast.applicants
    play.leave(
        applicants[IN_WORD],
        "草稿由Word申请书读入，待核对、承诺并递交",
        "a draft read from a Word form: check it, make the promises, hand in",
    )
    play.leave(
        applicants[SEALED],
        "草稿附盖章扫描件，待递交",
        "a draft with its sealed scan: hand in",
    )
    play.leave(
        applicants[CORRECTED],
        "草稿与佐证材料齐备，待递交",
        "a complete draft with its evidence: hand in",
    )
    play.leave(
        applicants[handed[0]],
        "已递交，可查看回执、申请撤回",
        "handed in: look at the receipt, or withdraw",
    )
    for n in handed[:2]:
        filing = play.filings[n]
        officer = play.cast.officers[filing.who.unit]
        await reviewing.case_in_state(officer, filing, "in_review")
        play.leave(officer, f"{filing.number} 待审核", f"{filing.number}: propose a ruling")


async def unit_review(play: Play) -> None:
    """Proposals wait for heads, two corrections are open, a listing is to be confirmed."""
    await play.clock("2023-09-11T09:00:00+08:00")
    proposed = ruling.undecided()[::PROPOSED]
    await together([ruling.propose(play, n) for n in [*proposed, *those(Ending.not_recommended)]])
    for n in (*those(Ending.not_recommended), *proposed):
        filing = play.filings[n]
        play.leave(
            play.cast.heads[filing.who.unit],
            f"{filing.number} 审核意见待确认",
            f"{filing.number}: confirm the proposed ruling",
        )
    waiting = next(n for n in ruling.undecided() if n not in proposed)
    filing = play.filings[waiting]
    play.leave(
        play.cast.officers[filing.who.unit],
        f"{filing.number} 待审核",
        f"{filing.number}: propose a ruling",
    )
    for n in (CORRECTED, *those(Ending.correction_lapsed)):
        filing = play.filings[n]
        play.leave(
            filing.person,
            f"{filing.number} 已退回，待补正",
            f"{filing.number}: correct what its unit asks for, hand in again",
        )
    for n in those(Ending.ineligible):
        await ruling.listed(play, n)
        filing = play.filings[n]
        play.leave(
            play.cast.heads[filing.who.unit],
            f"{filing.number} 信用来源列入失信名单，待核实确认",
            f"{filing.number}: a credit source lists it; confirm, or rule otherwise",
        )
    play.note("2023-09-11", "审核意见待确认 proposed rulings wait for the heads of units")


async def cut_off(play: Play) -> None:
    """Ten minutes before the cut-off: one list is sealed, none is delivered."""
    sealed = next(unit for unit in play.lists if unit != LATE_UNIT)
    await delivering.seal(play, sealed)
    await play.clock("2023-09-22T23:50:00+08:00")
    play.leave(
        play.cast.heads[sealed],
        "推荐名单已盖章，待报送",
        "the list is sealed: deliver it before 24:00",
    )
    for unit in play.lists:
        if unit != sealed:
            play.leave(
                play.cast.officers[unit],
                "推荐名单已拟，待上传盖章页",
                "the list is drawn up: upload its sealed page",
            )
    play.note("2023-09-22", "23:50，尚无名单报送 at 23:50 no list is delivered yet")


async def city(play: Play) -> None:
    """The deliveries wait for acceptance."""
    await play.clock("2023-09-25T09:00:00+08:00")
    for filing in play.delivered:
        await reviewing.case_in_state(play.cast.city_officer, filing, "delivered")
    told = len(play.delivered)
    play.leave(
        play.cast.city_officer,
        f"{told} 件申报待受理",
        f"{told} submissions: accept each, or refuse it with its reason",
    )
    play.note("2023-09-25", f"{told} 件待市局受理 submissions wait for acceptance")


async def scoring(play: Play) -> None:
    """A panel at work: two experts are done, one is half-way, one is to declare, one has not begun.

    The first is recused from one submission; the alternate who stepped in has not declared.
    """
    await play.clock("2023-09-26T09:00:00+08:00")
    filings = evaluating.accepted(play)
    await reviewing.open_panel(play.cast, play.campaign_id, filings)
    for place, share in enumerate((1.0, 1.0, 0.5, 0.9)):
        expert = play.cast.experts[place]
        seats = await reviewing.seats_of(expert, filings)
        now, later = seats[: int(len(seats) * share)], seats[int(len(seats) * share) :]
        await reviewing.score_seats(place, expert, now, filings)
        if later and share == 0.5:
            await together([reviewing.declare(expert, seat, conflict=False) for seat in later])
            play.leave(expert, f"{len(later)} 件待评分", f"{len(later)} submissions to score")
        elif later:
            play.leave(
                expert,
                f"{len(later)} 件待声明回避情况",
                f"{len(later)} submissions: declare whether there is a conflict, then score",
            )
    for expert in play.cast.experts[4:]:
        seats = await reviewing.seats_of(expert, filings)
        play.leave(
            expert,
            f"{len(seats)} 件待声明、待评分",
            f"{len(seats)} submissions: declare, then score",
        )
    play.leave(play.cast.city_officer, "查看评分进度", "watch how far the panel is")
    play.note("2023-09-26", "评审组评分中，一位专家回避 the panel is at work, one expert recused")


async def selection(play: Play) -> None:
    """The evaluation is closed; the proposed selection waits for the head."""
    await play.clock("2023-10-11T09:00:00+08:00")
    await reviewing.close_evaluation(play.cast, play.campaign_id)
    filings = evaluating.accepted(play)
    proposal = await reviewing.propose_selection(play.cast, play.campaign_id, filings)
    play.leave(
        play.cast.city_head,
        f"遴选方案（入选 {len(proposal['selected'])} 件）待确认",
        f"a selection of {len(proposal['selected'])} waits: confirm it",
    )
    play.note("2023-10-11", "遴选方案待确认 a selection waits for its confirmation")


async def publicity(play: Play) -> None:
    """The window for objections is open; one item is held for its missing 5gii record."""
    await play.clock("2023-10-13T10:00:00+08:00")
    held = play.filings[LATE_PLATFORM_RECORD]
    play.leave(
        play.cast.city_officer,
        "公示期内，可登记异议",
        "the notice is open: record what objections come",
    )
    play.leave(
        held.person,
        f"{held.number} 未见5gii平台记录，待补录",
        f"{held.number}: its 5gii record is missing, enter it",
    )
    play.leave(
        play.cast.city_head,
        "公示期满后发布公告",
        "announce, once the notice is over",
    )


async def objections(play: Play) -> None:
    """A third objection has come; the first is dismissed, two wait for their finding."""
    await closing.record_objection(play, ONE_MORE_OBJECTION)
    await play.clock("2023-10-16T10:00:00+08:00")
    await publishing.judge(play.cast, play.objections[DISMISSED_OBJECTION], upheld=False)
    for n in (closing.upheld(), ONE_MORE_OBJECTION):
        number = play.filings[n].number
        play.leave(
            play.cast.city_officer,
            f"对 {number} 的异议待核查认定",
            f"the objection to {number} waits for its finding",
        )
    play.note("2023-10-16", "异议三件，一件已认定 three objections, one judged")


async def register(play: Play) -> None:
    """Everything is played. What stays is looking after the register, and the next call."""
    entered = play.filings[those(Ending.registered)[0]]
    play.leave(
        entered.person,
        f"{entered.number} 已入库，可查看入库编号和全部来信，下载证书",
        f"{entered.number} is in the register: see its number and letters, save its certificate",
    )
    play.leave(
        play.cast.city_officer,
        "名录已公布，可导出名录、年度名录和证书，与5gii平台比对、处理差异",
        "the register is published: export it, the yearly directory and certificates, compare it"
        " with the 5gii platform, settle drifts",
    )
    play.leave(
        play.cast.city_head,
        "可开启下一次征集",
        "open the next call",
    )


async def keepers(play: Play) -> None:
    """What those who keep the system can do at every stage."""
    play.leave(
        play.cast.administrator,
        "可调整演练时钟、管理人员和角色、查看来信和系统状况",
        "move the rehearsal's clock, keep people and roles, look at letters and the system",
    )
    play.leave(
        play.cast.security,
        "可结束或恢复登录、解除登录限制、查看签名密钥",
        "end sign-ins or let people in again, unlock logins, look at the signing keys",
    )
    play.leave(
        play.cast.auditor,
        "可检索全部申报、查看时间线、核验审计链",
        "search every submission, read timelines, verify the audit chain",
    )
