"""The refusals of panels, seats and scores."""

from contracts.problem import Problem


class PanelTooSmall(Problem):
    status, zh, en = (
        422,
        "专家人数须为不少于规定人数的奇数，且专家与候补不得重复",
        "A panel has an odd number of experts, at least as many as the plan says, and nobody twice",
    )


class NotForThisPanel(Problem):
    status, zh, en = (
        409,
        "有项目未被受理或已分配专家组",
        "Some submissions are not accepted or have a panel already",
    )


class ExpertUnknown(Problem):
    status, zh, en = (
        422,
        "有编号不是现任评审专家的账号，请从专家名册中选择",
        "Some ids are of nobody who is an expert now: choose from the list of experts",
    )


class AlternateNeeded(Problem):
    status, zh, en = (
        409,
        "候补专家已用完或所指定的专家已参加该项目评审，请指定另一位专家",
        "No alternate is left, or the one named has a seat for this submission:"
        " name another expert",
    )


class SeatFilled(Problem):
    status, zh, en = (
        409,
        "该席位已由候补专家接替，无需再次更换",
        "An alternate sits there already: nothing to replace",
    )


class GroundNeeded(Problem):
    status, zh, en = 422, "回避须写明理由", "A recusal needs its ground"


class GroundWithoutConflict(Problem):
    status, zh, en = (
        422,
        "声明无利害关系时不填写回避理由；如有利害关系，请将 conflict 设为 true",
        "No conflict has no ground: leave it out, or say that there is a conflict",
    )


class SeatNotOpen(Problem):
    status, zh, en = (
        409,
        "请先声明有无利害关系，无利害关系方可查看材料并评分",
        "Declare first whether there is a conflict: without one the material opens",
    )


class SeatRecused(Problem):
    status, zh, en = (
        409,
        "您已回避该项目，回避及其理由不能更改",
        "You recused yourself from this submission: neither that nor its ground can be changed",
    )


class ScoresWrong(Problem):
    status, zh, en = (
        422,
        "评分须覆盖全部指标，每项在0至满分之间，以0.5分为步长",
        "Score every item, each from 0 to its points, in the plan's steps",
    )


class ScoreHandedIn(Problem):
    status, zh, en = (
        409,
        "评分和评语已提交，不能更改",
        "The score was handed in: neither its points nor its comment can be changed",
    )


class ScoringClosed(Problem):
    status, zh, en = 409, "评分已截止", "The scoring window is over"


class ScoringNotOpen(Problem):
    status, zh, en = 409, "评分尚未开始", "The scoring window has not begun"


class ScoringEnded(Problem):
    status, zh, en = (
        409,
        "该项目评审已结束，不能再声明或评分",
        "The evaluation of this submission is over: nothing more can be declared or scored",
    )
