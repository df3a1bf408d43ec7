/* Texts of the unit's desk. */
import type { Text } from ".";

export const unitTexts = {
  desk: ["推荐单位", "Unit"],
} satisfies Record<string, Text>;
