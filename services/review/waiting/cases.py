"""What the queries of every desk share: columns of a case, credit and scans that need a person."""

from typing import Any

from sqlalchemy import ColumnElement, Select, and_, exists, func, select, true
from sqlmodel import col

from contracts.application import EvidenceKind
from contracts.vocabulary import CreditVerdict
from services.review.cases.models import Case
from services.review.credit.models import CreditCheck
from services.review.scans.models import ScanLook, ScanReadingCopy


def of_case() -> dict[str, Any]:
    """The columns of an item that come from its case."""
    return {
        "campaign_id": col(Case.campaign_id),
        "submission_id": col(Case.id),
        "number": col(Case.number),
        "factory_name": col(Case.factory_name),
        "unit": col(Case.unit),
    }


def newest_verdict_is(verdict: CreditVerdict) -> ColumnElement[bool]:
    """Whether the newest check of the case came to a verdict. Ids sort by creation."""
    newest: Select[Any] = (
        select(col(CreditCheck.verdict))
        .where(col(CreditCheck.submission_id) == col(Case.id))
        .order_by(col(CreditCheck.id).desc())
        .limit(1)
    )
    return newest.correlate(Case).scalar_subquery() == verdict


def has_scan_to_look_at() -> ColumnElement[bool]:
    """Whether a sealed scan of the snapshot does not show it by its marks, and nobody looked.

    The same question as contracts.scan.outcome_of, asked by the database for a whole list.
    """
    item = func.jsonb_array_elements(Case.evidence).table_valued("value").alias("item")
    sha256 = item.c.value.op("->>")("sha256")
    mark = func.jsonb_array_elements(ScanReadingCopy.read["marks"]).table_valued("value")
    mark = mark.alias("mark")
    prefix = mark.c.value.op("->>")("hash_prefix")
    shows_it = and_(
        mark.c.value.op("->>")("ours") == "true",
        func.starts_with(col(Case.snapshot_hash), prefix),
    )
    marks = select(func.coalesce(func.bool_and(shows_it), False)).select_from(mark)
    looked = exists().where(
        col(ScanLook.submission_id) == col(Case.id),
        col(ScanLook.sha256) == sha256,
        col(ScanLook.snapshot) == col(Case.snapshot),
    )
    unseen = (
        select(true())
        .select_from(item)
        .join(
            ScanReadingCopy,
            and_(
                col(ScanReadingCopy.submission_id) == col(Case.id),
                col(ScanReadingCopy.sha256) == sha256,
            ),
        )
        .where(
            item.c.value.op("->>")("kind") == EvidenceKind.sealed_scan.value,
            ~marks.correlate(ScanReadingCopy, Case).scalar_subquery(),
            ~looked.correlate(Case, item),
        )
    )
    return unseen.correlate(Case).exists()
