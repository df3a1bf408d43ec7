import { Button, Flex } from "antd";
import { registry } from "@/api/clients";
import { Refusal } from "@/shared/Refusal";
import { useWords } from "@/shared/words";
import { useText } from "@/texts";
import { cityTexts as texts } from "@/texts/city";
import { useMarks } from "@/texts/marks";

/** The files of an objection. Asking for them is recorded, so it is an act. */
export function ObjectionFiles({ objectionId }: { objectionId: string }) {
  const t = useText();
  const marks = useMarks();
  const words = useWords("registry");
  const files = registry.useQuery(
    "get",
    "/api/registry/v1/objections/{objection_id}/files",
    { params: { path: { objection_id: objectionId } } },
    // Each link lives for minutes, and each look is written down: never asked again by itself.
    { enabled: false, gcTime: 0 },
  );
  return (
    <>
      <Button loading={files.isFetching} onClick={() => files.refetch()}>
        {t(texts.showFiles)}
      </Button>
      {files.error && <Refusal problem={files.error} />}
      {files.data && (
        <Flex vertical gap="small">
          {files.data.items.map((file) => (
            <a key={file.file_id} href={file.link} target="_blank" rel="noopener">
              {marks.named(words.of("ObjectionFileKind", file.kind), file.filename)}
            </a>
          ))}
        </Flex>
      )}
    </>
  );
}
