"""The contact line of the cover: name, telephone and e-mail in any order, told apart or listed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contracts.application.printed import contact_line
from documents.reading.contact import read_contact
from documents.reading.findings import Doubtful
from documents.reading.words import narrow
from tests.documents.reading.test_values import doubt


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "示例联系人1　022-00000001　contact@x.example",
            ("示例联系人1", "022-00000001", "contact@x.example"),
        ),
        ("示例甲 13000000000", ("示例甲", "13000000000", None)),
        ("示例甲13000000000", ("示例甲", "13000000000", None)),
        (
            "联系人：示例甲，电话：022-20000000 邮箱:a@b.example",
            ("示例甲", "022-20000000", "a@b.example"),
        ),
        (
            "姓名 示例甲\n手机 130 0000 0000\nE-mail：a@b.example",
            ("示例甲", "130 0000 0000", "a@b.example"),
        ),
        ("示例甲（022）20000000转801", ("示例甲", "（022）20000000转801", None)),
        ("示例甲/+86 22 2000 0000", ("示例甲", "+86 22 2000 0000", None)),
        ("示例联系人 138 0000 0000", ("示例联系人", "138 0000 0000", None)),
        ("示例甲", ("示例甲", None, None)),
        ("022-20000000", (None, "022-20000000", None)),
        ("a@b.example", (None, None, "a@b.example")),
        ("示例甲 13000000000@b.example", ("示例甲", None, "13000000000@b.example")),
        ("示例甲－022-00000000", ("示例甲", "022-00000000", None)),
        ("", (None, None, None)),
        ("：____ ", (None, None, None)),
        *(
            (text, ("示例联系人", "022-00000000", "lianxiren@x.example"))
            for text in (
                "示例联系人/022-00000000/lianxiren@x.example",
                "示例联系人，手机：022-00000000，邮箱：lianxiren@x.example",
                "示例联系人；022-00000000；lianxiren@x.example",
                "示例联系人、022-00000000、lianxiren@x.example",
                "示例联系人\t022-00000000\tlianxiren@x.example",
                "示例联系人   022-00000000   lianxiren@x.example",
                "示例联系人／022-00000000／lianxiren@x.example",
                "示例联系人|022-00000000|lianxiren@x.example",
                "lianxiren@x.example，示例联系人，022-00000000",
                "022-00000000 lianxiren@x.example 示例联系人",
                "电话022-00000000，Email：lianxiren@x.example，联系人：示例联系人",
                "示例联系人（022-00000000，lianxiren@x.example）",
                "示例联系人 <lianxiren@x.example> Tel: 022-00000000",
                "示例联系人lianxiren@x.example 022-00000000",
                "姓名：__示例联系人__ 座机：_022-00000000_ 邮箱：__lianxiren@x.example__",
                "示例联系人\u200b，022-00000000\ufeff，lianxiren@x.example\u202c",
                "联系人：示例联系人。电话：022-00000000。邮箱：lianxiren@x.example。",
                "（示例联系人）022-00000000　　lianxiren@x.example",
                "示例联系人——022-00000000（微信同号）——lianxiren@x.example",
                "联系人姓名：示例联系人 Ｔｅｌ：022-00000000 Ｅ－ｍａｉｌ：lianxiren@x.example",
                "【示例联系人】[022-00000000]【lianxiren@x.example】",
            )
        ),
        (
            "示例联系人（经理）  022-00000000  lianxiren@x.example",
            ("示例联系人（经理）", "022-00000000", "lianxiren@x.example"),
        ),
        (
            "022-00000000/(技术部)示例联系人(经理)/lianxiren@x.example",
            ("(技术部)示例联系人(经理)", "022-00000000", "lianxiren@x.example"),
        ),
        ("示例联系人（ 022-00000000", ("示例联系人", "022-00000000", None)),
        ("张三13800138000 z@e.example", ("张三", "13800138000", "z@e.example")),
        ("张三，邮箱：13800138000z@e.example", ("张三", None, "13800138000z@e.example")),
        ("张三 13800138000@e.example", ("张三", None, "13800138000@e.example")),
        ("张三 2023z@e.example", ("张三", None, "2023z@e.example")),
    ],
)
def test_the_contact_line(text: str, said: tuple[str | None, ...]) -> None:
    found = read_contact(text)
    assert tuple(found.get(f"contact_{part}") for part in ("name", "phone", "email")) == said


@pytest.mark.parametrize(
    "text",
    [
        "示例甲、示例乙 13000000000",
        "示例甲和示例乙",
        "示例联系人-022-00000000-lianxiren@x.example",
        "示例甲 13000000000-a@b.example",
        "张三13800138000z@e.example",
        "张三 13800138000z@e.example",
        "张三022-66660000z@e.example",
        "甲 1 022-20000000",
        "示例甲 123456",
        "示例甲 微信12345678",
        "示例甲 13000000000 备注",
        "甲" * 600,
        "甲@",
        "甲" * 61,
        "示例甲 1234567890123",
    ],
)
def test_a_contact_line_nobody_can_split(text: str) -> None:
    assert doubt(read_contact, text) == "unclear_contact"


@pytest.mark.parametrize(
    ("text", "doubted", "others"),
    [
        (
            "示例甲 13000000000 13000000001",
            ("contact_phone", "13000000000、13000000001"),
            {"contact_name": "示例甲"},
        ),
        (
            "示例甲，手机：13000000000，电话：022-00000000，邮箱：a@b.example",
            ("contact_phone", "13000000000、022-00000000"),
            {"contact_name": "示例甲", "contact_email": "a@b.example"},
        ),
        (
            "示例甲 a@b.example；c@d.example",
            ("contact_email", "a@b.example、c@d.example"),
            {"contact_name": "示例甲"},
        ),
    ],
)
def test_of_several_numbers_or_addresses_none_is_chosen(
    text: str, doubted: tuple[str, str], others: dict[str, str]
) -> None:
    said = read_contact(text)
    part, seen = doubted
    doubt_of = said.pop(part)
    assert isinstance(doubt_of, Doubtful)
    assert (doubt_of.code, doubt_of.seen) == ("several_contacts", seen)
    assert said == others


@given(st.text(st.sampled_from("示例甲乙a1 　@.-（）()转:：、和"), max_size=30))
def test_a_contact_line_is_split_or_doubted(text: str) -> None:
    """Nothing is made up: every part stands in the line."""
    try:
        found = read_contact(text)
    except Doubtful:
        return
    read = [part for part in found.values() if isinstance(part, str)]
    assert all(narrow(part) in narrow(text) for part in read)
    assert set(found) <= {"contact_name", "contact_phone", "contact_email"}


def test_what_word_out_prints_is_split_again() -> None:
    for name in ("示例 甲;", "0 0 0 0", "示例(二)"):
        contact = {
            "contact_name": name,
            "contact_phone": "022-00000001",
            "contact_email": "a@b.example",
        }
        assert read_contact(contact_line(contact)) == contact
