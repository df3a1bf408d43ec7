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
  licenceHelp: ["PDF、JPG或PNG，不超过5 MB，随核准一并留存。", "PDF, JPG or PNG, at most 5 MB. It is kept with the decision."],
  confirm: ["核准", "Allow"],
  allowed: ["已核准的代码", "Codes that were allowed"],
  none: ["没有核准过这样的代码", "No such code was allowed"],
  by: ["{name} 于 {at} 核准", "Allowed by {name} at {at}"],
  seeLicence: ["查看营业执照", "The licence"],
  onlyHash: ["仅登记了执照的SHA-256值", "Only the SHA-256 of its licence was recorded"],
  done: ["已核准，请该单位用此代码注册", "Allowed: the organisation can be founded with this code"],
} satisfies Record<string, Text>;
