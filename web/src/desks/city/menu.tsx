import type { DeskMenu } from "@/routing/menu";
import { cityTexts as texts } from "@/texts/city";

export const cityMenu: DeskMenu = { title: texts.desk, entries: [] };
