"""Keeping a paper that was looked at."""

from kit.db import Writing, new_id
from services.identity.papers.models import PaperScan
from services.identity.papers.rules import SentPaper


async def keep(tx: Writing, sent: SentPaper) -> PaperScan:
    """Keep a paper as it was sent."""
    paper = PaperScan(
        id=new_id(),
        sha256=sent.sha256,
        content_type=sent.content_type,
        data=sent.data,
    )
    tx.add(paper)
    # Before what names it.
    await tx.flush()
    return paper
