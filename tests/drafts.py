"""Complete drafts drawn by Hypothesis: every blank in its whole range, every list in every order,
nothing that blocks.

For properties over the form: draft → snapshot → paper → draft.
"""

from collections.abc import Mapping
from typing import Any, Final

from hypothesis import strategies as st

from cli.demo.applicants import example_draft
from contracts.application.blanks import MOST, Blank, Kind
from contracts.application.form import normalise_draft
from tests.forms import FORM

_LIMIT_ZI: Final = FORM.blanks["/basic/company_profile"].max_zi or 0
_SIGNS: Final = st.characters(
    exclude_categories=("C", "Z"), exclude_characters="`<>[]()!#=*_|-+\\~^&{}%"
)
_WORD: Final = st.text(_SIGNS, min_size=1, max_size=12)
_LINE: Final = st.lists(_WORD, min_size=1, max_size=4).map(" ".join)
_RICH_LINE: Final = _WORD.map(lambda word: f"示例{word}")
_KEPT: Final = {
    "credit_code",
    "applicant_kind",
    "recommending_unit",
    "contact_phone",
    "contact_email",
}
_DATES: Final = {
    Kind.date,
    Kind.month,
}  # rules bind them to the year and to one another: the example's are kept


def _rich(images: bool) -> st.SearchStrategy[str]:
    bold = st.builds("{}**{}**{}".format, _RICH_LINE, _RICH_LINE, _RICH_LINE)
    bullets = st.lists(_RICH_LINE, min_size=1, max_size=3).map(
        lambda items: "\n".join(f"- {item}" for item in items)
    )
    row = st.tuples(_RICH_LINE, _RICH_LINE).map(lambda cells: f"| {cells[0]} | {cells[1]} |")
    table = st.builds("{}\n| --- | --- |\n{}".format, row, row)
    return st.lists(st.one_of(_RICH_LINE, bold, bullets, table), min_size=1, max_size=4).map(
        "\n\n".join
    )


def _value(blank: Blank, example: Any) -> st.SearchStrategy[Any]:
    """Any right value of one blank."""
    codes = [option.code for option in blank.options]
    match blank.kind:
        case Kind.text:
            return _LINE.map(lambda text: text[:60])
        case Kind.long_text:
            lines = st.lists(_LINE, min_size=1, max_size=5).map("\n".join)
            return lines.map(lambda text: text[: _LIMIT_ZI - 20])
        case Kind.rich_text:
            return _rich(blank.images)
        case Kind.one:
            return st.sampled_from(codes)
        case Kind.many:
            return st.lists(st.sampled_from(codes), min_size=1, unique=True)
        case Kind.number:
            return st.integers(0, MOST)
        case Kind.money:
            return st.decimals(0, 9_999_999_999, places=2, allow_nan=False).map(
                lambda amount: f"{amount:f}"
            )
        case _:
            return st.just(example)


@st.composite
def complete_drafts(draw: st.DrawFn) -> dict[str, Any]:
    """A draft with its contact part that nothing blocks, normalised as it is kept."""
    draft = example_draft(draw(st.integers(0, 60)))
    for name, part in FORM.parts.items():
        _fill(draw, draft[name], part.blanks)
    for scenes in [draft["construction"]["scenes"]]:
        if not any(
            scenes.get(key) for key in ("rd", "production", "inspection", "logistics", "operations")
        ):
            scenes["rd"] = ["crowd_design"]
    return normalise_draft(draft)


def _fill(draw: st.DrawFn, values: dict[str, Any], blanks: Mapping[str, Blank]) -> None:
    """Draw the blanks of one part in place; those bound by rules between blanks keep the example's
    value.
    """
    for name, blank in blanks.items():
        if name in _KEPT or blank.kind in _DATES:
            continue
        if blank.kind is Kind.group:
            if blank.part is not None and name in values:
                _fill(draw, values[name], blank.part.blanks)
        elif name in values and draw(st.booleans()):
            values[name] = draw(_value(blank, values[name]))
    for name, blank in blanks.items():
        if blank.other is not None:
            chosen = list(values.get(name, ()))
            if "other" in chosen:
                values.setdefault(blank.other, draw(_LINE))
            elif blank.other in values:
                del values[blank.other]
