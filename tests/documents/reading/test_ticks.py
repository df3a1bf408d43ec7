"""Ticks in the many ways people tick, as text: before or after the words, beside printed boxes, in
brackets; and what nobody can tell.
"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contracts.application.codes import Option
from documents.reading.blocks import DocxParagraph, Run
from documents.reading.findings import Doubtful
from documents.reading.signs import MOST_SIGNS, Cellful
from documents.reading.ticks import Chosen, read_choices
from tests.forms import FORM

Codes = tuple[Option, ...]
NetworkProvider = FORM.options("/basic/network_providers")
Industry = FORM.options("/basic/industries")
IndustryChain = FORM.options("/basic/industry_chains")
ProjectStage = FORM.options("/basic/project_stage")
NetworkMode = FORM.options("/construction/network_modes")
ConnectedSystem = FORM.options("/construction/systems")
SceneRd = FORM.options("/construction/scenes/rd")
ON, OFF = "☑☒■●√✓✔▣", "☐□○"


def chosen(text: str, codes: Codes = NetworkProvider, *, box: bool = True) -> Chosen:
    lines = [DocxParagraph((Run(line),)) for line in text.split("\n")]
    return read_choices(Cellful.of(lines), codes, other_box=box)


def codes(text: str, of: Codes = NetworkProvider, *, box: bool = True) -> list[str]:
    return list(chosen(text, of, box=box).codes)


def doubt(text: str, of: Codes = NetworkProvider, *, box: bool = True) -> str:
    with pytest.raises(Doubtful) as caught:
        chosen(text, of, box=box)
    return caught.value.code


@pytest.mark.parametrize("on", ON)
@pytest.mark.parametrize("off", OFF)
def test_every_sign_before_and_after_the_words(on: str, off: str) -> None:
    assert codes(f"{off}天津电信  {on}天津移动  {off}天津联通  {on}天津广电") == [
        "mobile",
        "broadnet",
    ]
    assert codes(f"天津电信{off}  天津移动{on}  天津联通{off}  天津广电{on}") == [
        "mobile",
        "broadnet",
    ]
    assert codes(f"{off} 天津电信\n{on} 天津移动\n{off} 天津联通\n{off} 天津广电") == ["mobile"]
    assert codes(f"{off}天津电信{on}天津移动{off}天津联通{off}天津广电") == ["mobile"]
    assert codes(f"天津电信{off}天津移动{on}天津联通{off}天津广电{off}") == ["mobile"]


@pytest.mark.parametrize(
    "text",
    [
        "(天津电信  (√天津移动  (天津联通  (天津广电",
        "(天津电信  √(天津移动  (天津联通  (天津广电",
        "（ ）天津电信  （√）天津移动  （ ）天津联通  （ ）天津广电",
        "天津电信（ ）  天津移动（√）  天津联通（）  天津广电( )",
        "[ ]天津电信  [x]天津移动  [ ]天津联通  [ ]天津广电",
        "[ ] 天津电信  [√] 天津移动  [ ] 天津联通  [ ] 天津广电",
        "【】天津电信  【✔】天津移动  【】天津联通  【】天津广电",
        "天津电信  √天津移动  天津联通  天津广电",
        "天津电信  天津移动√  天津联通  天津广电",
        "天津电信、天津移动√、天津联通、天津广电",
        "□天津电信  □√天津移动  □天津联通  □天津广电",
        "□天津电信  √□天津移动  □天津联通  □天津广电",
        "□天津电信  □天津移动√  □天津联通  □天津广电",
        "☐天津电信\u00a0\u00a0☑\ufe0f天津移动　　☐天津联通　☐天津广电",
        "☐天津 电信  ☑天 津\n移动  ☐天津联通  ☐天津广电",
        "√天津移动",
        "天津移动√",
        "☑天津移动。",
    ],
)
def test_styles_of_ticking(text: str) -> None:
    assert codes(text) == ["mobile"]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("天津电信√天津移动 天津联通 天津广电", "unclear_tick"),
        ("天津电信 √ 天津移动 天津联通 天津广电", "unclear_tick"),
        ("□天津电信√□天津移动 □天津联通 □天津广电", "unclear_tick"),
        ("□天津电信 □天津移动 □天津联通 □天津广电 √", "unclear_tick"),
        ("□天津电信 ×天津移动 □天津联通 □天津广电", "unclear_tick"),
        ("（ ）天津电信 （V）天津移动 （ ）天津联通 （ ）天津广电", "unclear_tick"),
        ("□天津电信 ☑□天津移动 □天津联通 □天津广电", "unclear_tick"),
        ("□天津电信 \ufffd天津移动 □天津联通 □天津广电", "unclear_tick"),
        ("●天津电信 ●天津移动 ●天津联通 ●天津广电", "unclear_tick"),
        ("☑天津铁通 □天津移动 □天津联通 □天津广电", "unknown_choice"),
        ("☑中国电信天津分公司 ☐天津移动", "unknown_choice"),
        ("☑天津移动（本部） ☐天津联通", "unknown_choice"),
        ("☑天津移动 ☑天津移动 ☐天津联通", "unknown_choice"),
        ("天津移动", "no_tick"),
        ("天津移动、天津联通", "no_tick"),
        ("移动", "no_tick"),
        ("√" * (MOST_SIGNS + 1), "too_long"),
    ],
)
def test_what_nobody_can_tell_is_a_doubt(text: str, why: str) -> None:
    assert doubt(text) == why


@pytest.mark.parametrize(
    "text",
    [
        "",
        "天津电信  天津移动  天津联通  天津广电",
        "(天津电信  (天津移动  (天津联通  (天津广电",
        "□天津电信  □天津移动  □天津联通  □天津广电",
        "天津电信（）天津移动（）天津联通（）天津广电（）",
        "□天津电信  □天津移动  □天津联通  □天津广电 □",
    ],
)
def test_nothing_ticked_is_a_blank(text: str) -> None:
    assert codes(text) == []


def test_all_ticked_with_real_ticks() -> None:
    assert codes("☑天津电信 ☑天津移动 ☑天津联通 ☑天津广电") == [
        "telecom",
        "mobile",
        "unicom",
        "broadnet",
    ]


def test_words_inside_words() -> None:
    assert codes("□新能源 ☑汽车及新能源汽车 □轻工", of=IndustryChain) == ["automotive_nev"]
    assert codes("☑ERP ☐MES ☑PLM/ PDM ☐CAD/CAE/CAM ☑ＯＡ", of=ConnectedSystem, box=False) == [
        "erp",
        "plm_pdm",
        "oa",
    ]
    assert codes("☑erp ☐mes", of=ConnectedSystem, box=False) == ["erp"]


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("☐钢铁 ☑其它 示例行业  ", "示例行业"),
        ("☐钢铁 ☑其他：示例 行业", "示例 行业"),
        ("☐钢铁 ☑其它：：示例行业", "：示例行业"),
        ("☐钢铁 ☑其它__：示例行业__", "示例行业"),
        ("☐钢铁 ☑其它__示例行业__", "示例行业"),
        ("☐钢铁 ☑其它示例行业（二期）", "示例行业（二期）"),
        ("☐钢铁 √（其它  钢铁、港口", "钢铁、港口"),
        ("钢铁☐ 其它☑示例行业", "示例行业"),
        ("钢铁☐ 其它☑ 示例行业 港口☐", "示例行业"),
        ("☐钢铁 ☑其它", ""),
    ],
)
def test_other_with_its_blank(text: str, other: str) -> None:
    assert chosen(text, Industry) == Chosen(("other",), other)


def test_other_without_a_box_is_its_blank() -> None:
    assert chosen(
        "☑协同研发设计 ☐生产单元模拟\n☐众包设计   其他   示例场景  ", SceneRd, box=False
    ) == Chosen(("collaborative_rd", "other"), "示例场景")
    assert (
        chosen("☐协同研发设计 ☐生产单元模拟 ☐众包设计   其他______", SceneRd, box=False) == Chosen()
    )
    assert chosen(
        "协同研发设计 生产单元模拟 众包设计   其他 示例场景", SceneRd, box=False
    ) == Chosen(("other",), "示例场景")
    assert doubt("☐协同研发设计 ☐众包设计 ☐其他 示例场景", SceneRd, box=False) == "other_unticked"
    assert doubt("☑钢铁 ☐其它 示例行业", Industry) == "other_unticked"
    assert doubt("☑钢铁 ☑其它 示例\n行业", Industry) == "several_lines"
    for text in (
        "☑钢铁 ☑其它 示例×",
        "☑钢铁 ☑其它 示例×2行业",
        "钢铁☑ 其它 示例☑",
        "☑钢铁 ☑其它 示例 ☐",
    ):
        assert doubt(text, Industry) == "unclear_tick"


def looks(*runs: Run) -> Cellful:
    return Cellful.of([DocxParagraph(runs)])


def test_underlined_is_not_ticked() -> None:
    every = ProjectStage
    cell = looks(Run("建设前期 "), Run("建设中期", marked=True), Run(" 建设后期 已建成"))
    with pytest.raises(Doubtful) as caught:
        read_choices(cell, every, other_box=True)
    assert (caught.value.code, caught.value.seen) == ("only_marked", "建设中期")
    boxed = looks(Run("☐建设前期 ☐"), Run("建设中期", marked=True), Run(" ☐建设后期 ☐已建成"))
    with pytest.raises(Doubtful):
        read_choices(boxed, every, other_box=True)
    beside = looks(Run("☑建设前期 ☐"), Run("建设中期", marked=True), Run(" ☐建设后期 ☐已建成"))
    assert read_choices(beside, every, other_box=True) == Chosen(
        ("early",), only_marked=("建设中期",)
    )
    same = looks(
        Run("☐建设前期 ☐"),
        Run("建设中期 ☑", marked=True),
        Run("建设后期", marked=True),
        Run(" ☐已建成"),
    )
    assert read_choices(same, every, other_box=True).codes == ("late",)
    whole = looks(Run("☐建设前期 ☐建设中期 ☐建设后期 ☐已建成", marked=True))
    assert read_choices(whole, every, other_box=True) == Chosen()


def test_struck_through_is_not_ticked() -> None:
    every = NetworkMode
    for cell in (
        looks(Run("☑"), Run("虚拟专网", struck=True), Run(" ☐混合专网 ☐独立专网")),
        looks(Run("☑虚拟专网", struck=True), Run(" ☑混合专网 ☐独立专网")),
    ):
        with pytest.raises(Doubtful) as caught:
            read_choices(cell, every, other_box=True)
        assert caught.value.code in {"struck", "unclear_tick"}


@given(
    st.sets(st.sampled_from([each.code for each in Industry])),
    st.sampled_from(ON),
    st.sampled_from(OFF),
    st.data(),
)
def test_whatever_is_ticked_is_read_or_doubted(
    ticked: set[str], on: str, off: str, data: st.DataObject
) -> None:
    """In any spacing and either order; never a choice that was not ticked."""
    before = data.draw(st.booleans())
    gap = data.draw(st.sampled_from(["", " ", "  ", "\n", "　"]))
    said = []
    for each in Industry:
        mark = on if each.code in ticked else off
        said.append(f"{mark}{each.zh}" if before else f"{each.zh}{mark}")
    if before:
        gap = gap or " "
    try:
        found = chosen(gap.join(said), Industry)
    except Doubtful as caught:
        assert caught.code == "unclear_tick" and (len(ticked) >= 11 or gap == "")
    else:
        assert set(found.codes) == ticked


@given(st.text(st.sampled_from("☑☐√□()（）[]x 天津电信移动联通广其他_、\n"), max_size=40))
def test_any_text_ends_in_choices_or_a_doubt(text: str) -> None:
    try:
        found = chosen(text)
    except Doubtful:
        return
    assert not found.codes or any(sign in text for sign in "☑√x")


LETTERS = ["V", "v", "Ｖ", "X", "x", "Y", "对", "是", "1", "*", "Ⅴ", "+", "〇", "[*]", "✱"]


@pytest.mark.parametrize("letter", LETTERS)
@pytest.mark.parametrize(
    "text",
    [
        "□天津电信 □{}天津移动 □天津联通 □天津广电",
        "□天津电信 {}天津移动 ☑天津联通 □天津广电",
        "□天津电信 {} 天津移动 ☑天津联通 □天津广电",
        "□天津电信 □ {} 天津移动 □天津联通 □天津广电",
        "☑天津电信 □天津移动{} □天津联通 □天津广电",
    ],
)
def test_a_letter_that_stands_for_a_tick_is_never_lost(text: str, letter: str) -> None:
    assert doubt(text.format(letter)) == "unclear_tick"


@pytest.mark.parametrize(
    ("text", "of", "wanted"),
    [
        ("☑ERP □MES □WMS □PLM/PDM", ConnectedSystem, ["erp"]),
        ("□信创 ☑轻工 □其它 V形示例", IndustryChain, None),
        ("☑虚拟专网 □混合专网 □独立专网", NetworkMode, ["virtual"]),
    ],
)
def test_letters_of_the_choices_themselves_and_of_others_text_are_no_ticks(
    text: str, of: Codes, wanted: list[str] | None
) -> None:
    if wanted is None:
        assert doubt(text, of) == "other_unticked"
    else:
        assert len(codes(text, of)) == 1
