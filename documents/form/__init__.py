"""The 申请书 as a Word file: a clerk's template (docx with placeholders) checked, and filled blank
or from a draft or snapshot.
"""

from documents.form.checking import TemplateFault, check_template
from documents.form.filling import AttachedFiles, FormPaper, Picture, fill
from documents.form.marks import PageMark

__all__ = [
    "AttachedFiles",
    "FormPaper",
    "PageMark",
    "Picture",
    "TemplateFault",
    "check_template",
    "fill",
]
