/* Texts of the second factor: a code of one's own device beside the password. */
import type { Text } from ".";

export const secondFactorTexts = {
  title: ["两步验证", "Second factor"],
  code: ["验证码", "Code"],
  codeHelp: [
    "打开手机上的验证器，输入6位验证码；手机不在身边时输入一个恢复码。",
    "Six digits from the authenticator on your phone; without the phone, a recovery code.",
  ],
  confirm: ["确认", "Confirm"],
  back: ["返回重新输入密码", "Back to the password"],
  lost: [
    "手机和恢复码都不可用时，请联系安全管理员重置。",
    "With neither phone nor recovery codes, ask a security administrator to reset it.",
  ],
  setUp: ["设置两步验证", "Set up a second factor"],
  setUpHelp: [
    "您的角色须用手机验证码登录。设置完成前不能进行其他操作。",
    "Your role signs in with a code of your phone. Nothing else opens before it is set up.",
  ],
  scan: [
    "1. 用手机上的验证器（支持TOTP的应用均可）扫描二维码：",
    "1. Scan this with an authenticator on your phone (any that knows TOTP):",
  ],
  secret: ["不能扫码时，手工输入密钥", "Without a camera, type this key"],
  first: ["2. 输入验证器显示的6位验证码", "2. Type the six digits that it shows"],
  codesTitle: ["恢复码：只显示这一次", "Recovery codes: shown this once"],
  codesHelp: [
    "手机遗失时，每个恢复码可代替验证码登录一次。请打印或抄写，与手机分开保管。",
    "Without the phone each signs in once in place of a code. Print or write them down, and keep them apart from it.",
  ],
  kept: ["我已保存，继续", "I have kept them: go on"],
  since: ["{at} 起使用", "In use since {at}"],
  left: ["剩余恢复码 {n} 个", "{n} recovery codes left"],
  none: ["未设置。您的角色不要求两步验证。", "None. Your role does not need one."],
  renew: ["重新生成恢复码", "New recovery codes"],
  renewHelp: ["以前的恢复码全部作废。", "The earlier ones count no more."],
  change: ["更换手机", "Another phone"],
  changeHelp: [
    "解除现在的手机，所有登录随即结束；下次登录时设置新手机。",
    "The present phone is removed and every sign-in ends; the next one sets up another.",
  ],
  reset: ["重置两步验证", "Reset the second factor"],
  resetHelp: [
    "手机遗失时使用：请先当面核对本人。此人的登录立即结束，下次登录时重新设置。",
    "For a lost phone; see the person first. Their sign-ins end at once, and the next one sets up another.",
  ],
  resetDone: ["两步验证已重置", "The second factor is reset"],
  reason: ["原因（不写姓名等个人信息）", "Reason, without personal data"],
  notSet: ["未设置", "none"],
} satisfies Record<string, Text>;
