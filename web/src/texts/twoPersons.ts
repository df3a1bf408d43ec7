/* Texts of acts that one person proposes and another confirms. */
import type { Text } from ".";

export const twoPersonTexts = {
  waits: ["{at} 提出，须由另一人确认后生效", "Proposed at {at}; it takes effect when another person confirms it"],
  confirm: ["确认", "Confirm"],
  ask: ["确认“{act}”？", "Confirm: {act}?"],
  noSelection: [
    "确认后，您不能再确认包含该项目的遴选名单。请尽量由另一位经办人确认。",
    "After this you cannot confirm a selection that names this case. Let another officer confirm it where there is one.",
  ],
  confirmed: ["已确认", "Confirmed"],
  reject: ["不同意，退回", "Do not agree"],
  takeBack: ["收回", "Take back"],
  reason: ["理由", "Reason"],
  undo: ["撤销办结结果", "Undo the ending"],
  undoHelp: [
    "撤销生效后，案卷恢复办理，申报单位会收到通知和理由。",
    "Once it takes effect the case goes on. The applicant is told, with the reason.",
  ],
  proposed: ["已提出，等待另一人确认", "Proposed; another person has to confirm it"],
  undone: ["已撤销，案卷恢复办理", "Undone; the case goes on"],
} satisfies Record<string, Text>;
