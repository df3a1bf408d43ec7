/* Texts of the applicant's desk. */
import type { Text } from ".";

export const applicantTexts = {
  desk: ["申报", "Applicant"],
} satisfies Record<string, Text>;
