import { Empty, Flex, List, Tag, Typography } from "antd";
import type { components } from "@/api/generated/review";
import { useText } from "@/texts";
import { caseTexts } from "@/texts/case";

type Change = components["schemas"]["LastChange"];

/** What the newest snapshot changed: each field before and after, and the files. */
export function ChangeList({ change }: { change: Change | null }) {
  const t = useText();
  if (change === null || change.fields.length + change.files.length === 0) {
    return <Empty description={t(caseTexts.noChanges)} />;
  }
  return (
    <>
      {change.fields.map((field) => (
        <section key={field.path} className="change">
          <Typography.Title level={4}>{field.label ?? field.path}</Typography.Title>
          <Flex gap="middle" wrap>
            <p className="change-before">
              <small>{t(caseTexts.before)}</small> <span className="typed">{field.before_zh || t(caseTexts.empty)}</span>
            </p>
            <p className="change-after">
              <small>{t(caseTexts.after)}</small> <span className="typed">{field.after_zh || t(caseTexts.empty)}</span>
            </p>
          </Flex>
        </section>
      ))}
      {change.files.length > 0 && (
        <List
          size="small"
          dataSource={[...change.files]}
          renderItem={(file) => (
            <List.Item>
              <Tag>{t(file.change === "added" ? caseTexts.added : caseTexts.removed)}</Tag>
              {file.label} · {file.filename}
            </List.Item>
          )}
        />
      )}
    </>
  );
}
