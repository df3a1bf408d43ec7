import { useMutation } from "@tanstack/react-query";
import { Refusal } from "@/shared/Refusal";
import { useText } from "@/texts";
import { registerTexts } from "@/texts/public";
import { problemIn, UNREACHABLE } from "@/api/problem";
import { saveAs } from "@/shared/saveAs";
import type { RegisterSearch } from "./search";

const NAMES: Readonly<Record<string, string>> = { campaign: "campaign_id" };

async function csvOf(search: RegisterSearch): Promise<Blob> {
  const query = new URLSearchParams(
    Object.entries(search).flatMap(([name, value]) =>
      value === undefined ? [] : [[NAMES[name] ?? name, String(value)]],
    ),
  );
  const asked = { headers: { Accept: "text/csv" } };
  const answer = await fetch(`/api/registry/v1/directory?${query}`, asked).catch(() => {
    throw UNREACHABLE;
  });
  if (!answer.ok) throw await problemIn(answer);
  return answer.blob();
}

/** The listed entries as a table file, which the API makes where one is asked for. */
export function CsvButton({ search }: { search: RegisterSearch }) {
  const t = useText();
  const download = useMutation({
    mutationFn: () => csvOf(search),
    onSuccess: (blob) => saveAs(blob, "register.csv"),
  });
  return (
    <>
      {download.error && <Refusal problem={download.error} />}
      <button
        type="button"
        className="button"
        disabled={download.isPending}
        onClick={() => download.mutate()}
      >
        {t(registerTexts.csv)}
      </button>
    </>
  );
}
