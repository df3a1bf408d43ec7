"""Two versions compared field by field and file by file."""

from hypothesis import given
from hypothesis import strategies as st

from contracts.application.difference import differences, file_differences
from tests.forms import FORM

LEAVES = (
    st.none() | st.integers(-3, 3) | st.text(max_size=3) | st.lists(st.integers(0, 2), max_size=2)
)
TREES = st.dictionaries(
    st.sampled_from(["cover", "basic", "extra"]),
    LEAVES | st.dictionaries(st.sampled_from(["a", "b", "c"]), LEAVES, max_size=3),
    max_size=3,
)


def test_what_was_typed_changed_and_emptied_is_told_with_its_label() -> None:
    before = {
        "cover": {"factory_name": "甲"},
        "basic": {"factory_address": "天津示例", "industries": ["a", "b"]},
    }
    after = {
        "cover": {"factory_name": "乙"},
        "basic": {"industries": ["b", "a"], "project_overview": "示例"},
    }
    found = {each.path: each for each in differences(FORM, before, after)}
    assert list(found) == [
        "/basic/factory_address",
        "/basic/industries",
        "/basic/project_overview",
        "/cover/factory_name",
    ]
    assert [each.change for each in found.values()] == ["removed", "changed", "added", "changed"]
    assert (
        found["/basic/project_overview"].label == "项目概况"
        and found["/cover/factory_name"].before == "甲"
    )


def test_a_part_that_came_as_a_whole_is_told_blank_by_blank() -> None:
    assert [each.path for each in differences(FORM, {}, {"basic": {"a": 1, "b": None}})] == [
        "/basic/a"
    ]
    assert [each.path for each in differences(FORM, {"basic": {"a": 1}}, {"basic": None})] == [
        "/basic/a"
    ]


@given(tree=TREES, other=TREES)
def test_nothing_differs_from_itself_and_backwards_is_the_mirror(
    tree: dict[str, object], other: dict[str, object]
) -> None:
    assert differences(FORM, tree, tree) == ()
    there = [(each.path, each.before, each.after) for each in differences(FORM, tree, other)]
    assert there == [
        (each.path, each.after, each.before) for each in differences(FORM, other, tree)
    ]


def test_files_are_told_apart_by_kind_and_bytes_not_by_name() -> None:
    old = {"kind": "licence", "filename": "旧.pdf", "sha256": "a" * 64, "size": 1}
    new = old | {"filename": "新.pdf", "sha256": "b" * 64}
    assert file_differences(FORM, [old], [old | {"filename": "改名.pdf"}]) == ()
    gone, came = file_differences(FORM, [old], [new])
    assert (gone.change, gone.filename, came.change, came.filename) == (
        "removed",
        "旧.pdf",
        "added",
        "新.pdf",
    )
    assert came.label == "企业营业执照复印件"
    assert [
        each.change for each in file_differences(FORM, [old], [old, old | {"kind": "other"}])
    ] == ["added"]
