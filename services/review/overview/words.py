"""The codes that the view tells, in words. Codes themselves have theirs in contracts."""

from typing import Final

from contracts.code_words import CodeWords
from contracts.shared_words import STAGE_WORDS
from contracts.stages import table_of
from services.review.cases.models import Case
from services.review.cases.rules import stage_of

NOT_ASKED: Final = CodeWords(zh="尚未查询", en="Not asked yet")
NOT_CHECKED: Final = CodeWords(zh="尚未进行信用核查", en="No credit check was made yet")


def stage_words(case: Case) -> CodeWords:
    """The stage of a case in the table it began with."""
    name = stage_of(case.stage_table, case.state, case.stage_at_ending)
    zh = table_of(case.stage_table).stage(name).zh
    return STAGE_WORDS.get(name, CodeWords(zh=zh, en=name))
