"""Who has to act on a case, by role: the head while a ruling or a sealed list waits for them."""

import pytest

from services.review.holding.rules import Pending, holder_words

UNIT = "示例推荐单位"


@pytest.mark.parametrize(
    ("holder", "pending", "zh", "en"),
    [
        ("applicant", Pending(), "申报单位", "the applicant"),
        ("unit:120104", Pending(), f"推荐单位经办人（{UNIT}）", "the officer of"),
        ("unit:120104", Pending(ruling=True), f"推荐单位负责人（{UNIT}）", "the head of"),
        ("unit:120104", Pending(sealed_list=True), f"推荐单位负责人（{UNIT}）", "the head of"),
        ("unit:120104", None, UNIT, f"the recommending unit ({UNIT})"),
        ("city", Pending(), "市局经办人", "the city's officer"),
        ("city", Pending(seats=True), "评审专家", "the experts"),
        ("city", Pending(act=True), "市局（另一人确认）", "another person of the city"),
        ("city", Pending(seats=True, selection=True), "市局负责人", "the head of the city"),
        ("city", None, "市局", "the city bureau"),
        ("registry", Pending(), "市局（公示与入库）", "the city bureau (publicity"),
    ],
)
def test_the_holder_is_told_by_role(holder: str, pending: Pending | None, zh: str, en: str) -> None:
    words = holder_words(holder, pending, UNIT)
    assert words is not None and words.zh == zh
    assert words.en.startswith(en)


def test_nobody_holds_what_has_ended() -> None:
    assert holder_words(None, Pending(ruling=True), UNIT) is None
