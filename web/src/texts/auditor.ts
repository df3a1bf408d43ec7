/* Texts of the auditor's desk. */
import type { Text } from ".";

export const auditorTexts = {
  desk: ["审计", "Auditor"],
} satisfies Record<string, Text>;
