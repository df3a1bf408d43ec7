"""Base64 with and without padding, in lines, in either alphabet; nothing else."""

from base64 import b64encode, urlsafe_b64encode

import pytest

from kit.base64_text import from_base64


@pytest.mark.parametrize("size", range(6))
def test_every_way_of_writing_it_gives_the_same_bytes(size: int) -> None:
    raw = bytes(range(250, 250 + size))
    text = b64encode(raw).decode()
    for written in (text, text.rstrip("="), "\n".join(text), urlsafe_b64encode(raw).decode()):
        assert from_base64(written) == raw


@pytest.mark.parametrize("text", ["a", "ab*d", "示例", "=a==", "abcde"])
def test_what_is_no_base64_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        from_base64(text)
