import type { DeskMenu } from "@/routing/menu";
import { applicantTexts as texts } from "@/texts/applicant";

export const applicantMenu: DeskMenu = { title: texts.desk, entries: [] };
