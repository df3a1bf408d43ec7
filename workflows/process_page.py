"""Writes docs/process.md from the stage tables: `python -m workflows.process_page`.

A rules test keeps the page current.
"""

from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from contracts.stages.stage import END, Stage, StageCommand
from contracts.stages.states import PARTY_WORDS
from contracts.stages.table import StageTable
from contracts.stages.tables import TABLES
from contracts.stages.words import (
    PENDING_WORDS,
    STEP_WORDS,
    StepWords,
    SubmissionStep,
    label_of,
)

PAGE = Path(__file__).resolve().parent.parent / "docs" / "process.md"
HEAD = """# 一件申报的全过程 · The process of one submission

本页由 `python -m workflows.process_page` 从阶段表生成，请勿手改。
Generated from the stage tables; do not edit.

阶段表一经使用便不再修改：在办的申报沿用其开始时的版本，改流程就新增一版（`contracts/stages/tables.py`）。
A table in use is never edited: a running case keeps the version it began with; \
a change is a new version.

“→”后的去向由事实（某服务已提交的事）或命令的答复决定。到得早的事实先留着，到它的阶段再用；过时的不起作用。
Facts and commands' answers decide where a case goes. A fact that comes early is held for its \
stage; one that was passed moves nothing.

申报单位核验不是阶段：首次申报照常收件、立案、审核，时间不受影响；推荐单位或市局凭营业执照和授权委托书核验通过前，\
只是不能作出“推荐”的审核意见，其他意见照常。推荐是单位向市局的担保，所以在此把关；核验通过后不再失效，此后各阶段不再过问。
Proving the applicant is no stage: its first hand-in is received, opened and reviewed as always, \
so no time is lost. Until its unit or the city has confirmed it by its papers, only the ruling \
“recommend” is refused: by it a unit vouches to the city. A confirmed organisation stays so, and \
no later stage asks again.
"""
STAGE_COLUMNS = (
    "阶段 Stage",
    "由谁办 Holder",
    "案卷状态 Case states",
    "进入时命令 Asked, in order",
    "同时发起 Begun",
    "答复 → 去向 Answers",
    "无答复 Silence",
)
STEP_COLUMNS = (
    "步骤 Step",
    "阶段 Stage",
    "由谁办 Holder",
    "说明 Why",
)


def page() -> str:
    """The whole page, newest table first."""
    parts = [HEAD]
    for version in sorted(TABLES, reverse=True):
        parts += _section(TABLES[version])
    return "\n".join(parts)


def _section(table: StageTable) -> list[str]:
    """One table: the picture, its stages, what holds at any stage, and what people are told."""
    first = table.stages[0]
    reactions = "；".join(
        f"{label_of(topic)} `{topic}` → `{command}`" for topic, command in table.reactions.items()
    )
    return [
        f"## 阶段表第 {table.version} 版 · Stage table {table.version}\n",
        "```mermaid",
        *_picture(table),
        "```\n",
        *_grid(STAGE_COLUMNS, (_stage_cells(table, stage) for stage in table.stages)),
        f"回到“{first.zh}”即开始新的一轮。Coming back to `{first.name}` begins a new round.\n",
        f"任何阶段都会办结 · Ends from any stage: {_named(table.ends)}\n",
        f"任何阶段都会命令 · Commanded at any stage: {reactions}\n",
        f"重新询问现状 · The record is asked anew after: {_named(table.relocates)}\n",
        "每一步向申报单位、推荐单位和市局说明的内容 · What people are told at each step:\n",
        *_grid(STEP_COLUMNS, _step_rows(table)),
    ]


def _named(topics: tuple[str, ...]) -> str:
    return "；".join(f"{label_of(topic)} `{topic}`" for topic in topics)


def _picture(table: StageTable) -> list[str]:
    """The table as a Mermaid state diagram."""
    lines = ["stateDiagram-v2", "    direction LR", f"    [*] --> {table.first}"]
    for stage in table.stages:
        lines.append(f'    state "{stage.zh}" as {stage.name}')
    for stage in table.stages:
        labels: dict[str, list[str]] = defaultdict(list)
        for answer, to in stage.answers.items():
            target = "[*]" if to == END else to
            labels[target].append(label_of(answer))
        for target, told in labels.items():
            once = " / ".join(dict.fromkeys(told))
            lines.append(f"    {stage.name} --> {target} : {once}")
    return lines


def _grid(columns: tuple[str, ...], rows: Iterable[Iterable[str]]) -> list[str]:
    """A Markdown table."""
    return [
        "| " + " | ".join(columns) + " |",
        "|" + "---|" * len(columns),
        *("| " + " | ".join(cell or "–" for cell in row) + " |" for row in rows),
        "",
    ]


def _stage_cells(table: StageTable, stage: Stage) -> tuple[str, ...]:
    """A stage as a row of its table, in the order of STAGE_COLUMNS."""
    answers = []
    for answer, to in stage.answers.items():
        target = "办结 END" if to == END else table.stage(to).zh
        answers.append(f"{label_of(answer)} `{answer}` → {target}")
    return (
        f"{stage.zh} `{stage.name}`",
        PARTY_WORDS[stage.holder],
        "<br>".join(f"`{state}`" for state in stage.states),
        "<br>".join(map(_command, stage.commands)),
        "<br>".join(map(_command, stage.begins)),
        "<br>".join(answers),
        stage.silence,
    )


def _command(given: StageCommand) -> str:
    says = "，".join(f"{name}={value}" for name, value in given.says.items())
    return f"`{given.command}`（{says}）" if says else f"`{given.command}`"


def _step_rows(table: StageTable) -> Iterable[tuple[str, ...]]:
    """What people are told at each step of this table, in the order of its stages."""
    for stage in table.stages:
        for step in dict.fromkeys((stage.entry, *stage.steps.values())):
            yield _step_cells(stage, step, STEP_WORDS[step])
            if step in PENDING_WORDS:
                yield _step_cells(stage, step, PENDING_WORDS[step])


def _step_cells(stage: Stage, step: SubmissionStep, words: StepWords) -> tuple[str, ...]:
    unit = "该单位"
    return (
        f"`{step}`",
        stage.zh,
        words.holder.zh.format(unit=unit),
        words.why.zh.format(points="若干"),
    )


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
