import type { DeskMenu } from "@/routing/menu";
import { expertTexts as texts } from "@/texts/expert";

export const expertMenu: DeskMenu = { title: texts.desk, entries: [] };
