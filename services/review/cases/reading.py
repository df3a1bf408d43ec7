"""A case's content and evidence with the labels of its form, for whoever may read them."""

from collections.abc import Mapping

from contracts.application import EvidenceKind, FormVersion
from contracts.application.labelled import LabelledPart, labelled_content
from services.review.cases import views
from services.review.cases.models import Case
from services.review.cases.schemas import LabelledEvidence
from services.review.malware.views import LaterScans


def labelled_parts(
    case: Case, form: FormVersion, units: Mapping[str, str]
) -> tuple[LabelledPart, ...]:
    """The content of the snapshot in review. `units`: names of recommending units by code."""
    return labelled_content(form, case.content, units)


def labelled_evidence(
    case: Case, form: FormVersion, scans: LaterScans
) -> tuple[LabelledEvidence, ...]:
    """The evidence of the snapshot in review. `scans`: of malware, made after the hand-in."""
    shown = views.content(case, scans).evidence
    found = []
    for item, view in zip(case.evidence, shown, strict=True):
        words = form.evidence[EvidenceKind(view.kind)]
        file = item.get("file") or {}
        found.append(
            LabelledEvidence(
                **view.model_dump(),
                zh=words.zh,
                en=words.en,
                content_type=file.get("content_type"),
            )
        )
    return tuple(found)
