/* Texts of the checklists that a desk answers before its decision. */
import type { Text } from ".";

export const checklistTexts = {
  unit: ["推荐审核清单", "The unit's checklist"],
  city: ["受理审核清单", "The city's checklist"],
  help: [
    "逐项填写并保存后方可推荐或受理；有一项不符合即不能。填写“不符合”或“不适用”的，须写明说明。未填完也可先保存。",
    "Answer and save each point before you recommend or accept; one no stops it. Say why where a point is not met or does not apply. A part of it can be saved.",
  ],
  carriedOver: [
    "申请材料已重新提交。下列为上一次提交时的填写，请逐项核对后重新保存。",
    "The application was handed in again. These are the answers for the hand-in before: look through them and save them again.",
  ],
  left: ["尚有 {n} 项未填写或未写明说明", "{n} points lack an answer or its note"],
  failed: ["有 {n} 项不符合", "{n} points are not met"],
  passed: ["各项均已填写", "Every point is answered"],
  save: ["保存审核清单", "Save the checklist"],
  saved: ["审核清单已保存", "The checklist is saved"],
  unsaved: ["有改动未保存", "There are changes to save"],
  note: ["说明", "Note"],
  noteNeeded: ["请写明说明", "Say why"],
  unanswered: ["未填写", "Not answered"],
  history: ["保存记录", "Savings"],
  saving: ["第 {n} 次保存", "Saving {n}"],
  by: ["由{who}保存", "by the {who}"],
  became: ["{before} → {after}", "{before} → {after}"],
  confirmed: ["核对后重新保存，未改动", "Saved again without a change"],
  opinion: ["打印审核意见（Word）", "Opinion (Word)"],
} satisfies Record<string, Text>;
