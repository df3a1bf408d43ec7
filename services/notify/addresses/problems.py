"""The refusals of addresses."""

from contracts.problem import Problem


class EmailNotFitting(Problem):
    status = 422
    zh = "邮箱地址格式不正确"
    en = "This is not an e-mail address"


class CodesTooMany(Problem):
    status = 429
    zh = "验证码请求过于频繁，请稍后再试"
    en = "Too many codes asked for: try again later"


class CodeMalformed(Problem):
    status = 422
    zh = "验证码格式不正确"
    en = "This cannot be a code"


class CodeWrong(Problem):
    status = 422
    zh = "验证码不正确"
    en = "The code is wrong"


class CodeLapsed(Problem):
    status = 410
    zh = "验证码已失效，请重新获取"
    en = "The code no longer counts: ask for a new one"


class ProofInvalid(Problem):
    status = 422
    zh = "邮箱验证凭证无效或已过期，请重新获取验证码"
    en = "The proof of address is not valid or has expired: ask for a new code"
