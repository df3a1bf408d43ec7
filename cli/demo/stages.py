"""The stages at which a rehearsal can be left: the acts that are played whole, and what is begun
then and left for people to do.
"""

from dataclasses import dataclass
from typing import Final

from cli.demo import leaving
from cli.demo.acts import closing, delivering, evaluating, opening, ruling
from cli.demo.play import Act

STORY: Final[tuple[Act, ...]] = (
    opening.open_campaign,
    opening.draft,
    opening.hand_in,
    opening.confirm_applicants,
    ruling.return_for_correction,
    ruling.correct,
    ruling.refuse_late,
    ruling.extend,
    ruling.rule,
    ruling.withdraw,
    delivering.draw_up_lists,
    delivering.deliver,
    evaluating.accept,
    evaluating.score,
    evaluating.select,
    closing.publish,
    closing.object_to,
    closing.judge,
    closing.announce,
)
"""The whole story, from opening to register."""


@dataclass(frozen=True)
class DemoStage:
    """played: the last act that is played whole. leave: what is begun after it."""

    name: str
    zh: str
    en: str
    played: Act
    leave: Act

    @property
    def acts(self) -> tuple[Act, ...]:
        """Everything up to here."""
        return (*STORY[: STORY.index(self.played) + 1], self.leave, leaving.keepers)


REGISTER: Final = DemoStage(
    "register", "全程演练至入库", "the whole play", closing.announce, leaving.register
)
STAGES: Final = {
    stage.name: stage
    for stage in (
        DemoStage(
            "intake",
            "申报：有草稿，有已递交",
            "drafts, some handed in",
            opening.draft,
            leaving.intake,
        ),
        DemoStage(
            "unit-review",
            "推荐单位审核：待确认、已退回补正、信用待核实",
            "cases at their units: proposals to confirm, corrections open, a listing to confirm",
            ruling.return_for_correction,
            leaving.unit_review,
        ),
        DemoStage(
            "cut-off",
            "报送截止前：9月22日23:50，名单已拟、未报送",
            "the evening of 22 September: lists made, one sealed, none delivered",
            delivering.draw_up_lists,
            leaving.cut_off,
        ),
        DemoStage(
            "city",
            "市局受理：名单已报送，待受理",
            "lists delivered, acceptance waiting",
            delivering.deliver,
            leaving.city,
        ),
        DemoStage(
            "scoring",
            "专家评分：评审组已组成，部分已评分",
            "a panel at work: some scores in, a declaration pending, one recused",
            evaluating.accept,
            leaving.scoring,
        ),
        DemoStage(
            "selection",
            "遴选：评分已结束，遴选方案待确认",
            "scores closed, a selection waiting for its confirmation",
            evaluating.score,
            leaving.selection,
        ),
        DemoStage(
            "publicity",
            "公示：公示已发布，公示期内",
            "the notice is published, its window open",
            closing.publish,
            leaving.publicity,
        ),
        DemoStage(
            "objections",
            "异议：两件待认定，一件已认定",
            "two objections open, one judged",
            closing.object_to,
            leaving.objections,
        ),
        REGISTER,
    )
}
