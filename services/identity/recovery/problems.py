"""The refusals of passwords that are set anew."""

from contracts.problem import Problem


class PasswordResetRefused(Problem):
    """One refusal for an unknown login, another's address, a staff account, and too many tries."""

    status = 422
    zh = "无法重置：登录名与已验证的邮箱不符，或尝试过多须稍后再试"
    en = "No reset: login and proved address do not belong together, or too many tries: wait"


class OneTimeLinkLapsed(Problem):
    """One refusal for a link that is unknown, used, replaced or too old."""

    status = 410
    zh = "链接无效、已用过或已过期，请向系统管理员另要一个"
    en = "The link is not valid, was used or has expired: ask the system administrator for another"


class LinkNotForOneself(Problem):
    status = 422
    zh = "不能为自己开具一次性链接，请由另一位系统管理员办理"
    en = "Nobody issues a link for themselves: ask another system administrator"
