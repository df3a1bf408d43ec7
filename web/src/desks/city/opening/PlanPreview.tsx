import { Card, Descriptions, Flex, Table, Tag } from "antd";
import type { components } from "@/api/generated/intake";
import { closingText, instantText, isEnd } from "@/shared/instants";
import { useLanguage, useText } from "@/texts";
import { common } from "@/texts/common";
import { useMarks } from "@/texts/marks";
import { openingTexts as texts } from "@/texts/opening";
import type { Setting } from "./settings";

type Plan = components["schemas"]["CheckedPlan"];
type Unit = components["schemas"]["CheckedUnit"];

/** The call as it would be: dates, units with their cut-offs, rules. */
export function PlanPreview({ plan, settings }: { plan: Plan; settings: readonly Setting[] }) {
  const t = useText();
  const marks = useMarks();
  const { language } = useLanguage();
  const last = plan.windows.find((each) => each.gate === "delivery")?.closes_at;
  const shown = (setting: Setting) => {
    if (setting.kind === "instant") return instantText(setting.value ?? "", language);
    const choice = setting.choices.find((each) => each.value === setting.value);
    if (choice) return t([choice.label, choice.label_en]);
    return setting.value ?? "—";
  };
  const groups = [...new Set(settings.map((each) => each.group))];
  return (
    <Flex vertical gap="middle">
      <Card size="small" title={<h2 className="card-title">{t(texts.dates)}</h2>}>
        <Descriptions
          size="small"
          column={1}
          items={plan.instants.map((each) => ({
            key: `${each.code}-${each.at}`,
            label: t([each.label, each.label_en]),
            children: (isEnd(each.code) ? closingText : instantText)(each.at, language),
          }))}
        />
      </Card>
      <Card size="small" title={<h2 className="card-title">{t(texts.units, { n: plan.units.length })}</h2>}>
        <Table<Unit>
          rowKey="code"
          size="small"
          pagination={false}
          scroll={{ x: 420, y: 320 }}
          dataSource={[...plan.units]}
          columns={[
            { title: t(texts.unit), dataIndex: "name" },
            {
              title: t(texts.unitCloses),
              render: (_, unit) => (
                <>
                  {closingText(unit.closes_at, language)}{" "}
                  {unit.closes_at !== last && <Tag color="orange">{t(texts.ownCutOff)}</Tag>}
                </>
              ),
            },
          ]}
        />
      </Card>
      {groups
        .map((group) => settings.filter((each) => each.group === group && each.kind !== "instant"))
        .filter((here) => here.length > 0)
        .map((here) => (
          <Card
            key={here[0]?.group}
            size="small"
            title={<h2 className="card-title">{t([here[0]?.group ?? "", here[0]?.group_en ?? ""])}</h2>}
          >
            <Descriptions
              size="small"
              column={{ xs: 1, md: 2 }}
              items={here.map((each) => ({
                key: each.pointer,
                label: t([each.label, each.label_en]),
                children: each.kind === "flag" ? <Flag on={each.value === "true"} /> : shown(each),
              }))}
            />
          </Card>
        ))}
      <Card size="small" title={<h2 className="card-title">{t(texts.rules)}</h2>}>
        <Descriptions
          size="small"
          column={1}
          items={[
            { key: "elements", label: t(texts.elements), children: plan.elements },
            { key: "texts", label: t(texts.texts), children: marks.list(plan.texts) },
            {
              key: "word",
              label: t(texts.word),
              children: t(plan.template ? texts.wordOwn : texts.wordNone),
            },
          ]}
        />
      </Card>
    </Flex>
  );
}

function Flag({ on }: { on: boolean }) {
  const t = useText();
  return <>{t(on ? common.yes : common.no)}</>;
}
