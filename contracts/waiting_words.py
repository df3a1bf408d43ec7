"""How each kind of waiting is told: its name, why it waits, and one line about one object. Pure."""

from collections.abc import Mapping
from typing import Final, NamedTuple

from contracts.code_words import ROLE_WORDS, CodeTable, coded
from contracts.waiting import AboutKind, WaitingKind


class WaitingWords(NamedTuple):
    """How a kind is told: its name, why it waits, and what its id is the id of."""

    about: AboutKind
    zh: str
    en: str
    why_zh: str
    why_en: str


WAITING_WORDS: Final[dict[WaitingKind, WaitingWords]] = {
    WaitingKind.admit_member: WaitingWords(
        AboutKind.membership,
        "加入申请待审批",
        "Asks to join",
        "申请人须由本单位授权人同意后方可参与申报",
        "A signatory of the organisation lets people in",
    ),
    WaitingKind.decide_contest: WaitingWords(
        AboutKind.contest,
        "单位归属争议待裁定",
        "Contested organisation",
        "有人凭营业执照主张该单位已被他人登记，由市局经办人裁定",
        "Somebody claims the organisation by its licence: a city officer decides",
    ),
    WaitingKind.prove_organisation: WaitingWords(
        AboutKind.organisation,
        "单位证明材料待提交",
        "Papers of the organisation to hand in",
        "推荐单位凭营业执照和授权委托书核验单位，核验通过前不能推荐",
        "Its unit confirms it by licence and letter of authorisation, and cannot recommend before",
    ),
    WaitingKind.confirm_organisation: WaitingWords(
        AboutKind.organisation,
        "单位证明材料待核验",
        "Organisation to confirm",
        "核验通过前，不能推荐该单位的申报",
        "Its applications cannot be recommended before it is confirmed",
    ),
    WaitingKind.finish_draft: WaitingWords(
        AboutKind.draft,
        "草稿待提交",
        "Draft not handed in",
        "草稿尚未提交，征集截止后不能再提交",
        "It is not handed in yet, and cannot be after the cut-off",
    ),
    WaitingKind.add_sealed_scan: WaitingWords(
        AboutKind.draft,
        "待上传盖章扫描件",
        "Sealed scan missing",
        "本批次要求提交盖章后的申请书扫描件",
        "This campaign asks for a scan of the sealed form",
    ),
    WaitingKind.replace_file: WaitingWords(
        AboutKind.evidence,
        "材料未通过检查，待更换",
        "File refused",
        "该文件未通过检查，请删除并重新上传",
        "The file did not pass its checks: remove it and upload another",
    ),
    WaitingKind.bring_file: WaitingWords(
        AboutKind.evidence,
        "承诺补传的材料待上传",
        "Promised file not arrived",
        "提交时仅登记了文件摘要，文件本身须在时限内补传",
        "It was handed in by its hash: its bytes have to follow in time",
    ),
    WaitingKind.answer_correction: WaitingWords(
        AboutKind.correction,
        "补正要求待答复",
        "Correction to answer",
        "推荐单位已退回补正，逾期视为放弃申报",
        "The unit returned it for correction: without an answer in time it ends",
    ),
    WaitingKind.review_case: WaitingWords(
        AboutKind.case,
        "案卷待审核",
        "Case to review",
        "尚无审核意见",
        "Nobody has proposed a ruling yet",
    ),
    WaitingKind.look_at_scan: WaitingWords(
        AboutKind.case,
        "盖章扫描件待人工核对",
        "Sealed scan to look at",
        "扫描件未能自动确认与本次内容一致",
        "The scan could not be matched with the content by itself",
    ),
    WaitingKind.settle_credit: WaitingWords(
        AboutKind.case,
        "信用核查待人工查询",
        "Credit to look up",
        "信用来源未给出明确结果，需人工查询并登记",
        "A source gave no clear answer: look it up and record it",
    ),
    WaitingKind.confirm_listing: WaitingWords(
        AboutKind.case,
        "失信记录待负责人确认",
        "Listing to confirm",
        "信用来源显示该单位在列，由负责人确认是否属实",
        "A source lists the applicant: the head confirms it",
    ),
    WaitingKind.confirm_ruling: WaitingWords(
        AboutKind.ruling,
        "审核意见待确认",
        "Ruling to confirm",
        "已拟定意见，由负责人（不是拟定人）确认后生效",
        "An officer proposed it: it takes effect when the head confirms it",
    ),
    WaitingKind.confirm_act: WaitingWords(
        AboutKind.proposed_act,
        "拟办事项待确认",
        "Proposed act to confirm",
        "该事项须由两人办理，经另一人确认后生效",
        "It needs two persons: it takes effect when another person confirms it",
    ),
    WaitingKind.make_list: WaitingWords(
        AboutKind.campaign,
        "推荐名单待编制",
        "List to make",
        "已推荐的案卷尚未列入推荐名单",
        "Recommended cases are not on the unit's list yet",
    ),
    WaitingKind.seal_list: WaitingWords(
        AboutKind.list,
        "推荐名单待盖章上传",
        "List to seal",
        "名单已编制，尚未上传盖章扫描件",
        "The list is made, and its sealed scan is missing",
    ),
    WaitingKind.deliver_list: WaitingWords(
        AboutKind.list,
        "推荐名单待报送",
        "List to deliver",
        "名单已盖章，由负责人报送市局",
        "The list is sealed: the head delivers it",
    ),
    WaitingKind.accept_case: WaitingWords(
        AboutKind.case,
        "案卷待受理",
        "Case to accept",
        "推荐单位已报送，市局尚未受理",
        "Its unit delivered it, and the city has not judged it yet",
    ),
    WaitingKind.clear_hold: WaitingWords(
        AboutKind.hold,
        "暂缓事项待处理",
        "Hold to clear",
        "暂缓事项未解除前，该案卷不能进入下一环节",
        "The case cannot pass its next gate while the hold is open",
    ),
    WaitingKind.open_panel: WaitingWords(
        AboutKind.case,
        "案卷待安排评审专家",
        "Case without experts",
        "已受理，尚未安排评审专家",
        "It is accepted, and no panel scores it yet",
    ),
    WaitingKind.fill_seat: WaitingWords(
        AboutKind.seat,
        "评审席位待补",
        "Empty seat",
        "专家已回避且没有候补专家",
        "Its expert stepped down, and no alternate is left",
    ),
    WaitingKind.close_evaluation: WaitingWords(
        AboutKind.campaign,
        "评审结果待汇总",
        "Evaluation to close",
        "全部席位均已评分",
        "Every seat has scored",
    ),
    WaitingKind.propose_selection: WaitingWords(
        AboutKind.campaign,
        "遴选名单待拟定",
        "Selection to propose",
        "评审结果已汇总，尚未拟定遴选名单",
        "The evaluation is closed, and nothing is proposed yet",
    ),
    WaitingKind.confirm_selection: WaitingWords(
        AboutKind.selection,
        "遴选名单待确认",
        "Selection to confirm",
        "已拟定名单，由负责人（不是拟定人）确认后生效",
        "An officer proposed it: it takes effect when the head confirms it",
    ),
    WaitingKind.declare_seat: WaitingWords(
        AboutKind.seat,
        "待声明有无利益冲突",
        "Conflict to declare",
        "声明后方可查阅材料并评分",
        "The material opens after the declaration",
    ),
    WaitingKind.score_seat: WaitingWords(
        AboutKind.seat,
        "待评分",
        "Score to hand in",
        "已声明无利益冲突，尚未提交评分",
        "The seat is taken, and its score is not handed in",
    ),
    WaitingKind.publish_notice: WaitingWords(
        AboutKind.notice,
        "公示待发布",
        "Notice to publish",
        "遴选名单已确认，公示尚未发布",
        "The selection is confirmed, and its notice is a draft",
    ),
    WaitingKind.judge_objection: WaitingWords(
        AboutKind.objection,
        "异议待核查",
        "Objection to judge",
        "异议已受理，核查结论作出前该项目暂缓公布",
        "It was admitted: its item waits until it is judged",
    ),
    WaitingKind.settle_listed_item: WaitingWords(
        AboutKind.item,
        "入选项目有失信记录，待负责人处理",
        "Selected applicant is listed",
        "入选后信用来源显示该单位在列，由负责人决定是否移出名单",
        "A source listed the applicant after the selection: the head decides",
    ),
    WaitingKind.announce_notice: WaitingWords(
        AboutKind.notice,
        "公示期满，待公布",
        "Ready to announce",
        "公示期已满，有项目可以公布",
        "The notice is over, and items of it can be announced",
    ),
    WaitingKind.record_on_platform: WaitingWords(
        AboutKind.submission,
        "待在国家平台登记并回填",
        "Platform record missing",
        "国家平台上没有找到对应登记，公布前须补齐",
        "The national platform has no such record: it is needed before the announcement",
    ),
    WaitingKind.acknowledge_drift: WaitingWords(
        AboutKind.drift,
        "平台登记差异待确认",
        "Drift to look into",
        "国家平台的登记与本系统不一致",
        "The national platform's record differs from ours",
    ),
    WaitingKind.resend_letter: WaitingWords(
        AboutKind.letter,
        "邮件未送达，待处理",
        "Letter not sent",
        "邮件发送失败或结果不明，可重新发送",
        "Its e-mail failed, or nobody knows: it can be sent again",
    ),
}


