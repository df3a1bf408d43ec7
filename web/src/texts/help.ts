/* One line of help for pages whose head is a name: what it is for, what comes next. */
import type { Text } from ".";

export const helpTexts = {
  account: [
    "改密码、换收信邮箱，查看并结束自己的登录。",
    "Change your password and address, see your sign-ins and end them.",
  ],
  applications: [
    "每座工厂一件申报：填写、核对、递交，之后在此看办到哪一步。",
    "One application a factory: fill it in, check it, hand it in, then follow it here.",
  ],
  deliveredList: [
    "核对附件3和盖章件；逐件受理从下表进入。",
    "Compare Attachment 3 with the sealed scan; open each case below to accept it.",
  ],
  noticeDrafted: [
    "核对名单；有暂缓的先办理；由负责人在公示首日发布。",
    "Check the list and settle its holds; the head publishes it on the first day.",
  ],
  noticePublished: [
    "公示期内登记异议并核查；期满后由负责人发布公告。",
    "Record and judge objections while it is open; the head announces afterwards.",
  ],
  noticeClosed: [
    "公示期满：没有暂缓的项目可以公告入库，其余解除暂缓后补充公告。",
    "It is over: items without a hold can be announced, the others in a supplement.",
  ],
  seatOffered: [
    "先声明是否需要回避，之后才能看材料、评分。",
    "Declare first whether you have a conflict; then the material opens.",
  ],
  seatAccepted: [
    "对照材料逐条评分；草稿自动保存，提交后计入结果。",
    "Score item by item beside the material; drafts are kept, and count once handed in.",
  ],
} satisfies Record<string, Text>;
