import { useQueryClient } from "@tanstack/react-query";
import { App, Button, Card, DatePicker, Empty, Flex } from "antd";
import type { Dayjs } from "dayjs";
import { useState } from "react";
import { intake } from "@/api/clients";
import { useCampaign } from "@/shared/campaign";
import { instantText } from "@/shared/instants";
import { Answer } from "@/shared/office/Answer";
import { PageHead } from "@/shared/office/PageHead";
import { Refusal } from "@/shared/Refusal";
import { useLanguage, useText } from "@/texts";
import { administratorTexts as texts } from "@/texts/administrator";
import { useMarks } from "@/texts/marks";
import { menuTexts } from "@/texts/menu";

/** The clock of the chosen rehearsal. It goes forward only. */
export function ClockPage() {
  const t = useText();
  const marks = useMarks();
  const { language } = useLanguage();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const campaign = useCampaign();
  const [to, setTo] = useState<Dayjs | null>(null);
  const path = { params: { path: { campaign_id: campaign?.id ?? "" } } };
  const detail = intake.useQuery("get", "/api/intake/v1/campaigns/{campaign_id}", path, {
    enabled: campaign !== undefined,
  });
  const move = intake.useMutation("post", "/api/intake/v1/campaigns/{campaign_id}/clock", {
    onSuccess: () => {
      message.success(t(texts.moved));
      // Every countdown and every date that has passed is told anew.
      void queries.invalidateQueries();
    },
  });
  const go = (now: string) => move.mutate({ ...path, body: { now } });
  if (!campaign?.rehearsal) {
    return (
      <>
        <PageHead title={t(menuTexts.clock)} help={t(texts.clockHelp)} />
        <Empty description={t(texts.noRehearsal)} />
      </>
    );
  }
  return (
    <>
      <PageHead title={t(menuTexts.clock)} help={t(texts.clockHelp)} />
      {move.error && <Refusal problem={move.error} />}
      <Answer of={detail}>
        {(data) => (
          <Card className="narrow demo-clock">
            <p>
              {t(texts.now)}
              {marks.colon}
              <strong>{instantText(data.now, language)}</strong>
            </p>
            <Flex vertical gap="small" align="flex-start">
              {data.instants
                .filter((each) => each.at > data.now)
                .map((each) => (
                  <Button key={each.code + each.at} loading={move.isPending} onClick={() => go(each.at)}>
                    {instantText(each.at, language)} · {t([each.label, each.label_en])}
                  </Button>
                ))}
              <Flex gap="small" wrap>
                <DatePicker
                  showTime={{ format: "HH:mm" }}
                  format="YYYY-MM-DD HH:mm"
                  needConfirm={false}
                  aria-label={t(texts.move)}
                  value={to}
                  onChange={setTo}
                />
                <Button
                  type="primary"
                  disabled={to === null}
                  loading={move.isPending}
                  onClick={() => to && go(`${to.format("YYYY-MM-DDTHH:mm:00")}+08:00`)}
                >
                  {t(texts.move)}
                </Button>
              </Flex>
            </Flex>
          </Card>
        )}
      </Answer>
    </>
  );
}
