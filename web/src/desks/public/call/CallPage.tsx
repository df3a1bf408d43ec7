import { Link, getRouteApi } from "@tanstack/react-router";
import { intake } from "@/api/clients";
import { chosen, useCampaignList } from "@/shared/campaign";
import { useText, useTitle } from "@/texts";
import { callTexts, publicTexts } from "@/texts/public";
import { Asked } from "../parts/Asked";
import { ContactList } from "../parts/ContactList";
import { Empty } from "../parts/Empty";
import { RehearsalBand, RehearsalMark } from "../parts/RehearsalMark";
import { CallHead } from "./CallHead";
import { Elements } from "./Elements";
import { Steps } from "./Steps";
import { Timeline } from "./Timeline";
import { UnitTable } from "./UnitTable";

const route = getRouteApi("/open/");

/** The call: what is asked for, by when, and where one applies. */
export function CallPage() {
  const t = useText();
  const { campaign: named } = route.useSearch();
  const campaigns = useCampaignList();
  useTitle(t(publicTexts.call));
  return (
    <Asked of={campaigns}>
      {({ items }) => {
        const campaign = chosen(items, named);
        if (!campaign) return <Empty title={t(callTexts.none)} help={t(callTexts.noneHelp)} />;
        const others = items.filter((each) => each.id !== campaign.id);
        return (
          <>
            <Call campaignId={campaign.id} />
            {others.length > 0 && (
              <section className="no-print">
                <h2>{t(callTexts.others)}</h2>
                <ul className="plain-list">
                  {others.map((each) => (
                    <li key={each.id}>
                      <Link to="/" search={{ campaign: each.id }}>
                        {each.title}
                      </Link>{" "}
                      {each.rehearsal && <RehearsalMark />}
                    </li>
                  ))}
                </ul>
              </section>
            )}
          </>
        );
      }}
    </Asked>
  );
}

function Call({ campaignId }: { campaignId: string }) {
  const t = useText();
  const campaign = intake.useQuery("get", "/api/intake/v1/campaigns/{campaign_id}", {
    params: { path: { campaign_id: campaignId } },
  });
  return (
    <Asked of={campaign}>
      {(call) => (
        <article>
          {call.rehearsal && <RehearsalBand />}
          <CallHead call={call} />
          <Timeline call={call} />
          <Elements call={call} />
          <Steps call={call} />
          <UnitTable campaignId={campaignId} cityCloses={call.delivery_closes_at} />
          <section>
            <h2>{t(callTexts.contact)}</h2>
            <ContactList contact={call.contact} />
          </section>
        </article>
      )}
    </Asked>
  );
}
