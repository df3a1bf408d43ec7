"""The refusals of accounts: passwords, sign-in, roles."""

from contracts.problem import Problem


class PasswordTooWeak(Problem):
    status, zh, en = 422, "密码不符合要求", "The password does not fit the rule"


class LoginNotFitting(Problem):
    status, zh, en = 422, "登录名不符合要求", "The login does not fit the rule"


class AdministratorExists(Problem):
    status, zh, en = (
        409,
        "已有此类管理员，请由系统管理员登录后建立其他账号",
        "There is an administrator of this kind: further accounts are made by the system administrator, signed in",
    )


class LoginTaken(Problem):
    status, zh, en = 409, "该登录名已被使用，请换一个", "Somebody has this login: choose another"


class AddressProofInvalid(Problem):
    status, zh, en = (
        422,
        "邮箱验证凭证无效、已过期或已用过，请重新获取邮箱验证码",
        "The proof of address is not valid, has expired or was used: ask for a new code by e-mail",
    )


class SignInRefused(Problem):
    status, zh, en = (
        401,
        "登录名或密码不正确，或账号已暂时锁定",
        "Login or password is wrong, or the account is locked for a while",
    )


class RefreshRefused(Problem):
    status, zh, en = (
        401,
        "刷新凭证无效或已用过，请重新登录",
        "The refresh token is not valid or was used: sign in again",
    )


class PasswordWrong(Problem):
    status, zh, en = 422, "原密码不正确", "The present password is wrong"


class RolesNotAllowed(Problem):
    status, zh, en = 422, "角色组合不允许", "These roles cannot be held together"


class PersonBelongsToApplicant(Problem):
    status, zh, en = (
        409,
        "该人员属于申报单位，不能担任工作人员角色，请另建账号",
        "This person belongs to an applicant: make another account for staff roles",
    )
