"""Settings of campaign.yaml that people change, written into the file."""

import pytest

from services.intake.campaigns.located import read_yaml
from services.intake.campaigns.plan import CAMPAIGN
from services.intake.openings.rules import SETTINGS, rewritten, utc_value, value_at
from tests.intake.filing import campaign_files

TEXT = """\
# 说明
title: 旧名 # 出自通知
year: 2023
dates:
  opens_at: 2023-09-06T00:00:00+08:00 # 开始
panel: { experts: 5, step: "0.5" }
types: [line, workshop]
"""


def test_a_changed_setting_is_written_in_its_place_and_everything_else_stays() -> None:
    changed = rewritten(
        TEXT,
        {
            "/title": '新名："甲" #1',
            "/dates/opens_at": "2027-09-06T00:00:00+08:00",
            "/panel/experts": "7",
        },
    )
    assert changed == TEXT.replace("旧名 #", '"新名：\\"甲\\" #1" #').replace(
        "2023-09", "2027-09"
    ).replace("experts: 5", "experts: 7")
    assert value_at(read_yaml(CAMPAIGN, changed).data, "/title") == '新名："甲" #1'


def test_a_setting_that_the_file_leaves_out_is_added_and_one_is_taken_out() -> None:
    changed = rewritten(TEXT, {"/max_per_applicant": "2", "/panel/step": None})
    data = read_yaml(CAMPAIGN, changed).data
    assert value_at(data, "/max_per_applicant") == "2" and data["panel"]["step"] is None
    assert value_at(data, "/contact/phone") is None
    # Inside what is missing, and for nothing, nothing is added.
    assert rewritten(TEXT, {"/contact/phone": "1", "/max_per_applicant": None}) == TEXT


@pytest.mark.parametrize("text", ["a: [", "- 1\n", ""])
def test_a_text_that_holds_no_settings_stays(text: str) -> None:
    assert rewritten(text, {"/title": "新名"}) == text


def test_a_word_that_yaml_reads_as_nothing_stays_a_word() -> None:
    assert (
        value_at(read_yaml(CAMPAIGN, rewritten(TEXT, {"/title": "null"})).data, "/title") == "null"
    )


def test_an_instant_is_told_in_utc_and_what_is_none_as_it_was_typed() -> None:
    known = {each.pointer: each for each in SETTINGS}
    at, title = known["/dates/opens_at"], known["/title"]
    assert utc_value(at, "2023-09-06T00:00:00+08:00") == "2023-09-05T16:00:00Z"
    assert utc_value(at, "2023-09-06T00:00:00") == "2023-09-06T00:00:00"
    assert utc_value(at, "明天") == "明天" and utc_value(at, None) is None
    assert utc_value(title, "2023-09-06T00:00:00+08:00") == "2023-09-06T00:00:00+08:00"


def test_every_setting_is_one_of_the_plan() -> None:
    data = read_yaml(CAMPAIGN, campaign_files()[CAMPAIGN]).data
    missing = {each.pointer for each in SETTINGS if value_at(data, each.pointer) is None}
    assert missing == {"/max_per_applicant"}
