/* Texts about ended sign-ins, and their return. */
import type { Text } from ".";

export const revocationTexts = {
  lift: ["恢复登录", "Let sign in again"],
  liftTitle: ["恢复登录：{who}", "Let {who} sign in again"],
  liftHelp: [
    "误结束登录后使用：此人即刻可以重新登录；以前的登录仍然无效。",
    "After a revocation by mistake: the person can sign in anew at once; earlier sign-ins stay ended.",
  ],
  lifted: ["已恢复，可以重新登录", "Done: the person can sign in again"],
  reason: ["原因（不写姓名等个人信息）", "Reason, without personal data"],
  endHelp: [
    "此人在所有设备上的登录立即失效，须重新登录。账号本身不变。",
    "Every device of this person is signed out at once. The account itself stays.",
  ],
} satisfies Record<string, Text>;
