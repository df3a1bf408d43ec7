"""The refusals of accounts: passwords, sign-in, roles."""

from contracts.problem import Problem


class PasswordTooWeak(Problem):
    status = 422
    zh = "密码不符合要求"
    en = "The password does not fit the rule"


class LoginNotFitting(Problem):
    status = 422
    zh = "登录名不符合要求"
    en = "The login does not fit the rule"


class AdministratorExists(Problem):
    status = 409
    zh = "已有此类管理员，请由系统管理员登录后建立其他账号"
    en = (
        "There is an administrator of this kind: "
        "further accounts are made by the system administrator, signed in"
    )


class LoginTaken(Problem):
    status = 409
    zh = "该登录名已被使用，请换一个"
    en = "Somebody has this login: choose another"


class AddressProofInvalid(Problem):
    status = 422
    zh = "邮箱验证凭证无效、已过期或已用过，请重新获取邮箱验证码"
    en = "The proof of address is not valid, has expired or was used: ask for a new code by e-mail"


class SignInRefused(Problem):
    status = 401
    zh = "登录名或密码不正确，或因连续失败须稍后再试"
    en = "Login or password is wrong, or too many failures: wait a while"


class RefreshRefused(Problem):
    status = 401
    zh = "刷新凭证无效或已用过，请重新登录"
    en = "The refresh token is not valid or was used: sign in again"


class PasswordWrong(Problem):
    status = 422
    zh = "原密码不正确"
    en = "The present password is wrong"


class RolesNotAllowed(Problem):
    status = 422
    zh = "角色组合不允许"
    en = "These roles cannot be held together"


class PersonBelongsToApplicant(Problem):
    status = 409
    zh = "该人员属于申报单位，不能担任工作人员角色，请另建账号"
    en = "This person belongs to an applicant: make another account for staff roles"


class UnitUnknown(Problem):
    status = 422
    zh = "没有这个推荐单位"
    en = "There is no such recommending unit"
