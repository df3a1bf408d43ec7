"""The portal's own texts as the browser's tests need them: Chinese and English beside each other.

`src/texts` holds literals only, which one expression reads.
"""

import json
import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from infra.portal import WEB

STRING: Final = r'"(?:[^"\\]|\\.)*"'
PAIR: Final = re.compile(rf"\[\s*(?P<zh>{STRING}),\s*(?P<en>{STRING}),?\s*\]")
HAN: Final = re.compile("[\u4e00-\u9fff]")
VALUE: Final = re.compile(r"\\\{\w+\\\}")


@cache
def texts() -> tuple[tuple[str, str], ...]:
    """Every text of the catalogue, in both languages."""
    return tuple(_read())


def _read() -> Iterator[tuple[str, str]]:
    for file in sorted((WEB / "src" / "texts").glob("*.ts")):
        for found in PAIR.finditer(file.read_text(encoding="utf-8")):
            yield json.loads(found["zh"]), json.loads(found["en"])


def shown_as(text: str) -> re.Pattern[str]:
    """What a text looks like on the screen, whatever its values are."""
    return re.compile(VALUE.sub(".+?", re.escape(text)))
