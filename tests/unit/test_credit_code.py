"""The credit code's checks against known codes, and synthetic codes."""

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contracts import credit_code

with (Path(__file__).parent / "data" / "uscc_vectors.csv").open(
    encoding="utf-8", newline=""
) as source:
    VECTORS = [
        (row["uscc"], row["check18_ok"] == "True", row["org9_ok"] == "True")
        for row in csv.DictReader(source)
    ]


@pytest.mark.parametrize(("code", "outer", "inner"), VECTORS)
def test_known_codes(code: str, outer: bool, inner: bool) -> None:
    checked = credit_code.check(code)
    assert (checked.layout_ok, checked.outer_ok, checked.inner_ok) == (True, outer, inner)
    assert checked.ok is (outer and inner)
    named = {problem.code for problem in checked.problems}
    assert ("credit_code_outer_check" in named) is not outer
    assert ("credit_code_inner_check" in named) is not inner


def test_there_are_eleven_vectors() -> None:
    assert len(VECTORS) == 11


def test_spaces_and_small_letters_are_repaired() -> None:
    assert credit_code.clean(" 9135 0200\u3000776049653a\n") == "91350200776049653A"
    assert (
        credit_code.clean("９１３５０２００\u200b７７６０４９６５３ａ\ufeff")
        == "91350200776049653A"
    )
    assert credit_code.clean("9135020O776049653A") == "9135020O776049653A"
    assert credit_code.check("9135 0200 7760 4965 3a").ok


@pytest.mark.parametrize(
    "code",
    [
        "",
        "9135020077604965",
        "91350200776049653A0",
        "9135020O776049653A",
        "913502007760I9653A",
        "X1350200776049653A",
        "９1350200776049653A",
        "91350200776049653S",
    ],
)
def test_bad_layout_is_named_alone(code: str) -> None:
    checked = credit_code.check(code)
    assert not checked.layout_ok
    assert not checked.ok
    assert [problem.code for problem in checked.problems] == ["credit_code_layout"]


@given(
    st.integers(0, 31**5 - 1),
    st.sampled_from(["91", "12", "52"]),
    st.sampled_from(["120101", "120118"]),
)
def test_made_codes_pass_both_checks(number: int, kind: str, area: str) -> None:
    code = credit_code.make(number, kind=kind, area=area)
    assert code == credit_code.make(number, kind=kind, area=area)
    assert code.startswith(f"{kind}{area}DEM")
    assert credit_code.check(code).ok


@given(st.integers(0, 10_000), st.integers(8, 17), st.sampled_from(credit_code.OUTER_ALPHABET))
def test_one_wrong_sign_is_found(number: int, place: int, sign: str) -> None:
    code = credit_code.make(number)
    wrong = code[:place] + sign + code[place + 1 :]
    assert credit_code.check(wrong).ok is (wrong == code)


def test_made_codes_differ() -> None:
    assert len({credit_code.make(n) for n in range(2000)}) == 2000


@pytest.mark.parametrize("number", [-1, 31**5])
def test_numbers_out_of_range(number: int) -> None:
    with pytest.raises(ValueError, match="no synthetic credit code"):
        credit_code.make(number)
