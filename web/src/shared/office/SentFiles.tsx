import { UploadOutlined } from "@ant-design/icons";
import { Button, Flex, Progress, Typography, Upload } from "antd";
import { Refusal } from "@/shared/Refusal";
import type { Sending } from "@/shared/sent/file";
import { useText } from "@/texts";
import { sentTexts as texts } from "@/texts/sent";

/** Files that an officer sends, each with how far it is, and the place to choose more. */
export function SentFiles<Kind extends string>({
  what,
  kind,
  accept,
  files,
  one = false,
  onAdd,
  onRemove,
  onAgain,
}: {
  what: string;
  kind: Kind;
  accept: string;
  files: Sending<Kind>[];
  /** Whether a single file is wanted. */
  one?: boolean;
  onAdd: (kind: Kind, files: File[]) => void;
  onRemove: (key: string) => void;
  onAgain: (file: Sending<Kind>) => void;
}) {
  const t = useText();
  return (
    <Flex vertical gap="small" align="flex-start">
      <ul className="sent-files" aria-live="polite">
        {files.map((each) => (
          <li key={each.key}>
            <Typography.Text>{each.file.name}</Typography.Text> <Step of={each} />
            {each.step === "broken" && (
              <Button size="small" onClick={() => onAgain(each)}>
                {t(texts.retry, { name: each.file.name })}
              </Button>
            )}
            <Button size="small" onClick={() => onRemove(each.key)}>
              {t(texts.remove, { name: each.file.name })}
            </Button>
            {each.problem && <Refusal problem={each.problem} />}
          </li>
        ))}
      </ul>
      {!(one && files.length > 0) && (
        <Upload
          multiple={!one}
          accept={accept}
          showUploadList={false}
          beforeUpload={(file) => {
            onAdd(kind, [file]);
            return false;
          }}
        >
          <Button icon={<UploadOutlined aria-hidden />}>{t(texts.choose, { what })}</Button>
        </Upload>
      )}
    </Flex>
  );
}

function Step({ of: file }: { of: Sending }) {
  const t = useText();
  if (file.step === "sending") {
    return (
      <Progress percent={file.percent} size="small" aria-label={t(texts.sending, { percent: file.percent })} />
    );
  }
  if (file.step === "checking") return <span>{t(texts.checking)}</span>;
  if (file.step === "taken") return <Typography.Text type="success">{t(texts.taken)}</Typography.Text>;
  if (file.problem) return null;
  return (
    <Typography.Text type="danger">{file.why?.[0] ? t(file.why) : t(texts.notSent)}</Typography.Text>
  );
}
