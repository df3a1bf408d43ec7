/* Texts of the expert's desk. */
import type { Text } from ".";

export const expertTexts = {
  desk: ["专家", "Expert"],
} satisfies Record<string, Text>;
