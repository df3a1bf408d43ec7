import { useMutation } from "@tanstack/react-query";
import { registryApi } from "@/api/clients";
import { Refusal } from "@/shared/Refusal";
import { useText } from "@/texts";
import { publicTexts } from "@/texts/public";

type Paper = { noticeId: string } | { announcementId: string };

async function linkOf(paper: Paper): Promise<string> {
  const { data, error } =
    "noticeId" in paper
      ? await registryApi.GET("/api/registry/v1/notices/{notice_id}/paper", {
          params: { path: { notice_id: paper.noticeId } },
        })
      : await registryApi.GET("/api/registry/v1/announcements/{announcement_id}/paper", {
          params: { path: { announcement_id: paper.announcementId } },
        });
  if (!data) throw error;
  return data.link;
}

/** Downloads the Word paper from the store. The link is made when it is asked for; it lives briefly. */
export function PaperButton({ of: paper }: { of: Paper }) {
  const t = useText();
  const download = useMutation({
    mutationFn: () => linkOf(paper),
    onSuccess: (link) => location.assign(link),
  });
  return (
    <>
      {download.error && <Refusal problem={download.error} />}
      <button
        type="button"
        className="button no-print"
        disabled={download.isPending}
        onClick={() => download.mutate()}
      >
        {t(publicTexts.paper)}
      </button>
    </>
  );
}

export function PrintButton() {
  const t = useText();
  return (
    <button type="button" className="button no-print" onClick={() => print()}>
      {t(publicTexts.printPage)}
    </button>
  );
}
