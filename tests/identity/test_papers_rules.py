"""How large a paper may be, and by which hash it is kept."""

import pytest

from services.identity.papers.problems import PaperNotReadable
from services.identity.papers.rules import PAPER_BYTES, SentPaper, may_weigh


def test_a_paper_weighs_at_most_5_MB() -> None:
    may_weigh(PAPER_BYTES)
    with pytest.raises(PaperNotReadable):
        may_weigh(PAPER_BYTES + 1)


def test_a_paper_is_known_by_the_hash_of_its_bytes() -> None:
    empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    assert SentPaper("application/pdf", b"").sha256 == empty
