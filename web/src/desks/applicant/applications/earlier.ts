/* An earlier application as the start of a new one. */
import { intakeApi } from "@/api/clients";

type Content = Record<string, unknown> & { cover?: Record<string, unknown> };

/** What was filled in then, without what must be said anew: promises, days, the unit, and pictures
 * that the texts name, because files stay with their own application. */
export async function contentFrom(submissionId: string): Promise<Content> {
  const { data, error } = await intakeApi.GET("/api/intake/v1/submissions/{submission_id}", {
    params: { path: { submission_id: submissionId } },
  });
  if (!data) throw error;
  const { declaration: _promised, ...kept } = data.content as Content;
  const { filled_on: _day, recommending_unit: _unit, ...cover } = kept.cover ?? {};
  return { ...withoutPictures(kept), cover, contact: data.contact };
}

const PICTURE = /!\[[^\]\n]*\]\([^()\n]*\)\n*/g;

function withoutPictures(content: Content): Content {
  const implementation = Object.entries((content.implementation ?? {}) as Record<string, unknown>).map(
    ([key, value]) => [key, typeof value === "string" ? value.replace(PICTURE, "") : value],
  );
  return { ...content, implementation: Object.fromEntries(implementation) };
}
