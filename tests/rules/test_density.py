"""Lines have air: the median product file has few tokens a line."""

import io
import statistics
import tokenize
from pathlib import Path

from tests.rules.project import name_of, sources
from tests.rules.test_names import PRODUCT

MOST_TOKENS_A_LINE = 6.3
LAYOUT = {
    tokenize.NL,
    tokenize.NEWLINE,
    tokenize.INDENT,
    tokenize.DEDENT,
    tokenize.ENDMARKER,
    tokenize.COMMENT,
}
SHORTEST = 5


def tokens_a_line(path: Path) -> float | None:
    """Tokens per line that is not blank; None for a file too short to say anything."""
    text = path.read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line.strip()]
    if len(lines) < SHORTEST:
        return None
    tokens = tokenize.generate_tokens(io.StringIO(text).readline)
    counted = sum(token.type not in LAYOUT for token in tokens)
    return counted / len(lines)


def test_the_median_file_has_air() -> None:
    densities = {
        name_of(path): density
        for path in sources()
        if name_of(path).split("/")[0] in PRODUCT and "migrations" not in path.parts
        for density in [tokens_a_line(path)]
        if density is not None
    }
    median = statistics.median(densities.values())
    densest = sorted(densities, key=densities.__getitem__, reverse=True)[:10]
    assert median <= MOST_TOKENS_A_LINE, f"{median:.2f} tokens a line; densest: {densest}"
