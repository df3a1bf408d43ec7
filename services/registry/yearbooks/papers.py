"""The yearly directory as a Word file. Everybody may ask for it, so it is not made twice."""

import asyncio
from collections import OrderedDict
from typing import Final

from documents import YearbookItem, YearbookPaper
from documents import yearbook as printed
from kit.tabular import TooManyRows
from services.registry.entries.rules import REHEARSAL
from services.registry.yearbooks.schemas import Yearbook

MOST_ENTRIES: Final = 2000
"""Entries of one paper: beyond, it takes long to make and nobody reads it. The data has all."""
MOST_KEPT: Final = 8


class YearbookPrinter:
    """Makes the papers, one at a time, and keeps the last ones by what they say."""

    def __init__(self) -> None:
        self._kept: OrderedDict[str, bytes] = OrderedDict()
        # Whoever asks while one is being made waits: many readers must not keep the process busy.
        self._making = asyncio.Lock()

    async def paper(self, told: Yearbook) -> bytes:
        """The docx. Raises TooManyRows."""
        if told.total > MOST_ENTRIES:
            raise TooManyRows(limit=MOST_ENTRIES, got=told.total)
        paper = compose(told)
        key = paper.content_hash()
        async with self._making:
            if key not in self._kept:
                # In a thread: printing takes long.
                self._kept[key] = await asyncio.to_thread(printed, paper)
            self._kept.move_to_end(key)
            while len(self._kept) > MOST_KEPT:
                self._kept.popitem(last=False)
            return self._kept[key]


def compose(told: Yearbook) -> YearbookPaper:
    """The paper's content."""
    mark = REHEARSAL if told.rehearsal else ""
    return YearbookPaper(
        paper_number=f"{mark}ML-{told.year}",
        rehearsal=told.rehearsal,
        title=(f"{told.year}年度", "5G全连接工厂", "名录"),
        year=told.year,
        issuer=told.issuer,
        as_of=told.as_of,
        items=tuple(
            YearbookItem(
                registry_number=entry.registry_number,
                factory_name=entry.factory_name,
                applicant_name=entry.organisation_name,
                unit_name=unit.unit_name,
                factory_type=kind.factory_type,
                industries=entry.industry_labels,
            )
            for kind in told.types
            for unit in kind.units
            for entry in unit.entries
        ),
    )


def name_of(told: Yearbook) -> str:
    """The name to save it under."""
    mark = "（演练）" if told.rehearsal else ""
    return f"{told.year}年度5G全连接工厂名录{mark}.docx"
