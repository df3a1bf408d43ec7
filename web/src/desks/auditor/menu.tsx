import type { DeskMenu } from "@/routing/menu";
import { auditorTexts as texts } from "@/texts/auditor";

export const auditorMenu: DeskMenu = { title: texts.desk, entries: [] };
