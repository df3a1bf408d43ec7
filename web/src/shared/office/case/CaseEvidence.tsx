import { useQuery } from "@tanstack/react-query";
import { Alert, Empty, Flex, Menu, Spin, Tag } from "antd";
import { lazy, Suspense, useState } from "react";
import { reviewApi } from "@/api/clients";
import type { components } from "@/api/generated/review";
import { Refusal } from "@/shared/Refusal";
import { useText } from "@/texts";
import { caseTexts } from "@/texts/case";

const EvidencePreview = lazy(() =>
  import("../preview/EvidencePreview").then((module) => ({ default: module.EvidencePreview })),
);

type Evidence = components["schemas"]["LabelledEvidence"];

/** The files of a case as its reviewers reach them. */
export function CaseEvidence({ caseId, evidence }: { caseId: string; evidence: readonly Evidence[] }) {
  const linkTo = async (sha256: string) => {
    const { data, error } = await reviewApi.GET("/api/review/v1/cases/{case_id}/evidence/{sha256}", {
      params: { path: { case_id: caseId, sha256 } },
    });
    if (error) throw error;
    return data.link;
  };
  return <EvidenceBrowser evidence={evidence} linkTo={linkTo} />;
}

/** Files by kind, one of them shown beside the list. */
export function EvidenceBrowser({
  evidence,
  linkTo,
}: {
  evidence: readonly Evidence[];
  /** Asks for a link to a file, in the way that this reader may. Throws a Problem. */
  linkTo: (sha256: string) => Promise<string>;
}) {
  const t = useText();
  const [chosen, choose] = useState<string | null>(null);
  if (evidence.length === 0) return <Empty description={t(caseTexts.noEvidence)} />;
  const file = evidence.find((each) => each.sha256 === chosen);
  const kinds = [...new Set(evidence.map((each) => each.kind))];
  return (
    <Flex gap="middle" wrap className="evidence-panes">
      <Menu
        className="evidence-list"
        mode="inline"
        selectedKeys={chosen ? [chosen] : []}
        onClick={({ key }) => choose(key)}
        items={kinds.map((kind) => {
          const files = evidence.filter((each) => each.kind === kind);
          return {
            type: "group",
            key: kind,
            label: t([files[0]?.zh ?? kind, files[0]?.en ?? kind]),
            children: files.map((each) => ({
              key: each.sha256,
              disabled: !each.there,
              title: each.filename,
              label: (
                <>
                  {each.filename} {!each.there && <Tag>{t(caseTexts.notHere)}</Tag>}
                </>
              ),
            })),
          };
        })}
      />
      <div className="evidence-shown">
        {file ? <Shown key={file.sha256} linkTo={linkTo} file={file} /> : <Empty description={t(caseTexts.chooseFile)} />}
      </div>
    </Flex>
  );
}

function Shown({ file, linkTo }: { file: Evidence; linkTo: (sha256: string) => Promise<string> }) {
  const t = useText();
  const link = useQuery({
    queryKey: ["file-link", file.sha256],
    queryFn: () => linkTo(file.sha256),
    // A link is good for minutes; a fresh one is asked for each time a file is opened.
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
  if (link.error) return <Refusal problem={link.error} />;
  if (!link.data) return <Spin />;
  const clean = file.malware.standing === "clean" || file.malware.standing === "off";
  return (
    <>
      {!clean && <Alert type="warning" showIcon title={t([file.malware.zh, file.malware.en])} />}
      <Suspense fallback={<Spin />}>
        <EvidencePreview
          url={link.data}
          sha256={file.sha256}
          filename={file.filename}
          mediaType={file.content_type ?? ""}
          onAgain={() => link.refetch()}
        />
      </Suspense>
    </>
  );
}
