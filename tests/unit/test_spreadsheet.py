"""What people typed is never a formula, and other text stays as it is."""

import pytest

from contracts.spreadsheet import inert


@pytest.mark.parametrize(
    "text",
    [
        '=HYPERLINK("http://example.invalid","x")',
        "+1+cmd|' /C calc'!A0",
        "-2+3",
        "@SUM(A1)",
        "\t=1+1",
        "\r=1+1",
        "\n=1+1",
        " =1+1",
        "\u3000＝1+1",
    ],
)
def test_a_formula_becomes_text(text: str) -> None:
    assert inert(text) == f"'{text}"


@pytest.mark.parametrize(
    "text", ["", "天津示例有限公司", "5G+工业互联网", "A=B", "'=1", "（示例）-一厂", "022-00000000"]
)
def test_other_text_stays(text: str) -> None:
    assert inert(text) == text
