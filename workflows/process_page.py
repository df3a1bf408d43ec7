"""Writes docs/process.md from the stage tables: `python -m workflows.process_page`. A rules test keeps the page current."""

from pathlib import Path

from contracts.stages.kinds import END, Ask, Stage, StageTable
from contracts.stages.tables import TABLES

PAGE = Path(__file__).resolve().parent.parent / "docs" / "process.md"
HEAD = """# 一件申报的全过程 · The process of one submission

本页由 `python -m workflows.process_page` 从阶段表生成，请勿手改。
Generated from the stage tables; do not edit.

阶段表一经使用便不再修改：在办的申报沿用其开始时的版本，改流程就新增一版（`contracts/stages/tables.py`）。
A table in use is never edited: a running case keeps the version it began with; a change is a new version.

“→”后的去向由事实（某服务已提交的事）或命令的答复决定。到得早的事实先留着，到它的阶段再用；过时的不起作用。
Facts and commands' answers decide where a case goes. A fact that comes early is held for its stage; one that was passed moves nothing.
"""
OUTCOMES = {
    "recommend": "推荐",
    "return_for_correction": "退回补正",
    "decline": "不予推荐",
    "answered": "已补正",
    "lapsed": "已逾期",
    "registered": "已入库",
    "removed_after_objection": "已移出",
}
ANSWERS = {
    "review.open_case": "已立案",
    "review.case_ruled.v1": "审核意见",
    "review.case_ended.v1": "办结",
    "review.case_delivered.v1": "已报送",
    "review.case_undelivered.v1": "撤下报送",
    "review.case_selected.v1": "入选",
    "review.case_reopened.v1": "重新受理",
    "intake.open_correction": "补正通知",
    "intake.correction_answered.v1": "已补正",
    "intake.correction_lapsed.v1": "补正逾期",
    "intake.withdrawal_requested.v1": "申请撤回",
    "registry.submission_registered.v1": "已入库",
    "registry.item_removed.v1": "移出名单",
    "registry.compare_platform": "平台比对",
}


def label(answer: str) -> str:
    """An answer in Chinese. Raises KeyError for one that has no label yet."""
    name, _, detail = answer.partition(":")
    return f"{ANSWERS[name]}：{OUTCOMES[detail]}" if detail else ANSWERS[name]


def page() -> str:
    """The whole page, newest table first."""
    parts = [
        HEAD,
        *(
            section
            for version in sorted(TABLES, reverse=True)
            for section in _table(TABLES[version])
        ),
    ]
    return "\n".join(parts)


def _table(table: StageTable) -> list[str]:
    return [
        f"## 阶段表第 {table.version} 版 · Stage table {table.version}\n",
        "```mermaid",
        *_picture(table),
        "```\n",
        "| 阶段 Stage | 由谁办 Holder | 进入时命令 Asked, in order | 同时发起 Begun | 答复 → 去向 Answers | 无答复 Silence |",
        "|---|---|---|---|---|---|",
        *(_row(table, stage) for stage in table.stages),
        "",
        f"回到“{table.stages[0].zh}”即开始新的一轮。Coming back to `{table.first}` begins a new round.\n",
        "任何阶段都会办结 · Ends from any stage: " + _named(table.ends) + "\n",
        "任何阶段都会命令 · Commanded at any stage: "
        + "；".join(
            f"{label(topic)} `{topic}` → `{command}`" for topic, command in table.reactions.items()
        )
        + "\n",
        "重新询问现状 · The record is asked anew after: " + _named(table.relocates) + "\n",
    ]


def _named(topics: tuple[str, ...]) -> str:
    return "；".join(f"{label(topic)} `{topic}`" for topic in topics)


def _picture(table: StageTable) -> list[str]:
    lines = ["stateDiagram-v2", "    direction LR", f"    [*] --> {table.first}"]
    lines += [f'    state "{stage.zh}" as {stage.name}' for stage in table.stages]
    for stage in table.stages:
        ways: dict[str, list[str]] = {}
        for answer, to in stage.answers.items():
            ways.setdefault("[*]" if to == END else to, []).append(label(answer))
        lines += [
            f"    {stage.name} --> {to} : {' / '.join(dict.fromkeys(labels))}"
            for to, labels in ways.items()
        ]
    return lines


def _row(table: StageTable, stage: Stage) -> str:
    answers = [
        f"{label(answer)} `{answer}` → {'办结 END' if to == END else table.stage(to).zh}"
        for answer, to in stage.answers.items()
    ]
    cells = (
        f"{stage.zh} `{stage.name}`",
        stage.holder,
        "<br>".join(map(_asked, stage.asks)),
        "<br>".join(map(_asked, stage.begins)),
        "<br>".join(answers),
        stage.silence,
    )
    return "| " + " | ".join(cell or "–" for cell in cells) + " |"


def _asked(ask: Ask) -> str:
    says = "，".join(f"{name}={value}" for name, value in ask.says.items())
    return f"`{ask.command}`（{says}）" if says else f"`{ask.command}`"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
