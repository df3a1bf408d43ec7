"""Pure decisions on e-mail addresses and codes."""

import re
from collections.abc import Sequence
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

from contracts.email_address import NoEmailAddress, email_address
from services.notify.addresses.problems import CodeMalformed, EmailNotFitting

DIGITS: Final = 6
_CODE: Final = re.compile(f"[0-9]{{{DIGITS}}}")


class Verdict(StrEnum):
    """What a code is worth. `lapsed`: used, expired, or tried too often."""

    right = "right"
    wrong = "wrong"
    lapsed = "lapsed"


def clean_email(typed: str) -> str:
    """The address as it is kept: small letters, nothing around it. Raises EmailNotFitting."""
    try:
        return email_address(typed)
    except NoEmailAddress as error:
        raise EmailNotFitting(
            "请填写形如 name@example.com 的地址：@前仅限英文字母、数字和符号，"
            "不含空格，不超过254个字符",
            "Give an address like name@example.com: ASCII signs before the @, no spaces,"
            " at most 254 signs",
        ) from error


def check_layout(code: str) -> None:
    """What cannot be a code is told so before it costs a try. Raises CodeMalformed."""
    if _CODE.fullmatch(code) is None:
        raise CodeMalformed(
            f"验证码是{DIGITS}位数字，请照邮件重新填写；本次未计入尝试次数",
            f"A code has {DIGITS} digits: type it as in the letter. This did not count as a try",
        )


def mask(email: str) -> str:
    """The part of an address that may be shown: the first letter and the domain."""
    name, _, domain = email.partition("@")
    return f"{name[:1]}***@{domain}"


def wait(asked: Sequence[datetime], now: datetime, allowed: int, span: timedelta) -> timedelta:
    """How long until another code may be asked for; zero when now.

    `asked`: when codes were asked for; `allowed`: how many within `span`.
    """
    recent = sorted(stamp for stamp in asked if now - stamp < span)
    if len(recent) < allowed:
        return timedelta(0)
    return recent[-allowed] + span - now


def may_try(own: int, others: int, asked_for_it: bool, allowed: int, in_all: int) -> bool:
    """Whether a client may try at a code that still counts.

    own, others: wrong tries of this client, and of all others. Who asked for the code has all its
    own tries, however many strangers tried.
    """
    if own >= allowed:
        return False
    return asked_for_it or own + others < in_all


def judge(*, any_allowed: bool, fits: bool) -> Verdict:
    """Judge a code: `lapsed` where the client may try at none any more."""
    if not any_allowed:
        return Verdict.lapsed
    return Verdict.right if fits else Verdict.wrong
