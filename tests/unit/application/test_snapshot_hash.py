"""The hash of a draft's content is the hash the receipt will carry when exactly that draft is
handed in.
"""

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from contracts.application import Severity, check, read, snapshot_hash, split_contact
from contracts.canonical import canonical, sha256_hex
from tests.drafts import complete_drafts
from tests.examples import share
from tests.forms import FORM

BLANKS: st.SearchStrategy[Any] = st.sampled_from([None, "", "  \n", [], {}, {"x": None}])


def frozen(content: dict[str, Any]) -> str:
    """As intake's freeze() makes it: kept as canonical JSON, read into the finished form,
    canonical again.
    """
    return sha256_hex(canonical(read(json.loads(canonical(content))).content()))


@share(1 / 2)
@given(complete_drafts())
def test_it_is_the_hash_a_hand_in_freezes(draft: dict[str, Any]) -> None:
    assert not [item for item in check(FORM, draft) if item.severity is Severity.blocks]
    content, _contact = split_contact(draft)
    assert snapshot_hash(content) == frozen(content)


@share(1 / 4)
@given(complete_drafts(), BLANKS, st.sampled_from(["coverage_other", "systems_other"]))
def test_blanks_nobody_filled_in_do_not_change_it(
    draft: dict[str, Any], blank: Any, name: str
) -> None:
    content, _contact = split_contact(draft)
    bare = {
        **content,
        "construction": {k: v for k, v in content["construction"].items() if k != name},
    }
    padded = {**bare, "construction": {**bare["construction"], name: blank}}
    assert snapshot_hash(padded) == snapshot_hash(bare)


def test_a_draft_of_any_state_has_one() -> None:
    assert snapshot_hash({}) == snapshot_hash({"cover": {"factory_name": " "}}) == sha256_hex(b"{}")
    assert snapshot_hash({"basic": {"industries": "wrong"}}) != snapshot_hash({})
