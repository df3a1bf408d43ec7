/* Texts about a credit code that is right although its check fails. */
import type { Text } from ".";

export const overrideTexts = {
  open: ["核准校验不通过的代码", "Allow a code that fails its check"],
  help: [
    "个别早年发放的统一社会信用代码校验位不符。核对营业执照原件后在此核准，该单位即可用此代码注册。",
    "A few early credit codes fail their check digit. Look at the licence, allow it here, and the organisation can be founded with it.",
  ],
  code: ["统一社会信用代码", "Credit code"],
  name: ["单位全称（与执照一致）", "Full name, as on the licence"],
  reason: ["为何确认代码无误", "Why the code is right"],
  licence: ["营业执照扫描件", "The licence you saw"],
  licenceHelp: [
    "文件不上传，只记录其指纹（SHA-256），以便日后对证。",
    "The file is not sent: only its fingerprint (SHA-256) is kept, as proof of what you saw.",
  ],
  confirm: ["核准", "Allow"],
  done: ["已核准，请该单位用此代码注册", "Allowed: the organisation can be founded with this code"],
} satisfies Record<string, Text>;
