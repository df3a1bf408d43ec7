"""The refusals of addresses."""

from contracts.problem import Problem


class EmailNotFitting(Problem):
    status, zh, en = 422, "邮箱地址格式不正确", "This is not an e-mail address"


class CodesTooMany(Problem):
    status, zh, en = (
        429,
        "验证码请求过于频繁，请稍后再试",
        "Too many codes asked for: try again later",
    )


class CodeWrong(Problem):
    status, zh, en = 422, "验证码不正确", "The code is wrong"


class CodeLapsed(Problem):
    status, zh, en = 410, "验证码已失效，请重新获取", "The code no longer counts: ask for a new one"


class ProofInvalid(Problem):
    status, zh, en = (
        422,
        "邮箱验证凭证无效或已过期，请重新获取验证码",
        "The proof of address is not valid or has expired: ask for a new code",
    )
