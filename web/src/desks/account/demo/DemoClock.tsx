import { useMutation, useQueryClient } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { App, Button, Card, Flex, Popconfirm, Skeleton } from "antd";
import { intake } from "@/api/clients";
import { useCampaigns } from "@/shared/campaign";
import { useCampaignNow } from "@/shared/clock";
import { instantText } from "@/shared/instants";
import { Choice } from "@/shared/office/Choice";
import { Refusal } from "@/shared/Refusal";
import { useLanguage, useText } from "@/texts";
import { accountTexts, demoTexts } from "@/texts/account";
import { moveClock, type DemoPerson } from "./people";

const route = getRouteApi("/door/demo");

/** A rehearsal's clock, and the named instants it can be moved to. */
export function DemoClock({ people }: { people: readonly DemoPerson[] }) {
  const t = useText();
  const { campaign: named } = route.useSearch();
  const navigate = route.useNavigate();
  const rehearsals = useCampaigns()?.filter((campaign) => campaign.rehearsal);
  const chosen = rehearsals?.find((each) => each.id === named) ?? rehearsals?.[0];
  const administrator = people.find((person) =>
    person.roles.some((role) => role.code === "system_administrator"),
  );
  if (!rehearsals) return null;
  return (
    <Card title={t(demoTexts.clock)} className="demo-clock">
      {!chosen && <p>{t(demoTexts.noRehearsal)}</p>}
      {chosen && rehearsals.length > 1 && (
        <Choice
          aria-label={t(accountTexts.campaign)}
          value={chosen.id}
          onChange={(campaign) => navigate({ search: { campaign } })}
          options={rehearsals.map((each) => ({
            value: each.id,
            label: `${each.title} ${each.id.slice(-4)}`,
          }))}
        />
      )}
      {!administrator && <p>{t(demoTexts.noAdministrator)}</p>}
      {chosen && administrator && (
        <Instants campaignId={chosen.id} administrator={administrator} />
      )}
    </Card>
  );
}

function Instants({ campaignId, administrator }: { campaignId: string; administrator: DemoPerson }) {
  const t = useText();
  const { language } = useLanguage();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const now = useCampaignNow(campaignId);
  const campaign = intake.useQuery("get", "/api/intake/v1/campaigns/{campaign_id}", {
    params: { path: { campaign_id: campaignId } },
  });
  const move = useMutation({
    mutationFn: (at: string) => moveClock(administrator, campaignId, at),
    onSuccess: async (_, at) => {
      message.success(t(demoTexts.moved, { now: instantText(at, language) }));
      await queries.invalidateQueries();
    },
  });
  if (!campaign.data || now === null) return <Skeleton active paragraph={{ rows: 2 }} />;
  const ahead = campaign.data.instants.filter((each) => Date.parse(each.at) > now);
  return (
    <>
      <p aria-live="polite">
        <strong>{t(demoTexts.now, { now: instantText(new Date(now).toISOString(), language) })}</strong>{" "}
        <span className="soft">{t(demoTexts.clockHelp)}</span>
      </p>
      {move.error && <Refusal problem={move.error} />}
      {ahead.length === 0 && <p>{t(demoTexts.noMore)}</p>}
      <Flex gap="small" wrap>
        {ahead.map((each) => (
          <Popconfirm
            key={`${each.code}-${each.at}`}
            title={t(demoTexts.ask)}
            onConfirm={() => move.mutate(each.at)}
          >
            <Button loading={move.isPending && move.variables === each.at} disabled={move.isPending}>
              {t(demoTexts.moveTo, {
                at: instantText(each.at, language),
                what: t([each.label, each.label_en]),
              })}
            </Button>
          </Popconfirm>
        ))}
      </Flex>
    </>
  );
}
