"""The credit sources that an installation can ask, as data: a campaign may name these and no
others.

The file beside this one lists the sources of the first installation. QUANLIAN_CREDIT_SOURCES names
another. Intake reads it when a campaign is opened; the simulators play what it lists.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from pydantic import TypeAdapter

from contracts.vocabulary import Frozen

FILE: Final = Path(__file__).with_suffix(".json")
ADAPTERS: Final = frozenset({"http"})
"""The ways of asking that review implements (review/credit/http_source.py)."""


class CreditSourceEntry(Frozen):
    """One source. adapter: how it is asked. report_prefix: of the report numbers it is
    played with.
    """

    name: str
    adapter: str
    report_prefix: str = "MN"


_Entries = TypeAdapter(dict[str, CreditSourceEntry])


def credit_sources(file: Path | None = None) -> Mapping[str, CreditSourceEntry]:
    """Every source by its code. Raises OSError, pydantic.ValidationError."""
    return _Entries.validate_json((file or FILE).read_bytes())
