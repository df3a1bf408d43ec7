"""The refusals of demo people."""

from contracts.problem import Problem


class NoDemoAccount(Problem):
    """`logins`: which of them."""

    status = 422
    zh = "只有登录名以 demo- 开头的账号可以登记为演示人员"
    en = "Only accounts whose login begins with demo- are entered as people of the demo"
