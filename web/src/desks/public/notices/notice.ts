import type { components } from "@/api/generated/registry";

export type Notice = components["schemas"]["NoticeView"];
export type NoticeItem = components["schemas"]["PublicItem"];
