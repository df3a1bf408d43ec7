"""The refusals of evaluation and selection."""

from contracts.problem import Problem


class EvaluationIncomplete(Problem):
    status, zh, en = (
        409,
        "有项目的评分不足、为偶数或仍有未完成的席位",
        "Some submissions have too few or an even number of scores, or a seat still open",
    )


class EvaluationOpen(Problem):
    status, zh, en = (
        409,
        "评审尚未结束，请先结束评审",
        "The evaluation is not closed yet: close it first",
    )


class NotCandidates(Problem):
    status, zh, en = (
        409,
        "名单中有重复或不在候选范围内的项目",
        "Some items are named twice or are no candidates",
    )


class ReasonsNeeded(Problem):
    status, zh, en = (
        422,
        "未按排名入选的，须逐项写明理由",
        "Give a written reason for each departure from the ranking",
    )


class SelectionStale(Problem):
    status, zh, en = (
        409,
        "名单拟定后情况已有变化或确认码不符，请重新拟定",
        "Something changed since the proposal, or the token is another's: propose again",
    )


class SelectionNotOpen(Problem):
    status, zh, en = (
        409,
        "该名单已确认或已被新的拟定取代",
        "This selection was confirmed or superseded already",
    )
