"""What each paper says, word for word, and what its model refuses."""

from datetime import UTC, date, datetime

import pytest
import zxingcpp
from pydantic import ValidationError

from contracts.canonical import content_hash
from contracts.paper_mark import read_receipt_mark
from documents import (
    NoticePaper,
    ReceiptPaper,
    RecommendedItem,
    announcement,
    notice,
    receipt,
    recommendation_list,
)
from documents.letters import title_lines
from tests.documents.read_back import W, cells, lines, opened, part, picture, text
from tests.documents.samples import a_list, a_notice, a_receipt, a_signed_receipt, an_announcement

LIST_HEADINGS = [
    "序号",
    "工厂名称",
    "申请单位名称",
    "5G工厂类别(选择“车间级”“产线级”“工厂级”中的一个）",
]


def test_recommendation_list_has_the_title_and_columns_of_attachment_3() -> None:
    printed = recommendation_list(a_list())
    assert lines(printed)[0] == "附件3"
    assert "2023年5G全连接工厂推荐信息汇总表" in lines(printed)
    rows = cells(printed)
    assert rows[0] == LIST_HEADINGS
    assert [row[0] for row in rows[1:]] == ["1", "2", "3"]
    assert [row[3] for row in rows[1:]] == ["车间级", "工厂级", "产线级"]


def test_recommendation_list_ends_with_the_labels_of_attachment_3() -> None:
    unit, contact, dated = lines(recommendation_list(a_list()))[-3:]
    assert unit == "推荐单位（加盖公章）：天津市滨海新区工业和信息化局"
    assert contact == "联系人：示例经办人\t电话：022-00000000"
    assert dated == "\t2023年9月6日"


def test_recommendation_list_leaves_open_what_is_filled_in_by_hand() -> None:
    paper = a_list(dated=None).model_copy(update={"contact_name": None, "contact_phone": None})
    contact, dated = lines(recommendation_list(paper))[-2:]
    assert contact == "联系人：\t电话："
    assert dated.split() == ["年", "月", "日"]


@pytest.mark.parametrize("count", [0, 21])
def test_the_seal_shares_a_page_with_the_last_row_of_the_list(count: int) -> None:
    document = opened(recommendation_list(a_list(count)))
    last = [line for cell in document.tables[0].rows[-1].cells for line in cell.paragraphs]
    assert all(
        line.paragraph_format.keep_with_next for line in (*last, *document.paragraphs[-3:-1])
    )


def test_a_withdrawn_item_is_struck_out_and_keeps_its_number() -> None:
    printed = recommendation_list(a_list(3))
    table = opened(printed).tables[0]
    for number, row in enumerate(table.rows):
        struck = [[run.font.strike for run in cell.paragraphs[0].runs] for cell in row.cells]
        if number == 2:
            assert struck == [[True], [True, None], [True], [True]]
            assert row.cells[1].text.endswith("（已由申请单位撤回）")
        else:
            assert not any(any(cell) for cell in struck)


def test_an_empty_list_says_that_nothing_is_recommended() -> None:
    rows = cells(recommendation_list(a_list(0)))
    assert rows[0] == LIST_HEADINGS
    assert rows[1:] == [["本次无推荐工厂"] * 4]


@pytest.mark.parametrize(
    "printed",
    [recommendation_list(a_list(60)), notice(a_notice(60)), announcement(an_announcement(60))],
)
def test_header_row_repeats_and_rows_stay_whole(printed: bytes) -> None:
    rows = list(part(printed, "word/document.xml").iter(f"{W}tr"))
    assert len(rows) == 61
    assert [row.find(f"{W}trPr/{W}tblHeader") is not None for row in rows] == [True] + [False] * 60
    assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in rows)
    widths = [sum(int(cell.get(f"{W}w", "0")) for cell in row.iter(f"{W}tcW")) for row in rows]
    assert set(widths) == {
        sum(
            int(col.get(f"{W}w", "0"))
            for col in part(printed, "word/document.xml").iter(f"{W}gridCol")
        )
    }
    assert widths[0] == pytest.approx(156 / 25.4 * 1440, abs=6)


def test_notice_says_basis_steps_both_dates_and_the_closing_instant() -> None:
    said = text(notice(a_notice()))
    for part_of_it in (
        "根据《天津市工业和信息化局关于征集2023年5G全连接工厂的通知》要求",
        "经企业申报、推荐单位审核推荐、信用核查、专家评审、遴选等程序",
        "共3家（名单见附件）",
        "2023年10月12日至2023年10月18日，共5个工作日。",
        "截止时间为2023年10月18日24:00（北京时间）",
        "受理单位：天津市工业和信息化局示例处室",
        "联系电话：022-00000000",
        "传真：022-00000001",
        "电子邮箱：objections@example.invalid",
        "通信地址：天津市示例路1号",
        "真实姓名", "单位公章", "佐证材料", "具体理由",
        "附件：2023年天津市5G全连接工厂拟入选名单",
    ):  # fmt: skip
        assert part_of_it in said
    assert "监督电话" not in said


