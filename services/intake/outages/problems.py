"""Refusals of the outage ledger."""

from contracts.problem import Problem


class OutageDiffers(Problem):
    """`errors`: the ids. Evidence is not edited."""

    status, zh, en = (
        409,
        "同一编号的故障记录内容不一致，已保留原记录，请核对探测账本",
        "A record of this id says something else: the first is kept, look at the prober's ledger",
    )
