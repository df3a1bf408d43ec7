import { DownloadOutlined } from "@ant-design/icons";
import { Button, Dropdown } from "antd";
import { useState } from "react";
import { download } from "@/shared/download";
import { useText } from "@/texts";
import { common } from "@/texts/common";
import { useRefused } from "./refused";

const FORMS = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv",
} as const;
type Form = keyof typeof FORMS;
type Value = string | number | boolean | undefined | null;

/** The whole list, as its filters leave it, as a spreadsheet or as text. The server writes it. */
export function ExportButton({
  path,
  query,
  name,
}: {
  /** The list's address, without its filters. */
  path: string;
  query: Readonly<Record<string, Value | readonly Value[]>>;
  /** The file's name where the server gives none, without its ending. */
  name: string;
}) {
  const t = useText();
  const refused = useRefused();
  const [going, go] = useState(false);
  const save = async (form: Form) => {
    go(true);
    try {
      await download(`${path}?${asked(query)}`, `${name}.${form}`, { accept: FORMS[form] });
    } catch (problem) {
      refused(problem);
    } finally {
      go(false);
    }
  };
  return (
    <Dropdown
      trigger={["click"]}
      menu={{
        items: [
          { key: "xlsx", label: t(common.exportXlsx) },
          { key: "csv", label: t(common.exportCsv) },
        ],
        onClick: ({ key }) => void save(key as Form),
      }}
    >
      <Button icon={<DownloadOutlined aria-hidden />} loading={going}>
        {t(common.export)}
      </Button>
    </Dropdown>
  );
}

function asked(query: Parameters<typeof ExportButton>[0]["query"]): URLSearchParams {
  const told = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const each of [value].flat()) {
      if (each !== undefined && each !== null && each !== "") told.append(name, String(each));
    }
  }
  return told;
}
