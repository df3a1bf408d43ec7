"""Composition root of identity's HTTP app. Called by `quanlian run identity api` and the tests."""

from fastapi import FastAPI

from kit.app import make_app
from kit.db import Database
from kit.inspection.inspecting import Inspection
from kit.settings import ServiceSettings, WrongSetting
from services.identity.accounts.passwords import Passwords
from services.identity.accounts.routes import router as accounts
from services.identity.accounts.rules import SecondFactorPolicy, second_factor_roles
from services.identity.accounts.tokens import TokenIssuer
from services.identity.contests.routes import router as contests
from services.identity.demo_people.routes import router as demo_people
from services.identity.organisations.routes import router as organisations
from services.identity.overrides.routes import router as overrides
from services.identity.people_list.routes import router as people_list
from services.identity.proofs.routes import router as proofs
from services.identity.recovery.routes import router as recovery
from services.identity.second_factor.cipher import FactorCipher
from services.identity.second_factor.routes import router as second_factor
from services.identity.second_factor.tickets import TicketOffice
from services.identity.settings import IdentitySettings
from services.identity.sign_ins.routes import router as sign_ins
from services.identity.signing_keys.routes import router as signing_keys
from services.identity.waiting.routes import router as waiting
from services.identity.words import WORDS

# `/organisations/contests`, `…/overrides` and `…/proofs` before `…/{id}`
ROUTERS = [
    accounts,
    people_list,
    sign_ins,
    second_factor,
    recovery,
    demo_people,
    contests,
    overrides,
    proofs,
    organisations,
    signing_keys,
    waiting,
]


TAGS = {
    "accounts": "账号、密码、角色与撤销 / Accounts, passwords, roles, revocations",
    "sign-ins": "登录、刷新与退出 / Signing in, refreshing, signing out",
    "second-factor": "两步验证：验证码与恢复码 / Second factors: codes of a device, recovery codes",
    "recovery": "忘记密码：重置与一次性链接 / Forgotten passwords: resets and one-time links",
    "demo": "演示人员：仅演示环境开放 / People of the demo, on a demo's system only",
    "organisations": "申报单位与经办人 / Organisations that apply, and their members",
    "signing-keys": "签名密钥 / The keys that sign",
    "waiting": "待我处理 / Waiting for me",
}


def build(settings: ServiceSettings) -> FastAPI:
    """The app with its connections.

    Raises FileNotFoundError without a token key, WrongSetting for roles that are none.
    """
    own = IdentitySettings()
    db = Database(settings.pg_url, "identity", settings.pool_size)
    inspection = Inspection.of(settings)
    app = make_app("identity", "全连·身份与单位", ROUTERS, settings, db, words=WORDS, tags=TAGS)
    app.state.inspection = inspection
    app.state.closing.append(inspection.examiner.close)
    app.state.identity = own
    app.state.passwords = Passwords(own)
    app.state.issuer = TokenIssuer(settings.keys_dir, own)
    app.state.second_factor_policy = _policy(own, settings)
    app.state.factor_cipher = cipher = FactorCipher(settings.kek)
    app.state.ticket_office = TicketOffice(settings.keys_dir, app.state.verifier, cipher, own)
    return app


def _policy(own: IdentitySettings, settings: ServiceSettings) -> SecondFactorPolicy:
    """Who needs a second factor. Raises WrongSetting."""
    try:
        roles = second_factor_roles(own.second_factor)
    except ValueError as error:
        raise WrongSetting("QUANLIAN_IDENTITY_SECOND_FACTOR", str(error)) from error
    return SecondFactorPolicy(roles, settings.demo_sign_in)
