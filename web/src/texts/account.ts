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
  noCampaign: ["尚无征集活动", "No campaign yet"],
  campaign: ["征集活动", "Campaign"],
  menu: ["功能菜单", "Menu"],
} satisfies Record<string, Text>;
