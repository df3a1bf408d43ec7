import { PictureOutlined } from "@ant-design/icons";
import { Button, Dropdown } from "antd";
import { useText } from "@/texts";
import { applicationTexts as texts } from "@/texts/application";
import { useEvidence } from "../evidence/queries";
import { useFilling } from "./shapes";

/** Puts a kept picture where the writing stands. The text names it by its evidence id. */
export function InsertPicture({ control, path, value }: { control: string; path: string; value: string }) {
  const t = useText();
  const { put } = useFilling();
  const { data } = useEvidence();
  const pictures = (data?.items ?? []).filter(
    (file) => file.state === "promoted" && file.content_type.startsWith("image/"),
  );
  const insert = (evidenceId: string) => {
    const caption = pictures.find((file) => file.id === evidenceId)?.filename ?? "";
    // Brackets would end the caption.
    const mark = `![${caption.replace(/[[\]()\n]/g, " ")}](${evidenceId})`;
    const box = document.getElementById(control);
    const at = box instanceof HTMLTextAreaElement ? box.selectionEnd : value.length;
    put(path, `${value.slice(0, at)}\n\n${mark}\n\n${value.slice(at)}`);
  };
  return (
    <Dropdown
      trigger={["click"]}
      disabled={pictures.length === 0}
      menu={{
        items: pictures.map((file) => ({ key: file.id, label: file.filename })),
        onClick: ({ key }) => insert(key),
      }}
    >
      <Button size="small" icon={<PictureOutlined aria-hidden />} title={pictures.length === 0 ? t(texts.noPictures) : ""}>
        {t(texts.insertPicture)}
      </Button>
    </Dropdown>
  );
}
