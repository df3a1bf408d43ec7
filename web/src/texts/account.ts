/* Texts of signing in and of one's own account. */
import type { Text } from ".";

export const accountTexts = {
  signInTitle: ["登录5G全连接工厂征集系统", "Sign in"],
  register: ["申报单位注册", "Register an applicant"],
  forgotten: ["忘记密码", "Forgotten password"],
  again: ["请重新登录", "Please sign in again"],
  againHelp: [
    "登录已结束或长时间未操作。登录后回到原页面，已填写的内容保留。",
    "Your sign-in has ended, or nothing was touched for long. What you typed is kept.",
  ],
  another: ["放弃未保存的内容，换一个账号", "Leave what is unsaved and use another account"],
  demo: ["演练体验", "Demo"],
  account: ["我的账号", "My account"],
  waiting: ["待办", "Waiting for me"],
  inbox: ["来信", "Letters"],
  campaign: ["征集活动", "Campaign"],
  menu: ["功能菜单", "Menu"],
  haveAccount: ["已有账号，去登录", "I have an account: sign in"],
} satisfies Record<string, Text>;

export const emailTexts = {
  email: ["电子邮箱", "E-mail address"],
  send: ["发送验证码", "Send a code"],
  sent: ["验证码已发送到 {email}，请查收邮件（含垃圾邮件箱）。", "A code was sent to {email}. Look into the junk folder too."],
  code: ["邮件中的6位验证码", "The six digits in the letter"],
  confirm: ["确认验证码", "Confirm the code"],
  again: ["重新发送", "Send again"],
  other: ["换一个邮箱", "Use another address"],
} satisfies Record<string, Text>;

export const registrationTexts = {
  help: [
    "申报单位的经办人或授权人在这里注册。工作人员和专家的账号由系统管理员开设。",
    "For people of applicants. Accounts of staff and experts are made by the administrator.",
  ],
  stepEmail: ["验证邮箱", "E-mail address"],
  stepAccount: ["设置账号", "Account"],
  name: ["姓名", "Name"],
  nameHelp: ["请填写真实姓名，审核人员可见", "Your real name: reviewers see it"],
  login: ["登录名", "Login"],
  loginHelp: ["字母、数字，注册后不能修改", "Letters and digits; it cannot be changed later"],
  password: ["密码", "Password"],
  passwordHelp: [
    "至少10位，含大写字母、小写字母、数字、其他字符中的三类，且不能与登录名相同",
    "At least 10 signs, of three of: capitals, small letters, digits, others; and not the login",
  ],
  repeat: ["再次输入密码", "Password again"],
  differs: ["两次输入的密码不一致", "The two passwords differ"],
  finish: ["注册并登录", "Register and sign in"],
} satisfies Record<string, Text>;

export const accountPageTexts = {
  who: ["账号信息", "Who I am"],
  name: ["姓名", "Name"],
  roles: ["身份", "Roles"],
  noRoles: ["尚无身份：请登记单位或加入已登记的单位", "None yet: enter your organisation or join one"],
  unit: ["所属单位", "Unit"],
  organisation: ["申报单位", "Organisation"],
  password: ["修改密码", "Change the password"],
  passwordHelp: [
    "修改后其他设备上的登录全部结束。",
    "Every sign-in on other devices ends.",
  ],
  present: ["原密码", "Present password"],
  next: ["新密码", "New password"],
  passwordChanged: ["密码已修改", "The password was changed"],
  change: ["修改", "Change"],
  address: ["接收信件的邮箱", "Address for letters"],
  addressNow: ["当前邮箱", "Present address"],
  noAddress: ["尚未登记邮箱，信件只在系统内可见", "None: letters are shown here only"],
  addressChanged: ["邮箱已更换", "The address was changed"],
  changeAddress: ["更换邮箱", "Change the address"],
  signIns: ["我的登录", "My sign-ins"],
  signInsHelp: ["发现不是本人的登录，请立即结束并修改密码。", "End what is not yours, and change your password."],
  began: ["登录时间", "Began"],
  device: ["设备", "Device"],
  network: ["网络", "Network"],
  lastUsed: ["最近使用", "Last used"],
  here: ["本次登录", "This one"],
  end: ["结束", "End"],
  endAsk: ["结束这次登录？", "End this sign-in?"],
  ended: ["已结束", "Ended"],
  unknown: ["未知", "unknown"],
} satisfies Record<string, Text>;

