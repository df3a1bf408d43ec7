"""Instants in words, and every letter of the table has its template."""

import re
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from contracts.facts import Fact
from contracts.facts.identity import OrganisationContestDecidedV1, TokensRevokedV1
from contracts.facts.registry import (
    ObjectionJudgedV1,
    ObjectionNotAdmittedV1,
    ObjectionTurnedAwayV1,
)
from contracts.policy import Plan
from contracts.vocabulary import Ending
from kit.db import new_id
from services.notify.messages import wording
from services.notify.messages.letters import LETTERS
from tests.plan import plan


def test_midnight_is_the_end_of_the_day_before() -> None:
    assert wording.deadline(datetime(2023, 9, 22, 16, tzinfo=UTC)) == "2023年9月22日24:00"
    assert wording.deadline(datetime(2023, 9, 22, 4, tzinfo=UTC)) == "2023年9月22日12:00"
    assert wording.moment(datetime(2023, 9, 22, 16, tzinfo=UTC)) == "2023年9月23日00:00"


@pytest.mark.parametrize(("offset", "words"), [("P7D", "7天"), ("PT4H", "4小时"), ("P1W", "P1W")])
def test_periods(offset: str, words: str) -> None:
    assert wording.period(offset) == words


def test_every_letter_has_a_template() -> None:
    for rules in LETTERS.values():
        for rule in rules:
            assert wording.LETTERS.get_template(f"{rule.kind}.txt")


def test_a_letter_of_a_rehearsal_says_so() -> None:
    fact = TokensRevokedV1(
        subject=new_id(), not_before=datetime(2023, 9, 6, tzinfo=UTC), reason="手机遗失"
    )
    subject, body = wording.write(
        "tokens_revoked", {"fact": fact, "campaign": None}, rehearsal=True
    )
    assert subject == "【演练】您的登录已失效，请重新登录"
    assert "演练" in body and "手机遗失" in body


@pytest.mark.parametrize(
    ("kind", "upheld", "says", "does_not_say"),
    [
        ("contest_decided", True, "您现为该单位授权人", "异议不成立"),
        ("contest_decided", False, "异议不成立", "授权人。"),
        ("organisation_lost", True, "角色和登录已终止", "权限不变"),
        ("organisation_kept", False, "权限不变", "终止"),
    ],
)
def test_both_sides_of_a_contest_are_told_the_outcome_and_the_reason(
    kind: str, upheld: bool, says: str, does_not_say: str
) -> None:
    fact = OrganisationContestDecidedV1(
        subject=new_id(),
        organisation_id=new_id(),
        claimant=new_id(),
        members=(new_id(),),
        upheld=upheld,
        reason="已核对营业执照原件",
    )
    _, body = wording.write(kind, {"fact": fact, "campaign": None}, rehearsal=False)
    assert says in body and "已核对营业执照原件" in body and does_not_say not in body


def test_an_office_is_not_named_twice() -> None:
    bureau = "天津市工业和信息化局"
    assert wording.of_organiser(f"{bureau}通信发展处", bureau) == f"{bureau}通信发展处"
    assert wording.of_organiser("通信发展处", bureau) == f"{bureau} 通信发展处"


@pytest.mark.parametrize(
    ("reason", "ending", "more"),
    [
        ("遴选未入选", Ending.not_selected, False),
        ("未入选。", Ending.not_selected, False),
        ("", Ending.not_selected, False),
        ("得分低于入选线", Ending.not_selected, True),
        ("已撤回", Ending.withdrawn, False),
        ("场地不实", Ending.not_recommended, True),
        ("推荐单位审核后决定不予推荐", Ending.not_recommended, False),
    ],
)
def test_a_reason_is_given_where_it_says_more_than_the_ending(
    reason: str, ending: Ending, more: bool
) -> None:
    assert wording.says_more(reason, ending) is more


def test_a_reason_within_a_sentence_leaves_the_stop_to_the_letter() -> None:
    assert wording.clause("手机遗失。") == "手机遗失"
    assert wording.clause("手机遗失") == "手机遗失"
    fact = TokensRevokedV1(
        subject=new_id(), not_before=datetime(2023, 9, 6, tzinfo=UTC), reason="手机遗失。"
    )
    _, body = wording.write("tokens_revoked", {"fact": fact, "campaign": None}, rehearsal=False)
    assert "手机遗失。先前" in body and "。。" not in body


def test_no_letter_prints_an_instant_as_machines_write_it() -> None:
    """Every expression with an instant goes through a filter; so does what may end in a stop."""
    folder = Path(wording.__file__).parent / "letters"
    for path in sorted(folder.glob("*.txt")):
        text = path.read_text(encoding="utf-8")
        bare = re.findall(r"{{ *fact\.(\w+_at|until|last_day) *}}", text)
        stopped = re.findall(r"{{ *fact\.reason *}}。", text)
        assert not bare and not stopped, path.name


def about_an_item(fact: Fact) -> dict[str, Any]:
    return {
        "fact": fact,
        "campaign": {"title": "示例征集", "plan": Plan.model_validate(plan())},
        "dossier": {"number": "SB-2023-000001", "factory_name": "示例工厂"},
        "unit_name": "示例区",
    }


@pytest.mark.parametrize("upheld", [True, False])
def test_the_finding_of_an_objection_has_its_paragraphs(upheld: bool) -> None:
    fact = ObjectionJudgedV1(subject=new_id(), notice_id=new_id(), upheld=upheld)
    _, body = wording.write("objection_judged", about_an_item(fact), rehearsal=False)
    paragraphs = body.split("\n\n")
    assert paragraphs[0] == "您好：" and paragraphs[1].endswith("。")
    assert ("不成立" in paragraphs[1]) is not upheld
    assert paragraphs[2].startswith("征集活动：")


def test_the_end_of_one_objection_promises_nothing_of_others() -> None:
    """Another may hold the item still, or an upheld one have removed it."""
    about: dict[str, Any] = {"subject": new_id(), "notice_id": new_id()}
    facts: dict[str, Fact] = {
        "objection_judged": ObjectionJudgedV1(**about, upheld=False),
        "objection_not_admitted": ObjectionNotAdmittedV1(**about),
    }
    for kind, fact in facts.items():
        _, body = wording.write(kind, about_an_item(fact), rehearsal=False)
        assert "继续办理" not in body
        assert "因该异议而设的暂缓同时解除；本项申报如另有异议" in body


def test_who_is_turned_away_is_told_to_mend_only_what_can_be() -> None:
    """The letter does not know the ground: an unrelated objection cannot be made good."""
    fact = ObjectionTurnedAwayV1(
        subject=new_id(), notice_id=new_id(), number="YL-YY-2023-7KQ4MXWP", reply_to=new_id()
    )
    _, body = wording.write("objection_turned_away", about_an_item(fact), rehearsal=False)
    assert "原因可以补齐的" in body and "验证码。公示期内" not in body
