import { download } from "@/shared/download";
import { saveAs } from "@/shared/saveAs";
import { useText } from "@/texts";
import { registerTexts } from "@/texts/public";
import { addressOf, allEntries } from "./asked";
import { SaveButton } from "./SaveButton";
import type { RegisterSearch } from "./search";

const TABLES = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv",
} as const;

/** The listed entries as a file: a table that the API makes, or its JSON. */
export function Downloads({ search }: { search: RegisterSearch }) {
  const t = useText();
  const table = (form: keyof typeof TABLES) =>
    download(`/api/registry/v1/directory?${addressOf(search)}`, `register.${form}`, { accept: TABLES[form] });
  async function json() {
    const told = JSON.stringify({ items: await allEntries(search) }, null, 1);
    saveAs(new Blob([told], { type: "application/json" }), "register.json");
  }
  return (
    <>
      <SaveButton save={() => table("xlsx")}>{t(registerTexts.xlsx)}</SaveButton>
      <SaveButton save={() => table("csv")}>{t(registerTexts.csv)}</SaveButton>
      <SaveButton save={json}>{t(registerTexts.json)}</SaveButton>
    </>
  );
}
