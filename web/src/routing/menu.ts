/* What a desk puts into the menu. */
import type { ReactNode } from "react";
import type { RoleCode } from "@/api/session";
import type { Text } from "@/texts";

export interface MenuEntry {
  /** Address of the page. */
  to: string;
  text: Text;
  icon?: ReactNode;
  /** Who sees the entry: people with one of these roles. */
  roles: readonly RoleCode[];
  /** Also for people who are nobody yet: they have registered and belong to no organisation. */
  orNone?: boolean;
}

export interface DeskMenu {
  title: Text;
  entries: readonly MenuEntry[];
}
