import type { DeskMenu } from "@/routing/menu";
import { administratorTexts as texts } from "@/texts/administrator";

export const administratorMenu: DeskMenu = { title: texts.desk, entries: [] };
