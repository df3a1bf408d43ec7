"""The mark on the pages of a printed form: what is made is read back, and nothing else is."""

from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contracts.paper_mark import PaperMark, footer_words, mark, read_mark, shown_number

ID = UUID("018f0000-1111-7222-8333-444455556666")
HASH = "0123456789abcdef" * 4


@given(st.uuids(), st.integers(1, 2**31 - 1), st.text("0123456789abcdef", min_size=64, max_size=64))
def test_what_is_made_is_read_back(submission_id: UUID, version: int, snapshot_hash: str) -> None:
    found = read_mark(mark(submission_id, version, snapshot_hash))
    assert found == PaperMark(
        submission_id=submission_id, draft_version=version, hash_prefix=snapshot_hash[:16]
    )
    assert found is not None
    assert found.fits(snapshot_hash)


@given(st.text())
def test_any_other_text_is_no_mark(text: str) -> None:
    assert read_mark(text) is None


@pytest.mark.parametrize(
    "text",
    [
        f"QL2:{ID.hex}:1:{HASH[:16]}",
        f"QL1:{ID}:1:{HASH[:16]}",
        f"QL1:{ID.hex}:0:{HASH[:16]}",
        f"QL1:{ID.hex}:01:{HASH[:16]}",
        f"QL1:{ID.hex}:2147483648:{HASH[:16]}",
        f"QL1:{ID.hex}:1:{HASH[:15]}",
        f"QL1:{ID.hex}:1:{HASH[:16].upper()}",
        f"QL1:{ID.hex}:１:{HASH[:16]}",
        f"https://example.org/QL1:{ID.hex}:1:{HASH[:16]}",
    ],
)
def test_nearly_a_mark_is_none(text: str) -> None:
    assert read_mark(text) is None


def test_its_shape_is_fixed() -> None:
    assert mark(ID, 7, HASH) == "QL1:018f0000111172228333444455556666:7:0123456789abcdef"
    assert read_mark(f" {mark(ID, 7, HASH)}\n") is not None


def test_what_the_footer_says() -> None:
    assert shown_number("SB-2023-000123", ID) == "SB-2023-000123"
    assert shown_number(None, ID) == "草稿55556666"
    assert footer_words(None, ID, HASH) == "编号 草稿55556666　快照 0123456789abcdef"
