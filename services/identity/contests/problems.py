"""The refusals of contests."""

from contracts.problem import Problem


class ContestExists(Problem):
    status = 409
    zh = "您对该单位提出的异议正在核查，请等待市局决定"
    en = "Your contest of this organisation is being looked into: wait for the city's decision"


class ContestsTooMany(Problem):
    status = 409
    zh = "您提出的异议过多，请等待市局决定后再提出"
    en = "You have too many contests undecided: wait for the city's decision"


class ContestDecided(Problem):
    status = 409
    zh = "该异议已有决定，不能再次决定"
    en = "This contest was decided: it is not decided twice"


class ContestNotNeeded(Problem):
    status = 409
    zh = "您已属于该单位，请由授权人办理；授权人有误的，请先退出该单位再提出异议"
    en = "You are a member: a signatory acts for it. If the signatory is wrong, leave, then contest"
