/* The menu of each desk, in the order in which a case travels. */
import { administratorMenu } from "@/desks/administrator/menu";
import { applicantMenu } from "@/desks/applicant/menu";
import { auditorMenu } from "@/desks/auditor/menu";
import { cityMenu } from "@/desks/city/menu";
import { expertMenu } from "@/desks/expert/menu";
import { unitMenu } from "@/desks/unit/menu";
import type { DeskMenu } from "@/routing/menu";

export const menus: readonly DeskMenu[] = [
  applicantMenu,
  unitMenu,
  cityMenu,
  expertMenu,
  auditorMenu,
  administratorMenu,
];