export const waitingTexts = {
  help: ["需要您办理的事项，按截止先后排列。", "What waits for you, the most urgent first."],
  all: ["全部", "All"],
  none: ["没有待办事项", "Nothing waits for you"],
  noneHelp: ["有需要您办理的事项时会出现在这里，并发信通知。", "What needs you appears here, and a letter tells you."],
  since: ["自 {at}", "since {at}"],
  until: ["截止 {at}", "until {at}"],
  noDate: ["无截止日期", "no date"],
  open: ["去办理", "Open"],
  more: ["显示更多", "Show more"],
  partly: ["以下待办可能不全；其余事项照常办理。", "What is below may not be all; the rest can be done as usual."],
  as: ["以{role}身份", "as {role}"],
} satisfies Record<string, Text>;

export const inboxTexts = {
  help: ["系统发给您的信件；同时发送到您的邮箱。", "Letters to you; they go to your address too."],
  unreadOnly: ["只看未读", "Unread only"],
  unread: ["未读", "unread"],
  none: ["没有信件", "No letters"],
  noneHelp: ["提交、补正、受理等进展会来信告知。", "You are told here of receipts, corrections and decisions."],
  noUnread: ["没有未读信件", "Nothing unread"],
  page: ["打开相关页面", "Open the page"],
  more: ["更早的信件", "Older letters"],
} satisfies Record<string, Text>;

export const recoveryTexts = {
  help: [
    "申报单位人员用注册邮箱重设密码；工作人员和专家请联系系统管理员，取得一次性链接。",
    "People of applicants reset it by e-mail. Staff and experts ask the administrator for a one-time link.",
  ],
  next: ["新密码", "New password"],
  set: ["设置新密码", "Set the new password"],
  done: ["密码已重设，请用新密码登录", "The password was reset: sign in with it"],
  linkTitle: ["设置密码", "Set your password"],
  linkHelp: ["这是一次性链接，只能使用一次。", "This link can be used once."],
  noLink: ["链接不完整，请从管理员处重新取得", "The link is not complete: ask the administrator for another"],
} satisfies Record<string, Text>;

export const demoTexts = {
  help: [
    "仅供演练：选择一个身份即可登录，不需要密码；任何数据都不是真实的。",
    "Rehearsals only: choose a person to sign in as, without a password. No data here is real.",
  ],
  off: ["本系统没有开放演练体验", "This system has no demo"],
  offHelp: ["演练体验只在演示系统上开放。", "The demo is open on a demo's system only."],
  enter: ["以此身份进入", "Enter as this person"],
  clock: ["演练时钟", "Rehearsal clock"],
  clockHelp: [
    "时钟只能向前拨。拨动后，到期的事项随即办理。",
    "The clock goes forward only. What is due by then is done at once.",
  ],
  now: ["现在 {now}", "Now {now}"],
  moveTo: ["拨到 {at}（{what}）", "Move to {at} ({what})"],
  ask: ["拨动演练时钟？不能拨回。", "Move the clock? It cannot go back."],
  moved: ["时钟已拨到 {now}", "The clock is at {now}"],
  noMore: ["所有时点都已过去", "Every named instant has passed"],
  noRehearsal: ["尚无演练活动", "No rehearsal"],
  noAdministrator: ["演练人员中没有系统管理员，不能拨动时钟", "No administrator among the demo's people: the clock stays"],
} satisfies Record<string, Text>;
