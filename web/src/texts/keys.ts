/* Texts of the page about signing keys. */
import type { Text } from ".";

export const keyTexts = {
  help: [
    "系统签名所用的密钥（只列编号，不含私钥）。新增密钥后，旧密钥签出的仍可核验。",
    "The keys that the system signs with; their ids only. After a rotation the older ones still verify.",
  ],
  use: ["用途", "Use"],
  key: ["密钥编号", "Key"],
  since: ["启用时间", "Since"],
  unknown: ["启用较早，未记录", "earlier, not recorded"],
  state: ["状态", "State"],
  signs: ["正在签名", "signs"],
  verifies: ["仅核验旧签名", "verifies only"],
  rotate: [
    "更换密钥由运维人员在服务器上办理（quanlian rotate-key），见运维手册。",
    "A key is rotated by operations on the server (quanlian rotate-key); see the runbook.",
  ],
} satisfies Record<string, Text>;