ABOUT_WORDS: Final = coded(
    {
        AboutKind.membership: ("加入申请", "Membership"),
        AboutKind.contest: ("单位归属争议", "Contest"),
        AboutKind.organisation: ("单位核验", "Organisation"),
        AboutKind.submission: ("申报", "Submission"),
        AboutKind.draft: ("草稿", "Draft"),
        AboutKind.evidence: ("佐证材料", "Evidence"),
        AboutKind.correction: ("补正要求", "Correction"),
        AboutKind.case: ("案卷", "Case"),
        AboutKind.ruling: ("审核意见", "Ruling"),
        AboutKind.hold: ("暂缓事项", "Hold"),
        AboutKind.proposed_act: ("拟办事项", "Proposed act"),
        AboutKind.list: ("推荐名单", "Recommendation list"),
        AboutKind.campaign: ("征集活动", "Campaign"),
        AboutKind.selection: ("遴选名单", "Selection"),
        AboutKind.seat: ("评审席位", "Seat"),
        AboutKind.notice: ("公示", "Notice"),
        AboutKind.item: ("公示项目", "Item of a notice"),
        AboutKind.objection: ("异议", "Objection"),
        AboutKind.drift: ("平台登记差异", "Drift"),
        AboutKind.letter: ("信件", "Letter"),
    }
)
WAITING_TABLES: Final[Mapping[str, CodeTable]] = {
    "AboutKind": ABOUT_WORDS,
    "Role": ROLE_WORDS,
    "WaitingKind": coded({kind: (each.zh, each.en) for kind, each in WAITING_WORDS.items()}),
}
"""The words of the codes in a page of what waits, for every room."""


def one_line(
    kind: WaitingKind, subject: str, detail: tuple[str, str] | None = None
) -> tuple[str, str]:
    """The one line of an item, in Chinese and English. subject: what it is about, by name."""
    words = WAITING_WORDS[kind]
    zh, en = words.zh, words.en
    if detail is not None:
        zh, en = f"{zh}（{detail[0]}）", f"{en} ({detail[1]})"
    return f"{zh}：{subject}", f"{en}: {subject}"
