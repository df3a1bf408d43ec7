import { Table, Tag } from "antd";
import { identity } from "@/api/clients";
import type { components } from "@/api/generated/identity";
import { instantText } from "@/shared/instants";
import { Answer } from "@/shared/office/Answer";
import { PageHead } from "@/shared/office/PageHead";
import { useWords } from "@/shared/words";
import { useLanguage, useText } from "@/texts";
import { keyTexts as texts } from "@/texts/keys";
import { menuTexts } from "@/texts/menu";

type Key = components["schemas"]["SigningKeyView"];

/** Which key signs for each use, since when, and which older ones still verify. */
export function KeysPage() {
  const t = useText();
  const { language } = useLanguage();
  const words = useWords("identity");
  const keys = identity.useQuery("get", "/api/identity/v1/signing-keys");
  return (
    <>
      <PageHead title={t(menuTexts.keys)} help={t(texts.help)} />
      <Answer of={keys}>
        {(data) => (
          <>
            <Table<Key>
              rowKey="kid"
              size="middle"
              pagination={false}
              scroll={{ x: 620 }}
              dataSource={[...data.items]}
              columns={[
                { title: t(texts.use), render: (_, key) => words.of("KeyUse", key.use) },
                { title: t(texts.key), dataIndex: "kid" },
                {
                  title: t(texts.since),
                  render: (_, key) =>
                    key.made_at === null ? t(texts.unknown) : instantText(key.made_at, language),
                },
                {
                  title: t(texts.state),
                  render: (_, key) => (
                    <Tag color={key.signs ? "green" : "default"}>
                      {t(key.signs ? texts.signs : texts.verifies)}
                    </Tag>
                  ),
                },
              ]}
            />
            <p className="soft">{t(texts.rotate)}</p>
          </>
        )}
      </Answer>
    </>
  );
}
