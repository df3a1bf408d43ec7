"""The one shape of a refusal. Pure, so that rules can raise it.

kit.problems renders it as RFC 9457. Each capability's own refusals are in its problems.py.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Any, ClassVar, Final
from uuid import UUID

from contracts.code_words import HOLD_WORDS
from contracts.field_error import FieldError

TYPE_ROOT = "https://quanlian.example/problems/"
MOST_ERRORS: Final = 50
"""Items of `errors` that one refusal tells. `errors_total` says how many there are."""


class Problem(Exception):
    """A refusal that a person can act on.

    Subclasses set `status` and the titles `zh` and `en`. The slug is the class name in kebab case.

    detail_zh, detail_en: what to do next.
    errors: one item for each thing that is wrong, kept as their documents. errors_total: how many
    there are, where not all of them are given.
    extra: further members of the document. Never personal data.
    """

    status: ClassVar[int] = 400
    zh: ClassVar[str] = "请求有误"
    en: ClassVar[str] = "Bad request"
    slug: ClassVar[str] = "problem"

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        if "slug" not in vars(cls):
            cls.slug = re.sub(r"(?<!^)(?=[A-Z])", "-", cls.__name__).lower()

    def __init__(
        self,
        detail_zh: str = "",
        detail_en: str = "",
        *,
        errors: Sequence[FieldError] = (),
        errors_total: int | None = None,
        headers: Mapping[str, str] | None = None,
        **extra: Any,
    ) -> None:
        super().__init__(f"{self.slug}: {detail_en or self.en}")
        self.detail_zh, self.detail_en = detail_zh, detail_en
        self.errors = tuple(error.document() for error in errors[:MOST_ERRORS])
        self.errors_total = len(errors) if errors_total is None else errors_total
        self.headers, self.extra = dict(headers or {}), extra

    def document(self) -> dict[str, Any]:
        """The RFC 9457 members, Chinese first."""
        body: dict[str, Any] = {
            "type": TYPE_ROOT + self.slug,
            "title": self.zh,
            "title_en": self.en,
            "status": self.status,
            "detail": self.detail_zh or self.zh,
            "detail_en": self.detail_en or self.en,
        }
        if self.errors:
            body["errors"] = list(self.errors)
        if self.errors_total > len(self.errors):
            body["errors_total"] = self.errors_total
        return body | self.extra


class NotFound(Problem):
    """It does not exist, or is not the caller's. The two look the same from outside."""

    status, zh, en = 404, "未找到，请核对编号或权限", "Not found: check the number and whose it is"


class FileGone(Problem):
    """Told instead of a link or of bytes."""

    status, zh, en = (
        410,
        "文件已从文件存储中删除，无法下载；请联系系统管理员从备份恢复",
        "This file was deleted from the store and cannot be downloaded:"
        " ask the system administrator to restore it from the backup",
    )


class Forbidden(Problem):
    status, zh, en = 403, "您的角色不能办理此事项", "Your role may not do this"


class Unauthorised(Problem):
    status, zh, en = 401, "请先登录", "Sign in first"


def revoked() -> Unauthorised:
    """The refusal of a sign-in that was revoked."""
    return Unauthorised("登录已被撤销，请重新登录", "This sign-in was revoked: sign in again")


class StaleVersion(Problem):
    status, zh, en = (
        412,
        "内容已被他人更新，请刷新后再改",
        "Somebody changed it meanwhile: load it again, then edit",
    )


class VersionNeeded(Problem):
    status, zh, en = 428, "请带上 If-Match 版本号", "Send If-Match with the version you edited"


class KeyReused(Problem):
    status, zh, en = (
        422,
        "同一幂等键对应了不同的内容，请换一个键",
        "This Idempotency-Key was used with another body: use a new key",
    )


class KeyNeeded(Problem):
    status, zh, en = (
        400,
        "请带上 Idempotency-Key",
        "Send an Idempotency-Key so that a retry does nothing twice",
    )


class InvalidInput(Problem):
    status, zh, en = 422, "填写内容有误，请按提示修改", "Some fields are wrong: mend them as told"


class Unavailable(Problem):
    status, zh, en = (
        503,
        "依赖的服务暂不可用，请稍后再试",
        "Something this needs is down: try again shortly",
    )


class CalendarYearMissing(Problem):
    """Something is counted in working days, and a year's official arrangement is not loaded.

    The refusal names the years: `year`, or `years`.
    """

    status = 409
    zh = "缺少所涉年份的节假日安排，请先载入"
    en = "The official calendar of a year is not loaded: load it first"


class ItemsHeld(Problem):
    """Items of a list cannot be selected or published while they have an open hold."""

    status = 409
    zh = "名单中有未解除暂缓事项的项目，请先解除"
    en = "Items of the list have an open hold: clear the holds first"


def held_item(submission_id: UUID, holds: Sequence[str]) -> FieldError:
    """An item of a list that waits, with what holds it and what clears that.

    It stands in no field of the request.
    """
    words = [HOLD_WORDS[kind] for kind in holds]
    zh = "；".join(f"{each.zh}（{each.to_do_zh}）" for each in words)
    en = "; ".join(f"{each.en} ({each.to_do_en})" for each in words)
    return FieldError(
        pointer="",
        code="item_held",
        message=f"项目暂缓：{zh}",
        message_en=f"The item is on hold: {en}",
        submission_id=str(submission_id),
        holds=[str(kind) for kind in holds],
        holds_zh=[each.zh for each in words],
        holds_en=[each.en for each in words],
    )


class GroundNotHeard(Problem):
    """Answered to a command whose ground was not heard yet. It is tried again."""

    status = 503
    zh = "尚未收到此命令所依据的事实，请稍后再试；一直收不到时请核查消息队列"
    en = "The fact that this command rests on was not heard: it is tried again; look at the queues"


class ClaimRefuted(Problem):
    """Answered to a command that claims what the owner's rows or the heard facts deny."""

    status = 409
    zh = "命令所称与本服务的记录不符，未予办理，请核查命令的来源"
    en = "The record denies what this command claims: nothing was done; look where it came from"
