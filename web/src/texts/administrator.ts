/* Texts of the administrator's desk. */
import type { Text } from ".";

export const administratorTexts = {
  desk: ["系统管理", "Administration"],
} satisfies Record<string, Text>;
