import type { DeskMenu } from "@/routing/menu";
import { unitTexts as texts } from "@/texts/unit";

export const unitMenu: DeskMenu = { title: texts.desk, entries: [] };
