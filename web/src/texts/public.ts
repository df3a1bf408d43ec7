/* Texts of the pages that are open to everybody. */
import type { Text } from ".";

export const publicTexts = {
  menu: ["栏目", "Sections"],
  call: ["征集通知", "The call"],
  notices: ["公示公告", "Notices"],
  register: ["入库名录", "The register"],
  verify: ["核验回执", "Verify a receipt"],
  foot: ["全连 · 5G全连接工厂征集、审核、遴选与入库系统", "Quanlian · the city's call for 5G fully-connected factories"],
} satisfies Record<string, Text>;
