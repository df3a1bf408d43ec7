"""How official Chinese papers write dates, instants and document numbers (GB/T 9704-2012)."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from pydantic import BaseModel, ConfigDict, Field

from documents.paper import Line

ZONE = ZoneInfo("Asia/Shanghai")


class DocumentNumber(BaseModel):
    """An official document number; `str()` gives 津工信通信〔2023〕12号 with the brackets U+3014
    and U+3015.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    issuer_code: Line
    year: int = Field(ge=1949, le=9999)
    serial: int = Field(ge=1)

    def __str__(self) -> str:
        return f"{self.issuer_code}〔{self.year}〕{self.serial}号"


def chinese_date(day: date) -> str:
    """2023年9月6日: no leading zeros.

    An instant must be turned into a day of the plan's zone by the caller.
    """
    return f"{day.year}年{day.month}月{day.day}日"


def closing_instant(closes_at: datetime) -> str:
    """The end of a half-open period as people write it: 00:00 of the 19th is shown as
    2023年10月18日24:00.
    """
    local = closes_at.astimezone(ZONE)
    if (local.hour, local.minute, local.second, local.microsecond) == (0, 0, 0, 0):
        return f"{chinese_date(local.date() - timedelta(days=1))}24:00"
    seconds = f":{local.second:02}" if local.second or local.microsecond else ""
    fraction = f".{local.microsecond:06}" if local.microsecond else ""
    return f"{chinese_date(local.date())}{local.hour:02}:{local.minute:02}{seconds}{fraction}"


def beijing_instant(instant: datetime, beside: datetime | None = None) -> str:
    """An instant as people read it: 2023年9月15日16:03:21（北京时间）.

    Microseconds are written only where they decide: within a second of the one beside it.
    """
    local = instant.astimezone(ZONE)
    decides = beside is not None and abs(beside - instant) < timedelta(seconds=1)
    fraction = f".{local.microsecond:06}" if decides else ""
    return f"{chinese_date(local.date())}{local:%H:%M:%S}{fraction}（北京时间）"