@pytest.mark.parametrize(
    ("phrases", "wanted"),
    [
        (
            ("关于", "2023年5G全连接工厂", "拟入选名单的公示"),
            ["关于2023年5G全连接工厂拟入选名单的公示"],
        ),
        (
            ("天津市工业和信息化局", "关于公布", "2023年5G全连接工厂", "名单的通知"),
            ["天津市工业和信息化局关于公布", "2023年5G全连接工厂名单的通知"],
        ),
        (
            ("很长的发文机关名称" * 3, "关于公布", "名单的通知"),
            ["很长的发文机关名称很长的发文", "机关名称很长的发文机关名称", "关于公布名单的通知"],
        ),
    ],
)
def test_a_title_breaks_between_its_phrases_into_even_lines(
    phrases: tuple[str, ...], wanted: list[str]
) -> None:
    assert title_lines(phrases) == wanted
    assert (
        lines(announcement(an_announcement().model_copy(update={"title": phrases})))[6].split("\n")
        == wanted
    )


def test_notice_annex() -> None:
    rows = cells(notice(a_notice()))
    assert rows[0] == ["序号", "工厂名称", "申请单位名称", "推荐单位", "类别"]
    assert rows[1][0] == "1" and rows[1][4] == "车间级"
    assert len(rows) == 4


@pytest.mark.parametrize(
    "wrong",
    [
        {"ends_on": date(2023, 10, 17)},
        {
            "closes_at": datetime(2023, 10, 18, 15, 59, 59, tzinfo=UTC),
            "ends_on": date(2023, 10, 19),
        },
        {"starts_on": date(2023, 10, 19)},
        {"closes_at": datetime(2023, 10, 19)},
        {"items": ()},
    ],
)
def test_a_notice_that_contradicts_itself_is_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        NoticePaper.model_validate({**a_notice().model_dump(), **wrong})


def test_announcement_has_its_number_and_the_registry_numbers() -> None:
    printed = announcement(an_announcement())
    said = lines(printed)
    assert said[0] == "天津市工业和信息化局文件"
    assert "津工信示例〔2023〕12号" in said
    assert "各区工业和信息化主管部门、各有关单位：" in said
    assert [line for line in said if line in {
        "天津市工业和信息化局", "2023年10月20日"
    }] == ["天津市工业和信息化局", "2023年10月20日"]  # fmt: skip
    rows = cells(printed)
    assert rows[0] == ["序号", "登记编号", "工厂名称", "申请单位名称", "推荐单位", "类别"]
    assert [row[1] for row in rows[1:]] == ["TJ5G-2023-0001", "TJ5G-2023-0002", "TJ5G-2023-0003"]


def test_a_supplementary_announcement_says_that_it_adds() -> None:
    more = an_announcement().model_copy(update={"supplementary": True})
    assert "补充确定2023年天津市5G全连接工厂，共3家" in text(announcement(more))
    assert "补充" not in text(announcement(an_announcement()))


def test_receipt_tells_the_facts() -> None:
    told = {row[0]: row[1] for row in cells(receipt(a_receipt()))}
    assert told["申报编号"] == "SB-2023-000123（第1次提交）"
    assert told["快照SHA-256值"] == "0123456789abcdef" * 4
    assert told["收到时间"] == "2023年9月15日16:03:21（北京时间）"
    assert told["截止时间"] == "2023年9月15日24:00（北京时间）"
    assert told["签名密钥"] == "receipt-2023-a"
    assert told["是否演练"].startswith("是")
    assert {row[0]: row[1] for row in cells(receipt(a_receipt(rehearsal=False)))}[
        "是否演练"
    ] == "否"


def test_a_receipt_of_a_rehearsal_is_never_printed_as_a_real_one() -> None:
    with pytest.raises(ValidationError):
        ReceiptPaper.model_validate({**a_receipt().model_dump(), "rehearsal": False})


def test_receipt_carries_a_code_that_names_it() -> None:
    code = zxingcpp.read_barcode(picture(receipt(a_receipt())))
    assert code is not None
    found = read_receipt_mark(code.text)
    assert found is not None
    assert found.fits(a_receipt().signed)
    assert not found.fits(a_signed_receipt(files=4))
    assert (
        read_receipt_mark(code.text.replace("QLR1", "QLR2"))
        is read_receipt_mark("QLR1|1|2")
        is None
    )


def test_receipt_sums_up_its_files() -> None:
    many = a_receipt().model_copy(update={"signed": a_signed_receipt(files=30)})
    told = {row[0]: row[1] for row in cells(receipt(many))}
    assert told["所附文件"].startswith("30件，共30435字节：示例现场照片0.jpg、")
    assert told["文件清单SHA-256值"] == content_hash(
        [item.model_dump() for item in many.signed.receipt.manifest]
    )
    assert told["签名"] == many.signed.signature


def named(**names: str) -> str:
    """The first row of a list whose first item has these names."""
    made = a_list()
    first = RecommendedItem.model_validate(made.items[0].model_dump() | names)
    rows = cells(recommendation_list(made.model_copy(update={"items": (first, *made.items[1:])})))
    return " ".join(rows[1])


@pytest.mark.parametrize("odd", ["\u2028", "\u202e", "\x07", "\ufdd0"])
def test_one_odd_name_does_not_keep_a_list_from_being_printed(odd: str) -> None:
    row = named(factory_name=f"前{odd}后", applicant_name=f"甲{odd}乙")
    assert "前�后" in row and "甲�乙" in row


def test_a_sign_newer_than_this_python_is_printed() -> None:
    assert "示例\U0002ebf0厂" in named(factory_name="示例\U0002ebf0厂")
