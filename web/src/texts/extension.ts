/* Texts of an extension, its preview, and the outages it may rest on. */
import type { Text } from ".";

export const extensionTexts = {
  oneApplicant: ["一家申报单位", "One applicant"],
  applicantHelp: [
    "列出在本次征集中有草稿或申报的单位；先填新的截止时间。",
    "Organisations with a draft or a submission here. Type the new end first.",
  ],
  unnamed: ["名称未填（草稿 {drafts} 份）", "no name yet ({drafts} drafts)"],
  find: ["列出单位", "List them"],
  end: ["新的截止时间（北京时间；00:00 即前一日 24:00）", "New end (Beijing time; 00:00 is 24:00 of the day before)"],
  reasonHelp: ["写入通知并公开，不写个人信息", "It is published and told in the letters: no personal data"],
  whom: ["涉及", "Concerns"],
  who: ["{people} 人、草稿 {drafts} 份、已提交 {submissions} 件", "{people} people, {drafts} drafts, {submissions} submissions"],
  unmoved: ["另有 {n} 件已适用更晚的时间，不变", "{n} more have a later time already and stay"],
  unit: ["推荐单位", "Unit"],
  noUnit: ["尚未选定推荐单位", "no unit chosen yet"],
  before: ["原截止", "Before"],
  after: ["新截止", "After"],
  corrections: ["随之顺延的补正（{n} 件）", "Corrections that get more time ({n})"],
  letters: ["将发出的通知", "Letters to go out"],
  reminders: ["以后的提醒 {n} 次，最近一次 {at}", "{n} reminders to come, the next {at}"],
  noReminders: ["以后不再有提醒", "No reminder is to come"],
  grounds: ["作为依据的系统故障（可选）", "Outages it rests on (optional)"],
  groundsHelp: ["原截止前{hours}小时内记录的故障", "Recorded within {hours} hours before the present end"],
  noGrounds: ["这段时间没有故障记录", "No outage is recorded then"],
  outagesHelp: [
    "系统自动从外部观测并记录，不能由人添加或修改。需要据此延期的，在“延期”中勾选。",
    "Seen and recorded from outside by the system itself; nobody adds or edits them. Tick them in an extension that rests on them.",
  ],
  what: ["对象", "What"],
  began: ["开始", "Began"],
  ended: ["结束", "Ended"],
  running: ["仍在持续", "still on"],
  minutes: ["时长（分钟）", "Minutes"],
  said: ["最后的答复", "Last answer"],
  silent: ["没有答复", "no answer"],
} satisfies Record<string, Text>;
