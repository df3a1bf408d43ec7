import { Anchor, Descriptions, Flex, Typography } from "antd";
import type { components } from "@/api/generated/review";
import { useLanguage, useText } from "@/texts";
import { caseTexts } from "@/texts/case";
import { RichText } from "../RichText";

type Part = components["schemas"]["LabelledPart"];
type Field = components["schemas"]["LabelledField"];

/** The application as a person reads it, part by part, with a jump list beside it. */
export function LabelledContent({
  parts,
  marked,
}: {
  parts: readonly Part[];
  /** Pointers of fields to point out. */
  marked?: ReadonlySet<string>;
}) {
  const t = useText();
  const shown = parts.filter((part) => part.fields.length > 0);
  return (
    <Flex gap="large" align="flex-start">
      <div className="labelled-parts">
        {shown.map((part) => (
          <section key={part.path} id={idOf(part.path)} aria-label={t([part.zh, part.en])}>
            <Typography.Title level={3}>{t([part.zh, part.en])}</Typography.Title>
            <Fields fields={part.fields} marked={marked} />
          </section>
        ))}
      </div>
      <Anchor
        className="labelled-anchor no-print"
        offsetTop={76}
        items={shown.map((part) => ({
          key: part.path,
          href: `#${idOf(part.path)}`,
          title: t([part.zh, part.en]),
        }))}
      />
    </Flex>
  );
}

/** What was filled in, or that nothing was. */
function Value({ kind, text }: { kind: Field["kind"]; text: string }) {
  const t = useText();
  if (text === "") return <Typography.Text type="secondary">{t(caseTexts.empty)}</Typography.Text>;
  return kind === "rich_text" ? <RichText text={text} /> : <span className="typed">{text}</span>;
}

function idOf(path: string): string {
  return `part${path.replaceAll("/", "-")}`;
}

function Fields({ fields, marked }: { fields: readonly Field[]; marked?: ReadonlySet<string> | undefined }) {
  const t = useText();
  const { language } = useLanguage();
  const single = fields.filter((field) => field.fields.length === 0);
  const groups = fields.filter((field) => field.fields.length > 0);
  const read = (field: Field) => (language === "zh" ? field.zh_value : field.en_value);
  return (
    <>
      {single.length > 0 && (
        <Descriptions
          bordered
          size="small"
          column={1}
          items={single.map((field) => ({
            key: field.path,
            label: t([field.zh, field.en]),
            children: (
              <div className={marked?.has(field.path) ? "marked" : undefined}>
                <Value kind={field.kind} text={read(field)} />
                {typeof field.most_zi === "number" && typeof field.zi === "number" && (
                  <small className="zi">{t(caseTexts.zi, { n: field.zi, most: field.most_zi })}</small>
                )}
              </div>
            ),
          }))}
        />
      )}
      {groups.map((group) => (
        <div key={group.path} className="labelled-group">
          <Typography.Title level={4}>{t([group.zh, group.en])}</Typography.Title>
          <Descriptions
            bordered
            size="small"
            column={1}
            items={group.fields.map((field) => ({
              key: field.path,
              label: t([field.zh, field.en]),
              children: <Value kind={field.kind} text={read(field)} />,
            }))}
          />
        </div>
      ))}
    </>
  );
}
