"""One thing wrong in what was sent: the only shape of an item of a problem's `errors`."""

from collections.abc import Iterable
from typing import Any, Final

from pydantic import BaseModel, ConfigDict, Field

LONGEST_POINTER: Final = 300
"""Signs of a pointer. A name that a sender made up may be longer than anything worth telling."""
LONGEST_GOT: Final = 40


class FieldError(BaseModel):
    """Further members are data of the one refusal: the blank's label, holds, a file's line."""

    model_config = ConfigDict(frozen=True, extra="allow")

    pointer: str = Field(
        description=(
            "出错之处：请求内容或申请书中的 JSON 指针（RFC 6901）；"
            "in 为 query、header、path 时为参数名"
            " / Where: a JSON pointer into what was sent or judged; a parameter's name where `in`"
            " says query, header or path"
        )
    )
    code: str = Field(description="原因代码 / Why, as a stable word")
    message: str = Field(description="问题与改法 / What is wrong and what to do, in Chinese")
    message_en: str = Field(description="同上，英文 / The same in English")
    limit: int | str | None = Field(
        default=None, description="所超出的限度或可选值 / The limit or the choices"
    )
    got: str | None = Field(
        default=None,
        description="收到的值，有删节，不含个人信息 / What was sent, shortened, never personal",
    )

    def document(self) -> dict[str, Any]:
        """The members that say something. A further member may say null, as a whole file's line."""
        own = {name: getattr(self, name) for name in type(self).model_fields}
        told = {name: value for name, value in own.items() if value is not None}
        return told | (self.model_extra or {})


def pointer(steps: Iterable[str | int]) -> str:
    """A JSON pointer (RFC 6901), shortened. The whole document is the empty pointer."""
    escaped = (str(step).replace("~", "~0").replace("/", "~1") for step in steps)
    return shortened("".join(f"/{step}" for step in escaped), LONGEST_POINTER)


def shortened(text: str, most: int = LONGEST_GOT) -> str:
    """Text of at most so many signs. What was cut is shown as “…”."""
    return text if len(text) <= most else text[: most - 1] + "…"
