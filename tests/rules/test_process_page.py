"""docs/process.md says what the stage tables say."""

from workflows.process_page import PAGE, page


def test_the_process_page_is_current() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "run: python -m workflows.process_page"
