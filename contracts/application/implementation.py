"""Part two of the form: 二、5G全连接工厂建设实施情况 (notice, attachment 2), or earlier material in its place."""

from typing import Annotated, ClassVar

from pydantic import Field

from contracts.application.blanks import YEARS, Accepted, Blank, Filled, Heading, Kind, Part
from contracts.application.codes import SubstituteLevel, options

_NOTE = (
    "此部分原则上不超过3000字，如项目申报过市级或国家级5G应用相关项目，且建设内容至此次申请时未发生变化，"
    "可以用当时相关申报材料代替"
)
_PLAN_HINT = "详细描述总体建设方案，包括必要的网络部署图、应用场景以及网络安全防护等相关工作"
_RESULTS_HINT = (
    "重点聚焦解决的行业痛点和难点问题，项目实施后在降本增效、节能安全等方面已取得的直接效果，"
    "实施中的典型经验和做法，以及对典型行业和区域内开展同类业务的可复制性和示范价值"
)
_OUTLOOK_HINT = "下一步建设发展方向与思路"
TEXT_KEYS = ("plan_and_progress", "results_and_highlights", "outlook")
MOST_TEXT = 60_000


def _text(zh: str, en: str, hint_zh: str, *, images: bool) -> Blank:
    # not required by itself: `substitute` may stand in, see agreement.py
    return Blank(
        Kind.rich_text, zh, en, required=False, hint_zh=hint_zh, max_chars=MOST_TEXT, images=images
    )


class Substitute(Part):
    """Earlier city or national 5G application material that stands in for the three texts; its files are evidence."""

    heading: ClassVar[Heading] = Heading("既往申报材料", "Earlier material")

    level: Annotated[
        SubstituteLevel,
        Blank(Kind.one, "申报级别", "Level of the earlier call", options=options(SubstituteLevel)),
    ]
    programme: Annotated[Filled, Blank(Kind.text, "申报项目名称", "Earlier programme")]
    year: Annotated[
        int,
        Field(ge=YEARS[0], le=YEARS[1]),
        Blank(Kind.year, "申报年份", "Year of the earlier application"),
    ]
    unchanged: Annotated[
        Accepted,
        Blank(
            Kind.promise,
            "建设内容至此次申请时未发生变化",
            "The construction content has not changed since",
        ),
    ]


class Implementation(Part):
    """二、5G全连接工厂建设实施情况: three texts (3000 字 together, soft), or a substitute."""

    heading: ClassVar[Heading] = Heading(
        "二、5G全连接工厂建设实施情况",
        "Part two: how the factory is built",
        note_zh=_NOTE,
        either=(TEXT_KEYS, ("substitute",)),
    )

    plan_and_progress: Annotated[
        str | None, _text("建设方案及进展", "Plan and progress", _PLAN_HINT, images=True)
    ] = None
    results_and_highlights: Annotated[
        str | None, _text("建设成效和亮点", "Results and highlights", _RESULTS_HINT, images=True)
    ] = None
    outlook: Annotated[str | None, _text("未来展望", "Outlook", _OUTLOOK_HINT, images=False)] = None
    substitute: Annotated[
        Substitute | None,
        Blank(
            Kind.group,
            "以既往申报材料代替",
            "Earlier material instead",
            required=False,
            part=Substitute,
        ),
    ] = None
