"""Official papers as Word files: pure functions from plain models to bytes (same input, same
bytes).
"""

from documents.announcements import AnnouncedItem, AnnouncementPaper, announcement
from documents.certificates import Certificate, certificate
from documents.letters import BasisDocument
from documents.notices import (
    OBJECTION_REQUIREMENTS,
    NoticeItem,
    NoticePaper,
    ObjectionContact,
    notice,
)
from documents.paper import Paper
from documents.receipts import ReceiptPaper, receipt
from documents.recommendation_lists import (
    PrintedList,
    RecommendationListPaper,
    RecommendedItem,
    printed_list,
    recommendation_list,
)
from documents.wording import DocumentNumber, beijing_instant, chinese_date, closing_instant
from documents.yearbooks import YearbookItem, YearbookPaper, yearbook

DOCX_CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

__all__ = [
    "DOCX_CONTENT_TYPE",
    "OBJECTION_REQUIREMENTS",
    "AnnouncedItem",
    "AnnouncementPaper",
    "BasisDocument",
    "Certificate",
    "DocumentNumber",
    "NoticeItem",
    "NoticePaper",
    "ObjectionContact",
    "Paper",
    "PrintedList",
    "ReceiptPaper",
    "RecommendationListPaper",
    "RecommendedItem",
    "YearbookItem",
    "YearbookPaper",
    "announcement",
    "certificate",
    "chinese_date",
    "closing_instant",
    "beijing_instant",
    "notice",
    "printed_list",
    "receipt",
    "recommendation_list",
    "yearbook",
]
