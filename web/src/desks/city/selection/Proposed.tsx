import { Alert, App, Button, Descriptions, List } from "antd";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { review, reviewApi } from "@/api/clients";
import type { components } from "@/api/generated/review";
import { hasRole, useMe } from "@/api/session";
import { Refusal } from "@/shared/Refusal";
import { useText } from "@/texts";
import { cityTexts as texts } from "@/texts/city";
import { useMarks } from "@/texts/marks";

type Selection = components["schemas"]["SelectionView"];
type Ranked = components["schemas"]["RankedItem"];

/** The selection that waits for a second person, with what it means. */
export function Proposed({
  campaignId,
  made,
  ranked,
}: {
  campaignId: string;
  /** The one that was proposed on this page just now. */
  made: Selection | undefined;
  ranked: readonly Ranked[];
}) {
  const t = useText();
  const marks = useMarks();
  const me = useMe();
  const { modal, message } = App.useApp();
  const queries = useQueryClient();
  const waiting = useWaitingSelection(campaignId);
  const confirmation = review.useMutation("post", "/api/review/v1/selections/{selection_id}/confirmation", {
    onSuccess: () => {
      message.success(t(texts.selectionConfirmed));
      // The ranking and the cases in it stand elsewhere now.
      void queries.invalidateQueries();
    },
  });
  // One that was confirmed here waits no more, and is shown all the same.
  const id = made?.selection_id ?? confirmation.data?.selection_id ?? waiting.data ?? undefined;
  const selection = review.useQuery(
    "get",
    "/api/review/v1/selections/{selection_id}",
    { params: { path: { selection_id: id ?? "" } } },
    { enabled: id !== undefined },
  );
  const shown = selection.data;
  const failed = selection.error ?? waiting.error;
  if (failed && !shown) return <Refusal problem={failed} />;
  if (!shown || shown.state === "superseded") return null;
  const name = (each: string) => ranked.find((item) => item.submission_id === each)?.factory_name ?? each;
  const ask = () =>
    modal.confirm({
      title: t(texts.confirmSelection),
      content: t(texts.confirmSelectionHelp),
      onOk: () =>
        confirmation
          .mutateAsync({
            params: { path: { selection_id: shown.selection_id } },
            body: { confirm_token: shown.confirm_token },
          })
          // The refusal is shown on the page.
          .catch(() => undefined),
    });
  return (
    <Alert
      className="proposed-selection"
      type={shown.confirmed_at === null ? "warning" : "success"}
      showIcon
      title={t(shown.confirmed_at === null ? texts.proposedSelection : texts.selectionConfirmed)}
      description={
        <>
          <Descriptions
            size="small"
            column={{ xs: 1, md: 4 }}
            items={[
              { key: "in", children: t(texts.selected, { n: shown.selected.length }) },
              { key: "out", children: t(texts.notSelected, { n: shown.not_selected.length }) },
              { key: "held", children: t(texts.heldBack, { n: shown.held.length }) },
              { key: "over", children: t(texts.departures, { n: shown.departures.length }) },
            ]}
          />
          <List
            size="small"
            dataSource={shown.departures}
            renderItem={(each) => (
              <List.Item>
                {each.rank}. {marks.named(marks.aside(name(each.submission_id), each.mean), each.reason)}
              </List.Item>
            )}
            locale={{ emptyText: " " }}
          />
          {confirmation.error && <Refusal problem={confirmation.error} />}
          {shown.confirmed_at === null && hasRole(me, "city_head") && (
            <Button type="primary" onClick={ask} loading={confirmation.isPending}>
              {t(texts.confirmSelection)}
            </Button>
          )}
        </>
      }
    />
  );
}

/** The selection of a campaign that waits to be confirmed, as the list of what waits names it. */
function useWaitingSelection(campaignId: string) {
  return useQuery({
    queryKey: ["waiting-selection", campaignId],
    queryFn: async () => {
      const answer = await reviewApi.GET("/api/review/v1/waiting", {
        params: { query: { campaign_id: campaignId, kind: "confirm_selection" } },
      });
      if (answer.error) throw answer.error;
      return answer.data.items[0]?.about.id ?? null;
    },
  });
}
