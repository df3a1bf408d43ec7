"""Refusals that several capabilities of review give: one slug, one text."""

from contracts.problem import Problem


class ReasonNeeded(Problem):
    status, zh, en = 422, "请写明理由", "Give the reason"


class SecondPersonNeeded(Problem):
    status, zh, en = (
        403,
        "提出人不能确认自己提出的意见或名单，请由另一位负责人确认",
        "Who proposed it cannot confirm it: another person must",
    )
