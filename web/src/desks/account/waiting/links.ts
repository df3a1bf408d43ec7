/* Where each thing that waits is done. The one place that knows. */
import type { components } from "@/api/generated/review";

export type WaitingItem = components["schemas"]["WaitingItem"];
type AboutKind = WaitingItem["about"]["kind"];

export interface Place {
  /** The page's path, as the router knows it. */
  to: string;
  params?: Record<string, string>;
  search?: Record<string, string>;
}

type Find = (item: WaitingItem) => Place | null;

const APPLICANT = ["applicant_member", "applicant_signatory"];
const UNIT = ["unit_officer", "unit_head"];

const submission: Find = (item) =>
  item.submission_id
    ? { to: "/applications/$submissionId", params: { submissionId: item.submission_id } }
    : null;
const caseOf: Find = (item) => {
  const caseId = item.about.kind === "case" ? item.about.id : item.submission_id;
  if (!caseId) return null;
  return { to: UNIT.includes(item.who) ? "/unit/cases/$caseId" : "/city/cases/$caseId", params: { caseId } };
};
const inCampaign =
  (to: string): Find =>
  () => ({ to });

function campaignPage(item: WaitingItem): string {
  if (UNIT.includes(item.who)) return "/unit/list";
  return item.kind === "propose_selection" ? "/city/selection" : "/city/panels";
}

const PLACES: Record<AboutKind, Find> = {
  membership: () => ({ to: "/organisation" }),
  contest: inCampaign("/city/contests"),
  organisation: (item) =>
    inCampaign(
      APPLICANT.includes(item.who) ? "/organisation" : UNIT.includes(item.who) ? "/unit/applicants" : "/city/applicants",
    )(item),
  submission: (item) =>
    APPLICANT.includes(item.who) ? submission(item) : inCampaign("/city/platform")(item),
  draft: submission,
  evidence: submission,
  correction: submission,
  case: caseOf,
  ruling: caseOf,
  hold: caseOf,
  proposed_act: caseOf,
  list: inCampaign("/unit/list"),
  campaign: (item) => inCampaign(campaignPage(item))(item),
  selection: inCampaign("/city/selection"),
  seat: (item) =>
    item.who === "expert"
      ? { to: "/expert/seats/$seatId", params: { seatId: item.about.id } }
      : inCampaign("/city/panels")(item),
  notice: (item) => ({ to: "/city/notices/$noticeId", params: { noticeId: item.about.id } }),
  item: inCampaign("/city/notices"),
  objection: inCampaign("/city/notices"),
  drift: inCampaign("/city/platform"),
  letter: inCampaign("/admin/letters"),
};

/** The page where an item is done; null where it has none. */
export function placeOf(item: WaitingItem): Place | null {
  const place = PLACES[item.about.kind](item);
  // The page is about the item's own campaign, whichever the person looked at before.
  return place && item.campaign_id ? { ...place, search: { campaign: item.campaign_id } } : place;
}
