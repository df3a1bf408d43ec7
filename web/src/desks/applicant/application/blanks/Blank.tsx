import { EditOutlined, LockOutlined } from "@ant-design/icons";
import { Tag, Typography } from "antd";
import type { ReactNode } from "react";
import { onDemand } from "@/shared/onDemand";
import { useText } from "@/texts";
import { applicationTexts as texts } from "@/texts/application";
import { AmountBlank } from "./AmountBlank";
import { ChoiceBlank } from "./ChoiceBlank";
import { Count } from "./Count";
import { Findings } from "./Findings";
import { GroupBlank } from "./GroupBlank";
import { PromiseBlank } from "./PromiseBlank";
import { TextBlank } from "./TextBlank";
import { UnitBlank } from "./UnitBlank";
import { covers, holds, idOf, isOpen, useFilling, type Field } from "./shapes";

/** The calendar is heavy, and not every part of a form has a date. */
const DateBlank = onDemand(async () => (await import("./DateBlank")).DateBlank, <p className="blank-date-comes" />);

/** One control: the same for every kind of blank. */
export interface Control {
  field: Field;
  id: string;
  disabled: boolean;
  /** The ids of the words that describe it. */
  describedBy: string;
}

/** One blank of the form: its label as printed, what to put there, and what the check says of it. */
export function Blank({ field }: { field: Field }) {
  const filling = useFilling();
  const id = idOf(field.path);
  const control: Control = {
    field,
    id: `${id}-control`,
    disabled: !isOpen(filling, field.path),
    describedBy: `${id}-notes`,
  };
  if (field.kind === "derived" || field.kind === "scan") return <Beside field={field} />;
  if (field.kind === "group") return <GroupBlank {...control} />;
  return (
    <div className="blank" id={id} data-path={field.path}>
      {field.kind === "promise" ? null : <BlankLabel control={control} />}
      <Requests of={field} />
      <ControlOf {...control} />
      <div className="blank-notes" id={control.describedBy}>
        <Count field={field} />
        <Findings path={field.path} />
      </div>
    </div>
  );
}

function ControlOf(control: Control): ReactNode {
  switch (control.field.kind) {
    case "one":
    case "many":
      return <ChoiceBlank {...control} />;
    case "number":
    case "money":
      return <AmountBlank {...control} />;
    case "date":
    case "month":
    case "year":
      return <DateBlank {...control} />;
    case "promise":
      return <PromiseBlank {...control} />;
    case "unit":
      return <UnitBlank {...control} />;
    default:
      return <TextBlank {...control} />;
  }
}

function BlankLabel({ control: { field, id } }: { control: Control }) {
  const t = useText();
  const filling = useFilling();
  const needed = field.required || (field.required_when ? holds(field.required_when, filling.draft) : false);
  // A set of boxes is named by its group, a single control by its label.
  const boxes = field.kind === "many" || field.kind === "one";
  const words = (
    <>
      {t([field.zh, field.en])}
      {needed ? (
        <span className="blank-needed" aria-hidden>
          *
        </span>
      ) : (
        <span className="blank-optional">{t(texts.optional)}</span>
      )}
    </>
  );
  return (
    <div className="blank-label">
      {boxes ? (
        <span id={`${id}-label`}>{words}</span>
      ) : (
        <label id={`${id}-label`} htmlFor={id}>
          {words}
        </label>
      )}
      {filling.points !== null && !isOpen(filling, field.path) && (
        <Typography.Text type="secondary" className="blank-closed">
          <LockOutlined aria-hidden /> {t(texts.closed)}
        </Typography.Text>
      )}
      {field.hint_zh && <div className="blank-hint">{field.hint_zh}</div>}
    </div>
  );
}

/** What the unit asks to be mended here: of this blank, of what is inside it, of its “other”. */
export function Requests({ of: { path, other, fields } }: { of: Pick<Field, "path" | "other" | "fields"> }) {
  const t = useText();
  const { points } = useFilling();
  // The blanks of a group show their own.
  const isHere = (at: string) => at === path || at === other || (fields.length === 0 && covers(path, at));
  const here = (points ?? []).filter((point) => point.kind === "field" && isHere(point.path));
  return here.map((point) => (
    <div key={`${point.path}-${point.mend}`} className="blank-request">
      <Tag color="orange" icon={<EditOutlined aria-hidden />}>
        {t(texts.reopened)}
      </Tag>
      <div>{t(texts.wrong, { text: point.wrong })}</div>
      <div>{t(texts.mend, { text: point.mend })}</div>
    </div>
  ));
}

/** Printed on the form, but nobody types it here. */
function Beside({ field }: { field: Field }) {
  const t = useText();
  const { draft } = useFilling();
  if (field.kind === "scan") {
    return <p className="blank-beside">{t(texts.sealLater, { name: t([field.zh, field.en]) })}</p>;
  }
  const [, part = "", key = ""] = field.source.split("/");
  const from = draft[part];
  const value = typeof from === "object" && from !== null ? (from as Record<string, unknown>)[key] : null;
  if (!value || !field.zh.includes("[")) return null;
  // The form prints the name where its bracket stands.
  return <p className="blank-beside">{field.zh.replace(/\[.*?\]/, `“${String(value)}”`)}</p>;
}
