import { Alert, Flex, Typography } from "antd";
import { useText } from "@/texts";
import { evidenceTexts as texts } from "@/texts/evidence";
import { Answer } from "@/shared/office/Answer";
import { useFilling } from "../blanks/shapes";
import { KindSection } from "./KindSection";
import { PromisedFiles } from "./PromisedFiles";
import { useEvidence } from "./queries";
import { useUploads } from "./useUploads";

/** Part three: the files, by what they prove. */
export function EvidenceStep() {
  const t = useText();
  const { form, locked, draft } = useFilling();
  const files = useEvidence();
  const uploads = useUploads();
  const megabytes = (bytes: number) => Math.round(bytes / 1024 / 1024);
  return (
    <>
      <Typography.Paragraph type="secondary">
        {t(texts.help, {
          each: megabytes(form.evidence.max_file_bytes),
          all: megabytes(form.evidence.max_submission_bytes),
        })}
      </Typography.Paragraph>
      {locked !== null && <Alert type="info" showIcon title={locked} className="gap-below" />}
      <PromisedFiles uploads={uploads} />
      <Answer of={files}>
        {({ items }) => (
          <Flex vertical gap="middle">
            {form.presentation.evidence.map((shown) => (
              <KindSection
                key={shown.kind}
                shown={shown}
                files={items.filter((file) => file.kind === shown.kind)}
                uploads={uploads}
                draft={draft}
              />
            ))}
          </Flex>
        )}
      </Answer>
    </>
  );
}
