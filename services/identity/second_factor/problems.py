"""The refusals of second factors."""

from contracts.problem import Problem


class CodeRefused(Problem):
    """One refusal for a wrong code, a used one, a ticket that lapsed, and too many tries."""

    status = 401
    zh = "验证码不正确或已用过，或登录步骤已过期，或因连续失败须稍后再试"
    en = "The code is wrong or was used, this sign-in took too long, or too many failures: wait"


class DeviceCodeWrong(Problem):
    """The same for whoever is signed in already: their sign-in has not ended."""

    status = 422
    zh = "验证码不正确或已用过，或因连续失败须稍后再试"
    en = "The code is wrong or was used, or there were too many failures: wait a while"


class NoSecondFactor(Problem):
    status = 409
    zh = "该账号没有设置两步验证"
    en = "This account has no second factor"


class SecondFactorOfOneself(Problem):
    status = 422
    zh = "不能重置自己的两步验证：请用验证码或恢复码自行更换手机，或由另一位安全管理员办理"
    en = (
        "Nobody resets their own second factor: change the device by a code or a recovery code,"
        " or ask another security administrator"
    )
