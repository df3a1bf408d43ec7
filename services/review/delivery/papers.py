"""The paper of a list (notice, attachment 3).

It is rendered and stored before the transaction that keeps its reference.
"""

import asyncio
import hashlib
from dataclasses import dataclass
from datetime import date
from typing import Final
from uuid import UUID

from contracts.vocabulary import FactoryType, FileRef
from documents import (
    DOCX_CONTENT_TYPE,
    RecommendationListPaper,
    RecommendedItem,
    recommendation_list,
)
from kit.files import Files

ENDINGS_OF_SCANS: Final = {
    "application/pdf": ".pdf",
    "image/jpeg": ".jpg",
    "image/png": ".png",
}


@dataclass(frozen=True)
class PaperRow:
    """One line of the list."""

    submission_id: UUID
    factory_name: str
    organisation_name: str
    factory_type: FactoryType
    withdrawn: bool


@dataclass(frozen=True)
class ListDraft:
    """All that a paper says, read in one go beside the unit's newest list.

    edition: of the list that the paper is for. version: of the newest list's row, which is its
    ETag; 0 where there is none. replaces: the newest list is a draft still.
    """

    campaign_id: UUID
    unit: str
    unit_name: str
    title: str
    prefix: str
    rehearsal: bool
    edition: int
    version: int
    replaces: bool
    dated: date
    rows: tuple[PaperRow, ...]

    def prints_the_same_as(self, other: "ListDraft") -> bool:
        """Whether neither the list nor a case on it moved between the two."""
        same_list = (self.edition, self.version) == (other.edition, other.version)
        return same_list and self.rows == other.rows


async def print_list(
    files: Files,
    draft: ListDraft,
    contact_name: str | None,
    contact_phone: str | None,
) -> FileRef:
    """Render attachment 3 and keep it. The same list gives the same bytes."""
    paper = paper_of(draft, contact_name, contact_phone)
    # In a thread: rendering would keep the loop from answering others.
    data = await asyncio.to_thread(recommendation_list, paper)
    return await keep(files, draft.campaign_id, data, DOCX_CONTENT_TYPE)


def paper_of(
    draft: ListDraft, contact_name: str | None, contact_phone: str | None
) -> RecommendationListPaper:
    """What attachment 3 says of a draft."""
    number = f"{draft.prefix}{draft.unit}-{draft.edition}"
    return RecommendationListPaper(
        paper_number=f"YL-{number}" if draft.rehearsal else number,
        rehearsal=draft.rehearsal,
        title=draft.title,
        unit_name=draft.unit_name,
        contact_name=contact_name,
        contact_phone=contact_phone,
        dated=draft.dated,
        items=tuple(_as_recommended_item(row) for row in draft.rows),
    )


def _as_recommended_item(row: PaperRow) -> RecommendedItem:
    return RecommendedItem(
        factory_name=row.factory_name,
        applicant_name=row.organisation_name,
        factory_type=row.factory_type,
        withdrawn=row.withdrawn,
    )


async def keep(
    files: Files,
    campaign_id: UUID,
    data: bytes,
    content_type: str,
) -> FileRef:
    """Store a paper under its hash."""
    key = f"{campaign_id}/{hashlib.sha256(data).hexdigest()}"
    return await files.put("papers", key, data, content_type)


def filename(title: str, unit_name: str, edition: int) -> str:
    """What the docx is saved as."""
    return f"{title}-{unit_name}-第{edition}版.docx"


def scan_name(title: str, unit_name: str, edition: int, content_type: str) -> str:
    """What a sealed scan is saved as."""
    return f"{title}-{unit_name}-第{edition}版{ENDINGS_OF_SCANS.get(content_type, '')}"
