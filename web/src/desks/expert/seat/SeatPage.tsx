import { getRouteApi } from "@tanstack/react-router";
import { Alert, Flex, Tabs, Tag } from "antd";
import { review, reviewApi } from "@/api/clients";
import type { components } from "@/api/generated/review";
import { Answer } from "@/shared/office/Answer";
import { EvidenceBrowser } from "@/shared/office/case/CaseEvidence";
import { LabelledContent } from "@/shared/office/case/LabelledContent";
import { PageHead } from "@/shared/office/PageHead";
import { Until } from "@/shared/Until";
import { useWords } from "@/shared/words";
import { useText } from "@/texts";
import { expertTexts as texts } from "@/texts/expert";
import { helpTexts } from "@/texts/help";
import { useMarks } from "@/texts/marks";
import { Declaration } from "./Declaration";
import { ScoreSheet } from "./ScoreSheet";

type Seat = components["schemas"]["SeatView"];
/** Their score is still to come. */
const SCORED_LATER: readonly Seat["state"][] = ["offered", "accepted"];
const route = getRouteApi("/desk/expert/seats/$seatId");

/** One seat: the declaration first, then the material with the scoring sheet beside it. */
export function SeatPage() {
  const { seatId } = route.useParams();
  const seats = review.useQuery("get", "/api/review/v1/my/seats");
  return (
    <Answer of={seats} isEmpty={(data) => !data.items.some((each) => each.seat_id === seatId)}>
      {(data) => {
        const seat = data.items.find((each) => each.seat_id === seatId);
        return seat ? <OneSeat seat={seat} onChange={() => seats.refetch()} /> : null;
      }}
    </Answer>
  );
}

function OneSeat({ seat, onChange }: { seat: Seat; onChange: () => void }) {
  const t = useText();
  const words = useWords("review");
  return (
    <>
      <PageHead
        title={seat.factory_name}
        help={
          <>
            {seat.number} · {seat.organisation_name} · {words.of("FactoryType", seat.factory_type)}{" "}
            <Tag>{words.of("SeatState", seat.state)}</Tag>
            {SCORED_LATER.includes(seat.state) && (
              <div>
                {t(texts.until)} <Until campaignId={seat.campaign_id} at={seat.scores_due_at} />
              </div>
            )}
            {seat.state === "offered" && <div>{t(helpTexts.seatOffered)}</div>}
            {seat.state === "accepted" && <div>{t(helpTexts.seatAccepted)}</div>}
          </>
        }
      />
      {seat.state === "offered" && <Declaration seatId={seat.seat_id} onDone={onChange} />}
      {seat.state === "recused" && <Alert type="info" showIcon title={t(texts.recused)} />}
      {(seat.state === "accepted" || seat.state === "scored") && <Scoring seat={seat} onChange={onChange} />}
    </>
  );
}

function Scoring({ seat, onChange }: { seat: Seat; onChange: () => void }) {
  const t = useText();
  const marks = useMarks();
  // Its draft is older than the sheet as soon as something is typed, so it is not kept for later.
  const material = review.useQuery(
    "get",
    "/api/review/v1/seats/{seat_id}/material",
    { params: { path: { seat_id: seat.seat_id } } },
    { gcTime: 0 },
  );
  return (
    <Answer of={material}>
      {(data) => (
        <Flex className="case-panes" gap="large" align="flex-start">
          <div className="case-main">
            <Tabs
              items={[
                { key: "content", label: t(texts.material), children: <LabelledContent parts={data.parts} /> },
                {
                  key: "evidence",
                  label: marks.aside(t(texts.evidence), data.evidence.length),
                  children: <EvidenceBrowser evidence={data.evidence} linkTo={(sha256) => linkTo(seat.seat_id, sha256)} />,
                },
              ]}
            />
          </div>
          <aside className="case-acts score-pane" aria-label={t(texts.sheet)}>
            <ScoreSheet seat={seat} material={data} onDone={onChange} />
          </aside>
        </Flex>
      )}
    </Answer>
  );
}

/** A link to a file of the case, as its expert may ask for it. Throws a Problem. */
async function linkTo(seatId: string, sha256: string): Promise<string> {
  const { data, error } = await reviewApi.GET("/api/review/v1/seats/{seat_id}/evidence/{sha256}", {
    params: { path: { seat_id: seatId, sha256 } },
  });
  if (error) throw error;
  return data.link;
}
