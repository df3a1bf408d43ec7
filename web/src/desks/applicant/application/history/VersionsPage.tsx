import { useNavigate, useSearch } from "@tanstack/react-router";
import { Button, Table } from "antd";
import { useState } from "react";
import { intakeApi } from "@/api/clients";
import type { components } from "@/api/generated/intake";
import { instantText } from "@/shared/instants";
import { Answer } from "@/shared/office/Answer";
import { useEndless } from "@/shared/endless";
import { More } from "@/shared/office/More";
import { useLanguage, useText } from "@/texts";
import { useMarks } from "@/texts/marks";
import { wordTexts as texts } from "@/texts/word";
import { useKeeping } from "../draft/DraftProvider";
import { useSubmissionId } from "../submission";
import { Comparison } from "./Comparison";
import { Restore } from "./Restore";

type Version = components["schemas"]["DraftVersion"];
const VERSIONS = "/api/intake/v1/submissions/{submission_id}/versions";

/** Who saved what when; two can be compared, an older one restored. */
export function VersionsPage() {
  const t = useText();
  const id = useSubmissionId();
  const { before, after } = useSearch({ strict: false });
  const { draftVersion } = useKeeping();
  const versions = useEndless({
    key: ["get", VERSIONS, id, draftVersion],
    ask: (cursor, signal) =>
      intakeApi.GET(VERSIONS, {
        params: { path: { submission_id: id }, query: { cursor: cursor ? Number(cursor) : undefined, limit: 20 } },
        signal,
      }),
  });
  return (
    <section className="panel">
      <h2>{t(texts.versions)}</h2>
      <p>{t(texts.versionsHelp)}</p>
      {before !== undefined && after !== undefined && <Comparison before={before} after={after} />}
      <Answer of={versions.query}>
        {() => (
          <>
            <VersionTable versions={versions.rows} />
            <More of={versions.query} />
          </>
        )}
      </Answer>
    </section>
  );
}

function VersionTable({ versions }: { versions: Version[] }) {
  const t = useText();
  const { language } = useLanguage();
  const navigate = useNavigate();
  const [chosen, setChosen] = useState<number[]>([]);
  const [older, newer] = [...chosen].sort((a, b) => a - b);
  return (
    <>
      <p>
        <Button
          disabled={chosen.length !== 2}
          onClick={() => void navigate({ to: ".", search: (kept) => ({ ...kept, before: older, after: newer }) })}
        >
          {t(texts.compare)}
        </Button>
      </p>
      <Table
        rowKey="version"
        dataSource={versions}
        pagination={false}
        scroll={{ x: 720 }}
        rowSelection={{
          selectedRowKeys: chosen,
          hideSelectAll: true,
          getCheckboxProps: (row) => ({ "aria-label": `${t(texts.version)} ${row.version}` }),
          onChange: (keys) => setChosen(keys.map(Number).slice(-2)),
        }}
        columns={[
          { title: t(texts.version), dataIndex: "version", width: 80 },
          { title: t(texts.savedAt), width: 180, render: (_, row) => instantText(row.saved_at, language) },
          {
            title: t(texts.changed),
            render: (_, row) => <Changed version={row} />,
          },
          {
            title: t(texts.found),
            width: 180,
            render: (_, row) => t(texts.foundText, { blocks: row.blocks, warns: row.warns }),
          },
          {
            title: t(texts.restore),
            width: 100,
            render: (_, row) => <Restore number={row.version} newest={versions[0]?.version} />,
          },
        ]}
      />
    </>
  );
}

/** A first save names every blank; a few of them say enough. */
const NAMED = 6;

function Changed({ version }: { version: Version }) {
  const t = useText();
  const marks = useMarks();
  const names = version.changed.map((field) => field.label ?? field.path);
  if (names.length === 0) return "—";
  const first = marks.list(names.slice(0, NAMED));
  return names.length > NAMED ? t(texts.changedMany, { first, n: names.length }) : first;
}
