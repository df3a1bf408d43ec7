import { Empty, Flex, Typography } from "antd";
import { useState } from "react";
import type { components } from "@/api/generated/review";
import { ActButton } from "@/shared/office/ActButton";
import { ConfirmListing } from "@/shared/office/case/ConfirmListing";
import { CreditByHand } from "@/shared/office/case/CreditByHand";
import { TwoPersons } from "@/shared/office/case/TwoPersons";
import { onDemand } from "@/shared/onDemand";
import { useText } from "@/texts";
import { caseTexts } from "@/texts/case";
import { unitTexts as texts } from "@/texts/unit";
import { ConfirmRuling } from "./ConfirmRuling";
import type { RulingAct } from "./Propose";

const Propose = onDemand(async () => (await import("./Propose")).Propose);
type Overview = components["schemas"]["CaseOverview"];
type Standing = components["schemas"]["ActStanding"];

const RULINGS: readonly RulingAct[] = ["recommend", "return_for_correction", "decline"];

/** What this person can do with the case now, as the server tells; what not, with its reason. */
export function Acts({ overview, onDone }: { overview: Overview; onDone: () => void }) {
  const t = useText();
  const [proposing, propose] = useState<RulingAct | null>(null);
  const find = (act: Standing["act"]) => overview.allowed_acts.filter((each) => each.act === act);
  const rulings = RULINGS.flatMap((act) => find(act).map((standing) => ({ act, standing })));
  const confirming = find("confirm_ruling");
  const nothing = overview.allowed_acts.length === 0;
  return (
    <Flex vertical gap="middle">
      <Typography.Title level={2} className="acts-title">
        {t(caseTexts.act)}
      </Typography.Title>
      {nothing && <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t(caseTexts.noActs)} />}
      {confirming.map((standing) => (
        <ConfirmRuling key={standing.target} overview={overview} standing={standing} onDone={onDone} />
      ))}
      {rulings.length > 0 && (
        <Flex vertical gap="small">
          {rulings.map(({ act, standing }) => (
            <ActButton
              key={act}
              standing={standing}
              type={act === "recommend" ? "primary" : "default"}
              danger={act === "decline"}
              onClick={() => propose(act)}
            >
              {t(texts[act])}
            </ActButton>
          ))}
          <Typography.Text type="secondary">{t(texts.proposeHelp)}</Typography.Text>
        </Flex>
      )}
      <TwoPersons overview={overview} onDone={onDone} />
      {find("confirm_listing").map((standing) => (
        <ConfirmListing key="listing" overview={overview} standing={standing} onDone={onDone} />
      ))}
      {find("record_credit_answer").map((standing) => (
        <CreditByHand key="credit" overview={overview} standing={standing} onDone={onDone} />
      ))}
      {proposing && (
        <Propose
          act={proposing}
          overview={overview}
          onClose={() => propose(null)}
          onDone={() => {
            propose(null);
            onDone();
          }}
        />
      )}
    </Flex>
  );
}
