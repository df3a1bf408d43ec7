/* Texts of acts that one person proposes and another confirms. */
import type { Text } from ".";

export const twoPersonTexts = {
  waits: ["{at} 提出，须由另一人确认后生效", "Proposed at {at}; it takes effect when another person confirms it"],
  confirm: ["确认", "Confirm"],
  confirmed: ["已确认", "Confirmed"],
  reject: ["不同意，退回", "Do not agree"],
  takeBack: ["收回", "Take back"],
  reason: ["理由", "Reason"],
  undo: ["撤销办结结果", "Undo the ending"],
  undoHelp: [
    "撤销经另一人确认后，案卷恢复办理，申报单位会收到通知和理由。",
    "Once another person confirms it, the case goes on. The applicant is told, with the reason.",
  ],
  proposed: ["已提出，等待另一人确认", "Proposed; another person has to confirm it"],
  undone: ["已撤销，案卷恢复办理", "Undone; the case goes on"],
} satisfies Record<string, Text>;
