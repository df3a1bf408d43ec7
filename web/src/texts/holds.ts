/* Texts about holds that stand in the way of an announcement. */
import type { Text } from ".";

export const holdTexts = {
  title: ["未解除的暂缓事项", "Open holds"],
  help: [
    "有暂缓事项的项目不随公告入库，其他项目照常；解除后可补充公告。",
    "An item with a hold waits while the others are announced; a supplement follows once it is cleared.",
  ],
  none: ["没有暂缓事项", "No hold is open"],
  factory: ["工厂", "Factory"],
  why: ["事由和解除办法", "Why, and what clears it"],
  since: ["自", "Since"],
  due: ["期限", "Due"],
  act: ["办理", "To do"],
  see: ["查看项目", "See the case"],
  compare: ["重新比对", "Compare again"],
  compared: ["比对结果：{verdict}", "The platform says: {verdict}"],
  record: ["登记平台信息", "Record the platform's entry"],
  recordHelp: [
    "已向国家平台核实、平台暂时无法比对时使用；登记后暂缓解除。",
    "For an entry that you verified with the platform while it cannot be compared; it clears the hold.",
  ],
  number: ["平台编号", "Number on the platform"],
  day: ["登记日期", "Entered on"],
  account: ["登记账号", "By whose account"],
  recorded: ["已登记", "Recorded"],
  ineligible: ["按不符合条件办结", "End as ineligible"],
  ineligibleHelp: [
    "经核实确属失信的：该项目从名单移除并办结，名次不递补，申报单位会收到理由。此操作不能撤回。",
    "If the listing is true: the item leaves the list and ends, nobody moves up, and the applicant reads why. It cannot be undone.",
  ],
  ineligibleWhy: ["信用来源所列内容，以及如何核实", "What the source says, and how it was confirmed"],
  ended: ["已办结", "Ended"],
} satisfies Record<string, Text>;
