/* Texts of the city's desk. */
import type { Text } from ".";

export const cityTexts = {
  desk: ["市局", "City"],
} satisfies Record<string, Text>;
