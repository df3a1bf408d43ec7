import { Button, Modal, Radio } from "antd";
import { useState } from "react";
import { useText } from "@/texts";
import { applicationTexts as texts } from "@/texts/application";
import { allFields } from "../blanks/shapes";
import { useForm, useSubmission } from "../submission";
import { useKeeper } from "./DraftProvider";
import type { Conflict } from "./keeper";
import { useValueText } from "./valueText";

/** Both texts of each blank that two people changed; the person says which stays. */
export function ConflictDialog({ conflicts }: { conflicts: readonly Conflict[] }) {
  const t = useText();
  const keeper = useKeeper();
  const { data: submission } = useSubmission();
  const form = useForm(submission?.campaign_id ?? "");
  const [theirs, setTheirs] = useState<ReadonlySet<string>>(new Set());
  const textOf = useValueText();
  const fields = allFields(form.data?.presentation.parts.flatMap((part) => part.fields) ?? []);
  const choose = (path: string, take: boolean) => {
    const next = new Set(theirs);
    if (take) next.add(path);
    else next.delete(path);
    setTheirs(next);
  };
  return (
    <Modal
      open
      width={820}
      title={t(texts.conflictTitle)}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      footer={
        <Button type="primary" onClick={() => keeper.settle(theirs)}>
          {t(texts.settle)}
        </Button>
      }
    >
      <p>{t(texts.conflictHelp)}</p>
      {conflicts.map((conflict) => {
        const field = fields.find((each) => each.path === conflict.path);
        const name = field ? t([field.zh, field.en]) : conflict.path;
        return (
          <fieldset key={conflict.path} className="conflict">
            <legend>{name}</legend>
            <Radio.Group
              className="conflict-sides"
              value={theirs.has(conflict.path) ? "theirs" : "mine"}
              onChange={(event) => choose(conflict.path, event.target.value === "theirs")}
            >
              <Radio value="mine">
                <strong>{t(texts.mine)}</strong>
                <span className="conflict-text">{textOf(field, conflict.mine) || t(texts.empty)}</span>
              </Radio>
              <Radio value="theirs">
                <strong>{t(texts.theirs)}</strong>
                <span className="conflict-text">{textOf(field, conflict.theirs) || t(texts.empty)}</span>
              </Radio>
            </Radio.Group>
          </fieldset>
        );
      })}
    </Modal>
  );
}
