"""The preview of an extension is a few lines of plain Chinese, each with its English below."""

from typing import Any

from cli.extending import in_words

PREVIEW: dict[str, Any] = {
    "gate": "delivery",
    "scope": "unit",
    "scope_id": "120116",
    "closes_at": "2023-09-24T16:00:00Z",
    "drafts": ["a", "b"],
    "submissions": ["c"],
    "people": 4,
    "unmoved": 1,
    "by_unit": [
        {
            "code": "120116",
            "name": "滨海新区",
            "moves": True,
            "before": "2023-09-22T16:00:00Z",
            "after": "2023-09-24T16:00:00Z",
        },
        {"code": "120110", "name": "东丽区", "moves": False, "before": None, "after": None},
    ],
    "corrections": [{"number": "SB-2023-000001", "due_after": "2023-09-24T16:00:00Z"}],
    "letters": [
        {"audience": "applicants", "recipients": 4, "uncounted_zh": None, "uncounted_en": None},
        {
            "audience": "unit_officers",
            "recipients": None,
            "uncounted_zh": "推荐单位的全部经办人",
            "uncounted_en": "all officers of the unit",
        },
    ],
    "reminders": [{"passed": True}, {"passed": False}],
}


def test_a_preview_is_told_in_few_lines_chinese_first() -> None:
    lines = list(in_words(PREVIEW))
    assert lines[0].startswith("报送截止时间延至2023-09-25 00:00:00（北京时间）")
    assert lines[1].startswith("    deliveries would close at 2023-09-25")
    assert lines[2] == "涉及草稿2件、已提交申报1件，告知申报人员4人；另有1件已适用更晚的时间，不变"
    told = "\n".join(lines)
    assert "滨海新区：2023-09-23 00:00:00（北京时间） → 2023-09-25" in told
    assert "东丽区" not in told and "{" not in told
    assert "通知申报单位：4人" in told and "通知推荐单位：推荐单位的全部经办人" in told
    assert "以后的提醒1次" in told and len(lines) <= 16


def test_an_extension_for_everybody_without_effect_says_so() -> None:
    nothing = {"scope": "all", "scope_id": "", "drafts": [], "submissions": [], "unmoved": 0}
    empty: dict[str, Any] = {"by_unit": [], "corrections": [], "letters": [], "reminders": []}
    lines = list(in_words(PREVIEW | nothing | empty | {"people": 0}))
    assert "范围：全部" in lines[0] and "everybody" in lines[1]
    assert lines[2] == "涉及草稿0件、已提交申报0件，告知申报人员0人"
