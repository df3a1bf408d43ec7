import type { components } from "@/api/generated/identity";
import { askAtDoor } from "../door";

export type DemoPerson = components["schemas"]["DemoPersonView"];

/** Begin a sign-in as a person of the demo. Throws a Problem. */
export function enter(person: DemoPerson, keep: "cookie" | "json"): Promise<Response> {
  return askAtDoor(`/api/identity/v1/demo-people/${person.person_id}/sessions`, { keep });
}

/** Move a rehearsal's clock as the demo's administrator, whose sign-in no page keeps. */
export async function moveClock(
  administrator: DemoPerson,
  campaignId: string,
  now: string,
): Promise<void> {
  const entered = await enter(administrator, "json");
  const { access_token: token } = (await entered.json()) as components["schemas"]["SignedIn"];
  await askAtDoor(`/api/intake/v1/campaigns/${campaignId}/clock`, { now }, token);
}
