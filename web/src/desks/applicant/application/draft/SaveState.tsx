import {
  CheckCircleOutlined,
  CloudSyncOutlined,
  DisconnectOutlined,
  EditOutlined,
  WarningOutlined,
} from "@ant-design/icons";
import { Button } from "antd";
import { Refusal } from "@/shared/Refusal";
import { useText, type Text } from "@/texts";
import { applicationTexts as texts } from "@/texts/application";
import { ConflictDialog } from "./ConflictDialog";
import { useKeeper, useKeeping } from "./DraftProvider";
import type { Saving } from "./keeper";

const WORDS: Readonly<Record<Saving, Text>> = {
  saved: texts.saved,
  typing: texts.unsaved,
  saving: texts.saving,
  offline: texts.offline,
  conflict: texts.conflictState,
  refused: texts.refused,
};
const MARKS = {
  saved: <CheckCircleOutlined aria-hidden />,
  typing: <EditOutlined aria-hidden />,
  saving: <CloudSyncOutlined aria-hidden />,
  offline: <DisconnectOutlined aria-hidden />,
  conflict: <WarningOutlined aria-hidden />,
  refused: <WarningOutlined aria-hidden />,
};

/** Whether what was typed is with the server. */
export function SaveState() {
  const t = useText();
  const keeper = useKeeper();
  const { saving, problem, conflicts } = useKeeping();
  return (
    <div className="save-state">
      <span className={`save-word ${saving}`} role="status">
        {MARKS[saving]} {t(WORDS[saving])}
      </span>
      {(saving === "offline" || saving === "refused" || saving === "typing") && (
        <Button size="small" onClick={() => void keeper.flush()}>
          {t(texts.saveNow)}
        </Button>
      )}
      {saving === "refused" && problem && <Refusal problem={problem} />}
      {conflicts.length > 0 && <ConflictDialog conflicts={conflicts} />}
    </div>
  );
}
