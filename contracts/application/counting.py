"""字数 of a draft, field by field: one count for the check, the page and the hand-in.

``count_zi`` counts; part two is counted over its three texts together, as a reader sees them.
"""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from contracts.application.blanks import Blank
from contracts.application.form_version import FormVersion
from contracts.application.implementation import TEXT_KEYS
from contracts.application.richtext import visible
from contracts.text import count_zi
from contracts.vocabulary import Frozen

SOFT_PATH: Final = "/implementation"


class ZiCount(Frozen):
    """One counted text: ``used`` of ``limit`` 字.

    A hard limit blocks the hand-in, a soft one warns.
    """

    path: str
    zh: str
    en: str
    used: int
    limit: int
    hard: bool

    @property
    def over(self) -> bool:
        return self.used > self.limit


def counted(form: FormVersion, draft: Mapping[str, Any]) -> list[ZiCount]:
    """Every text of a draft that has a limit in 字, in the form's order.

    A text that is not there counts 0.
    """
    found: list[ZiCount] = []
    for name, part in form.parts.items():
        value = draft.get(name)
        inside = value if isinstance(value, Mapping) else {}
        found += _of_part(part.path, part.blanks, inside)
        if part.path == SOFT_PATH:
            together = ZiCount(
                path=SOFT_PATH,
                zh=part.zh,
                en=part.en,
                used=part_two_zi(inside),
                limit=form.part_two_zi,
                hard=False,
            )
            found.append(together)
    return found


def part_two_zi(implementation: Mapping[str, Any]) -> int:
    """字 of part two's three texts together, without their marks."""
    texts = (implementation.get(key) for key in TEXT_KEYS)
    return sum(count_zi(visible(text)) for text in texts if isinstance(text, str))


def _of_part(path: str, blanks: Mapping[str, Blank], value: Mapping[str, Any]) -> Iterator[ZiCount]:
    for name, blank in blanks.items():
        if blank.max_zi is not None:
            text = value.get(name)
            used = count_zi(text) if isinstance(text, str) else 0
            yield ZiCount(
                path=f"{path}/{name}",
                zh=blank.zh,
                en=blank.en,
                used=used,
                limit=blank.max_zi,
                hard=True,
            )
