"""Files made to be slow: texts that would keep a careless pattern busy for hours are read at once,
and lists stay short.
"""

import time

import pytest

from documents.reading import read_application
from documents.reading.collector import MOST_LISTED
from tests.documents.reading.by_hand import UNITS
from tests.documents.reading.hostile import document
from tests.documents.reading.wordml import SPACES, run
from tests.forms import FORM

SECONDS = 20.0
"""Of the processor: how long that lasts is the machine's affair."""
PART_TWO = f"<w:p>{run('二、5G全连接工厂建设实施情况')}</w:p><w:p>{run('未来展望')}</w:p>"


def made(inside: str) -> bytes:
    return document(f"<w:document {SPACES}><w:body>{inside}</w:body></w:document>")


def line(text: str) -> str:
    return f"<w:p>{run(text)}</w:p>"


def row(label: str, text: str) -> str:
    return f"<w:tbl><w:tr><w:tc>{line(label)}</w:tc><w:tc>{line(text)}</w:tc></w:tr></w:tbl>"


SLOW = {
    "half a sentence": line("申请单位声明") + line("我单位" * 200_000),
    "spaces for a date": line("申请单位声明") + line("2023年" + " " * 200_000),
    "half earlier material": PART_TWO + line("以市级“" * 100_000),
    "half a picture": PART_TWO + line("［图片" * 200_000),
    "marks and nothing else": row("网络服务商", "√ " * 9_900),
    "words after other": row("所属重点行业和领域", "☑其它 " + "a " * 9_800),
    "brackets": row("网络服务商", "(" * 19_900),
    "digits": row("项目总投资额（万元）", "1" * 500_000),
    "commas in a sentence": row("边缘计算节点部署情况", "边缘计算节点设备" + "，" * 3_900),
    "half a contact": line("联系人及联系方式：" + "1 " * 240),
}


@pytest.mark.parametrize("name", SLOW)
def test_a_file_made_to_be_slow_is_read_at_once(name: str) -> None:
    data, began = made(SLOW[name]), time.process_time()
    read_application(FORM, data, UNITS)
    assert time.process_time() - began < SECONDS


def test_a_list_without_an_end_is_cut_and_says_so() -> None:
    reading = read_application(
        FORM, made("".join(line(f"乱{n}") for n in range(MOST_LISTED + 50))), UNITS
    )
    assert len(reading.unread) == MOST_LISTED + 1 and reading.unread[-1].code == "many"


def test_a_text_beyond_every_measure_is_listed_not_read() -> None:
    reading = read_application(FORM, made(PART_TWO + line("字" * 70_000)), UNITS)
    assert reading.found == () and [each.code for each in reading.unread] == ["too_long"]
