/* Texts about parked facts. */
import type { Text } from ".";

export const parkedTexts = {
  help: [
    "某一模块未能办理的消息在此等候，不影响其他办理；排除原因后重新投入，确实不需要的可放弃。",
    "Messages that a part could not take wait here and hold up nothing else. Mend the cause and send them again; give up what is not needed.",
  ],
  none: ["没有搁置的事实", "Nothing is parked"],
  more: ["共 {n} 条，先列出各模块最早的 200 条。", "{n} in all; shown are the oldest 200 of each part."],
  hearer: ["搁置于", "Parked by"],
  what: ["事实", "Fact"],
  cause: ["原因", "Why"],
  since: ["搁置时间", "Since"],
  times: ["次数", "Times"],
  message: ["消息内容", "The message"],
  sendAgain: ["重新投入", "Send again"],
  giveUp: ["放弃", "Give up"],
  sendAgainHelp: [
    "消息回到该模块的队列末尾；原因未排除时会再次搁置。",
    "It goes to the end of that part's queue; it is parked again where the cause is not mended.",
  ],
  giveUpHelp: [
    "该模块不再办理这条消息，系统也不再重发。消息内容随本次决定留存。",
    "That part does without it, and it is not said again. The message is kept with this decision.",
  ],
  giveUpProcessHelp: [
    "办理流程不再办理这条消息，但不留标记：72小时内的消息可能再次发来并搁置，届时再放弃一次。消息内容随本次决定留存。",
    "The process does without it, but notes nothing: a message younger than 72 hours may come and be parked again; then give it up again. The message is kept with this decision.",
  ],
  reason: ["说明（查明了什么、如何处理）", "Reason: what was found out, what was mended"],
  done: ["已办理", "Done"],
  decided: ["最近的处理", "Decided last"],
  noneDecided: ["还没有处理记录", "Nothing was decided yet"],
  outcome: ["处理", "Outcome"],
  at: ["时间", "When"],
  by: ["经办人", "Who"],
} satisfies Record<string, Text>;
