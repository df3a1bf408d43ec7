/* Texts of files that are sent into the store, wherever they are. */
import type { Text } from ".";

export const sentTexts = {
  choose: ["选择文件：{what}", "Choose files: {what}"],
  remove: ["移除 {name}", "Remove {name}"],
  retry: ["重试 {name}", "Try {name} again"],
  sending: ["上传中 {percent}%", "Sending {percent}%"],
  checking: ["检查中", "Being looked at"],
  taken: ["已收到", "Taken"],
  notSent: ["未能上传，请重试", "It was not sent: try again"],
  scans: ["PDF、JPG或PNG文件", "A PDF, JPG or PNG"],
} satisfies Record<string, Text>;
