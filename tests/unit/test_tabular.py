"""Tables: what a cell becomes, which form is wanted, what office software reads back."""

import csv
import io
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kit.tabular import (
    MOST_ROWS,
    Cell,
    TableForm,
    TooManyRows,
    csv_cell,
    csv_lines,
    form_wanted,
    must_fit,
)

AT = datetime(2023, 9, 22, 15, 59, 59, tzinfo=UTC)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("=1+1", "'=1+1"),
        ("+8622000000", "'+8622000000"),
        ("-5", "'-5"),
        ("@x", "'@x"),
        ("\t=1", "'\t=1"),
        ("\r=1", "'\r=1"),
        ("＝1＋1", "'＝1＋1"),
        ("  =1+1", "'  =1+1"),
        ("\u3000@x", "'\u3000@x"),
        ("'quoted", "'quoted"),
        ('"=1', '"=1'),
        ("1+1=2", "1+1=2"),
        ("a@example.cn", "a@example.cn"),
        ("5G全连接工厂", "5G全连接工厂"),
        ("—示例", "—示例"),
        ("", ""),
        ("  ", "  "),
    ],
)
def test_text_is_never_a_formula(typed: str, kept: str) -> None:
    assert csv_cell(typed) == kept


@given(st.text(max_size=20))
def test_no_text_begins_as_a_formula_does(typed: str) -> None:
    kept = str(csv_cell(typed))
    assert kept in (typed, f"'{typed}")
    assert not kept.lstrip(" \u3000\u00a0").startswith(("=", "+", "-", "@"))


def test_lines_follow_rfc_4180() -> None:
    start: list[Cell] = ['He said "好"', "a,b\r\nc", -5, Decimal("-0.50"), None]
    line = [*start, AT, date(2023, 9, 6)]
    text = csv_lines([line])
    assert text == (
        '"He said ""好""","a,b\r\nc",-5,-0.50,"","2023-09-22 23:59:59","2023-09-06"\r\n'
    )
    assert next(csv.reader(io.StringIO(text, newline="")))[:2] == ['He said "好"', "a,b\r\nc"]


@pytest.mark.parametrize(
    ("accept", "form"),
    [
        (None, None),
        ("*/*", None),
        ("application/json", None),
        ("text/csv", TableForm.csv),
        ("TEXT/CSV; charset=utf-8", TableForm.csv),
        ("application/json, text/csv", None),
        ("text/csv, application/json", TableForm.csv),
        ("application/json;q=0.5, text/csv;q=0.6", TableForm.csv),
        ("text/csv;q=0", None),
        ("text/csv;q=x, */*;q=0.1", None),
        (f"{TableForm.xlsx}, */*;q=0.1", TableForm.xlsx),
        ("text/html, application/xhtml+xml, */*;q=0.8", None),
    ],
)
def test_the_form_is_what_accept_prefers(accept: str | None, form: TableForm | None) -> None:
    assert form_wanted(accept) is form


def test_a_table_is_bounded() -> None:
    must_fit(MOST_ROWS)
    with pytest.raises(TooManyRows) as refused:
        must_fit(MOST_ROWS + 1)
    assert refused.value.extra == {"limit": MOST_ROWS, "got": MOST_ROWS + 1}
