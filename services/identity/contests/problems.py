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


class LicenceNotReadable(Problem):
    """`outcome`: what the check found, as a code, where it was looked into."""

    status = 422
    zh = "营业执照须为PDF、JPG或PNG文件，不超过5 MB，内容与文件类型相符"
    en = "The licence is a PDF, JPG or PNG of at most 5 MB, whose content is what it calls itself"


class LicenceNotScanned(Problem):
    status = 503
    zh = "病毒扫描暂不可用，营业执照未保存，请稍后重新提交"
    en = "The malware scanner is away, so the licence was not kept: send it again shortly"
