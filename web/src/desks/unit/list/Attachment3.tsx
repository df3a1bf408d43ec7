import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { reviewApi } from "@/api/clients";
import type { components } from "@/api/generated/review";
import { Answer } from "@/shared/office/Answer";
import { useText } from "@/texts";
import { unitTexts as texts } from "@/texts/unit";
import "./attachment3.css";

type Preview = components["schemas"]["ListPreview"];

/** Attachment 3 as it will print: the paper's own lines, columns and order, told by the server. */
export function Attachment3({
  campaignId,
  unit,
  body,
}: {
  campaignId: string;
  unit: string;
  body: components["schemas"]["ListBody"];
}) {
  const t = useText();
  const preview = useQuery({
    queryKey: ["attachment-3", campaignId, unit, body],
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) => {
      const { data, error } = await reviewApi.POST("/api/review/v1/campaigns/{campaign_id}/units/{unit}/list/preview", {
        params: { path: { campaign_id: campaignId, unit } },
        body,
        signal,
      });
      if (error) throw error;
      return data;
    },
  });
  return (
    <section className="attachment-pane" aria-label={t(texts.preview)}>
      <Answer of={preview}>{(paper) => <Sheet paper={paper} />}</Answer>
    </section>
  );
}

function Sheet({ paper }: { paper: Preview }) {
  const width = paper.columns.reduce((sum, column) => sum + column.width, 0);
  return (
    <article className="attachment" lang="zh-CN">
      {paper.mark && <p className="attachment-rehearsal">{paper.mark}</p>}
      <p className="attachment-mark">{paper.annex}</p>
      <h3>{paper.title}</h3>
      <table>
        <colgroup>
          {paper.columns.map((column) => (
            <col key={column.heading} style={{ width: `${(100 * column.width) / width}%` }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {paper.columns.map((column) => (
              <th key={column.heading} scope="col">
                {column.heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {paper.rows.map((cells, line) => (
            <tr key={cells.map((cell) => cell.text).join()}>
              {paper.columns.map((column, index) => (
                <Cell key={`${line}-${column.heading}`} cell={cells[index]} centred={column.centred} />
              ))}
            </tr>
          ))}
          {paper.nothing !== null && (
            <tr>
              <td colSpan={paper.columns.length} className="centred">
                {paper.nothing}
              </td>
            </tr>
          )}
        </tbody>
      </table>
      <p>{paper.unit}</p>
      <p className="attachment-contact">
        <span>{paper.contact}</span>
        <span>{paper.phone}</span>
      </p>
      <p className="attachment-day">{paper.dated}</p>
      <footer>{paper.paper_number}</footer>
    </article>
  );
}

function Cell({ cell, centred }: { cell: components["schemas"]["PreviewedCell"] | undefined; centred: boolean }) {
  return (
    <td className={centred ? "centred" : undefined}>
      {cell?.struck ? <s>{cell.text}</s> : cell?.text}
      {cell?.remark}
    </td>
  );
}
